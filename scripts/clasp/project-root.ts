import { fileURLToPath } from 'node:url';

/** The path of a file or folder of this project. */
export const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
