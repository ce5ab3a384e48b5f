import type { FormulaError } from '../../errors.ts';

/** Why a run stops: the facts of the problem, and what to do in the sidebar instead of in a formula. */
export function reasonInPanel({ facts, problem }: FormulaError): string {
  return problem === 'quota' ? `${facts} It comes back within 24 hours.` : facts;
}
