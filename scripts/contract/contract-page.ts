import { type ContractCase, type ContractPart, isFormulaCase } from '../../contract/contract-case.ts';
import { textOf } from '../../contract/judge.ts';

const LONGEST = 90;

const HEAD = `# The contract, case by case

Made from \`contract/cases/\` by \`npm run contract:build\`; do not edit. What it is for, and how to ask Google: [platform.md](platform.md).
`;

/** The page with a table for every service, and a row for every case. */
export function contractPage(parts: ContractPart[]): string {
  return HEAD + parts.map(tableOf).join('');
}

function tableOf({ service, cases }: ContractPart): string {
  const head = `\n## ${service}\n\n| behaviour | the emulator | basis |\n| --- | --- | --- |\n`;
  return head + cases.map(rowOf).join('');
}

function rowOf(one: ContractCase): string {
  const formula = isFormulaCase(one) ? `: ${code(one.formula)}` : '';
  return `| ${plain(one.behaviour)}${formula} | ${code(shortened(textOf(one.expected)))} | ${one.basis} |\n`;
}

const plain = (text: string): string => text.replace(/[|_*<>[\]\\]/g, '\\$&');

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
