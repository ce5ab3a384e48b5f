/** A formula in a small sheet. */
export interface WorkedExample {
  title: string;
  text: string;
  /** The cells from A1 on; one of them is the formula. */
  rows: string[][];
}

const SALVO = 'Palacio Salvo, Montevideo';
const SOLIS = 'Teatro Solís, Montevideo';
const STADIUM = 'Estadio Centenario, Montevideo';
const MARKET = 'Mercado Agrícola, Montevideo';

/** What one formula can do with ranges and options, in the order of the page. */
export const WORKED_EXAMPLES: WorkedExample[] = [
  {
    title: 'A column: one formula for many rows',
    text: 'Two columns of the same length are read row by row. A blank row stays blank.',
    rows: [
      ['from', 'to', 'km'],
      [SALVO, STADIUM, '=DRIVING_DISTANCE(A2:A5, B2:B5, "km")'],
      [SOLIS, MARKET],
      ['', ''],
      [MARKET, STADIUM],
    ],
  },
  {
    title: 'A matrix: every origin with every destination',
    text: 'A column of origins and a row of destinations give a table.',
    rows: [['minutes', STADIUM, MARKET], [SALVO, '=DRIVING_DURATION(A2:A3, B1:C1, "minutes")'], [SOLIS]],
  },
  {
    title: 'A header row of travel modes',
    text: 'The modes are a range, too. Each column shows the results for the mode in its heading.',
    rows: [
      ['from', 'to', 'driving', 'walking', 'bicycling'],
      [SALVO, STADIUM, '=GOOGLEMAPS_DISTANCE(A2:A3, B2:B3, C1:E1, "km")'],
      [SOLIS, MARKET],
    ],
  },
  {
    title: 'Options in cells',
    text: 'Keep options in a range of two columns, so that all formulas use the same ones and everybody sees them. `via` adds a stop on the way; the result covers all legs.',
    rows: [
      ['via', MARKET],
      ['avoid', 'tolls'],
      ['km', `=DRIVING_DISTANCE("${SALVO}", "${STADIUM}", "km", A1:B2)`],
    ],
  },
  {
    title: 'A time of departure',
    text: '`depart` takes a day of the week and a time, a date and a time, or only a time, which means the next one. It changes transit times. Driving times have traffic only with a key of your own.',
    rows: [
      ['from', 'to', 'time'],
      [SALVO, STADIUM, '=DRIVING_DURATION(A2, B2, "text", "depart=monday 08:00")'],
    ],
  },
  {
    title: 'The best order of stops',
    text: '`order=best` keeps the first and the last stop, and finds the best order of the stops in between. The last row is the total.',
    rows: [[SALVO, '=GOOGLEMAPS_TRIP(A1:A5, "driving", "km", "order=best")'], [STADIUM], [SOLIS], [MARKET], [SALVO]],
  },
  {
    title: 'A problem in one row, and the total',
    text: 'A row without an answer shows ⚠ and the reason. `SUM` silently skips it, so the total is too small. The last column counts such rows.',
    rows: [
      ['from', 'to', 'km', 'total', 'rows without a value'],
      [
        SALVO,
        STADIUM,
        '=DRIVING_DISTANCE(A2:A3, B2:B3, "km")',
        '=SUM(C2:C3)',
        '=COUNTIF(C2:C3, "⚠*") + COUNTIF(C2:C3, "⏳*")',
      ],
      ['Asdfgh', STADIUM],
    ],
  },
  {
    title: 'A total that cannot be too small',
    text: 'With `problems=error`, one problem makes the whole formula an error, and with it the total.',
    rows: [
      ['from', 'to', 'total km'],
      [SALVO, STADIUM, '=SUM(DRIVING_DISTANCE(A2:A3, B2:B3, "km", "problems=error"))'],
      ['Asdfgh', STADIUM],
    ],
  },
];
