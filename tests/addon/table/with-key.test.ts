import { expect, it } from 'vitest';
import { anyPlaceGoogle } from '../../routes-api/support/any-place-google.ts';
import { KEY } from '../../routes-api/support/open-keyed-sheet.ts';
import { openDocument } from '../support/open-document.ts';
import { estimate, fill, form, trips } from './support/fill-table.ts';

it('fills hundreds of rows at once with a key, so that 10,000 take less than ten minutes', {
  timeout: 120_000,
}, async () => {
  const rows = 1300;
  const http = anyPlaceGoogle();
  const document = openDocument(trips(rows), { http });
  document.emulator.state.properties.document.set('MAPS_API_KEY', KEY);
  for (const [method, milliseconds] of [
    ['UrlFetchApp.fetchAll', 3000],
    ['Range.getValues', 500],
    ['Range.getFormulas', 500],
    ['Range.setValues', 300],
  ] as const) {
    document.emulator.faults.replace(method, (real, args) => {
      document.clock.advance(milliseconds);
      return real(...args);
    });
  }
  expect(estimate(document, form(rows))).toMatchObject({ left: rows, hasKey: true, quotas: [{ calls: rows }] });
  const start = document.clock.now();
  const { sentence, progress } = await fill(document, form(rows));
  expect(sentence).toBe(`Filled ${rows} of ${rows} rows.`);
  expect(document.mapsCalls()).toBe(0);
  expect(progress.length).toBeLessThan(8);
  expect(document.clock.now() - start).toBeLessThan((rows / 10_000) * 600_000);
  const wrong = document.values(`A1:C${rows}`).filter(([, , km]) => typeof km !== 'number');
  expect(wrong).toEqual([]);
});
