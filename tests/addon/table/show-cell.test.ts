import { expect, it } from 'vitest';
import { RESULT_REFUSED } from '../../../src/addon/messages.ts';
import { openDocument } from '../support/open-document.ts';

it.each([
  ['the cell that has the reason', 'B2', '⚠ y', 'B2'],
  ['the cell of its column to which the reason was moved', 'B2', '⚠ z', 'B3'],
  ['the cell that refused its result', 'B2', RESULT_REFUSED, 'B2'],
  ['nothing else where the reason is gone', 'B2', '⚠ w', 'A1'],
])('a click on the reason of a row shows %s', (_, cell, reason, shown) => {
  const document = openDocument([
    ['a', '⚠ x'],
    ['⚠ w', '⚠ y'],
    ['c', '⚠ z'],
  ]);
  document.select('A1');
  const sheetId = document.sheet.getSheetId();
  document.emulator.scriptRun('runForMapsSidebar', ['showCell', sheetId + 1, cell, reason]);
  expect(document.sheet.getCurrentCell()?.getA1Notation()).toBe('A1');
  document.emulator.scriptRun('runForMapsSidebar', ['showCell', sheetId, cell, reason]);
  expect(document.sheet.getCurrentCell()?.getA1Notation()).toBe(shown);
});
