import { createRegistry, Sheet } from '@gridsheet/react-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, createdContents } from '../../../../preview/page/sheet/apply-changes.ts';
import { InputPolicy } from '../../../../preview/page/sheet/input-policy.ts';
import { readContents, toInitialCells } from '../../../../preview/page/sheet/sheet-contents.ts';
import { takeSnapshot } from '../../../../preview/page/sheet/take-snapshot.ts';
import type { SheetChanges } from '../../../../preview/script/script-protocol.ts';

const SELECTED = { area: { row: 1, column: 1, rows: 1, columns: 1 }, current: { row: 1, column: 1 } };
const METADATA = [{ id: 1, key: 'k', value: 'v', area: { row: 3, column: 1, rows: 1, columns: 4 } }];

function sheetOf(texts: Record<string, string>): Sheet {
  const registry = createRegistry({ policies: { default: new InputPolicy() } });
  const sheet = new Sheet({ name: 'Sheet1', registry });
  sheet.id = 1;
  registry.contextsBySheetId[1] = { store: { sheetReactive: { current: sheet } }, dispatch: () => {} };
  const created = createdContents({
    id: 0,
    created: { name: 'Sheet1', index: 0, rows: 9, columns: 4 },
    cells: {},
    recalculated: [],
  });
  sheet.initialize(toInitialCells({ ...created, texts }));
  sheet.resolveFormulas();
  return sheet;
}

const changes = (cells: SheetChanges['cells'], more: Partial<SheetChanges> = {}): SheetChanges => ({
  id: 0,
  cells,
  recalculated: [],
  ...more,
});
const wrote = (value: string | number) => ({ content: { value } });
const contentsOf = (sheet: Sheet) => readContents(sheet, { id: 0, name: 'Sheet1' });

describe('the changes of a run', () => {
  it('come into the page: values, formulas, notes', () => {
    const sheet = sheetOf({ A1: 'x' });
    const next = applyChanges(
      sheet,
      changes({ A1: wrote(5), B1: { content: { formula: '=A1' } }, C1: { note: 'n', ...wrote('=no formula') } }),
      takeSnapshot(sheet, 0, SELECTED),
    );
    expect(contentsOf(next)).toMatchObject({
      texts: { A1: '5', B1: '=A1', C1: "'=no formula" },
      notes: { C1: 'n' },
    });
  });

  it('leave alone what the user has typed since the run began', () => {
    const sheet = sheetOf({ A1: 'before', A2: 'before' });
    const snapshot = takeSnapshot(sheet, 0, SELECTED);
    sheet.write({ point: { y: 1, x: 1 }, value: 'typed' });
    sheet.write({ point: { y: 3, x: 1 }, value: 'typed too' });
    const next = applyChanges(sheet, changes({ A1: wrote(1), A2: wrote(2), A3: wrote(3) }), snapshot);
    expect(contentsOf(next).texts).toEqual({ A1: 'typed', A2: '2', A3: 'typed too' });
  });

  it('find their rows again when others were inserted above since the run began', () => {
    const sheet = sheetOf({ A1: 'first', A3: 'third' });
    const snapshot = takeSnapshot(sheet, 0, SELECTED);
    sheet.insertRows({ y: 2, numRows: 2, baseY: 2 });
    const next = applyChanges(sheet, changes({ A1: wrote(1), B3: wrote(3) }, { metadata: METADATA }), snapshot);
    const { texts, metadata } = contentsOf(next);
    expect(texts).toEqual({ A1: '1', A5: 'third', B5: '3' });
    expect(metadata).toEqual([{ ...METADATA[0], area: { row: 5, column: 1, rows: 1, columns: 4 } }]);
  });

  it('are passed over where their row was deleted since the run began', () => {
    const sheet = sheetOf({ A1: 'first', A2: 'second', A3: 'third' });
    const snapshot = takeSnapshot(sheet, 0, SELECTED);
    sheet.removeRows({ y: 2, numRows: 1 });
    const next = applyChanges(sheet, changes({ B2: wrote(2), B3: wrote(3) }), snapshot);
    expect(contentsOf(next).texts).toEqual({ A1: 'first', A2: 'third', B2: '3' });
  });

  it('hold any text as the script wrote it, also after the page is loaded again', () => {
    const looksLikeMore = fc.constantFrom(
      '12',
      '007',
      '1e5',
      'TRUE',
      '2026-01-02',
      '08:30',
      "'x",
      '=A1',
      '-1',
      '+1',
      '50%',
      ' ',
    );
    fc.assert(
      fc.property(fc.oneof(looksLikeMore, fc.string({ minLength: 1 })), (text) => {
        const sheet = sheetOf({});
        const next = applyChanges(sheet, changes({ A1: wrote(text) }), takeSnapshot(sheet, 0, SELECTED));
        const again = sheetOf(contentsOf(next).texts);
        for (const each of [next, again]) {
          expect(takeSnapshot(each, 0, SELECTED).sheet.cells.A1?.shown).toEqual([[text]]);
        }
      }),
    );
  });
});
