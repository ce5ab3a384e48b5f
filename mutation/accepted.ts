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
    file: 'src/addon/table/continue-tables.ts',
    line: 'const LONGEST_EXECUTION_MS = 400_000;',
    reason: 'Some time longer than the six minutes of an execution',
  },
  {
    file: 'src/addon/table/fill-table.ts',
    line: 'if (written.length === 0) return true;',
    reason: 'Without it the table is read once more, and is the same',
  },
  {
    file: 'src/cache/answer-cache.ts',
    line: 'return Math.min(LONGEST_TTL_SECONDS, Math.max(1, Math.ceil((last - now()) / 1000)));',
    reason: 'Some seconds of a lifetime of hours; what has expired is not read',
  },
  {
    file: 'src/routes/rank-nearest.ts',
    line: 'const SAME_PLACE = -1;',
    reason: 'Any number below all distances does',
  },
  {
    file: 'src/routes-api/plan-routes.ts',
    line: 'positions.get(nameOf({ origin, destination })) ?? -1;',
    reason: 'A matrix holds no pair that nobody asked for, so each has a position',
  },
  {
    file: 'src/own-key/key-use.ts',
    line: "export const KEY_USES = ['always', 'after quota'] as const;",
    reason: 'What is not in the list is saved as "after quota", too',
  },
];
