import type { Color } from './canvas.ts';

/** The colours that Google's static maps know by name. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  brown: '8b5a2b',
  green: '0f9d58',
  purple: '9c27b0',
  yellow: 'fbbc04',
  blue: '1a73e8',
  gray: '9aa0a6',
  orange: 'fa7b17',
  red: 'ea4335',
  white: 'ffffff',
};

/** Reads "0xrrggbb", "0xrrggbbaa" or a name; anything else is the colour given instead. */
export function readColor(text: string | undefined, otherwise: Color): Color {
  const digits = NAMED[text?.toLowerCase() ?? ''] ?? /^0x([0-9a-f]{6}(?:[0-9a-f]{2})?)$/i.exec(text ?? '')?.[1];
  if (digits === undefined) return otherwise;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (digits.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** An opaque colour. */
export const opaque = (red: number, green: number, blue: number): Color => ({ rgb: [red, green, blue], alpha: 1 });
