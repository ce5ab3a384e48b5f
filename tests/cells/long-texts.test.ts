import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMoment } from '../../src/cells/moment.ts';
import { readPlaceOptions } from '../../src/cells/options.ts';
import { readPlace } from '../../src/cells/read-place.ts';
import { readRouteOptions } from '../../src/cells/route-options.ts';
import { readTravelMode } from '../../src/cells/travel-mode.ts';
import { caught, noRoute } from '../../src/errors.ts';
import { placeKey } from '../../src/places/place-key.ts';
import { parsePoint } from '../../src/places/point.ts';
import { htmlToText } from '../../src/routes/html-to-text.ts';
import { mapsUrl } from '../../src/routes/maps-url.ts';
import { readDistanceUnit, readDurationUnit } from '../../src/units.ts';

const TIME = { toLocal: () => '2026-01-15 12:00:00', fromLocal: () => new Date(0) };

const PARSERS: ((text: string) => unknown)[] = [
  (text) => readPlace(text, 'origin'),
  readTravelMode,
  readDistanceUnit,
  readDurationUnit,
  readRouteOptions,
  readPlaceOptions,
  (text) => readRouteOptions(`avoid=${text}`),
  (text) => readRouteOptions(`via=${text}`),
  (text) => readRouteOptions(`language=${text}`),
  (text) => readMoment('depart', text, 0, TIME),
  parsePoint,
  placeKey,
  htmlToText,
  (text) => mapsUrl([text, text], 'driving'),
  (text) => noRoute(text, text, 'driving', []),
];

const PIECES = [
  ...[' ', '\t', '1', '2.5', ',', ';', '-', '+', '.', ':', '|', '=', '#', '!', '"', "'", '<', '>', '/', '&'],
  ...[
    'a',
    'A',
    'é',
    '…',
    'amp;',
    '#38;',
    'nbsp;',
    '<b',
    '<wbr/>',
    '<div>',
    'via:',
    'via=',
    'place_id:',
    'de',
    'Loading',
  ],
];

// A parser with quadratic time takes seconds for one of these; all together take a tenth of a second.
const LENGTH = 75_000;
const MOST_SECONDS = 1.5;

it('every text is read in a time that grows with its length, to a value or a message', { timeout: 60_000 }, () => {
  const part = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const long = fc
    .record({ start: part, unit: part, end: part })
    .map(({ start, unit, end }) => start + unit.repeat(Math.ceil(LENGTH / unit.length)) + end);
  fc.assert(
    fc.property(long, (text) => {
      const before = process.cpuUsage();
      for (const parse of PARSERS) expect(() => caught(() => parse(text))).not.toThrow();
      const { user } = process.cpuUsage(before);
      expect(user / 1e6).toBeLessThan(MOST_SECONDS);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
