import glyphs from '../data/glyphs.json' with { type: 'json' };

export const glyphColumns = 3;
export const glyphRows = 5;

/** Five rows of three pixels each, from the top left on. */
const shapes: Readonly<Record<string, string>> = glyphs;

/** Whether a letter has ink in one of its pixels; a letter without a shape is a gap. */
export function glyphOf(letter: string, row: number, column: number): boolean {
  return shapes[letter]?.[row * glyphColumns + column] === '1';
}
