import { columnLetters, type FunctionHelp, type ParameterHelp, sampleFormula } from '../../emulator/browser.ts';
import { type Answered, SAMPLE_STOPS } from './answer-sample.ts';
import { type Family, groupFamilies } from './families.ts';
import type { WorkedCell } from './work-out.ts';
import { WORKED_EXAMPLES, type WorkedExample } from './worked-examples.ts';

const STOPS_RANGE = 'A2:A6';
const MOST_ROWS = 6;

const HEAD = `# All functions

Written by \`npm run docs\` from the help in [src/entry-points.js](../src/entry-points.js); do not edit. The [FAQ](faq.md) answers frequent
questions.

The results on this page come from the [local sheet](../README.md#try-it-without-google), not from Google. It knows the streets of
Montevideo as of 2017; elsewhere its results are estimates. It has no timetables, so the transit results are made up, in Google's form.

`;

/** The parts of the page. */
export interface ReferenceParts {
  help: FunctionHelp[];
  answer(help: FunctionHelp): Answered;
  workOut(example: WorkedExample): WorkedCell[][];
  /** The rules for all functions, in Markdown. */
  rules: string;
}

/** The page that documents all functions, with the answer to each example. */
export function renderFunctionReference({ help, answer, workOut, rules }: ReferenceParts): string {
  const families = groupFamilies(help);
  const contents = [...families.map(({ title }) => title), 'Examples', ...headingsOf(rules)];
  const explained = new Map<string, string>();
  return [
    HEAD,
    `${contents.map((title) => `[${title}](#${anchorOf(title)})`).join(' · ')}\n`,
    ...families.map((family) => renderFamily(family, explained, answer)),
    '\n## Examples\n',
    ...WORKED_EXAMPLES.map((example) => renderExample(example, workOut(example))),
    `\n${rules}`,
  ].join('');
}

const headingsOf = (page: string): string[] => [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

function renderFamily({ title, functions }: Family, explained: Map<string, string>, answer: ReferenceParts['answer']) {
  const rows = functions.map((help) => [`\`${signatureOf(help)}\``, help.description]);
  const table = markdownTable([['function', 'what it gives'], ...rows]);
  const parameters = renderParameters(title, functions, explained);
  return `\n## ${title}\n\n${table}\n${parameters}\n${renderSamples(functions, answer)}`;
}

function signatureOf({ name, params }: FunctionHelp): string {
  return `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(', ')})`;
}

/** Explains each parameter once. If an earlier family has the same parameter, it is only named. */
function renderParameters(title: string, functions: readonly FunctionHelp[], explained: Map<string, string>): string {
  const explainedHere = new Map<string, string>();
  const elsewhere = new Map<string, Set<string>>();
  for (const help of functions) {
    for (const param of help.params) {
      const key = keyOf(param);
      const earlier = explained.get(key) ?? title;
      explained.set(key, earlier);
      if (earlier !== title) elsewhere.set(earlier, (elsewhere.get(earlier) ?? new Set()).add(`**${param.name}**`));
      else if (!explainedHere.has(key)) explainedHere.set(key, nameOf(param, help, [...explainedHere.values()]));
    }
  }
  const own = [...explainedHere].map(([key, name]) => `- ${name}${key.slice(key.indexOf(':'))}\n`);
  const references = [...elsewhere].map(
    ([earlier, names]) => `- ${[...names].join(', ')}: see [${earlier}](#${anchorOf(earlier)})\n`,
  );
  return [...own, ...references].join('');
}

/** The name; also its function, if the family has another parameter of this name. */
function nameOf({ name }: ParameterHelp, help: FunctionHelp, taken: readonly string[]): string {
  return taken.includes(`**${name}**`) ? `**${name}** of ${help.name}` : `**${name}**`;
}

const keyOf = ({ name, text }: ParameterHelp): string => `${name}: ${text}`;

function renderSamples(functions: readonly FunctionHelp[], answer: ReferenceParts['answer']): string {
  const samples = functions.map((help) => ({ formula: `\`${formulaOf(help)}\``, answered: answer(help) }));
  const single = samples.flatMap(({ formula, answered }) =>
    isTable(answered) ? [] : [[formula, shortAnswer(answered)]],
  );
  const tables = samples.filter(({ answered }) => isTable(answered));
  // Of several modes, the first and the last, transit, are enough.
  const shown = tables.length > 2 ? [tables[0], tables.at(-1)] : tables;
  const stops = functions.some(({ params }) => params.some(({ sample }) => sample === 'Stops'));
  return [
    stops ? `In the examples, ${STOPS_RANGE} holds these stops: ${SAMPLE_STOPS.join(' · ')}.\n\n` : '',
    single.length > 0 ? markdownTable([['example', 'result'], ...single]) : '',
    single.length > 0 && shown.length > 0 ? '\n' : '',
    shown.map((sample) => `${sample?.formula}\n\n${renderTable(sample?.answered)}`).join('\n'),
  ].join('');
}

const formulaOf = (help: FunctionHelp): string => sampleFormula(help).replace('Stops', STOPS_RANGE);

const isTable = (answered: Answered): boolean => 'value' in answered && Array.isArray(answered.value);

function shortAnswer(answered: Answered): string {
  return 'message' in answered ? `the error “${answered.message}”` : `\`${answered.value}\``;
}

function renderTable(answered: Answered | undefined): string {
  const rows = answered && 'value' in answered && Array.isArray(answered.value) ? answered.value : [];
  const columns = (rows[0] ?? []).map((_, column) => columnLetters(column + 1));
  const shown =
    rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS - 2), columns.map(() => '…'), ...rows.slice(-1)] : rows;
  return markdownTable([columns, ...shown.map((row) => row.map(String))]);
}

function renderExample({ title, text }: WorkedExample, cells: readonly (readonly WorkedCell[])[]): string {
  const head = ['', ...(cells[0] ?? []).map((_, column) => columnLetters(column + 1))];
  const rows = cells.map((line, row) => [
    String(row + 1),
    ...line.map(({ shown, formula }) => (formula ? `**${shown}**` : shown)),
  ]);
  const typed = cells.flatMap((line, row) =>
    line.flatMap(({ formula, message }, column) => {
      const problem = message === undefined ? '' : ` It is an error: “${message}”`;
      return formula === undefined ? [] : [`- ${columnLetters(column + 1)}${row + 1}: \`${formula}\`${problem}\n`];
    }),
  );
  return `\n### ${title}\n\n${text}\n\n${typed.join('')}\n${markdownTable([head, ...rows])}`;
}

/** A table of Markdown; the first row is its head. */
function markdownTable(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '-'), ...body];
  return lines
    .map((row) => `| ${row.map((cell) => String(cell).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |\n`)
    .join('');
}
