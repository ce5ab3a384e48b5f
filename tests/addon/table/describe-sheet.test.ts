import { expect, it } from 'vitest';
import type { TableSheet } from '../../../src/addon/table/table-protocol.ts';
import { type Document, openDocument } from '../support/open-document.ts';

const describeSheet = ({ emulator }: Document) =>
  emulator.scriptRun('runForMapsSidebar', ['describeSheet']) as TableSheet;

it('an empty sheet has no columns to choose from', () => {
  expect(describeSheet(openDocument([]))).toMatchObject({
    name: 'Trips',
    headingRow: 0,
    columns: [],
    pairs: [],
    unit: 'mi',
    hasKey: false,
    isRemembered: false,
    goesOn: 'no',
    trace: null,
    form: { origin: { kind: 'cells', value: '' }, destination: { kind: 'cells', value: '' } },
  });
});

it('a sheet is described by its headings and by what is below them', () => {
  const rows = [
    ['From', '', 'Lat', 'Long', '', 'To'],
    ['Lyon', '', 45.5, 4.5, '', 'Turin'],
    ['', 'note', '', '', '', ''],
  ];
  const sheet = describeSheet(openDocument(rows, { locale: 'fr_FR' }));
  expect(sheet).toMatchObject({
    headingRow: 1,
    unit: 'km',
    pairs: [['C', 'D']],
    form: {
      origin: { kind: 'cells', value: 'A:A' },
      destination: { kind: 'cells', value: 'F:F' },
      outputs: [{ kind: 'distance', unit: 'km' }],
    },
  });
  expect(sheet.columns.map(({ letters, heading }) => letters + heading)).toEqual([
    ...['AFrom', 'Bnote', 'CLat', 'DLong', 'FTo'],
  ]);
});

it('one frozen row has the headings, whatever it says', () => {
  const document = openDocument([
    ['Lyon', 'Turin'],
    ['Bern', 'Ulm'],
  ]);
  expect(describeSheet(document).headingRow).toBe(0);
  document.emulator.workbook.sheet().frozenRows = 1;
  expect(describeSheet(document).headingRow).toBe(1);
});

it('coordinates are a pair only if the longitude is right beside the latitude', () => {
  const document = openDocument([
    ['Lat', 'From', 'Long'],
    [1, 'Lyon', 2],
  ]);
  expect(describeSheet(document).pairs).toEqual([]);
});

it('what is above the headings, and far below them, does not count', () => {
  const rows = [
    ['Our trips'],
    ['Address', 'Customer'],
    ...Array.from({ length: 19 }, () => ['Lyon', 'Ann']),
    ['', '', 'x'],
  ];
  const document = openDocument(rows);
  document.emulator.workbook.sheet().frozenRows = 2;
  const { headingRow, columns } = describeSheet(document);
  expect(headingRow).toBe(2);
  expect(columns).toEqual([
    { letters: 'A', heading: 'Address' },
    { letters: 'B', heading: 'Customer' },
  ]);
});
