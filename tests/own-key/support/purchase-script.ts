import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The script of buying-formulas.ts. */
export async function purchaseScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./buying-formulas.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}
