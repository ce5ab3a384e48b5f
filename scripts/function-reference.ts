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
  no difference. A blank place gives a blank cell and costs nothing. Coordinates have decimal points, whatever your country writes,
  and the latitude first: \`-34.9, -56.2\`. A whole number is read as a postcode.
- **Ranges**: where a place or a mode is a range, so is the result. Sizes must be equal, or 1, in each direction: two columns go
  together row by row, a column and a row make a matrix, a header row of modes makes one column for each mode.
- **mode**: driving (default), walking, bicycling, transit, and two-wheeler with your own key. Common words such as car, on foot, bike or bus are understood, too.
- **unit** of a distance: m (default), km, mi (1,609.344 m), yd, ft, nmi. **unit** of a duration: text (default), seconds, minutes, hours,
  days; format days as \`[h]:mm\`. Miles, kilometers, mins, hrs and the like are understood, too.

## Results

- **Durations** are Google's own texts; over several legs they are put together in the same form, such as "1 hour 0 mins". The way from a
  place to itself takes "0 hours 0 Mins", in just this spelling: the first version of these formulas wrote it so, and sheets may compare
  with it.
- **A problem** in one cell is an error with its message. In a range the cell itself begins with \`⚠\`, or with \`⏳\` where the time did not
  suffice, and the other cells keep their values.
- **Totals**: \`SUM\`, \`AVERAGE\` and \`MAX\` skip texts without a word, so they leave out every cell with \`⚠\` or \`⏳\`. Count those with
  \`=COUNTIF(C2:C500, "⚠*") + COUNTIF(C2:C500, "⏳*")\`, or write \`problems=error\` into the options: then the formula, and with it
  the total, is an error that says how many cells have a problem, and the first of them.
- **Guesses**: of a misspelt street Google may know the city only, and answers for its centre. \`match=exact\` makes such a row a problem
  that says what Google took the text for. It costs no other call; with your own key it takes a request for each row. A correct text can be
  one, too: Google also calls a match partial where it completed or corrected a name.

## The nearest of a list

\`GOOGLEMAPS_NEAREST\` gives three cells for each place: the text as it stands in your list, the distance, and the duration. For one origin
the places stand in rows, for a column of origins side by side, so that they lie beside the column.

- **Nearest** means the shortest distance. \`by=duration\` takes the shortest duration.
- **Calls**: at most one for each pair of an origin and a place of the list, so 100 origins and 8 places take up to 800 of the day's quota.
  Where an origin and a place are both written as \`lat,lng\`, the place is not asked for once its straight line is longer than a route
  that is known; of a long list often three are enough. The rule counts on points being no more than 1 km from a road. It does not hold
  for durations, so \`by=duration\` asks all pairs.
- **A problem with one place** makes the nearest unknown, since that place could be it: the cell says which place it is. Correct it, or
  take it out of the list. A place to which there is no route, such as one on an island, is not the nearest; where
  \`count\` asks for it all the same, it comes last, with the reason in place of the distance.

## Options

Written as \`name=value; name=value\`, or as a range of two columns with the same names and values.

| option   | value                                                                                                                                         |
| -------- | --------------------------------------------------------------------------------------------------------------------------------------------- |
| avoid    | tolls or highways; with your own key also ferries, or several: \`avoid=tolls, ferries\`                                                         |
| via      | stops on the way, separated by \`\\|\`; the result covers all of the way. Not with transit. A stop written \`via:Bern\` is passed without stopping |
| depart   | now, a date and time such as 2030-12-24 09:00, monday 08:00, or 08:00 for the next one, in the spreadsheet's time zone                        |
| arrive   | likewise, without now; not together with depart. Both matter to transit: without your own key, Google gives spreadsheets no traffic           |
| traffic  | none, best, pessimistic or optimistic, with your own key only: how Google guesses traffic by car                                              |
| route    | first (default), fastest or shortest of Google's alternatives                                                                                 |
| region   | a country code such as uk or es, for names that are in several countries. Also for places                                                     |
| language | a language code such as de or pt-BR, for the texts of durations, addresses and directions. Also for places                                    |
| match    | any (default) or exact: a place of which Google knew only a part is a problem that says what it was taken for. Also for places                |
| problems | show (default) or error: a problem in any cell of a range makes the whole formula an error. Also for places                                   |
| order    | of a trip: given (default) or best, which finds the best order of at most 25 stops between the first and the last                             |
| by       | of the nearest: distance (default) or duration                                                                                                |
| return   | of a trip: no (default) or yes, which comes back to the first stop                                                                            |

**With your own Google Maps Platform key**, entered in the sidebar under Settings, the same formulas ask Google's Routes API. Durations by car
include traffic where \`depart\` or \`traffic\` is given; \`traffic=none\` leaves it out again. These two, more than 10 stops in between and
the best order cost the price Pro, two-wheeler costs Enterprise, all else Essentials. Values that are still in the cache are not bought, so a value
without traffic can stay for some hours: **Extensions ▸ Maps in Sheets ▸ Fetch the selection afresh** asks again.
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
