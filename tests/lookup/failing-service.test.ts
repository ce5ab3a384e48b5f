import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlaceMaps, ServiceError, scriptedMaps } from '../../emulator/index.ts';
import { openSheet, type Sheet } from '../support/sheet.ts';

const WORDS = 'Limite mystérieuse dépassée';
const MINUTE = 60_000;
const column = (count: number, text = 'place') => Array.from({ length: count }, (_, index) => [`${text} ${index}`]);

/** A message with Google's words and advice. */
const FAILURE = new RegExp(
  `Google Maps is not answering \\(it said: "${WORDS}"\\)\\. Wait a few minutes\\. To ask again`,
);

function failing(method = 'Maps.getDirections'): Sheet {
  const sheet = openSheet({ account: 'workspace' });
  sheet.emulator.faults.throwOn(method, WORDS);
  return sheet;
}

/** A sheet in a world where Google fails the addresses that begin with "strange". */
function withStrangeAddresses(): Sheet {
  const { directions } = anyPlaceMaps();
  const answer: typeof directions = (query) => {
    if (String(query.origin).startsWith('strange')) throw new ServiceError(WORDS);
    return directions(query);
  };
  return openSheet({ maps: scriptedMaps(answer) });
}

describe('an unknown exception for every request', () => {
  it("costs 500 cells a few calls, and each cell shows Google's words", () => {
    const sheet = failing();
    for (const [place] of column(500)) expect(sheet.message('DRIVING_DISTANCE', place, 'B')).toMatch(FAILURE);
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(20);
    expect(sheet.emulator.calls.count('Utilities.sleep')).toBe(4);
  });

  it('costs places as few, and leaves routes alone', () => {
    const sheet = failing('Maps.geocode');
    for (const [place] of column(100)) expect(sheet.message('GOOGLEMAPS_LATLONG', place)).toMatch(FAILURE);
    expect(sheet.emulator.calls.count('Maps.geocode')).toBeLessThanOrEqual(20);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBeTypeOf('number');
  });

  it('ends a range of 500 rows after a few calls, and then other formulas at once', () => {
    const sheet = failing();
    const table = sheet.formula('DRIVING_DISTANCE', column(500), 'B') as string[][];
    expect(table.every(([text]) => FAILURE.test(String(text)))).toBe(true);
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(10);
    const other = sheet.formula('DRIVING_DISTANCE', column(500, 'other'), 'B') as string[][];
    expect(other.every(([text]) => FAILURE.test(String(text)))).toBe(true);
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(15);
  });

  it('costs a range few calls without a cache, too', () => {
    const sheet = openSheet({ document: false });
    sheet.emulator.faults.throwOn('Maps.getDirections', WORDS);
    sheet.formula('DRIVING_DISTANCE', column(500), 'B');
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(10);
  });

  it('is asked about again when a minute has passed, by few cells', () => {
    const sheet = failing();
    const askAll = () => {
      for (const [place] of column(100)) sheet.message('DRIVING_DISTANCE', place, 'B');
    };
    askAll();
    sheet.emulator.calls.reset();
    askAll();
    expect(sheet.mapsCalls()).toBe(0);
    sheet.clock.advance(MINUTE);
    askAll();
    expect(sheet.mapsCalls()).toBeGreaterThan(0);
    expect(sheet.mapsCalls()).toBeLessThanOrEqual(20);
  });

  it('is forgotten when a minute has passed and Google answers again', () => {
    const sheet = failing();
    for (const [place] of column(100)) sheet.message('DRIVING_DISTANCE', place, 'B');
    sheet.emulator.faults.clear();
    sheet.emulator.calls.reset();
    expect(sheet.message('DRIVING_DISTANCE', 'place 1', 'B')).toMatch(FAILURE);
    expect(sheet.mapsCalls()).toBe(0);
    sheet.clock.advance(MINUTE);
    for (const [place] of column(100)) expect(sheet.formula('DRIVING_DISTANCE', place, 'B')).toBeTypeOf('number');
    expect(sheet.mapsCalls()).toBe(100);
  });
});

describe('an exception of one address', () => {
  it('does not stop other cells, nor do three of them one after another', () => {
    const sheet = withStrangeAddresses();
    for (const [place] of column(3, 'strange')) expect(sheet.message('DRIVING_DISTANCE', place, 'B')).toMatch(FAILURE);
    for (const [place] of column(20)) expect(sheet.formula('DRIVING_DISTANCE', place, 'B')).toBeTypeOf('number');
  });

  it('does not end a range, nor do three rows one after another', () => {
    const table = withStrangeAddresses().formula('DRIVING_DISTANCE', [...column(3, 'strange'), ...column(50)], 'B');
    const values = (table as unknown[][]).flat();
    expect(values.slice(0, 3).every((value) => FAILURE.test(String(value)))).toBe(true);
    expect(values.slice(3).every((value) => typeof value === 'number')).toBe(true);
  });

  it('stops no other cell or row, however many fail, if others succeed in between', () => {
    const places = column(60).flatMap(([place], index) =>
      index % 3 === 0 ? [[place], [`strange ${index}`]] : [[place]],
    );
    const isRight = (place: unknown, value: unknown) =>
      String(place).startsWith('strange') ? FAILURE.test(String(value)) : typeof value === 'number';
    const cells = withStrangeAddresses();
    const inCells = places.map(([place]) => {
      try {
        return cells.formula('DRIVING_DISTANCE', place, 'B');
      } catch (error) {
        return String(error);
      }
    });
    const inRange = (withStrangeAddresses().formula('DRIVING_DISTANCE', places, 'B') as unknown[][]).flat();
    for (const [index, [place]] of places.entries()) {
      expect(isRight(place, inCells[index])).toBe(true);
      expect(isRight(place, inRange[index])).toBe(true);
    }
  });

  it('counts no more once another succeeded', () => {
    for (const first of [0, 10, 20, 30, 40, 50]) {
      const sheet = withStrangeAddresses();
      const [[before] = [], ...after] = column(first + 5, 'strange').slice(first);
      sheet.message('DRIVING_DISTANCE', before, 'B');
      expect(sheet.formula('DRIVING_DISTANCE', 'place 1', 'B')).toBeTypeOf('number');
      for (const [place] of after) sheet.message('DRIVING_DISTANCE', place, 'B');
      expect(sheet.formula('DRIVING_DISTANCE', 'place 2', 'B')).toBeTypeOf('number');
    }
  });

  it('still counts when its range has ended', () => {
    const stopped = [0, 10, 20, 30, 40, 50].map((first) => {
      const sheet = withStrangeAddresses();
      const strange = column(first + 5, 'strange').slice(first);
      sheet.formula('DRIVING_DISTANCE', [['place 1'], ...strange.slice(0, 4)], 'B');
      sheet.message('DRIVING_DISTANCE', strange[4]?.[0], 'B');
      const [[value] = []] = sheet.formula('DRIVING_DISTANCE', [['place 2'], ['place 3']], 'B') as unknown[][];
      return FAILURE.test(String(value));
    });
    // Marks of different failures may have the same name.
    expect(stopped).toContain(true);
  });

  it('is not remembered', () => {
    const sheet = withStrangeAddresses();
    sheet.message('DRIVING_DISTANCE', 'strange', 'B');
    sheet.message('DRIVING_DISTANCE', 'strange', 'B');
    expect(sheet.mapsCalls()).toBe(5 + 1);
  });

  it('never stops a cell if fewer than five are strange, in any order', () => {
    const places = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 8 }))
      .chain(([strange, others]) =>
        fc.shuffledSubarray([...column(strange, 'strange'), ...column(others)].flat(), { minLength: strange + others }),
      );
    fc.assert(
      fc.property(places, (list) => {
        const sheet = withStrangeAddresses();
        for (const place of list) {
          if (place.startsWith('strange')) sheet.message('DRIVING_DISTANCE', place, 'B');
          else expect(sheet.formula('DRIVING_DISTANCE', place, 'B')).toBeTypeOf('number');
        }
      }),
      { numRuns: 30 },
    );
  });
});
