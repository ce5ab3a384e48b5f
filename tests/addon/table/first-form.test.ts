import { expect, it } from 'vitest';
import { firstForm } from '../../../src/addon/table/form/describe-sheet.ts';

const chosenFor = (...headings: string[]) => {
  const columns = headings.map((heading, index) => ({ letters: 'ABCDEF'.charAt(index), heading }));
  const { origin, destination } = firstForm({ sheetId: 1, headingRow: 1, unit: 'km', columns });
  expect(origin.kind).toBe('cells');
  return [origin.value, destination.value || destination.kind];
};

it.each([
  ['From and To, wherever they are', ['Name', 'To', 'From'], ['C:C', 'B:B']],
  ['an address where no column is called From', ['Customer', 'Address', 'Destination'], ['B:B', 'C:C']],
  ['no time, though it is called Start', ['Start time', 'Départ', 'Arrivée'], ['B:B', 'C:C']],
  ['the first two columns where headings say nothing', ['A1', 'B1', 'C1'], ['A:A', 'B:B']],
  ['one column, and asks for the place of all rows', ['Address'], ['A:A', 'text']],
  ['nothing from an empty sheet', [], ['', 'cells']],
])('a new table takes %s', (_what, headings, expected) => {
  expect(chosenFor(...headings)).toEqual(expected);
});
