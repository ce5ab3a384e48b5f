/** Why the emulator answers as it does: Google says so, others saw it, or nobody knows and the emulator chose. */
export type Basis = 'documented' | 'observed' | 'not established';

/** Any JSON value: what a case can return. */
export type Seen = string | number | boolean | null | Seen[] | { [name: string]: Seen };

/** Asks by calling services; an exception is also an answer. */
export type Run = () => unknown;

/** Asks by a formula; the answer is the texts of all cells that it fills. */
export interface Formula {
  formula: string;
  rows?: number;
  columns?: number;
  /** Whether the cell shows the result of a custom function as JSON. */
  isJson?: boolean;
}

/** One behaviour of the platform, how to ask about it, and what the emulator does. */
export interface ContractCase<Ask = Run | Formula> {
  behaviour: string;
  basis: Basis;
  ask: Ask;
  expected: Seen;
  /** For a case that is not established. */
  ifOtherwise?: IfOtherwise;
}

/** What would happen to a user if Google behaved otherwise than the emulator. */
export interface IfOtherwise {
  /**
   * 'nothing': the formulas never depend on it. 'cosmetic': a cell shows other words, or a message in place of a value. There is no third
   * effect: no right number and no row may depend on something that nobody knows.
   */
  effect: 'nothing' | 'cosmetic';
  why: string;
}

/** The cases of one service. */
export interface ContractPart<Ask = Run | Formula> {
  service: string;
  cases: ContractCase<Ask>[];
  /** Whether the services are called by a formula instead of a menu. */
  isInCell?: boolean;
}

const known =
  (basis: Basis) =>
  <Ask>(behaviour: string, ask: Ask, expected: Seen): ContractCase<Ask> => ({ behaviour, basis, ask, expected });

/** A behaviour that Google documents. */
export const documented = known('documented');

/** A behaviour that others saw. */
export const observed = known('observed');

/** A behaviour that nobody knows, so that the emulator chose it. */
export function assumed<Ask>(behaviour: string, ask: Ask, expected: Seen, ifOtherwise: IfOtherwise): ContractCase<Ask> {
  return { behaviour, basis: 'not established', ask, expected, ifOtherwise };
}

/** Says why no formula depends on a case. */
export const nothing = (why: string): IfOtherwise => ({ effect: 'nothing', why });

/** Says which other words a user would see. */
export const cosmetic = (why: string): IfOtherwise => ({ effect: 'cosmetic', why });

/** What a case sees when a service throws. */
export function exception(message: string): Seen {
  return { throws: `Exception: ${message}` };
}

/** Whether a case is asked by a formula. */
export function isFormulaCase(one: ContractCase): one is ContractCase<Formula> {
  return typeof one.ask === 'object';
}
