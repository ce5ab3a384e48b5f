import type { Answered } from './answer-sample.ts';
import { type FunctionHelp, sampleFormula } from './function-help.ts';
import { SAMPLE_STOPS } from './sample-stops.ts';

const STOPS_RANGE = 'A2:A6';

const MOST_ROWS = 6;

const HEAD = `# All functions

Made from the help in [src/entry-points.js](../src/entry-points.js) by \`npm run docs\`; do not edit. The examples' results come from
the [local sheet](../README.md#formulas-now), not from Google: real streets in Montevideo, estimates elsewhere, and no timetables.

`;

const REST = `
## Arguments

- **Places** are an address, a place name, \`lat,lng\`, a plus code or \`place_id:…\`. Letter case, and spaces at the ends or doubled, make
  no difference. A blank place gives a blank cell and costs nothing.
- **Ranges**: where a place or a mode is a range, so is the result. Sizes must be equal, or 1, in each direction: two columns go
  together row by row, a column and a row make a matrix, a header row of modes makes one column for each mode.
- **mode**: driving (default), walking, bicycling, transit.
- **unit** of a distance: m (default), km, mi (1,609.344 m), yd, ft, nmi. **unit** of a duration: text (default), seconds, minutes, hours,
  days; format days as \`[h]:mm\`.

## Options

Written as \`name=value; name=value\`, or as a range of two columns with the same names and values.

| option   | value                                                                                                                              |
| -------- | ---------------------------------------------------------------------------------------------------------------------------------- |
| avoid    | tolls or highways                                                                                                                  |
| via      | stops on the way, separated by \`\\|\`; the result covers all of the way. Not with transit                                            |
| depart   | now, a date and time such as 2030-12-24 09:00, monday 08:00, or 08:00 for the next one, in the spreadsheet's time zone             |
| arrive   | likewise, without now; not together with depart. Both matter to transit: Google gives spreadsheets no traffic                      |
| region   | a country code such as uk or es, for names that are in several countries                                                          |
| language | a language code such as de or pt-BR, for the texts of durations, addresses and directions                                         |
| route    | first (default), fastest or shortest of Google's alternatives                                                                     |
| order    | of a trip: given (default) or best, which finds the best order of at most 25 stops between the first and the last                 |
| return   | of a trip: no (default) or yes, which comes back to the first stop                                                                 |
`;

/** The page that documents all functions, with what each example answers. */
export function renderFunctionReference(help: FunctionHelp[], answer: (help: FunctionHelp) => Answered): string {
  const contents = help.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · ');
  return `${HEAD}${contents}\n${help.map((one) => renderFunction(one, answer(one))).join('')}${REST}`;
}

function renderFunction(help: FunctionHelp, answered: Answered): string {
  const params = help.params.map(({ name, text }) => `- **${name}**: ${text}\n`).join('');
  const formula = sampleFormula(help).replace('Stops', STOPS_RANGE);
  const stops = formula.includes(STOPS_RANGE)
    ? `with ${SAMPLE_STOPS.map((stop) => `“${stop}”`).join(', ')} in ${STOPS_RANGE}`
    : '';
  return `\n## ${help.name}\n\n${help.description}\n\n${params}\n\`${formula}\`${stops && ` ${stops}`} gives${renderAnswer(answered)}\n`;
}

function renderAnswer(answered: Answered): string {
  if ('message' in answered) return ` the error “${answered.message}”`;
  if (!Array.isArray(answered.value)) return ` \`${answered.value}\``;
  const rows = answered.value;
  const columns = (rows[0] ?? []).map((_, index) => String.fromCharCode(65 + index));
  const shown =
    rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS - 2), columns.map(() => '…'), ...rows.slice(-1)] : rows;
  const lines = [columns, columns.map(() => '-'), ...shown].map((row) => `| ${row.join(' | ')} |`);
  return `:\n\n${lines.join('\n')}`;
}
