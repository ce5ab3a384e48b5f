import { dirname } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** Bundles a program of a page in memory, small. The result has its parts by their extensions, such as its style. */
export async function bundlePageProgram(
  entry: string,
  options: Pick<BuildOptions, 'format' | 'target' | 'define' | 'jsx'>,
): Promise<(extension: string) => string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: dirname(entry),
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
    ...options,
  });
  return (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
}
