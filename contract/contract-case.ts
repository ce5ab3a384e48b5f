/** Why the emulator answers as it does: Google says so, others saw it, or nobody knows and the emulator chose. */
export type Basis = 'documented' | 'observed' | 'not established';

/** Any JSON value: what a case can return. */
export type Seen = string | number | boolean | null | Seen[] | { [name: string]: Seen };

/** One behaviour of the platform, and what the emulator does. */
interface Claim {
  behaviour: string;
  basis: Basis;
  expected: Seen;
}

/** Asked by calling services; an exception is also a result. */
export interface ServiceCase extends Claim {
  run(): unknown;
}

/** Asked by a formula; the result is the texts of all cells that the formula fills. */
export interface FormulaCase extends Claim {
  formula: string;
  rows?: number;
  columns?: number;
  /** Whether the cell shows the result of a custom function as JSON. */
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
