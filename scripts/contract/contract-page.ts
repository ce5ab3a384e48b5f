import { type ContractCase, type ContractPart, isFormulaCase } from '../../contract/contract-case.ts';
import { textOf } from '../../contract/judge.ts';

const LONGEST = 90;

const HEAD = `# The contract, case by case

Written by \`npm run contract:build\` from \`contract/cases/\`; do not edit. [platform.md](platform.md) says what it is for, and how to ask Google.

If a row is not established, the last column says what would happen to a user if Google behaved otherwise: **nothing**, or something
**cosmetic**, which means other words, or a message in place of a value. No right number and no row may depend on something that nobody knows.
`;

/** The page with a table for every service, and a row for every case. */
export function contractPage(parts: ContractPart[]): string {
  return HEAD + parts.map(tableOf).join('');
}

function tableOf({ service, cases }: ContractPart): string {
  const head = `\n## ${service}\n\n| behaviour | the emulator | basis | if Google behaves otherwise |\n| --- | --- | --- | --- |\n`;
  return head + cases.map(rowOf).join('');
}

function rowOf(one: ContractCase): string {
  const formula = isFormulaCase(one) ? `: ${code(one.ask.formula)}` : '';
  const otherwise = one.ifOtherwise ? `${one.ifOtherwise.effect}: ${plain(one.ifOtherwise.why)}` : '';
  return `| ${plain(one.behaviour)}${formula} | ${code(shortened(textOf(one.expected)))} | ${one.basis} | ${otherwise} |\n`;
}

const plain = (text: string): string => text.replace(/[|_*<>[\]\\]/g, '\\$&');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
