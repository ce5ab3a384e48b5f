/** A fault that neither a test nor TypeScript can notice, or that is not worth a test. */
export interface Accepted {
  file: string;
  /** The line in the source, without spaces around it. */
  line: string;
  reason: string;
}

/** The faults that may stay unnoticed. */
export const ACCEPTED: readonly Accepted[] = [
  {
    file: 'src/addon/recalculate/bring-back.ts',
    line: 'if (millisecondsLeft() <= 0) return;',
    reason: 'A millisecond of a minute',
  },
  {
    file: 'src/addon/table/run/continue-tables.ts',
    line: 'const LONGEST_EXECUTION_MS = 400_000;',
    reason: 'Any time longer than the six minutes of an execution',
  },
  {
    file: 'src/addon/sheet/as-number.ts',
    line: 'const local = Date.parse(`$' + "{openSpreadsheetTime().toLocal(value).replace(' ', 'T')}Z`);",
    reason: 'V8 also reads a date with a space',
  },
  {
    file: 'src/addon/table/form/describe-sheet.ts',
    line: 'if (rows === 0 || columns === 0) return [];',
    reason: 'An empty sheet has neither rows nor columns',
  },
  {
    file: 'src/addon/table/form/remember-form.ts',
    line: "goesOn: before?.goesOn ?? 'no',",
    reason: 'Whoever reads it takes "no" for nothing',
  },
  {
    file: 'src/addon/table/results/write-results.ts',
    line: 'if (written.length === 0) return true;',
    reason: 'Without this, the table is read once more, with the same result',
  },
  {
    file: 'src/cache/answer-cache.ts',
    line: 'return Math.min(LONGEST_TTL_SECONDS, Math.max(1, Math.ceil((last - now()) / 1000)));',
    reason: 'A few seconds of several hours; expired answers are not read',
  },
  {
    file: 'src/routes/rank-nearest.ts',
    line: 'const SAME_PLACE = -1;',
    reason: 'Any number below all distances works',
  },
  {
    file: 'src/routes-api/plan-routes.ts',
    line: 'positions.get(nameOf({ origin, destination })) ?? -1;',
    reason: 'Each pair of a matrix was asked for, so each has a position',
  },
  {
    file: 'src/own-key/key-use.ts',
    line: "export const KEY_USES = ['always', 'after quota'] as const;",
    reason: 'Whatever is not in the list is also saved as "after quota"',
  },
];
