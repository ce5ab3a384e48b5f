import { describe, expect, it } from 'vitest';
import { type DirectionsResponse, routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { type RunTools, runTable } from '../../../src/addon/pages/table/run-table.ts';
import type { TableForm, TableJob, TableProgress, TableSheet } from '../../../src/addon/table/table-protocol.ts';
import { killAtEveryCall } from '../support/kill-at-every-call.ts';
import { type Document, openDocument, protect } from '../support/open-document.ts';
import { type Chosen, estimate, fill, form, start, step, trips } from './support/fill-table.ts';

const DAILY_QUOTA = 'Service invoked too many times for one day: route.';
const BURST = 'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.';

const NOT_FOUND: DirectionsResponse = {
  status: 'NOT_FOUND',
  routes: [],
  geocoded_waypoints: [{ geocoder_status: 'OK' }, { geocoder_status: 'ZERO_RESULTS' }],
};

// Thousands of rows, or hundreds of runs.
const SLOW = { timeout: 180_000 };

describe('filling a table', () => {
  it('writes what was chosen, side by side, and says so', async () => {
    const document = openDocument(
      [
        ['Lyon', 'Turin'],
        ['', 'Ulm'],
        ['Bern', 'Ulm'],
      ],
      { maps: scriptedMaps(() => routeAnswer({ meters: 12_000, seconds: 5400, from: '69000 Lyon', to: '01234' })) },
    );
    const outputs = [
      { kind: 'distance', unit: 'km' },
      { kind: 'duration', unit: 'text' },
      { kind: 'duration', unit: 'hours' },
      { kind: 'addresses', unit: '' },
    ] as const;
    const { sentence } = await fill(document, form(3, { outputs: [...outputs, { kind: 'link', unit: '' }] }));
    expect(sentence).toBe('Filled 2 of 2 rows. 1 row without a place.');
    const link = 'https://www.google.com/maps/dir/?api=1&origin=Lyon&destination=Turin&travelmode=driving';
    expect(document.values('C1:H2')).toEqual([
      [12, '1 hour 30 mins', 1.5, '69000 Lyon', '01234', link],
      ['', '', '', '', '', ''],
    ]);
  });

  it('takes one cell as the origin of all rows, and writes values rather than formulas', async () => {
    const document = openDocument([
      ['Lyon', 'Turin'],
      ['', 'Ulm'],
      ['', 'Lyon'],
    ]);
    const { sentence } = await fill(document, form(3, { origin: 'A1', mode: 'walking' }));
    expect(sentence).toBe('Filled 3 of 3 rows.');
    expect(document.formulas('C1:C3').join('')).toBe('');
    expect(document.values('C3')).toEqual([[0]]);
    expect(document.mapsCalls()).toBe(2);
  });

  it(
    'fills 2,000 rows that are sorted, inserted, edited and left meanwhile, completely and unmixed',
    SLOW,
    async () => {
      const kilometers = (from: unknown) => 5 + Number(/\d+/.exec(String(from))?.[0]);
      const maps = scriptedMaps(({ origin }) => routeAnswer({ meters: 1000 * kilometers(origin), seconds: 60 }));
      const document = openDocument([['From', 'To'], ...trips(2000)], { account: 'workspace', maps });
      const { workbook } = document.emulator;
      const { rows } = workbook.sheet();
      document.emulator.faults.replace('Maps.getDirections', (real, args) => {
        document.clock.advance(200);
        return real(...args);
      });
      const chosen = { origin: 'A:A', destination: 'B:B', headingRow: 1, firstColumn: '' };
      const changes: Record<number, () => void> = {
        4: () => rows.splice(1, 1500, ...rows.slice(1, 1501).reverse()),
        8: () => document.insertRows(1000, 3),
        12: () => workbook.enter(workbook.sheet(), 1600, 1, 'From 9001'),
        13: () =>
          workbook.enter(
            workbook.sheet(),
            rows.findIndex((row, index) => index > 0 && (row?.cells.length ?? 0) > 2) + 1,
            1,
            'From 9002',
          ),
        16: () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 1, count: 1 }),
      };
      // Its page is closed without notice.
      let { job, progress } = start(document, form(0, chosen));
      for (let request = 1; request <= 20; request++) {
        changes[request]?.();
        ({ job, progress } = step(document, job));
      }
      expect(progress.left).toBeGreaterThan(900);
      const { form: again } = document.emulator.scriptRun('runForMapsSidebar', ['describeSheet']) as TableSheet;
      const { sentence } = await fill(document, again as TableForm);
      expect(sentence).toMatch(
        /^Filled [\d,]+ of 2,000 rows\. [\d,]+ were filled before\. 1 row changed since it was filled\.$/,
      );
      const wrong = () =>
        document.values('B2:D2004').filter(([from, , km]) => (from === '' ? km !== '' : km !== kilometers(from)));
      expect(wrong()).toEqual([['From 9002', expect.any(String), expect.any(Number)]]);
      await fill(document, { ...(again as TableForm), refills: true });
      expect(wrong()).toEqual([]);
      expect(document.mapsCalls()).toBeLessThan(2010);
    },
  );

  it('stops at the daily quota, and continues the next day where it stopped', async () => {
    const document = openDocument(trips(120));
    document.emulator.faults.throwOn('Maps.getDirections', DAILY_QUOTA, { after: 70 });
    const first = await fill(document, form(120));
    expect(first.sentence).toMatch(
      /^Filled 70 of 120 rows\. Today's Google Maps quota is used up.* It comes back by .* 50 to go\. Choose Continue/,
    );
    expect(
      document
        .values('C1:C120')
        .flat()
        .filter((value) => value !== ''),
    ).toHaveLength(70);
    document.emulator.faults.clear();
    document.clock.advance(86_400_000);
    const asked = document.mapsCalls();
    const second = await fill(document, form(120));
    expect(second.sentence).toBe('Filled 50 of 120 rows. 70 were filled before.');
    expect(document.mapsCalls() - asked).toBe(50);
  });

  it('leaves rows empty while Google is asked too often, and says so', async () => {
    const document = openDocument(trips(60));
    document.emulator.faults.throwOn('Maps.getDirections', BURST);
    const { sentence } = await fill(document, form(60));
    expect(sentence).toMatch(/asked too often/);
    expect(document.values('C1:C60').flat().join('')).toBe('');
    document.emulator.faults.clear();
    document.clock.advance(120_000);
    expect((await fill(document, form(60))).sentence).toBe('Filled 60 of 60 rows.');
  });

  it('says why a row failed, and asks for it again in the next run', async () => {
    let known = false;
    const maps = scriptedMaps(({ destination }) =>
      destination === 'To 1' && !known
        ? {
            status: 'NOT_FOUND',
            routes: [],
            geocoded_waypoints: [{ geocoder_status: 'OK' }, { geocoder_status: 'ZERO_RESULTS' }],
          }
        : routeAnswer({ meters: 5000, seconds: 60 }),
    );
    const document = openDocument(trips(3), { maps });
    const { sentence } = await fill(document, form(3));
    expect(sentence).toBe(
      'Filled 2 of 3 rows. 1 could not be filled. Each shows the reason after ⚠, and is asked again by the next run.',
    );
    expect(document.values('C2')[0]?.[0]).toMatch(/^⚠ Google Maps can't find the destination "To 1"/);
    known = true;
    document.clock.advance(3_600_000);
    expect((await fill(document, form(3))).sentence).toBe('Filled 1 of 3 rows. 2 were filled before.');
    expect(document.values('C1:C3').flat()).toEqual([5, 5, 5]);
  });
  it('writes the same into cells of plain text, and asks again for failed rows there', async () => {
    let isKnown = false;
    const answer = () => (isKnown ? routeAnswer({ from: '12 Main St', to: '=5' }) : NOT_FOUND);
    const document = openDocument(trips(2), { maps: scriptedMaps(answer) });
    document.sheet.getRange('C1:D2').setNumberFormat('@');
    const addresses = form(2, { outputs: [{ kind: 'addresses', unit: '' }] });
    await fill(document, addresses);
    expect(document.values('C1')[0]?.[0]).toMatch(/^⚠ Google Maps can't find/);
    isKnown = true;
    document.clock.advance(21_600_000);
    expect((await fill(document, addresses)).sentence).toBe('Filled 2 of 2 rows.');
    expect(document.values('C1:D2')).toEqual(Array(2).fill(['12 Main St', '=5']));
  });

  it("keeps the user's own texts that begin with our marks, and says so", async () => {
    const document = openDocument([
      ['A', 'B', '⚠ call them first'],
      ['C', 'D', '⏳ waiting for Ann'],
      ['E', 'F', ''],
    ]);
    const { sentence } = await fill(document, form(3));
    expect(sentence).toBe('Filled 1 of 3 rows. 2 rows kept, because of values of your own among the results.');
    expect(document.values('C1:C2').flat()).toEqual(['⚠ call them first', '⏳ waiting for Ann']);
  });

  it('keeps the reasons of an earlier run until their rows are answered again', async () => {
    const maps = scriptedMaps(({ destination }) =>
      /To [135]/.test(String(destination)) ? NOT_FOUND : routeAnswer({ meters: 5000, seconds: 60 }),
    );
    const document = openDocument(trips(6), { maps });
    await fill(document, form(6));
    const reasons = document.values('C1:C6');
    expect(reasons.flat().filter((value) => /^⚠ .*To [135]".*\(Maps in Sheets\)$/.test(String(value)))).toHaveLength(3);
    start(document, form(6));
    expect(document.values('C1:C6')).toEqual(reasons);
    document.clock.advance(86_400_000);
    document.emulator.faults.throwOn('Maps.getDirections', DAILY_QUOTA, { after: 1 });
    const { sentence } = await fill(document, form(6));
    expect(sentence).toMatch(
      /^Filled 0 of 6 rows\. 3 were filled before\. 1 could not be filled\. .*quota.* 2 to go\. Choose Continue/,
    );
    expect(document.values('C1:C6')).toEqual(reasons);
  });

  it('replaces every reason of a row, and asks each failing row once in a run', async () => {
    let isKnown = false;
    const maps = scriptedMaps(() => (isKnown ? routeAnswer({ meters: 5000, seconds: 60 }) : NOT_FOUND));
    const document = openDocument(trips(2), { maps });
    const outputs = [{ kind: 'distance', unit: 'km' } as const, { kind: 'duration', unit: 'minutes' } as const];
    const { progress } = await fill(document, form(2, { outputs, firstColumn: 'D' }));
    expect(progress).toHaveLength(2);
    const second = await fill(document, form(2, { outputs }));
    expect(second.progress).toHaveLength(2);
    expect(
      document
        .values('C1:E2')
        .flat()
        .filter((value) => /^⚠/.test(String(value))),
    ).toHaveLength(2);
    await fill(document, form(2, { outputs }));
    isKnown = true;
    document.clock.advance(86_400_000);
    await fill(document, form(2, { outputs }));
    await fill(document, form(2, { outputs, firstColumn: 'D' }));
    expect(document.values('C1:E2')).toEqual([
      [5, 1, 1],
      [5, 1, 1],
    ]);
  });

  it('writes into the last columns of the sheet, and into those with two letters', async () => {
    const document = openDocument(trips(2));
    const outputs = [{ kind: 'distance', unit: 'km' } as const, { kind: 'duration', unit: 'minutes' } as const];
    expect((await fill(document, form(2, { outputs, firstColumn: 'y' }))).sentence).toBe('Filled 2 of 2 rows.');
    expect(document.values('Y2:Z2').flat()).toEqual([expect.any(Number), expect.any(Number)]);
    await expect(fill(document, form(2, { outputs, firstColumn: 'Z' }))).rejects.toThrow(
      /too few columns for 2 columns/,
    );
    const { workbook } = document.emulator;
    workbook.shift(workbook.sheet(), { axis: 'columns', at: 3, count: 4 });
    const beforeRequest = () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 4, count: 26 });
    await fill(document, form(2, { outputs, firstColumn: 'AA' }), { beforeRequest });
    expect(document.values('BA1:BB2').flat()).toEqual(document.values('BC1:BD2').flat());
  });

  it('never overwrites a value of the user or a formula', async () => {
    const document = openDocument([
      ['A', 'B', 7, ''],
      ['C', 'D', '', '=IF(TRUE,"","")'],
    ]);
    const outputs = [{ kind: 'distance', unit: 'm' } as const, { kind: 'duration', unit: 'seconds' } as const];
    await fill(document, form(2, { outputs }));
    expect(document.values('C1')).toEqual([[7]]);
    expect(document.values('D1')[0]?.[0]).toBeTypeOf('number');
    expect(document.values('C2')[0]?.[0]).toBeTypeOf('number');
    expect(document.formulas('D2')).toEqual([['=IF(TRUE,"","")']]);
  });

  it('keeps what is done when it is stopped', async () => {
    const document = openDocument(trips(200));
    let requests = 0;
    const run = { beforeRequest: () => void requests++, isStopped: () => requests === 2 };
    const { sentence } = await fill(document, form(200), run);
    expect(sentence).toBe('Filled 100 of 200 rows. 100 to go. Choose Continue.');
    expect((await fill(document, form(200))).sentence).toBe('Filled 100 of 200 rows. 100 were filled before.');
    expect(document.mapsCalls()).toBe(200);
  });

  it('fills rows that a filter hides, too', async () => {
    const document = openDocument(trips(4));
    const state = document.emulator.workbook.sheet();
    for (const index of [1, 2]) Object.assign(state.rows[index] ?? {}, { hiddenByFilter: true });
    expect((await fill(document, form(4))).sentence).toBe('Filled 4 of 4 rows.');
    expectRightResults(document, 'A1:C4', 4);
  });

  it('works even if Google allows no marks on rows and columns', async () => {
    const document = openDocument(trips(60));
    document.emulator.faults.throwOn(
      'Range.addDeveloperMetadata',
      'You are trying to edit a protected cell or object.',
    );
    expect((await fill(document, form(60))).sentence).toBe('Filled 60 of 60 rows.');
    expectRightResults(document, 'A1:C60', 60);
  });

  it.each(['DeveloperMetadataFinder.find', 'Range.addDeveloperMetadata'])(
    'follows its columns after a short fault of %s',
    async (method) => {
      const document = openDocument(trips(60));
      const { faults, workbook } = document.emulator;
      faults.throwOn(method, 'Service Spreadsheets failed', { times: 1 });
      const insertColumn = () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 1, count: 1 });
      await fill(document, form(60), { beforeRequest: (n) => n === 1 && insertColumn() });
      expectRightResults(document, 'B1:D60', 60);
    },
  );

  it('ends without marks when its columns are moved, and writes nothing beside the wrong places', async () => {
    const document = openDocument([['From', 'To', ''], ...trips(150)]);
    document.emulator.faults.throwOn('Range.addDeveloperMetadata', 'You are trying to edit a protected cell.');
    const { workbook } = document.emulator;
    const insertColumn = () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 1, count: 1 });
    const table = form(0, { origin: 'A2:A151', destination: 'B2:B151', headingRow: 1 });
    await expect(fill(document, table, { beforeRequest: (n) => n === 2 && insertColumn() })).rejects.toThrow(
      /were moved or deleted\. What was filled is kept\./,
    );
    expect(document.values('A1:A151').flat().join('')).toBe('');
    expect(document.values('D2:D151').flat().filter(String)).toHaveLength(50);
  });

  it('leaves no mark behind, not even of a sidebar that was closed', async () => {
    const document = openDocument(trips(3));
    // The choices are kept for the sheet, but not the positions of its rows and columns.
    const metadata = () => document.emulator.workbook.sheet().metadata.filter(({ area }) => area !== undefined);
    start(document, form(3));
    expect(metadata().length).toBeGreaterThan(0);
    document.clock.advance(2 * 86_400_000);
    await fill(document, form(3));
    expect(metadata()).toEqual([]);
  });
});

describe('while a table is filled', () => {
  it('follows rows and columns that are inserted, and writes each result beside its own places', async () => {
    const document = openDocument(trips(150));
    const { workbook } = document.emulator;
    const beforeRequest = (request: number) => {
      if (request === 2) document.insertRows(1, 4);
      if (request === 3) workbook.shift(workbook.sheet(), { axis: 'columns', at: 1, count: 1 });
    };
    const { sentence } = await fill(document, form(150), { beforeRequest });
    expect(sentence).toBe('Filled 150 of 150 rows.');
    expectRightResults(document, 'B1:D154', 150);
  });

  it('handles what is inserted or changed between the question and the writing', async () => {
    const document = openDocument(trips(20));
    let edited = false;
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      if (!edited && document.mapsCalls() === 10) {
        edited = true;
        document.insertRows(3, 2);
        document.sheet.getRange('A6:B6').setValues([['Elsewhere', 'Nowhere']]);
        document.sheet.getRange('C8').setValue('mine');
      }
      return real(...args);
    });
    const { sentence } = await fill(document, form(20));
    expect(sentence).toBe('Filled 19 of 20 rows. 1 row kept, because of values of your own among the results.');
    expect(document.values('C8')).toEqual([['mine']]);
    document.sheet.getRange('C8').clearContent();
    await fill(document, form(22));
    expectRightResults(document, 'A1:C22', 20);
  });
  it.each([
    ['stay where they are', false],
    ['move along', true],
  ])('finds all rows and their own values when the table is sorted, and the marks %s', async (_what, withMarks) => {
    for (const [first, extra] of [
      [1, []],
      [2, [['From', 'To', 'km']]],
    ] as const) {
      const document = openDocument([...extra, ...trips(50)]);
      let isSorted = false;
      document.emulator.faults.replace('Maps.getDirections', (real, args) => {
        if (!isSorted && document.mapsCalls() === 20) {
          isSorted = true;
          moveRow(document, first, first + 9, withMarks);
          moveRow(document, first + 49, first + 29, withMarks);
        }
        return real(...args);
      });
      const last = first + 49;
      const rows = { origin: `A${first}:A${last}`, destination: `B${first}:B${last}` };
      expect((await fill(document, form(50, rows))).sentence).toBe('Filled 50 of 50 rows.');
      expectRightResults(document, `A${first}:C${last}`, 50);
    }
  });

  const CHANGES: [string, (document: Document) => void][] = [
    ['sorts the table', (document) => document.emulator.workbook.sheet().rows.splice(0, 5, ...reversed(document, 5))],
    ['inserts a row', (document) => document.insertRows(2, 1)],
    ['moves the first row', (document) => moveRow(document, 1, 4, true)],
    [
      'changes an address',
      ({ emulator: { workbook } }) =>
        workbook.enter(workbook.sheet(), 2, 1, `Elsewhere ${workbook.shown(workbook.sheet(), 2, 1)}`),
    ],
  ];

  // Only these calls read or write the sheet. A change before any other call is the same as one before the next of
  // these.
  const TOUCHES_SHEET =
    /^(Range\.(getValue|getFormula|getNumberFormat|set|clear|add)|Sheet\.get(Max|Last)|DeveloperMetadataFinder\.find|DeveloperMetadataLocation\.|DeveloperMetadata\.remove|SpreadsheetApp\.flush)/;

  it.each(CHANGES)('mixes nothing when someone %s at any call', SLOW, async (what, change) => {
    for (let at = 1; at < 500; at++) {
      let calls = Number.POSITIVE_INFINITY;
      let isChanged = false;
      let wasFilled = false;
      const document: Document = openDocument([...trips(4), ['Ulm', 'Bern', 'mine']], {
        intercept: ({ authMode, method }) => {
          if (authMode !== 'FULL' || !TOUCHES_SHEET.test(method) || --calls !== 0) return;
          isChanged = true;
          wasFilled = workbook.shown(workbook.sheet(), 2, 3) !== null;
          change(document);
        },
      });
      const { workbook } = document.emulator;
      const beforeRequest = (request: number) => {
        if (request === 1) calls = at;
      };
      const { sentence } = await fill(document, form(5), { beforeRequest });
      calls = Number.POSITIVE_INFINITY;
      const rows = document.values('A1:C7').filter(([from]) => from !== '');
      expect(rows).toHaveLength(5);
      let hasOld = false;
      for (const [from, to, km] of rows) {
        const distance = (origin: unknown) => distanceOf(document, origin, to);
        // A value that was there when the address was changed may stay, and is recognised.
        const isOld = wasFilled && String(from).startsWith('Elsewhere') && km !== distance(from);
        hasOld ||= isOld;
        const expected = from === 'Ulm' ? 'mine' : distance(isOld ? 'From 1' : from);
        expect(km, `${what} at call ${at}: ${from}`).toBe(expected);
      }
      // Changes after the last read of the rows are found by the next read.
      expect(sentence, `${what} at call ${at}`).toMatch(hasOld ? /^Filled [34] of 5 rows/ : /^Filled 4 of 5 rows/);
      expect(estimate(document, form(6)).stale, `${what} at call ${at}`).toBe(hasOld ? 1 : 0);
      if (!isChanged) return;
    }
    throw new Error('The calls never ended.');
  });

  it('ends with a message when its rows, its columns or its sheet are deleted', async () => {
    const document = openDocument(trips(150));
    const { workbook } = document.emulator;
    const deleteColumn = () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 3, count: -1 });
    await expect(fill(document, form(150), { beforeRequest: (n) => n === 2 && deleteColumn() })).rejects.toThrow(
      /Rows or columns of the table were moved or deleted/,
    );
    const other = openDocument(trips(150));
    const deleteSheet = () => {
      other.emulator.workbook.addSheet('New');
      other.emulator.workbook.removeSheet(other.emulator.workbook.sheet());
    };
    await expect(fill(other, form(150), { beforeRequest: (n) => n === 2 && deleteSheet() })).rejects.toThrow(
      'The sheet with the table was deleted.',
    );
  });

  it('lets two people fill the same table at once', async () => {
    const document = openDocument(trips(150));
    let { job } = start(document, form(150));
    const other = () => {
      job = step(document, job).job;
    };
    document.clock.advance(1);
    const { sentence } = await fill(document, form(150), { beforeRequest: other });
    expect(sentence).toMatch(/^Filled 150 of 150 rows/);
    expect(document.mapsCalls()).toBe(150);
    expectRightResults(document, 'A1:C150', 150);
  });
});

describe('a table that meets a fault', () => {
  it('survives a service that fails once, at any call, without losing or doubling a value', SLOW, async () => {
    // Calls from the same line of the script, on the same document, fail in the same way, so only the first is tried.
    const met: string[] = [];
    for (let failing = 0; failing === 0 || failing <= met.length; failing++) {
      if (failing > 0 && met.indexOf(met[failing - 1] ?? '') !== failing - 1) continue;
      let calls = failing === 0 ? Number.POSITIVE_INFINITY : failing;
      let isOver = false;
      const document: Document = openDocument([...trips(2), ['', ''], ['Ulm', 'Bern', 'mine']], {
        intercept: ({ authMode, method }) => {
          if (isOver || authMode !== 'FULL') return;
          if (failing === 0)
            met.push(`${method} ${linesOfScript()} ${JSON.stringify(document.emulator.workbook.state())}`);
          if (--calls === 0) throw new Error('Service Spreadsheets timed out');
        },
      });
      await fill(document, form(4)).catch(() => undefined);
      isOver = true;
      if (document.values('C1:C2').flat().includes('')) await fill(document, form(4));
      expect(document.values('C4'), `call ${failing}`).toEqual([['mine']]);
      expectRightResults(document, 'A1:C2', 2);
    }
    expect(met.length).toBeGreaterThan(100);
  });

  it('loses and mixes nothing when an execution is killed at any call, and completes in the next run', SLOW, () => {
    const outputs = [{ kind: 'distance', unit: 'km' } as const, { kind: 'duration', unit: 'minutes' } as const];
    const rows = [...trips(3), ['', ''], ['Ulm', 'Bern', 'mine', '⚠ mine too'], ['nowhere', 'Ulm', '', '=1+1']];
    const maps = () =>
      scriptedMaps(({ origin }) =>
        origin === 'nowhere' ? NOT_FOUND : routeAnswer({ meters: 1000 * String(origin).length, seconds: 60 }),
      );
    const run = (document: Document) => {
      let { job, progress } = start(document, form(6, { outputs }));
      while (progress.left > 0) ({ job, progress } = step(document, job));
      document.emulator.scriptRun('runForMapsSidebar', ['endTable', job]);
    };
    const calls = killAtEveryCall({
      open: (options) => {
        const document = openDocument(rows, { maps: maps(), ...options });
        start(document, form(6, { outputs }));
        return document;
      },
      act: run,
      check: (document, when) => {
        for (const [from, , km] of document.values('A1:C3')) expect(['', String(from).length], when).toContain(km);
        document.clock.advance(60_000);
        run(document);
        expect(document.values('C1:D6'), when).toEqual([
          [6, 1],
          [6, 1],
          [6, 1],
          ['', ''],
          ['mine', '⚠ mine too'],
          [expect.stringMatching(/^⚠ Google Maps can't find the destination "Ulm"/), 2],
        ]);
        expect(document.formulas('D6'), when).toEqual([['=1+1']]);
      },
    });
    expect(calls).toBeGreaterThan(60);
  });

  it('ends when request after request finishes no row', async () => {
    const job = { candidates: [] as unknown } as TableJob;
    const at = (left: number): TableProgress => {
      const counts = { total: 9, filled: 9 - left, failed: 0, left, stale: 0, kept: 0, missing: 0 };
      return { ...counts, calls: 0, refused: null, stopped: null, pauseMs: 0 };
    };
    const lefts = [9, 9, 8, 8, 8, 8, 7];
    const script = {
      startTable: async () => ({ job, progress: at(9) }),
      fillTable: async () => ({ job, progress: at(lefts.shift() ?? 0) }),
      endTable: async () => [],
    };
    const run: RunTools = {
      script,
      onProgress: () => undefined,
      isStopped: () => false,
      goesOn: () => 'no',
      wait: async () => undefined,
    };
    expect((await runTable(form(9), run)).sentence).toBe(
      'Filled 1 of 9 rows. Google Maps finished no row for a while. 8 to go. Choose Continue.',
    );
    expect(lefts).toEqual([7]);
  });

  it('stops after a while when the service stays away, and leaves the rows to be asked again', async () => {
    const document = openDocument(trips(60));
    document.emulator.faults.throwOn('Maps.getDirections', 'Service error: Maps');
    const { sentence } = await fill(document, form(60));
    expect(sentence).toMatch(/^Filled 0 of 60 rows\. Google Maps is not answering.* 60 to go/);
    expect(
      document
        .values('C1:C60')
        .flat()
        .every((value) => value === ''),
    ).toBe(true);
  });
});

describe("a form that can't be followed", () => {
  it.each<[string, Chosen, RegExp]>([
    ['no range', { origin: 'the first column' }, /The origins "the first column" can't be read as a range/],
    ['an unknown sheet', { origin: 'Nope!A1:A3' }, /can't be read as a range/],
    ['several columns', { origin: 'A1:C3' }, /have several columns/],
    ['other rows', { destination: 'B2:B4' }, /are not in the same rows/],
    ['no column', { firstColumn: '3' }, /"3" is not a column/],
    ['the column of the places', { firstColumn: 'B' }, /would go into column B, which has the places/],
    ['a column beyond the sheet', { firstColumn: 'ZZ' }, /too few columns/],
    ['nothing to write', { outputs: [] }, /Choose at least one thing to write/],
    ['no kind of result', { outputs: [{ kind: 'constructor', unit: '' } as never] }, /"constructor" can't be written/],
    [
      'a prototype as a result',
      { outputs: [JSON.parse('{"kind":"__proto__"}')] },
      /"__proto__" can't be written. Choose/,
    ],
    ['an unknown unit', { outputs: [{ kind: 'distance', unit: 'toString' }] }, /"toString" is not a unit of distance/],
    ['an unknown mode', { mode: 'valueOf' }, /"valueOf" is not a travel mode/],
    ['an empty list', { destination: { kind: 'list', value: ' ; ' } }, /no place in the list/],
    [
      'too long a list',
      { destination: { kind: 'list', value: Array.from({ length: 201 }, (_, index) => `Place ${index}`).join(';') } },
      /The list has 201 places, but may have at most 200/,
    ],
    ['the nearest of no list', { outputs: [{ kind: 'nearest', unit: '' }] }, /needs a list of places/],
    ['an unknown option', { options: 'toll=no' }, /"toll" is not an option/],
    ['an origin and a destination for all rows, but no rows', { origin: 'A1', destination: 'B1' }, /No row has both/],
    ['only headings', { headingRow: 3 }, /No row has both/],
    ['half a pair of coordinates', { origin: 'A1:B1' }, /The latitude is "From 0"/],
    ['an empty cell', { origin: 'D1' }, /The cell D1 of the origin is empty/],
    ['an empty list range', { destination: { kind: 'list', value: 'D1:D3' } }, /no place in the list "D1:D3"/],
    ['empty rows', { origin: 'A50:A60', destination: 'B50:B60' }, /No row has both an origin and a destination/],
  ])('%s is explained, and nothing is written or asked', async (_case, more, message) => {
    const document = openDocument(trips(3));
    await expect(fill(document, form(3, more))).rejects.toThrow(message);
    expect(document.sheet.getLastColumn()).toBe(2);
    expect(document.mapsCalls()).toBe(0);
  });

  it('places on two sheets are explained, and a sheet that is gone', async () => {
    const document = openDocument(trips(3));
    const { workbook } = document.emulator;
    const { id } = workbook.sheet();
    workbook.addSheet('Depots');
    workbook.activeSheetId = id;
    await expect(fill(document, form(3, { destination: 'Depots!B1:B3' }))).rejects.toThrow(
      'The destinations are on the sheet "Depots". Origins, destinations and results must be on one sheet.',
    );
    await expect(fill(document, form(3, { sheetId: 987 }))).rejects.toThrow('The sheet with the table was deleted.');
  });

  it('is refused in a request for rows, too', () => {
    const document = openDocument(trips(3));
    const { job } = start(document, form(3));
    const request = (more: object) => () => step(document, { ...job, settings: { ...job.settings, ...more } });
    expect(request({ mode: 'constructor' })).toThrow('"constructor" is not a travel mode');
    expect(request({ outputs: [{ kind: 'constructor' as never, unit: '' }] })).toThrow(
      '"constructor" can\'t be written',
    );
    expect(document.sheet.getLastColumn()).toBe(2);
    expect(document.mapsCalls()).toBe(0);
  });

  it('protected or merged cells are refused before anything is asked', async () => {
    const document = openDocument(trips(3));
    document.sheet.getRange('C2:D2').merge();
    await expect(fill(document, form(3))).rejects.toThrow(/merged cells among the results in C1:C3/);
    document.sheet.getRange('C2:D2').breakApart();
    protect(document, { row: 3, column: 3, rows: 1, columns: 1 });
    await expect(fill(document, form(3))).rejects.toThrow(/C1:C3 is protected/);
    expect(document.mapsCalls()).toBe(0);
  });

  it('cells below the last row may be protected and merged', async () => {
    const document = openDocument(trips(3));
    document.sheet.getRange('C4:D4').merge();
    protect(document, { row: 4, column: 3, rows: 1, columns: 1 });
    expect((await fill(document, form(3))).sentence).toBe('Filled 3 of 3 rows.');
  });
});

/** Moves a row. Its marks move along, as in dragging, or stay, as may happen in sorting. */
function moveRow({ emulator }: Document, from: number, to: number, withMarks: boolean): void {
  const sheet = emulator.workbook.sheet();
  sheet.rows.splice(to - 1, 0, ...sheet.rows.splice(from - 1, 1));
  if (!withMarks) return;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (const { area } of sheet.metadata) {
    if (!area || area.rows > 1 || area.row < low || area.row > high) continue;
    area.row = area.row === from ? to : area.row + (from < to ? -1 : 1);
  }
}

const reversed = ({ emulator }: Document, count: number) => emulator.workbook.sheet().rows.slice(0, count).reverse();

/** Each row with places must have the distance that belongs to them, and to them alone. */
function expectRightResults(document: Document, range: string, count: number): void {
  const rows = document.values(range).filter(([from]) => from !== '');
  expect(rows.filter(([, , result]) => result !== '').length).toBeGreaterThanOrEqual(count);
  for (const [from, to, result] of rows) {
    expect(result, `${from} to ${to}`).toBe(distanceOf(document, from, to));
  }
}

const distances = new Map<string, unknown>();

/** The distance by a formula, which is the same in all documents where every place exists. */
function distanceOf({ emulator }: Document, from: unknown, to: unknown): unknown {
  const key = JSON.stringify([from, to]);
  if (!distances.has(key)) distances.set(key, emulator.runCustomFunction('DRIVING_DISTANCE', [from, to, 'km']));
  return distances.get(key);
}

/** Where in the script a call of a service comes from. */
function linesOfScript(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return (stack.match(/Code\.js:\d+:\d+/g) ?? []).join();
}
