import type { Basis, ContractCase, Seen } from './contract-case.ts';

// A cell takes 50,000 characters, and nobody reads that many.
const LONGEST_TEXT = 500;

/** One line of the report. */
export interface Finding {
  service: string;
  behaviour: string;
  basis: Basis;
  expected: string;
  seen: string;
  same: 'yes' | 'NO' | 'as assumed' | 'otherwise';
}

/**
 * Compares a result with the emulator's. If nothing is established, the result is recorded as neither right nor wrong.
 */
export function judge(service: string, { behaviour, basis, expected }: ContractCase, seen: Seen): Finding {
  const isSame = JSON.stringify(expected) === JSON.stringify(seen);
  const isKnown = basis !== 'not established';
  const same = isSame ? (isKnown ? 'yes' : 'as assumed') : isKnown ? 'NO' : 'otherwise';
  return { service, behaviour, basis, expected: textOf(expected), seen: textOf(seen), same };
}

/** A result, seen or expected, for people to read. */
export function textOf(seen: Seen): string {
  const { throws } = Object(seen) as { throws?: string };
  const text = throws === undefined ? JSON.stringify(seen) : `throws ${throws}`;
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}… (${text.length} characters)`;
}
