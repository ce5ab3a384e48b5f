import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allParts } from '../../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../../contract/cases/outside-document.ts';
import { keyCases } from '../../contract/cases/with-key.ts';
import { PRACTICE_KEY } from '../../demo-maps/web-services/practice-keys.ts';
import { createWebServices } from '../../demo-maps/web-services/web-services.ts';
import { createEmulator, type Emulator, manualClock, Workbook } from '../../emulator/index.ts';
import { bundleContract } from '../../scripts/contract/bundle-contract.ts';
import { demoMaps as maps } from '../support/demo-maps.ts';

const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));
await bundleContract(folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const script = read('Code.js');
const manifest = JSON.parse(read('appsscript.json'));
const { timeZone } = manifest;
const http = createWebServices(maps);

/** The built script in a scratch spreadsheet, as it is on Google. */
function openScratch(): Emulator {
  const workbook = new Workbook({ timeZone, sheets: [{ name: 'Notes', rows: [['mine']] }] });
  const emulator = createEmulator({
    script,
    manifest,
    maps,
    http,
    clock: manualClock(),
    timeZone,
    workbook,
    endsLoops: false,
  });
  emulator.open();
  return emulator;
}

/** The rows of the report. */
function readReport({ workbook }: Emulator) {
  const sheet = workbook.sheet('Contract');
  const [headings = [], ...rows] = Array.from({ length: allCases.length + 2 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => workbook.shown(sheet, row + 1, column + 1)),
  );
  return { headings, rows: rows.slice(0, -1), after: rows.at(-1) };
}

const allCases = allParts.flatMap(({ cases }) => cases);
const emulator = openScratch();
const startMs = emulator.clock.now();
emulator.choose('Check this platform');
const durationMs = emulator.clock.now() - startMs;
const { headings, rows, after } = readReport(emulator);

describe('the contract, run from its menu on the emulator', () => {
  it.each(rows)('%s: %s (%s)', (_service, _behaviour, basis, expected, seen, same) => {
    expect(seen).toBe(expected);
    expect(same).toBe(basis === 'not established' ? 'as assumed' : 'yes');
  });

  it('reports every case once', () => {
    expect(headings).toEqual(['service', 'behaviour', 'basis', 'expected', 'seen', 'same?']);
    expect(rows.map(([, behaviour]) => behaviour)).toEqual(allCases.map(({ behaviour }) => behaviour));
    expect(new Set(rows.map(([service, behaviour]) => `${service}: ${behaviour}`)).size).toBe(rows.length);
    expect(after).toEqual(Array(6).fill(null));
  });

  it('says how many are the same', () => {
    expect(emulator.ui.toasts).toEqual([
      { title: 'Contract', message: expect.stringMatching(/^\d+ as expected, 0 not\. .*, 0 otherwise\.$/) },
    ]);
  });

  it('leaves other sheets as they were, and only short-lived entries in the cache', () => {
    expect(emulator.workbook.sheets.map(({ name }) => name)).toEqual(['Notes', 'Contract formulas', 'Contract']);
    expect(emulator.workbook.shown(emulator.workbook.sheet('Notes'), 1, 1)).toBe('mine');
    const foreign = emulator.caches.document
      .keys()
      .filter((key) => !key.startsWith('contract ') && key !== '__proto__');
    expect(foreign).toEqual([]);
  });

  it('costs as little of the daily quotas as docs/platform.md says', () => {
    const page = readFileSync(new URL('../../docs/platform.md', import.meta.url), 'utf8');
    const { calls } = emulator;
    const spent = `${calls.count('Maps.getDirections')} routes, ${calls.count('Maps.geocode')} places and ${calls.count('Maps.sampleLocations')} elevation`;
    expect(page).toContain(spent);
  });

  it('waits for little', () => {
    expect(durationMs).toBeLessThan(60_000);
  });

  it('can be run again, and then replaces its own sheets', () => {
    const again = openScratch();
    again.choose('Check this platform');
    again.choose('Check this platform');
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual(['Notes', 'Contract formulas', 'Contract']);
    expect(readReport(again).rows).toEqual(rows);
  });
});

describe('the contract, on a platform that behaves otherwise', () => {
  it('says NO about what was known, and records what was not', () => {
    const other = openScratch();
    other.faults.replace('Cache.get', () => 'something else');
    other.choose('Check this platform');
    const verdicts = new Map(readReport(other).rows.map(([, behaviour, , , seen, same]) => [behaviour, [seen, same]]));
    expect(verdicts.get('gives null for a missing entry')).toEqual(['"something else"', 'NO']);
    expect(verdicts.get('keeps an empty text')).toEqual(['"something else"', 'otherwise']);
    expect(verdicts.get('knows the published SHA-256 of "abc"')?.[1]).toBe('yes');
  });

  it.each(['Cache.getDocumentCache', 'Maps.getDirections', 'Utilities.formatDate', 'Cache.put'])(
    'finishes its report when %s throws',
    (method) => {
      const broken = openScratch();
      broken.faults.throwOn(method, 'Service error');
      broken.choose('Check this platform');
      const { rows: found } = readReport(broken);
      expect(found.map(([, behaviour]) => behaviour)).toEqual(allCases.map(({ behaviour }) => behaviour));
      expect(found.filter(([, , , , seen]) => seen === 'throws Exception: Service error').length).toBeGreaterThan(0);
    },
  );
});

describe('the contract on a slow sheet', () => {
  it('gives up waiting for formulas before its six minutes are over', () => {
    const slow = openScratch();
    const start = slow.clock.now();
    slow.faults.replace('Range.getDisplayValues', (real) =>
      (real() as string[][]).map((row) => row.map(() => 'Loading...')),
    );
    slow.choose('Check this platform');
    expect(slow.clock.now() - start).toBeLessThan(5 * 60_000);
    const seen = readReport(slow).rows.find(([, behaviour]) => behaviour === 'a cell with a number');
    expect(seen?.slice(4)).toEqual(['"Loading..."', 'NO']);
  });
});

describe('the contract of Google Maps Platform', () => {
  const ask = (key: string) => {
    const scratch = openScratch();
    if (key) scratch.state.properties.script.set('MAPS_API_KEY', key);
    scratch.choose('Check Google Maps Platform');
    return readReport(scratch).rows.slice(0, keyCases.cases.length);
  };

  it('is that of the practice services', () => {
    const asked = ask(PRACTICE_KEY);
    for (const [, behaviour, basis, expected, seen, same] of asked) {
      const verdict = basis === 'not established' ? 'as assumed' : 'yes';
      expect([behaviour, seen, same]).toEqual([behaviour, expected, verdict]);
    }
    expect(asked.map(([, behaviour]) => behaviour)).toEqual(keyCases.cases.map(({ behaviour }) => behaviour));
  });

  it('shows no key, whether Google takes it or not', () => {
    expect(JSON.stringify(ask('AIza-secret'))).not.toContain('AIza-secret');
    expect(() => ask('')).toThrow('Put your key into the script property MAPS_API_KEY first');
  });
});

describe('the contract outside a document', () => {
  it('is logged', () => {
    const log: string[] = [];
    const standalone = createEmulator({ script, maps, document: false, onLog: ({ text }) => log.push(text) });
    standalone.run('checkOutsideDocument');
    expect(log).toEqual(outsideDocumentCases.cases.map(({ behaviour }) => `${behaviour}: yes (null)`));
  });
});
