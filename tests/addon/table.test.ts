import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../emulator/emulator.ts';
import { routeAnswer, scriptedMaps } from '../../emulator/testing.ts';
import { runTable } from '../../src/addon/pages/run-table.ts';
import type { Script, TableForm, TableJob, TableProgress } from '../../src/addon/protocol.ts';
import { type Document, openDocument, protect } from './open-document.ts';

const DAILY_QUOTA = 'Service invoked too many times for one day: route.';
const BURST = 'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.';

// Thousands of rows, or hundreds of runs.
const SLOW = { timeout: 60_000 };

/** Rows of different places, without results. */
const trips = (count: number): string[][] => Array.from({ length: count }, (_, row) => [`From ${row}`, `To ${row}`]);

const form = (rows: number, more: Partial<TableForm> = {}): TableForm => ({
  origins: `A1:A${rows}`,
  destinations: `B1:B${rows}`,
  mode: 'driving',
  options: '',
  outputs: [{ kind: 'distance', unit: 'km' }],
  firstColumn: 'C',
  ...more,
});

interface Run {
  /** What happens before each request for rows. */
  beforeRequest?: (request: number) => void;
  isStopped?: () => boolean;
}

/** Runs a table as the sidebar does. */
function fill(document: Document, tableForm: TableForm, { beforeRequest, isStopped }: Run = {}) {
  const { emulator } = document;
  const progress: TableProgress[] = [];
  let requests = 0;
  const script = scriptOf(emulator, () => beforeRequest?.(++requests));
  const run = {
    script,
    onProgress: (now: TableProgress) => progress.push(now),
    isStopped: isStopped ?? (() => false),
    wait: async (milliseconds: number) => document.clock.advance(milliseconds),
  };
  return runTable(tableForm, run).then((sentence) => ({ sentence, progress }));
}

function scriptOf(
  emulator: Emulator,
  beforeRequest: () => void,
): Pick<Script, 'startTable' | 'fillTable' | 'endTable'> {
  return {
    startTable: async (tableForm) =>
      emulator.scriptRun('startMapsTable', [tableForm]) as { job: TableJob; progress: TableProgress },
    fillTable: async (job) => {
      beforeRequest();
      return emulator.scriptRun('fillMapsTable', [job]) as TableProgress;
    },
    endTable: async (job) => void emulator.scriptRun('endMapsTable', [job]),
  };
}

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
    expect(sentence).toBe('Filled 2 of 2 rows.');
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
    const { sentence } = await fill(document, form(3, { origins: 'A1', mode: 'walking' }));
    expect(sentence).toBe('Filled 3 of 3 rows.');
    expect(document.formulas('C1:C3').join('')).toBe('');
    expect(document.values('C3')).toEqual([[0]]);
    expect(document.mapsCalls()).toBe(2);
  });

  it('fills 2,000 rows within the limits of an execution', SLOW, async () => {
    const document = openDocument(trips(2000), { account: 'workspace' });
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      document.clock.advance(400);
      return real(...args);
    });
    const { sentence, progress } = await fill(document, form(2000));
    expect(sentence).toBe('Filled 2000 of 2000 rows.');
    expect(progress.reduce((sum, { calls }) => sum + calls, 0)).toBe(2000);
    expect(
      document
        .values('C1:C2000')
        .flat()
        .every((value) => typeof value === 'number'),
    ).toBe(true);
    expect(progress.length).toBeGreaterThan(40);
  });

  it('stops at the daily quota, and goes on the next day where it stopped', async () => {
    const document = openDocument(trips(120));
    document.emulator.faults.throwOn('Maps.getDirections', DAILY_QUOTA, { after: 70 });
    const first = await fill(document, form(120));
    expect(first.sentence).toMatch(
      /^Filled 70 of 120 rows\. Today's Google Maps quota is used up.* 50 to go; Start goes on/,
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

  it('says why a row failed, and asks it again in the next run', async () => {
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
    expect(sentence).toBe('Filled 2 of 3 rows. 1 could not be filled; each says why (⚠), and the next run asks again.');
    expect(document.values('C2')[0]?.[0]).toMatch(/^⚠ Google Maps can't find the destination "To 1"/);
    known = true;
    document.clock.advance(3_600_000);
    expect((await fill(document, form(3))).sentence).toBe('Filled 1 of 3 rows. 2 were filled before.');
    expect(document.values('C1:C3').flat()).toEqual([5, 5, 5]);
  });

  it("never writes over what stands there, be it the user's value or a formula", async () => {
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
    expect(sentence).toBe('Filled 100 of 200 rows. 100 to go; Start goes on with them.');
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

  it('works where Google allows no marks on rows and columns', async () => {
    const document = openDocument(trips(60));
    document.emulator.faults.throwOn(
      'Range.addDeveloperMetadata',
      'You are trying to edit a protected cell or object.',
    );
    expect((await fill(document, form(60))).sentence).toBe('Filled 60 of 60 rows.');
    expectRightResults(document, 'A1:C60', 60);
  });

  it('leaves no mark behind, not even of a sidebar that was closed', async () => {
    const document = openDocument(trips(3));
    const metadata = () => document.emulator.workbook.sheet().metadata;
    document.emulator.scriptRun('startMapsTable', [form(3)]);
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

  it('keeps right what is inserted or changed between the question and the writing', async () => {
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
    expect(sentence).toBe('Filled 20 of 20 rows.');
    expect(document.values('C8')).toEqual([['mine']]);
    document.sheet.getRange('C8').clearContent();
    await fill(document, form(22));
    expectRightResults(document, 'A1:C22', 20);
  });

  it('ends with a message when its rows, its columns or its sheet are deleted', async () => {
    const document = openDocument(trips(150));
    const { workbook } = document.emulator;
    const deleteColumn = () => workbook.shift(workbook.sheet(), { axis: 'columns', at: 3, count: -1 });
    await expect(fill(document, form(150), { beforeRequest: (n) => n === 2 && deleteColumn() })).rejects.toThrow(
      /Rows or columns of the table were deleted meanwhile/,
    );
    const other = openDocument(trips(150));
    const deleteSheet = () => {
      other.emulator.workbook.addSheet('New');
      other.emulator.workbook.removeSheet(other.emulator.workbook.sheet());
    };
    await expect(fill(other, form(150), { beforeRequest: (n) => n === 2 && deleteSheet() })).rejects.toThrow(
      'The sheet of the table was deleted.',
    );
  });

  it('lets two people fill the same table at once', async () => {
    const document = openDocument(trips(150));
    const other = () => void document.emulator.scriptRun('fillMapsTable', [otherJob.job]);
    const otherJob = document.emulator.scriptRun('startMapsTable', [form(150)]) as { job: TableJob };
    document.clock.advance(1);
    const { sentence } = await fill(document, form(150), { beforeRequest: other });
    expect(sentence).toMatch(/^Filled 150 of 150 rows/);
    expect(document.mapsCalls()).toBe(150);
    expectRightResults(document, 'A1:C150', 150);
  });
});

describe('a table that meets a fault', () => {
  it('outlives a service that fails once, at any call, without losing or doubling a value', SLOW, async () => {
    for (let failing = 1; failing < 400; failing++) {
      let calls = Number.POSITIVE_INFINITY;
      let failed = false;
      const document = openDocument([...trips(2), ['', ''], ['Ulm', 'Bern', 'mine']], {
        intercept: () => {
          if (--calls !== 0) return;
          failed = true;
          throw new Error('Service Spreadsheets timed out');
        },
      });
      calls = failing;
      await fill(document, form(4)).catch(() => undefined);
      calls = Number.POSITIVE_INFINITY;
      if (!failed) return;
      await fill(document, form(4));
      expect(document.values('C4'), `call ${failing}`).toEqual([['mine']]);
      expectRightResults(document, 'A1:C2', 2);
    }
    throw new Error('The calls never ended.');
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

describe('a form that can not be followed', () => {
  it.each<[string, Partial<TableForm>, RegExp]>([
    ['no range', { origins: 'the first column' }, /The origins "the first column" can't be read as a range/],
    ['an unknown sheet', { origins: 'Nope!A1:A3' }, /can't be read as a range/],
    ['several columns', { origins: 'A1:B3' }, /have several columns/],
    ['other rows', { destinations: 'B2:B4' }, /are not in the same rows/],
    ['no column', { firstColumn: '3' }, /"3" is not a column/],
    ['the column of the places', { firstColumn: 'B' }, /would go into column B, which has the places/],
    ['a column beyond the sheet', { firstColumn: 'ZZ' }, /too few columns/],
    ['nothing to write', { outputs: [] }, /Choose at least one thing to write/],
    ['an unknown option', { options: 'toll=no' }, /"toll" is not an option/],
    ['empty rows', { origins: 'A50:A60', destinations: 'B50:B60' }, /no origin with a destination/],
  ])('%s is explained, and nothing is written or asked', async (_case, more, message) => {
    const document = openDocument(trips(3));
    await expect(fill(document, form(3, more))).rejects.toThrow(message);
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
});

/** Each row with places must have the distance that belongs to them, and to them alone. */
function expectRightResults(document: Document, range: string, count: number): void {
  const rows = document.values(range).filter(([from]) => from !== '');
  expect(rows.filter(([, , result]) => result !== '').length).toBeGreaterThanOrEqual(count);
  for (const [from, to, result] of rows) {
    expect(result, `${from} to ${to}`).toBe(document.emulator.runCustomFunction('DRIVING_DISTANCE', [from, to, 'km']));
  }
}
