import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../../emulator/spreadsheet/formulas/evaluate-formula.ts';
import { fromSaved, SavedWorkbookError, toSaved } from '../../../../emulator/spreadsheet/saved/saved-workbook.ts';
import { Workbook } from '../../../../emulator/spreadsheet/workbook.ts';

const number = (most: number) => fc.integer({ min: 1, max: most });
const area = fc.record({ row: number(6), column: number(4), rows: number(3), columns: number(2) });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const entry = fc.oneof(
  finite,
  fc.string(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(
    '=1+1',
    '=A1&"x"',
    '=SUM(A1:B9)',
    '=TWICE(A1)',
    '=1/0',
    '={1,2;3,4}',
    '=OWN()',
    '=B1',
    "='Other'!A1",
    '=SUM(PLACES)',
    '=INDIRECT("A1")',
    '=HYPERLINK("https://a.b", B1)',
    '={1;2}',
  ),
);
type Change = (workbook: Workbook) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(number(8), number(6), entry).map(
    ([row, column, value]): Change =>
      (workbook) =>
        workbook.enter(workbook.sheet(), row, column, value),
  ),
  fc.tuple(number(8), number(6), fc.string()).map(
    ([row, column, note]): Change =>
      (workbook) =>
        workbook.setNote(workbook.sheet(), row, column, note),
  ),
  fc.tuple(area, fc.record({ numberFormat: fc.constantFrom('0.00', null), bold: fc.boolean() })).map(
    ([cells, format]): Change =>
      (workbook) =>
        workbook.setFormat(workbook.sheet(), cells, format),
  ),
  fc.tuple(number(8), number(3), fc.option(number(300))).map(
    ([at, count, size]): Change =>
      (workbook) => {
        workbook.resize(workbook.sheet(), 'columns', at, count, size);
        workbook.resize(workbook.sheet(), 'rows', at, count, size);
      },
  ),
  fc.tuple(area, fc.string()).map(
    ([cells, text]): Change =>
      (workbook) => {
        const sheet = workbook.sheet();
        sheet.merges = [cells];
        sheet.filter = cells;
        sheet.frozenRows = 2;
        sheet.selection = { areas: [cells], current: { row: cells.row, column: cells.column } };
        sheet.protections = [
          { area: cells, exceptions: [cells], description: text, editable: true, warningOnly: false },
        ];
        sheet.metadata = [
          { id: 1, key: 'key', value: text, area: cells },
          { id: 2, key: text, value: null },
        ];
        workbook.nameRange(text, { sheet, area: cells });
        workbook.nameRange('PLACES', { sheet, area: cells });
        workbook.addSheet();
      },
  ),
);

function open(changes: readonly Change[]) {
  const workbook = new Workbook({
    sheets: [{ name: 'Trips' }, { name: 'Other', rows: [[5]] }],
    timeZone: 'Asia/Tokyo',
  });
  workbook.setEvaluate(createEvaluate(() => new Date(Date.UTC(2026, 0, 1)) as never));
  for (const make of changes) make(workbook);
  return workbook;
}

const throughJson = (workbook: Workbook) => fromSaved(JSON.parse(JSON.stringify(toSaved(workbook))));

describe('a saved workbook', () => {
  it('is the same when it is opened, and shows the same without computing anything', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const workbook = open(changes);
        workbook.settle();
        const opened = throughJson(workbook);
        opened.setEvaluate(() => {
          throw new Error('Computed.');
        });
        expect(toSaved(opened)).toEqual(toSaved(workbook));
        for (const [index, sheet] of workbook.sheets.entries()) {
          const other = opened.sheets[index] as typeof sheet;
          for (let row = 1; row <= 10; row += 1) {
            for (let column = 1; column <= 8; column += 1) {
              expect(opened.shown(other, row, column)).toEqual(workbook.shown(sheet, row, column));
            }
          }
        }
      }),
    );
  });

  it('computes what was not computed before, and what changes later', () => {
    const workbook = new Workbook({ sheets: [{ name: 'Trips', rows: [[1, '=A1+1', '=B1+1']] }] });
    const opened = throughJson(workbook);
    const sheet = opened.sheet();
    opened.setEvaluate(createEvaluate(() => null));
    expect(opened.peek(sheet, 1, 2)).toEqual({ loading: true });
    expect(opened.shown(sheet, 1, 3)).toBe(3);
    const again = throughJson(opened);
    again.setEvaluate(createEvaluate(() => null));
    again.enter(again.sheet(), 1, 1, 10);
    expect(again.shown(again.sheet(), 1, 3)).toBe(12);
  });

  it('gives new sheets their own numbers', () => {
    const opened = throughJson(new Workbook({ sheets: [{ name: 'One' }, { name: 'Two' }] }));
    expect(opened.addSheet().id).toBe(2);
  });
});

describe('what is not a saved workbook', () => {
  const saved = () =>
    JSON.parse(JSON.stringify(toSaved(open([(workbook) => workbook.enter(workbook.sheet(), 1, 1, 5)]))));

  it.each([null, undefined, 5, 'text', [], {}, { version: 1 }, { format: 'else', version: 1 }])(
    '%j is refused',
    (value) => {
      expect(() => fromSaved(value)).toThrow(new SavedWorkbookError('This is not a saved workbook.'));
    },
  );

  it('is refused as newer if a newer version saved it', () => {
    const refused = () => fromSaved({ ...saved(), version: 2 });
    expect(refused).toThrow('newer version');
    expect(refused).toThrow(expect.objectContaining({ isNewer: true }));
  });

  it.each([
    [{ sheets: [] }, 'it has no sheet'],
    [{ sheets: 5 }, 'sheets: Invalid input: expected array'],
    [{ name: null }, 'name: Invalid input: expected string'],
    [{ locale: '=A1' }, 'locale: this computer does not know it'],
    [{ timeZone: 'Mars/Base' }, 'timeZone: this computer does not know it'],
    [{ sheets: [{ id: 0, name: 'A' }] }, 'sheets[0].maxRows: Invalid input: expected number'],
  ])('is refused with the damaged part named: %j', (parts, message) => {
    expect(() => fromSaved({ ...saved(), ...parts })).toThrow(message);
  });

  it.each([
    ['Z9999', {}],
    ['nonsense', {}],
    ['B2', { value: { date: 'never' } }],
    ['B2', { value: { date: 5 } }],
    ['B2', { value: { date: null } }],
    ['B2', { value: [5] }],
    ['B2', { formula: 5 }],
    ['B2', { result: { table: 5, reads: [] } }],
  ])('is refused for a cell %s of %j', (name, cell) => {
    const workbook = saved();
    workbook.sheets[0].cells[name] = cell;
    expect(() => fromSaved(workbook)).toThrow(`sheets[0].cells.${name}`);
  });

  it('is always refused, whatever part of the text is missing', () => {
    const whole = saved();
    const paths = (value: unknown, path: string[] = []): string[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, member]) => [[...path, key], ...paths(member, [...path, key])])
        : [];
    // JSON writes 0 for -0.
    const other = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.constantFrom(...paths(whole)), other, (path, value) => {
        const broken = structuredClone(whole);
        const holder = path.slice(0, -1).reduce((found, key) => found[key], broken);
        holder[path.at(-1) as string] = value;
        try {
          const opened = fromSaved(broken);
          expect(toSaved(throughJson(opened))).toEqual(toSaved(opened));
        } catch (error) {
          if (!(error instanceof SavedWorkbookError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
