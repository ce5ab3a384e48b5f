import { fromA1, type Sheet, Workbook } from '../../emulator/index.ts';
import customerAddresses from './sample-customers.json' with { type: 'json' };

const FIRST_ROW = 2;

/** From, to, and a formula in which # is replaced by its row. */
const EXAMPLES: [string, string, string][] = [
  [inCity('Avenida 18 de Julio 841'), inCity('Estadio Centenario'), '=DRIVING_DISTANCE(A#,B#)'],
  [inCity('Avenida 18 de Julio 841'), inCity('Estadio Centenario'), '=DRIVING_DISTANCE(A#,B#,"km")'],
  [inCity('Palacio Salvo'), inCity('Teatro Solís'), '=WALKING_DURATION(A#,B#)'],
  [inCity('Plaza Independencia'), inCity('Palacio Legislativo'), '=ROUND(BICYCLING_DURATION(A#,B#,"minutes"),1)'],
  [inCity('Plaza Independencia'), inCity('Palacio Legislativo'), '=GOOGLEMAPS_DURATION_SECONDS(A#,B#,"walking")'],
  [inCity('Mercado del Puerto'), inCity('Montevideo Shopping'), '=DRIVING_DURATION(A#,B#)'],
  [inCity('Mercado del Puerto'), inCity('Montevideo Shopping'), '=DRIVING_DURATION(A#,B#,,"via=Palacio Legislativo")'],
  ['-34.9058, -56.1913', inCity('Avenida Italia 2685'), '=BICYCLING_DISTANCE(A#,B#,"mi")'],
  ['Boston, MA', 'New York, NY', '=GOOGLEMAPS_DISTANCE(A#,B#,"driving","mi")'],
  ['Sydney, AUS', 'Melbourne, AUS', '=DRIVING_DURATION(A#,B#)'],
  ['Honolulu, HI', 'Paris, France', '=DRIVING_DISTANCE(A#,B#)'],
  [inCity('Palacio Salvo'), inCity('Teatro Solís'), '=GOOGLEMAPS_DURATION(A#,B#,"driveing")'],
  [inCity('Palacio Salvo'), inCity('Teatro Solís'), '=IFERROR(TRANSIT_DURATION(A#,B#),"no timetable")'],
];

const DEPOT_ROW = FIRST_ROW + EXAMPLES.length + 1;
const DEPOT = `$B$${DEPOT_ROW}`;
const LAST_CUSTOMER_ROW = FIRST_ROW + customerAddresses.length - 1;
const customersIn = (column: string): string => `${column}${FIRST_ROW}:${column}${LAST_CUSTOMER_ROW}`;

/** Figures over the customers, each a label and a formula. */
const FIGURES: [string, string][] = [
  ['Kilometres to all customers', `=SUM(${customersIn('G')})`],
  ['The farthest one, in km', `=MAX(${customersIn('G')})`],
  ['Kilometres on average', `=ROUND(AVERAGE(${customersIn('G')}),2)`],
];

/** Formulas with more room, each under a row that shows the formula. */
const TABLES: [row: number, formula: string][] = [
  [1, '=WALKING_DIRECTIONS(A4,B4)'],
  [11, '=GOOGLEMAPS_TRIP(F2:F6,"driving","km","order=best")'],
  [19, '=GOOGLEMAPS_MATCH(A4,B4,"walking")'],
  [22, '=HYPERLINK(GOOGLEMAPS_LINK(A4,B4,"walking"),"Open")'],
  [25, '=GOOGLEMAPS_LATLONG(A4)'],
  [28, '=GOOGLEMAPS_REVERSEGEOCODE(J26,K26)'],
  [31, '=GOOGLEMAPS_ADDRESS(A9)'],
  [34, '=GOOGLEMAPS_COUNTRY(B11)'],
  [37, '=GOOGLEMAPS_ELEVATION(B4)'],
];

const WIDTHS: Record<string, number> = {
  A: 245,
  B: 220,
  C: 360,
  D: 110,
  E: 16,
  F: 290,
  G: 70,
  H: 75,
  I: 16,
  J: 250,
  K: 340,
  L: 320,
  M: 70,
  N: 70,
  O: 70,
};
const HEADINGS = ['A1', 'B1', 'C1', 'D1', 'F1', 'G1', 'H1', `A${DEPOT_ROW}`, ...TABLES.map(([row]) => `K${row}`)];

/** The book of the first visit: one line for each kind of formula, and a formula for fifty rows. */
export function createSample(timeZone: string): Workbook {
  const workbook = new Workbook({ id: 'local-sheet', name: 'Local sheet', timeZone });
  const sheet = workbook.sheet();
  for (const [column, width] of Object.entries(WIDTHS)) {
    workbook.resize(sheet, 'columns', areaOf(sheet, `${column}1`).column, 1, width);
  }
  const texts = { ...headings(), ...examples(), ...customers(), ...figures(), ...tables() };
  for (const [address, text] of Object.entries(texts)) {
    const { row, column } = areaOf(sheet, address);
    workbook.enter(sheet, row, column, text);
  }
  for (const address of HEADINGS) workbook.setFormat(sheet, areaOf(sheet, address), { bold: true });
  return workbook;
}

function areaOf(sheet: Sheet, address: string) {
  const area = fromA1(address, sheet);
  if (!area) throw new RangeError(`"${address}" is not a cell.`);
  return area;
}

function headings(): Record<string, string> {
  return { A1: 'From', B1: 'To', C1: 'Formula', D1: 'Result', F1: 'Customer', G1: 'km', H1: 'Drive' };
}

function examples(): Record<string, string> {
  return Object.assign(
    {},
    ...EXAMPLES.map(([from, to, template], index) => {
      const row = FIRST_ROW + index;
      const formula = template.replaceAll('#', String(row));
      return { [`A${row}`]: from, [`B${row}`]: to, ...shown(row, formula) };
    }),
  );
}

/** The fifty addresses, and two formulas for all of them. */
function customers(): Record<string, string> {
  const texts: Record<string, string> = {
    G2: `=DRIVING_DISTANCE(${DEPOT},${customersIn('F')},"km")`,
    H2: `=DRIVING_DURATION(${DEPOT},${customersIn('F')})`,
  };
  customerAddresses.forEach((customer, index) => {
    texts[`F${FIRST_ROW + index}`] = inCity(customer);
  });
  return texts;
}

function figures(): Record<string, string> {
  const texts = { [`A${DEPOT_ROW}`]: 'Depot', [`B${DEPOT_ROW}`]: 'Mercado Agrícola de Montevideo' };
  FIGURES.forEach(([label, formula], index) => {
    const row = DEPOT_ROW + 1 + index;
    Object.assign(texts, { [`A${row}`]: label, ...shown(row, formula) });
  });
  return texts;
}

function tables(): Record<string, string> {
  const entries = TABLES.flatMap(([row, formula]) => [
    [`K${row}`, `'${formula}`],
    [`J${row + 1}`, formula],
  ]);
  return Object.fromEntries(entries);
}

function inCity(place: string): string {
  return `${place}, Montevideo`;
}

/** A formula as text, and beside it as a formula. */
function shown(row: number, formula: string): Record<string, string> {
  return { [`C${row}`]: `'${formula}`, [`D${row}`]: formula };
}
