import { type ContractCase, type ContractPart, isFormulaCase } from '../../contract/contract-case.ts';
import { textOf } from '../../contract/judge.ts';

const LONGEST = 90;

/** Writes every case of the contract as a row of a table, service by service. */
export function contractTables(parts: ContractPart[]): string {
  return parts.map(tableOf).join('\n');
}

function tableOf({ service, cases }: ContractPart): string {
  const head = `### ${service}\n\n| behaviour | the emulator | basis |\n| --- | --- | --- |\n`;
  return `${head}${cases.map(rowOf).join('')}`;
}

function rowOf(one: ContractCase): string {
  const behaviour = isFormulaCase(one) ? `${one.behaviour}: ${code(one.formula)}` : one.behaviour;
  return `| ${escaped(behaviour)} | ${escaped(code(shortened(textOf(one.expected))))} | ${one.basis} |\n`;
}

const code = (text: string): string => `\`${text}\``;

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

const escaped = (text: string): string => text.replaceAll('|', '\\|');
