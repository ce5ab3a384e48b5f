/** What would happen to a user if Google behaved otherwise than the emulator, in a case that is not established. */
export interface IfOtherwise {
  /**
   * 'nothing': the formulas never depend on it. 'cosmetic': a cell shows other words, or a message in place of a value. There is no third
   * effect: no right number and no row may depend on something that nobody knows.
   */
  effect: 'nothing' | 'cosmetic';
  why: string;
}

const nothing = (why: string): IfOtherwise => ({ effect: 'nothing', why });
const cosmetic = (why: string): IfOtherwise => ({ effect: 'cosmetic', why });

const ONLY_TEXTS = nothing('Only texts are cached.');
const SHORT_KEYS = nothing('Our keys are ASCII and shorter than 60 characters.');
const SMALL_VALUES = nothing('A cached value has at most 100,000 bytes of UTF-8, so it fits by either count.');
const LONG_ENOUGH = nothing('Entries are always put for 1 to 21,600 seconds, given as a number.');
const NEVER_RETURNED = nothing('Formulas return only finite numbers, texts, and rectangular tables of these.');
const NEVER_PARSED = nothing('Only times that were already checked are parsed, always in the same format.');
const NEVER_FORMATTED = nothing(
  'Dates are formatted only with one fixed pattern, in the time zone of the spreadsheet.',
);
const NEVER_ASKED = nothing('The argument is checked first, so Google is never asked this.');
const ERROR_TEXT = cosmetic('The message would give another reason. The cell would still show no number.');

/** By service and behaviour. A test compares it with the cases. */
export const IF_OTHERWISE: Record<string, Record<string, IfOtherwise>> = {
  CacheService: {
    'keeps an empty text': nothing(
      'An empty entry means the same as a missing one. If Google refused it, an old mark would last until it expires: at most 15 minutes.',
    ),
    'keeps half a surrogate pair': nothing('Texts are cached as JSON, which escapes half a surrogate pair.'),
    'keeps a fraction as its text': ONLY_TEXTS,
    'keeps an array as its joined text': ONLY_TEXTS,
    'treats "__proto__" as a key like any other': nothing('All our keys begin with "mapsInSheets:".'),
    'names the parameters when a method is called with wrong ones': nothing(
      'Methods are called only with the right parameters.',
    ),
  },
  'CacheService limits': {
    'counts the characters of a key, not its bytes': SHORT_KEYS,
    'counts a character outside the basic plane as two': SHORT_KEYS,
    'takes a value of 102,400 bytes of UTF-8': SMALL_VALUES,
    'measures a value in bytes of UTF-8': SMALL_VALUES,
    'keeps nothing of a batch with a value that is too large': SMALL_VALUES,
    'takes 30 values of 100,000 characters at once': nothing(
      'If Google refuses many at once, they are put 25 at a time.',
    ),
    'gives 600 entries at once': nothing('If Google refuses many at once, they are read 25 at a time.'),
    'takes an expiry of 64,800 seconds, as if it were shorter': LONG_ENOUGH,
    'takes the text of a number as expiry': LONG_ENOUGH,
    'keeps nothing for 0 seconds': LONG_ENOUGH,
    'has forgotten an entry for 1 second after 3 seconds': nothing(
      'Only empty entries are put for one second, and they mean the same as missing ones.',
    ),
  },
  PropertiesService: {
    'keeps a property that is an empty text': nothing('A blank property means the same as a missing one.'),
    'keeps a property that is a number as its text': nothing('Only texts are set as properties.'),
  },
  Utilities: {
    'digests "😀" like "?" when given no charset': nothing('A charset is always given.'),
    'refuses an algorithm that is only a text': nothing('Only the values of Google’s enum are used.'),
    'writes "é" in base64 like "?" when given no charset': nothing('Only bytes are encoded in base64.'),
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
      'If the clock skips the time of a departure, the departure would be an hour earlier.',
    ),
    'reads a time that occurs twice in autumn as the later one': cosmetic(
      'If the time of a departure occurs twice, the departure would be the earlier one.',
    ),
    'names a text that it cannot read': NEVER_PARSED,
  },
  'Maps directions': {
    'finds a route of 0 m from a place to itself': cosmetic(
      'Two different texts for one place would show "No route found" in place of 0. Google is never asked about equal texts.',
    ),
    'says INVALID_REQUEST when there is no destination': NEVER_ASKED,
    'says INVALID_REQUEST when the origin is an empty text': NEVER_ASKED,
    'refuses a number for an origin': nothing('Places are always passed as texts.'),
    'refuses an unknown mode': NEVER_ASKED,
    'refuses a mode in capitals': NEVER_ASKED,
    'avoids tolls and highways together as "tolls|highways"': nothing('Only one of them is ever passed.'),
    'refuses to avoid ferries': NEVER_ASKED,
    'takes a departure in the past': cosmetic(
      'If the time of a departure passes while Google is asked, the cell would show Google’s message.',
    ),
  },
  'Maps places': {
    'takes an apostrophe in the name of a place': cosmetic('The cell would show Google’s message in place of a value.'),
    'gives 200 elevations at once': cosmetic(
      'A range with more places than Google takes at once would show Google’s message.',
    ),
  },
  UrlFetchApp: {
    'quotes 150 characters of a refusal': nothing(
      'All requests have muteHttpExceptions, so refusals are read in full.',
    ),
    'posts a payload if no method is given': nothing('A request with a payload always names its method.'),
    'fetches nothing when given an empty list': nothing('An empty list is never fetched.'),
    'fails as a whole when one of several fails': nothing(
      'All requests have muteHttpExceptions, so no refusal fails a batch. If a batch fails for another reason, none of its requests counts as answered.',
    ),
    'refuses an address with a space': nothing('The addresses are fixed, and the values in them are encoded.'),
  },
  'Arguments of a custom function': {
    'one that is skipped': nothing('A skipped argument and an empty text mean the same.'),
    'a cell with an error': ERROR_TEXT,
    'a range of one cell': cosmetic('A cell with a problem would show ⚠ and the message in place of #ERROR!.'),
    'an error in a range': ERROR_TEXT,
  },
  'Results of a custom function': {
    'digits as text': cosmetic('An address of digits only would show as a number.'),
    'a text that looks like a formula': cosmetic(
      'No address, duration, link or message begins with "=". A place that the user wrote with "=" would show an error in a trip or a list.',
    ),
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
    'null leaves the cell empty': nothing('Null is never written.'),
    'a text of 50,001 characters': nothing('No text that is written comes near this length.'),
    'a function that does not exist is an error that ISERROR sees': cosmetic(
      'A formula that waits to be restored would show an error in place of ⏳. It is found by its text either way.',
    ),
  },
  'Google Maps Platform': {
    'refuses alternatives together with stops in between': nothing(
      'Alternatives are requested only for routes without stops.',
    ),
    'says which address was not found': cosmetic("The message would not say which of the two places can't be found."),
    'leaves out a distance of zero': nothing('A distance that is missing beside a duration is read as zero.'),
    'geocodes nothing with the key in a header': nothing('The key is in the address, as Google documents.'),
  },
};
