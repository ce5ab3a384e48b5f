import { bundleProgram } from '../../scripts/bundle-program.ts';

/** Bundles the program of the book's thread. */
export const bundleThread = (): Promise<string> => bundleProgram(new URL('./book-worker.ts', import.meta.url));
