/** Why the emulator answers as it does: Google says so, others saw it, or nobody knows and the emulator chose. */
export type Basis = 'documented' | 'observed' | 'not established';

/** Anything that JSON holds: what a case can see. */
export type Seen = string | number | boolean | null | Seen[] | { [name: string]: Seen };

/** One behaviour of the platform, and what the emulator does. */
interface Claim {
  behaviour: string;
  basis: Basis;
  expected: Seen;
}

/** Is asked by calling services; an exception is seen too. */
export interface ServiceCase extends Claim {
  run(): unknown;
}

/** Is asked by a formula; seen are the texts that the cells show, as many as the formula fills. */
export interface FormulaCase extends Claim {
  formula: string;
  rows?: number;
  columns?: number;
  /** Whether the cell shows JSON of what a custom function saw. */
  isJson?: boolean;
}

export type ContractCase = ServiceCase | FormulaCase;

/** The cases of one service. */
export interface ContractPart<Case = ContractCase> {
  service: string;
  cases: Case[];
  /** Whether the services are called by a formula instead of a menu. */
  isInCell?: boolean;
}

/** What a case sees when a service throws. */
export function exception(message: string): Seen {
  return { throws: `Exception: ${message}` };
}

/** Whether a case is asked by a formula. */
export function isFormulaCase(one: ContractCase): one is FormulaCase {
  return 'formula' in one;
}
