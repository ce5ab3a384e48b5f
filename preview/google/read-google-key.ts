import { readFileSync } from 'node:fs';

/** The environment variable for a key, if the local sheet is started without a file. */
export const KEY_VARIABLE = 'MAPS_IN_SHEETS_GOOGLE_KEY';

/**
 * The key with which the local sheet asks Google: from the file, else from the variable, else none.
 * @throws Error with one line that says what is wrong, and never what is in the file
 */
export function readGoogleKey(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (file === undefined) {
    const key = environment[KEY_VARIABLE]?.trim();
    return key ? checked(key, `The variable ${KEY_VARIABLE}`) : undefined;
  }
  return checked(readKeyFile(file), `The file ${file}`);
}

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`The file ${file} could not be read. Put your Google Maps Platform key into it, and nothing else.`);
  }
}

function checked(key: string, where: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new Error(
    `${where} does not contain a key. Put your Google Maps Platform key there, in one line and nothing else.`,
  );
}
