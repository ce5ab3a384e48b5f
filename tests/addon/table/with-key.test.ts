import { describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../../emulator/index.ts';
import { anyPlaceGoogle, isMatrix } from '../../routes-api/support/any-place-google.ts';
import { KEY } from '../../routes-api/support/open-keyed-sheet.ts';
import { type Document, openDocument } from '../support/open-document.ts';
import { estimate, fill, form } from './support/fill-table.ts';

const MINUTE_MS = 60_000;
const MOST_A_MINUTE = 3000;

/** All pairs of some places, as often as there are rows. */
const pairs = (origins: number, destinations: number, rows = origins * destinations): string[][] => [
  ['From', 'To'],
  ...Array.from({ length: rows }, (_, row) => [
    `From ${Math.floor(row / destinations) % origins}`,
    `To ${row % destinations}`,
  ]),
];

const wholeColumns = form(0, { origin: 'A:A', destination: 'B:B', headingRow: 1 });

/** Google Maps Platform that refuses what is above its limit of a minute. */
function limitedGoogle(clock: () => number) {
  const asked: { at: number; routes: number }[] = [];
  let refusals = 0;
  const http = anyPlaceGoogle((request, { origins = [], destinations = [] }) => {
    const routes = isMatrix(request) ? origins.length * destinations.length : 1;
    const recent = asked.filter(({ at }) => at > clock() - MINUTE_MS).reduce((sum, { routes }) => sum + routes, 0);
    if (recent + routes > MOST_A_MINUTE) {
      refusals++;
      return jsonAnswer({ error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' } }, 429);
    }
    asked.push({ at: clock(), routes });
    return undefined;
  });
  return {
    http,
    requests: () => asked.length,
    routes: () => asked.reduce((sum, { routes }) => sum + routes, 0),
    refusals: () => refusals,
    /** Another use of the same key. */
    use: (routes: number) => asked.push({ at: clock(), routes }),
  };
}

function openKeyed(rows: string[][]) {
  let document: Document | undefined;
  const google = limitedGoogle(() => document?.clock.now() ?? 0);
  document = openDocument(rows, { http: google.http });
  const { emulator, clock } = document;
  emulator.state.properties.document.set('MAPS_API_KEY', KEY);
  for (const [method, milliseconds] of [
    ['UrlFetchApp.fetchAll', 3000],
    ['Range.getValues', 500],
    ['Range.getFormulas', 500],
    ['Range.setValues', 300],
  ] as const) {
    emulator.faults.replace(method, (real, args) => {
      clock.advance(milliseconds);
      return real(...args);
    });
  }
  return { document, google };
}

describe('a table that is filled with a key', () => {
  it('takes less than ten minutes for 10,000 rows, hundreds at once, and no more than Google takes in a minute', {
    timeout: 120_000,
  }, async () => {
    const { document, google } = openKeyed(pairs(50, 100, 10_000));
    expect(estimate(document, wholeColumns)).toMatchObject({ left: 10_000, hasKey: true, quotas: [{ calls: 5000 }] });
    const start = document.clock.now();
    const { sentence, progress } = await fill(document, wholeColumns);
    expect(sentence).toBe('Filled 10,000 of 10,000 rows.');
    expect(document.clock.now() - start).toBeLessThan(10 * MINUTE_MS);
    expect(progress.length - 1).toBe(10);
    expect(google.refusals()).toBe(0);
    expect([google.requests(), google.routes(), document.mapsCalls()]).toEqual([30, 5000, 0]);
    expect(document.values('C2:C10001').every(([km]) => typeof km === 'number')).toBe(true);
  });

  it('continues by itself after a minute that others used up', async () => {
    const { document, google } = openKeyed(pairs(10, 10));
    google.use(MOST_A_MINUTE);
    const { sentence } = await fill(document, wholeColumns);
    expect(sentence).toBe('Filled 100 of 100 rows.');
    expect(google.refusals()).toBeGreaterThan(0);
  });

  it('notices Stop even while it waits', async () => {
    const { document } = openKeyed(pairs(10, 100));
    let stoppedAt = Number.POSITIVE_INFINITY;
    const isStopped = () => document.clock.now() >= stoppedAt;
    const { sentence } = await fill(document, wholeColumns, {
      isStopped,
      beforeRequest: () => {
        stoppedAt = document.clock.now() + 9000;
      },
    });
    expect(sentence).toMatch(/^Filled 500 of 1,000 rows\. 500 to go/);
    expect(document.clock.now() - stoppedAt).toBeLessThan(2000);
  });
});
