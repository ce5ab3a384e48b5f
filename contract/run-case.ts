import { allParts } from './cases/all-parts.ts';
import type { ContractCase, Formula } from './contract-case.ts';
import { see } from './see.ts';

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
