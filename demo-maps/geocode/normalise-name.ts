const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const PLAIN = /^[a-z]+( [a-z]+)*$/;
const SPECIAL_LETTER = /[ßøæœđðłþı]/g;
const COMBINING_MARK = /\p{Mn}/gu;
const APOSTROPHE = /['’ʼ`´]/g;
const NOT_IN_A_WORD = /[^\p{L}\p{N}]+/gu;
const SAINT = /\bsaint\b/g;

/** A name for comparing: lower case, no accents, no punctuation, single spaces, "st" for "saint". */
export function normaliseName(name: string): string {
  const lower = name.toLowerCase();
  // Most names of towns are plain already, and there are many.
  return (PLAIN.test(lower) ? lower : inPlainLetters(lower)).replace(SAINT, 'st');
}

function inPlainLetters(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(COMBINING_MARK, '')
    .replace(SPECIAL_LETTER, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(APOSTROPHE, '')
    .replace(NOT_IN_A_WORD, ' ')
    .trim();
}
