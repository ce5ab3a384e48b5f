import { expect, it } from 'vitest';
import { openDocument } from '../support/open-document.ts';

it.each([
  ['Trips', 'B2:C3', /^'?Trips'?!B2:C3$/],
  ["It's mine", 'A1', /^'It''s mine'!A1$/],
])('the selection on the sheet %s is read as a formula would write it', (name, range, expected) => {
  const document = openDocument([]);
  document.sheet.setName(name);
  document.select(range);
  expect(document.emulator.scriptRun('runForMapsSidebar', ['readSelection'])).toMatch(expected);
});
