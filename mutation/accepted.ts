/** A fault that no test can notice, or that is not worth one. */
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
    file: 'src/addon/formulas/formula-tokens.ts',
    line: "kind: text !== undefined ? 'text' : sheet !== undefined ? 'sheet' : word !== undefined ? 'word' : 'other',",
    reason: 'Nothing asks for the kind "sheet"; the others are tested',
  },
  {
    file: 'src/addon/formulas/our-formulas.ts',
    line: "const text = tokens[index]?.text ?? '';",
    reason: 'The index is that of a token',
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
    file: 'src/addon/table/results/find-answers.ts',
    line: 'const problems = answers.filter((answer): answer is FormulaError => answer instanceof FormulaError);',
    reason: 'What is not a problem is of none of the kinds that are looked for',
  },
  {
    file: 'src/addon/table/results/write-results.ts',
    line: 'const cells = [...values].map(([index, value]) => ({ column: columns[index] ?? 1, value }));',
    reason: 'Each value has a column',
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
    file: 'src/routes-api/plan-matrices.ts',
    line: 'for (const place of others.get(partner) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);',
    reason: 'Each partner is on the other side',
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
