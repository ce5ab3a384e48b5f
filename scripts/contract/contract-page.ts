import { type ContractCase, type ContractPart, isFormulaCase } from '../../contract/contract-case.ts';
import { IF_OTHERWISE } from '../../contract/if-otherwise.ts';
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
  return head + cases.map((one) => rowOf(service, one)).join('');
}

function rowOf(service: string, one: ContractCase): string {
  const formula = isFormulaCase(one) ? `: ${code(one.formula)}` : '';
  return `| ${plain(one.behaviour)}${formula} | ${code(shortened(textOf(one.expected)))} | ${one.basis} | ${otherwiseOf(service, one)} |\n`;
}

function otherwiseOf(service: string, { behaviour, basis }: ContractCase): string {
  if (basis !== 'not established') return '';
  const known = IF_OTHERWISE[service]?.[behaviour];
  if (known === undefined)
    throw new Error(`contract/if-otherwise.ts does not say what "${service}: ${behaviour}" does.`);
  return `${known.effect}: ${plain(known.why)}`;
}

const plain = (text: string): string => text.replace(/[|_*<>[\]\\]/g, '\\$&');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
