/** What would happen to a user if Google did otherwise than the emulator in a case that is not established. */
export interface IfOtherwise {
  /**
   * 'nothing': the formulas never get there, or do the same either way. 'cosmetic': other words, or a message in place of a value. There is
   * no third: nothing that could cost a user a right number or a row may rest on what nobody knows.
   */
  effect: 'nothing' | 'cosmetic';
  why: string;
}

const nothing = (why: string): IfOtherwise => ({ effect: 'nothing', why });
const cosmetic = (why: string): IfOtherwise => ({ effect: 'cosmetic', why });

const ONLY_TEXTS = nothing('Only texts are cached.');
const SHORT_KEYS = nothing('Our keys are ASCII and shorter than 60 characters.');
const SMALL_VALUES = nothing('A cached value has at most 100,000 bytes of UTF-8, so it fits by either count.');
const LONG_ENOUGH = nothing('Entries are put for 1 to 21,600 seconds, as a number.');
const NEVER_RETURNED = nothing('Formulas return only finite numbers, texts and full tables of these.');
const NEVER_PARSED = nothing('Only times that were checked before are parsed, always in one fixed form.');
const NEVER_FORMATTED = nothing('Only one fixed pattern and the time zone of the spreadsheet are used.');
const NEVER_ASKED = nothing('The argument is checked before, so Google is never asked this.');
const ERROR_TEXT = cosmetic('The message would name another reason. The cell would still have no number.');

/** By service and behaviour. A test compares it with the cases. */
export const IF_OTHERWISE: Record<string, Record<string, IfOtherwise>> = {
  CacheService: {
    'keeps an empty text': nothing('An empty entry means the same as a missing one.'),
    'keeps half a surrogate pair': nothing('Texts are cached as JSON, which escapes half a pair.'),
    'keeps a fraction as its text': ONLY_TEXTS,
    'keeps an array as its joined text': ONLY_TEXTS,
    'takes "__proto__" for a key like any other': nothing('All our keys begin with "mapsInSheets:".'),
    'names the parameters of a method that takes others': nothing('Methods are called with what they take.'),
  },
  'CacheService limits': {
    'counts the characters of a key, not its bytes': SHORT_KEYS,
    'counts a character outside the basic plane as two': SHORT_KEYS,
    'takes a value of 102,400 bytes of UTF-8': SMALL_VALUES,
    'measures a value in bytes of UTF-8': SMALL_VALUES,
    'keeps nothing of a batch with a value that is too large': SMALL_VALUES,
    'takes 30 values of 100,000 characters at once': nothing(
      'If Google refuses many at once, they are put in pieces of 25.',
    ),
    'gives 600 entries at once': nothing('If Google refuses many at once, they are read in pieces of 25.'),
    'takes an expiry of 64,800 seconds, as if it were shorter': LONG_ENOUGH,
    'takes the text of a number as expiry': LONG_ENOUGH,
    'keeps nothing for 0 seconds': LONG_ENOUGH,
    'has forgotten after 3 seconds what was put for 1': nothing(
      'What is put for a second is empty, and means the same as nothing.',
    ),
  },
  PropertiesService: {
    'keeps a property that is an empty text': nothing('A blank property means the same as a missing one.'),
    'keeps a property that is a number as its text': nothing('Properties are set as texts, and read as texts.'),
  },
  Utilities: {
    'digests "😀" like "?" when told no charset': nothing('A charset is always told.'),
    'refuses an algorithm that is only a text': nothing('Only the values of Google’s own list are used.'),
    'writes "é" in base64 like "?" when told no charset': nothing('Only bytes are written in base64.'),
  },
  'Utilities dates': {
    'numbers the days of the week from Monday': NEVER_FORMATTED,
    'writes "UTC" for the time zone letter z': NEVER_FORMATTED,
    'takes a time zone written as an offset': NEVER_FORMATTED,
    'refuses an unknown time zone': NEVER_FORMATTED,
    'refuses an unknown letter': NEVER_FORMATTED,
    'lets days run over': NEVER_PARSED,
    'ignores what follows': NEVER_PARSED,
    'reads a time that is skipped in spring as an hour later': cosmetic(
      'A departure at a time that does not exist would be an hour earlier.',
    ),
    'reads a time that occurs twice in autumn as the later one': cosmetic(
      'A departure at a time that occurs twice would be the earlier one.',
    ),
    'names a text that it cannot read': NEVER_PARSED,
  },
  'Maps directions': {
    'finds a route of 0 m from a place to itself': cosmetic(
      'Two texts for one place would show "No route found" in place of 0. Equal texts are never asked.',
    ),
    'says INVALID_REQUEST when there is no destination': NEVER_ASKED,
    'says INVALID_REQUEST when the origin is an empty text': NEVER_ASKED,
    'refuses a number for an origin': nothing('Places are always handed over as texts.'),
    'refuses an unknown mode': NEVER_ASKED,
    'refuses a mode in capitals': NEVER_ASKED,
    'avoids tolls and highways together as "tolls|highways"': nothing('Only one of them is handed over.'),
    'refuses to avoid ferries': NEVER_ASKED,
    'takes a departure that is past': cosmetic(
      'A departure that passes while Google is asked would show Google’s message.',
    ),
  },
  'Maps places': {
    'takes an apostrophe in the name of a place': cosmetic(
      'The cell would show Google’s message. The typographic apostrophe would do.',
    ),
    'gives 300 elevations at once': cosmetic('A range of more places than Google takes would show Google’s message.'),
  },
  UrlFetchApp: {
    'quotes 150 characters of a refusal': nothing('Refusals are always read in full, with muteHttpExceptions.'),
    'posts where there is a payload and no method': nothing('The method is always told.'),
    'fetches nothing when given an empty list': NEVER_ASKED,
    'fails as a whole when one of several fails': nothing(
      'If a whole batch fails, its requests count as unanswered, and are asked again or shown as such.',
    ),
    'refuses an address with a space': nothing('The addresses are fixed, and what they carry is encoded.'),
  },
  'Arguments of a custom function': {
    'one that is skipped': nothing('A skipped argument and an empty text mean the same.'),
    'a cell with an error': ERROR_TEXT,
    'a range of one cell': cosmetic('A problem would be shown in the cell behind a ⚠ in place of #ERROR!.'),
    'an error in a range': ERROR_TEXT,
  },
  'Results of a custom function': {
    'digits as text': cosmetic('An address that is only digits would show as a number.'),
    'a text that looks like a formula': nothing('No address, duration, link or message begins with "=".'),
    'not a number': NEVER_RETURNED,
    infinity: NEVER_RETURNED,
    'an object': NEVER_RETURNED,
    'a function': NEVER_RETURNED,
    'a symbol': NEVER_RETURNED,
    'a bigint': NEVER_RETURNED,
    'an invalid date': NEVER_RETURNED,
    'an array without rows': NEVER_RETURNED,
    'a row without cells': NEVER_RETURNED,
    'an array of one dimension': NEVER_RETURNED,
    'rows of different lengths': NEVER_RETURNED,
    'a table in a table': NEVER_RETURNED,
  },
  'Cells written by a script': {
    'and that date tells the number by the clock of the spreadsheet': cosmetic(
      'A result of a table that a user shows as a duration would count as their own, and stay as it is.',
    ),
    'null leaves the cell empty': nothing('Only numbers, texts and truth values are written.'),
    'a text of 50,001 characters': nothing('Longer texts are cut before they are written.'),
    'a function that does not exist is an error that ISERROR sees': cosmetic(
      'A formula that waits to be brought back would show an error in place of ⏳. It is found by its text either way.',
    ),
  },
  'Google Maps Platform': {
    'refuses alternatives together with stops between': nothing('Alternatives are asked for without stops only.'),
    'says of which address that it was not found': cosmetic(
      "The message would not name which of the two places can't be found.",
    ),
    'leaves out a distance of zero': nothing('A zero and a zero that is left out are read alike.'),
    'geocodes nothing with the key in a header': nothing('The key goes into the address, as Google documents.'),
  },
};
