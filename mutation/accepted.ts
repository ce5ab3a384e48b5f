/**
 * The faults that may stay unnoticed, since neither a test nor TypeScript can notice them, or they are not worth a
 * test: for each file the lines, without spaces around them, and why.
 */
export const ACCEPTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/addon/recalculate/bring-back.ts': {
    'if (millisecondsLeft() <= 0) return;': 'A millisecond of a minute',
  },
  'src/addon/table/run/fill-table.ts': {
    'const MILLISECONDS_PER_KEYED_REQUEST = 22;':
      'Any time that is a little longer than the 20 ms that Google asks for',
  },
  'src/addon/table/run/quota-return.ts': {
    'const LONGEST_MS = 25 * 3_600_000;': 'A few milliseconds of a time that is shown in minutes',
  },
  'src/addon/table/run/continue-tables.ts': {
    'const LONGEST_EXECUTION_MS = 400_000;': 'Any time longer than the six minutes of an execution',
  },
  'src/addon/sheet/as-number.ts': {
    ['const local = Date.parse(`$' + "{openSpreadsheetTime().toLocal(value).replace(' ', 'T')}Z`);"]:
      'V8 also reads a date with a space',
  },
  'src/addon/table/form/describe-sheet.ts': {
    'if (rows === 0 || columns === 0) return [];': 'An empty sheet has neither rows nor columns',
  },
  'src/addon/table/form/remember-form.ts': {
    "goesOn: before?.goesOn ?? 'no',": 'Whoever reads it takes "no" for nothing',
  },
  'src/addon/table/results/write-results.ts': {
    'if (written.length === 0) return { isSame: true, refused: [] };':
      'Without this, the table is read once more, with the same result',
  },
  'src/cache/answer-cache.ts': {
    'return Math.min(LONGEST_TTL_SECONDS, Math.max(1, Math.ceil((last - now()) / 1000)));':
      'A few seconds of several hours; expired answers are not read',
  },
  'src/lookup/claim-request.ts': {
    'sleep(Math.max(0, Math.min(burstDelay(Math.random()), deadline.millisecondsLeft())));': 'A millisecond',
  },
  'src/routes-api/plan-matrices.ts': {
    'round > MOST_ROUNDS': 'One round more or less of a search that has been long enough',
  },
  'src/routes/rank-nearest.ts': {
    'const SAME_PLACE = -1;': 'Any number below all distances works',
  },
  'src/routes-api/plan-routes.ts': {
    'positions.get(nameOf({ origin, destination })) ?? -1;':
      'Each pair of a matrix was asked for, so each has a position',
  },
  'src/own-key/key-use.ts': {
    "export const KEY_USES = ['always', 'after quota'] as const;":
      'Whatever is not in the list is also saved as "after quota"',
  },
};
