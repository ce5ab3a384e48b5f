import { allParts } from './cases/all-parts.ts';
import { type FormulaCase, isFormulaCase, type ServiceCase } from './contract-case.ts';
import { see } from './see.ts';

/** Runs one case by its behaviour, for the formula that asks it in a cell; returns JSON of what it saw. */
export function runCase(behaviour: string): string {
  const found = allParts.flatMap(({ cases }) => cases).find((one) => one.behaviour === behaviour);
  if (!found || isFormulaCase(found)) throw new Error(`There is no case "${behaviour}".`);
  return JSON.stringify(see(found.run));
}

/** The formula that asks a case in a cell. Sheets remembers results by their arguments, so each run has a number. */
export function inCell({ behaviour, basis, expected }: ServiceCase, run: number): FormulaCase {
  return { behaviour, basis, expected, formula: `=CONTRACT_RUN("${behaviour}", ${run})`, isJson: true };
}
