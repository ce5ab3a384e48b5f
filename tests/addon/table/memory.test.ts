import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import type { Output, TableSheet } from '../../../src/addon/table/table-protocol.ts';
import { type Document, openDocument } from '../support/open-document.ts';
import { estimate, fill, form, start, trips } from './support/fill-table.ts';

const HEADINGS = ['From', 'To'];
const withHeadings = (count: number) => [HEADINGS, ...trips(count)];
const wholeColumns = { origin: 'A:A', destination: 'B:B', headingRow: 1 };
const sheetOf = ({ emulator }: Document) => emulator.scriptRun('runForMapsSidebar', ['describeSheet']) as TableSheet;

describe('the results of a table', () => {
  it('belong to their places: a row whose place has changed is counted, kept, and refilled only if the user says so', async () => {
    const document = openDocument(trips(5));
    await fill(document, form(5));
    const before = document.values('C2');
    document.sheet.getRange('A2').setValue('Elsewhere');
    expect(estimate(document, form(5))).toMatchObject({ total: 5, filled: 4, stale: 1, left: 0, kept: 0 });
    expect((await fill(document, form(5))).sentence).toMatch(
      /4 were filled before\. 1 row changed since it was filled\.$/,
    );
    expect(document.values('C2')).toEqual(before);
    const asked = document.mapsCalls();
    expect(estimate(document, form(5, { refills: true }))).toMatchObject({ left: 1, pairs: 1, quotas: [{ calls: 1 }] });
    await fill(document, form(5, { refills: true }));
    expect(document.mapsCalls() - asked).toBe(1);
    expect(document.values('C2')).toEqual([
      [document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Elsewhere', 'To 1', 'km'])],
    ]);
    expect(estimate(document, form(5))).toMatchObject({ filled: 5, stale: 0 });
  });

  it('stay with their places when rows are sorted, inserted or deleted', async () => {
    const document = openDocument(trips(30));
    await fill(document, form(30));
    const { workbook } = document.emulator;
    workbook.sheet().rows.splice(0, 30, ...workbook.sheet().rows.slice(0, 30).reverse());
    document.insertRows(5, 3);
    workbook.shift(workbook.sheet(), { axis: 'rows', at: 20, count: -2 });
    expect(estimate(document, form(31))).toMatchObject({ total: 28, filled: 28, stale: 0, kept: 0, missing: 0 });
  });

  it('belong to their settings: a column never mixes units', async () => {
    const document = openDocument(trips(4));
    await fill(document, form(4));
    const miles = { outputs: [{ kind: 'distance', unit: 'mi' }] as Output[] };
    expect(estimate(document, form(4, miles))).toMatchObject({ stale: 4, resettled: 4, left: 0 });
    await expect(fill(document, form(4, miles))).rejects.toThrow(
      /4 rows of this column were filled with other settings/,
    );
    document.emulator.faults.throwOn('Maps.getDirections', 'Service invoked too many times for one day: route.');
    document.emulator.scriptRun('fetchMapsAfresh');
    document.clock.advance(7 * 3_600_000);
    await fill(document, form(4, { ...miles, refills: true }));
    expect(document.values('C1:C4').flat().join('')).toBe('');
    document.emulator.faults.clear();
    document.clock.advance(86_400_000);
    await fill(document, form(4, { ...miles, refills: true }));
    for (const [from, to, value] of document.values('A1:C4')) {
      const miles = document.emulator.runCustomFunction('DRIVING_DISTANCE', [from, to, 'mi']) as number;
      expect(value).toBe(Math.round(miles * 1000) / 1000);
    }
  });

  it('are kept when another result is added beside them, and only that one is asked for', async () => {
    const document = openDocument(trips(3));
    await fill(document, form(3));
    const outputs: Output[] = [
      { kind: 'distance', unit: 'km' },
      { kind: 'elevation', unit: '' },
    ];
    document.clock.advance(7 * 3_600_000);
    const asked = document.mapsCalls();
    expect((await fill(document, form(3, { outputs }))).sentence).toBe('Filled 3 of 3 rows.');
    expect(document.mapsCalls()).toBe(asked);
  });

  it('never replace a value that someone typed, even with a refill', async () => {
    const document = openDocument(trips(3));
    await fill(document, form(3));
    const [[first]] = document.values('C1') as [[number]];
    document.sheet.getRange('C2').setValue(first);
    expect(estimate(document, form(3))).toMatchObject({ filled: 2, kept: 1, keptCell: 'C2' });
    await fill(document, form(3, { refills: true }));
    expect(document.values('C2')).toEqual([[first]]);
  });

  it.each(['Etc/UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'])(
    'are recognised if the user shows days as a duration, which reads as a date, in %s',
    async (timeZone) => {
      const seconds = [1, 3599, 86_399, 100_000, 1_234_567];
      const maps = scriptedMaps(({ origin }) =>
        routeAnswer({ meters: 1000, seconds: seconds[Number(String(origin).slice(5))] as number }),
      );
      const document = openDocument(trips(5), { maps, timeZone });
      const days = { outputs: [{ kind: 'duration', unit: 'days' }] as Output[] };
      await fill(document, form(5, days));
      expect(document.values('C2:C3')).toEqual([[0.0417], [1]]);
      document.sheet.getRange('C1:C5').setNumberFormat('[h]:mm:ss');
      expect(document.values('C5')).toEqual([[expect.any(Date)]]);
      expect(estimate(document, form(5, days))).toMatchObject({ filled: 5, kept: 0, stale: 0 });
      document.sheet.getRange('A5').setValue('From 0');
      document.sheet.getRange('C2').setValue(0.5);
      expect(estimate(document, form(5, days))).toMatchObject({ filled: 3, kept: 1, stale: 1 });
      await fill(document, form(5, { ...days, refills: true }));
      expect(estimate(document, form(5, days))).toMatchObject({ filled: 4, kept: 1, stale: 0 });
    },
  );

  it('are recognised by marks that reveal nothing, neither Google’s answers nor the user’s texts', async () => {
    const document = openDocument(trips(3), {
      maps: scriptedMaps(() => routeAnswer({ meters: 4711, from: 'Matched Street' })),
    });
    const outputs: Output[] = [
      { kind: 'distance', unit: 'km' },
      { kind: 'addresses', unit: '' },
    ];
    await fill(document, form(3, { outputs }));
    const kept = JSON.stringify(document.emulator.state.properties.document.all());
    expect(kept).toMatch(/maps\.filled/);
    expect(kept).not.toMatch(/From|To 1|4\.711|Matched/);
  });

  it('are recognised until there are too many: then the oldest are forgotten, and nothing is overwritten', async () => {
    const document = openDocument(trips(3));
    const old = 'x'.repeat(8000);
    for (let number = 1; number <= 40; number++) {
      document.emulator.state.properties.document.set(`maps.filled 7 distance abc ${number}`, old);
    }
    await fill(document, form(3));
    const names = Object.keys(document.emulator.state.properties.document.all()).filter((name) =>
      /^maps\.filled/.test(name),
    );
    expect(names).not.toContain('maps.filled 7 distance abc 1');
    expect(names.length).toBeLessThan(41);
    expect(estimate(document, form(3))).toMatchObject({ filled: 3 });
  });

  it('are not written if they can’t be remembered', async () => {
    const document = openDocument(trips(3));
    document.emulator.faults.throwOn('Properties.setProperties', 'Service error: Properties');
    await expect(fill(document, form(3))).rejects.toThrow(/did not let the script save which rows are filled/);
    expect(document.values('C1:C3').flat().join('')).toBe('');
  });
});

describe('the headings of a table', () => {
  it('have unit and mode, are in the next free columns, and numbers below them have a format', async () => {
    const document = openDocument(withHeadings(2));
    const outputs: Output[] = [
      { kind: 'distance', unit: 'mi' },
      { kind: 'duration', unit: 'text' },
      { kind: 'link', unit: '' },
    ];
    const table = form(0, { ...wholeColumns, outputs, firstColumn: '', mode: 'walking' });
    expect(estimate(document, table).columns.map(({ letters }) => letters)).toEqual(['C', 'D', 'E']);
    await fill(document, table);
    expect(document.values('C1:E1')).toEqual([['Distance (mi, walking)', 'Duration (walking)', 'Link (walking)']]);
    expect(document.sheet.getRange('C2').getNumberFormat()).toBe('#,##0.00');
    expect(document.values('A1:B1')).toEqual([HEADINGS]);
  });

  it('change with the settings, but those of the user stay', async () => {
    const document = openDocument([[...HEADINGS, '', 'My time'], ...trips(2)]);
    const outputs: Output[] = [
      { kind: 'distance', unit: 'km' },
      { kind: 'duration', unit: 'minutes' },
    ];
    await fill(document, form(0, { ...wholeColumns, outputs }));
    expect(document.values('C1:D1')).toEqual([['Distance (km, driving)', 'My time']]);
    await fill(document, form(0, { ...wholeColumns, mode: 'walking', refills: true }));
    expect(document.values('C1:D1')).toEqual([['Distance (km, walking)', 'My time']]);
  });
});

describe('what was chosen for a sheet', () => {
  it('is shown again when the sidebar opens, with the present letters of moved columns', async () => {
    const document = openDocument(withHeadings(3));
    expect(sheetOf(document)).toMatchObject({
      name: 'Trips',
      headingRow: 1,
      isRemembered: false,
      unit: 'mi',
      columns: [
        { letters: 'A', heading: 'From' },
        { letters: 'B', heading: 'To' },
      ],
    });
    const options = 'avoid=tolls';
    await fill(document, form(0, { ...wholeColumns, firstColumn: '', options, mode: 'driving' }));
    const { workbook } = document.emulator;
    workbook.shift(workbook.sheet(), { axis: 'columns', at: 1, count: 2 });
    const { form: again } = sheetOf(document);
    expect(again).toMatchObject({ options, firstColumn: 'E', origin: { value: 'C:C' }, destination: { value: 'D:D' } });
    expect(estimate(document, again as never)).toMatchObject({ total: 3, filled: 3, left: 0 });
  });

  it('needs one click the next day, when the quota of a day was not enough', async () => {
    const document = openDocument(withHeadings(120), { quotas: { directionsPerDay: 100 } });
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      document.clock.advance(300);
      return real(...args);
    });
    const table = form(0, { ...wholeColumns, firstColumn: '' });
    expect(estimate(document, table)).toMatchObject({ total: 120, pairs: 120, quotas: [{ calls: 120 }] });
    const { sentence } = await fill(document, table);
    expect(sentence).toMatch(/^Filled 100 of 120 rows\. Today's Google Maps quota is used up .* 20 to go/);
    expect(sentence).toContain('It comes back by 2026-01-16 13:00.');
    expect(estimate(document, table).quotas).toEqual([{ calls: 20, left: 0, comesBack: '2026-01-16 13:00' }]);
    document.clock.advance(86_400_000);
    const { form: again } = sheetOf(document);
    expect(estimate(document, again as never)).toMatchObject({ filled: 100, left: 20, quotas: [{ calls: 20 }] });
    expect((await fill(document, again as never)).sentence).toBe('Filled 20 of 120 rows. 100 were filled before.');
    expect(document.mapsCalls()).toBe(120 + 1);
  });

  it('is forgotten if Google keeps no metadata, and the table is still filled', async () => {
    const document = openDocument(trips(2));
    document.emulator.faults.throwOn(
      'Sheet.addDeveloperMetadata',
      'You are trying to edit a protected cell or object.',
    );
    expect((await fill(document, form(2))).sentence).toBe('Filled 2 of 2 rows.');
    expect(sheetOf(document).isRemembered).toBe(false);
  });

  it('may be anything, as long as it can be kept', () => {
    const document = openDocument(trips(2));
    const place = 'x'.repeat(20_000);
    expect(() => start(document, form(2, { origin: { kind: 'text', value: place } }))).not.toThrow();
    expect(sheetOf(document).isRemembered).toBe(false);
  });
});
