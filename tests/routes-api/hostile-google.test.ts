import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HttpAnswer, httpFaults, jsonAnswer, scriptedHttp } from '../../emulator/index.ts';
import { anyPlaceGoogle } from './support/any-place-google.ts';
import { KEY, type KeyedSheet, openKeyedSheet } from './support/open-keyed-sheet.ts';

const PLACES = [['place 0'], ['place 1'], ['place 2']];
const ROW = [['to 0', 'to 1', 'to 2']];

const FORMULAS: [name: string, ...args: unknown[]][] = [
  ['DRIVING_DISTANCE', 'A', 'B'],
  ['DRIVING_DISTANCE', PLACES, ROW],
  ['DRIVING_DURATION', PLACES, ROW],
  ['GOOGLEMAPS_TRIP', PLACES, 'driving', 'km', 'order=best'],
  ['DRIVING_DIRECTIONS', 'A', 'B'],
  ['TRANSIT_DIRECTIONS', 'A', 'B'],
  ['GOOGLEMAPS_MATCH', PLACES, 'B'],
  ['GOOGLEMAPS_LATLONG', PLACES],
  ['GOOGLEMAPS_ELEVATION', [['1.5,2.5'], ['2.5,3.5']]],
];

/** Opens a sheet that records everything its script wrote, except for what it sent to Google. */
function openWatched(http: ReturnType<typeof anyPlaceGoogle>): { sheet: KeyedSheet; written: () => string } {
  const kept: unknown[] = [];
  const sheet = openKeyedSheet({}, http, { onLog: (...entry) => kept.push(entry) });
  for (const method of ['Cache.putAll', 'Cache.getAll', 'Properties.setProperties']) {
    sheet.emulator.faults.replace(method, (real, args) => {
      kept.push(args);
      return real(...args);
    });
  }
  return { sheet, written: () => JSON.stringify(kept) };
}

/** What cells show, one by one; an error shows its message. */
function shownBy(sheet: KeyedSheet, [name, ...args]: (typeof FORMULAS)[number]): unknown[] {
  try {
    return [sheet.formula(name, ...args)].flat(2);
  } catch (error) {
    const { scriptMessage } = error as { scriptMessage?: string };
    return [scriptMessage === undefined ? String(error) : `⚠ ${scriptMessage}`];
  }
}

const formula = fc.constantFrom(...FORMULAS);
const isProblem = (cell: unknown): boolean => /^[⚠⏳] [A-Z0-9]/.test(String(cell));

/** Every number and text in a cell came from Google, and the key is nowhere. */
function expectDecent(cells: readonly unknown[], written: string): void {
  for (const cell of cells) {
    expect(['string', 'number']).toContain(typeof cell);
    expect(String(cell)).not.toMatch(/undefined|\[object|NaN|Infinity|null|TypeError|is not a function/);
  }
  expect(`${JSON.stringify(cells)} ${written}`).not.toContain(KEY.slice(0, -4));
}

it('whatever Google answers, a cell has a value or a message, and the key is nowhere', () => {
  const status = fc.constantFrom(200, 200, 204, 302, 400, 401, 403, 404, 408, 413, 429, 500, 503);
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom('', 'null', '[]', '{}', '[null]', '[[]]', `<p>${KEY}</p>`, `{"error":"${KEY}"}`, '{"routes":[]}'),
    fc
      .record({ error: fc.record({ code: fc.jsonValue(), message: fc.constant(KEY), details: fc.jsonValue() }) })
      .map((body) => JSON.stringify([body])),
  );
  const answer = fc.record({ status, body: text }).map(({ status, body }): HttpAnswer => ({ status, body }));
  fc.assert(
    fc.property(formula, fc.array(answer, { minLength: 1, maxLength: 4 }), (asked, answers) => {
      const { sheet, written } = openWatched(anyPlaceGoogle((_, __, index) => answers[index % answers.length]));
      expectDecent(shownBy(sheet, asked), written());
    }),
    { numRuns: 25 },
  );
});

/** Changes one value somewhere in a JSON value, chosen by a number. */
function spoil(value: unknown, choice: number, junk: unknown): unknown {
  const places: [holder: Record<string, unknown>, name: string][] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const name of Object.keys(holder)) {
      places.push([holder as Record<string, unknown>, name]);
      visit((holder as Record<string, unknown>)[name]);
    }
  };
  const copy = structuredClone(value);
  visit(copy);
  const [holder, name] = places[choice % places.length] ?? [{}, ''];
  holder[name] = junk;
  return copy;
}

it('a spoilt value in an answer never becomes another value', () => {
  const junk = fc.constantFrom(null, '', -1, '7', true, {}, [], '<b>', KEY, { code: 5 }, { code: 14 });
  const right = new Map(FORMULAS.map((asked) => [asked, shownBy(openKeyedSheet(), asked)]));
  const withDistances = fc.constantFrom(...FORMULAS.slice(0, 3));
  fc.assert(
    fc.property(withDistances, fc.nat({ max: 200 }), junk, fc.nat({ max: 1 }), (asked, choice, value, at) => {
      const good = anyPlaceGoogle();
      const http = scriptedHttp((request, index) => {
        const [answer] = good.fetchAll([request]) as [HttpAnswer];
        if (index !== at || !('body' in answer)) return answer;
        return { ...answer, ...(jsonAnswer(spoil(JSON.parse(String(answer.body)), choice, value)) as object) };
      });
      const { sheet, written } = openWatched(http);
      const cells = shownBy(sheet, asked);
      expectDecent(cells, written());
      const wrong = cells.filter((cell, index) => cell !== right.get(asked)?.[index] && !isProblem(cell));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('faults that come and go lose no finished value, and each cell gets its own in the end', () => {
  const fault = fc.constantFrom(
    undefined,
    httpFaults.html(),
    httpFaults.html(429),
    httpFaults.unreachable(),
    jsonAnswer([{ error: { code: 503, message: 'Down', status: 'UNAVAILABLE' } }]),
    { status: 200, body: '[{"originIndex":0,' },
  );
  const right = shownBy(openKeyedSheet(), FORMULAS[1] as (typeof FORMULAS)[number]);
  fc.assert(
    fc.property(fc.array(fault, { minLength: 1, maxLength: 12 }), (faults) => {
      const { sheet, written } = openWatched(anyPlaceGoogle((_, __, index) => faults[index]));
      let known: unknown[] = [];
      for (let times = 0; times < 5; times++) {
        const cells = shownBy(sheet, FORMULAS[1] as (typeof FORMULAS)[number]);
        expectDecent(cells, written());
        for (const [index, cell] of known.entries()) if (!isProblem(cell)) expect(cells[index]).toBe(cell);
        known = cells;
        sheet.clock.advance(90_000);
      }
      expect(known).toEqual(right);
    }),
    { numRuns: 10 },
  );
});
