import { allParts } from './cases/all-parts.ts';
import type { ContractCase, Formula, Seen } from './contract-case.ts';

/** Runs one case by its behaviour, for the formula that asks it in a cell; returns JSON of what it saw. */
export function runCase(behaviour: string): string {
  const found = allParts.flatMap(({ cases }) => cases).find((one) => one.behaviour === behaviour);
  if (typeof found?.ask !== 'function') throw new Error(`There is no case "${behaviour}".`);
  return JSON.stringify(see(found.ask));
}

/** The formula that asks a case in a cell. Sheets remembers results by their arguments, so each run has a number. */
export function inCell(one: ContractCase, run: number): ContractCase<Formula> {
  return { ...one, ask: { formula: `=CONTRACT_RUN("${one.behaviour}", ${run})`, isJson: true } };
}

/** Runs a case and returns its result, also for an exception. */
export function see(run: () => unknown): Seen {
  try {
    return JSON.parse(JSON.stringify(run() ?? null));
  } catch (error) {
    return { throws: String(error) };
  }
}
