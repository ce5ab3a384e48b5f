import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inContract = (path: string): string => fileURLToPath(new URL(`../../contract/${path}`, import.meta.url));

/** Builds the script that asks the contract on Google, and its manifest, into a folder. */
export async function bundleContract(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [inContract('index.ts')],
    outfile: join(folder, 'Code.js'),
    bundle: true,
    format: 'iife',
    globalName: 'contract_',
    banner: { js: await readFile(inContract('entry-points.js'), 'utf8') },
    target: 'es2020',
    charset: 'utf8',
    absWorkingDir: inContract('.'),
    logLevel: 'warning',
  });
  await copyFile(inContract('appsscript.json'), join(folder, 'appsscript.json'));
}
