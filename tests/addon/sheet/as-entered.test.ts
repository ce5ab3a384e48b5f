import { describe, expect, it } from 'vitest';
import { asEntered } from '../../../src/addon/sheet/write-cells.ts';

describe('a text as it is entered', () => {
  const ambiguous =
    "12:30 PM|5 May|May 5|¥5|€5|$5|£5|5 kr|1e5|1/2|TRUE|WAHR|+5|-5|#N/A|=x|'x|@x| 5|(5)|٣|½|Ⅷ|€ five|$|£".split('|');

  it.each(ambiguous)('%s stays a text thanks to an apostrophe', (text) => expect(asEntered(text)).toBe(`'${text}`));

  it.each(['New York', 'São Paulo, Brasil', '', 5, true, null])('%s stays as it is', (value) =>
    expect(asEntered(value)).toBe(value),
  );
});
