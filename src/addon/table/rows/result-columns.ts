import { readTravelMode } from '../../../cells/travel-mode.ts';
import { caught, FormulaError, missingValue, nothingThere } from '../../../errors.ts';
import { distanceView, durationView, type RouteView } from '../../../functions/route-views.ts';
import { valueIn } from '../../../json.ts';
import { unitNamed } from '../../../near-names.ts';
import type { Place } from '../../../places/place.ts';
import type { Point } from '../../../places/point.ts';
import { mapsUrl } from '../../../routes/maps-url.ts';
import type { Route } from '../../../routes/route.ts';
import type { RouteRequest } from '../../../routes/route-request.ts';
import { joinFilled } from '../../../words.ts';
import { unknownOutput } from '../../messages.ts';
import { DECIMALS_OF_DATES } from '../../sheet/as-number.ts';
import type { OutputKind, TableSettings } from '../table-protocol.ts';

/** What a result needs before it can be written. "request" needs no call. */
export type Need = 'request' | 'route' | 'point' | 'place' | 'elevation';

/** The answers for a row; undefined if they are not needed or must wait. */
export interface Found {
  request: RouteRequest | FormulaError;
  /** The nearest of a list, as it is in its cell. */
  nearest?: string | number | undefined;
  route?: Route | FormulaError | undefined;
  point?: Point | FormulaError | undefined;
  place?: Place | FormulaError | undefined;
  elevation?: number | FormulaError | undefined;
}

/** One column of results. */
export interface ResultColumn {
  /** A text that is equal if the same values would be written for the same places. */
  settings: string;
  heading: string;
  /** Its name, also in headings with other settings. */
  label: string;
  format: string | null;
  need: Need;
  /** Whether it shows which places Google matched, which takes separate requests with a key. */
  needsMatch?: boolean;
  /** Undefined if it must wait for an answer. */
  valueOf(found: Found): string | number | FormulaError | undefined;
}

/** Whether a column depends only on the origin. */
export function isAboutOrigin({ need }: ResultColumn): boolean {
  return need === 'point' || need === 'place' || need === 'elevation';
}

/**
 * The columns for the user's choices.
 * @throws ActionError or FormulaError if one of them, its unit or the mode is unknown
 */
export function resultColumns(chosen: TableSettings): ResultColumn[] {
  const settings = { ...chosen, mode: readTravelMode(chosen.mode) };
  return chosen.outputs.flatMap(({ kind, unit }) => {
    const columns = valueIn(COLUMNS, kind);
    if (columns === undefined) throw unknownOutput(kind, Object.keys(COLUMNS));
    return columns(unit, settings);
  });
}

const COLUMNS: Record<OutputKind, (unit: string, settings: TableSettings) => ResultColumn[]> = {
  nearest: (_, settings) => [
    { ...routeColumn(NEAREST, settings, NO_VIEW), valueOf: ({ route, nearest }) => read(route, () => nearest ?? '') },
  ],
  distance: (unit, settings) => [
    routeColumn('Distance', settings, distanceView(unit), { unit: unit || 'm', isNumber: true }),
  ],
  duration: (unit, settings) => [
    routeColumn('Duration', settings, durationView(unit), {
      unit: unit || 'text',
      isNumber: !/^(?:text)?$/.test(unit),
    }),
  ],
  addresses: (_, settings) => [
    routeColumn('Matched origin', settings, {
      what: 'address',
      needsMatch: true,
      valueOf: ({ legs }) => legs[0]?.startAddress ?? '',
    }),
    routeColumn('Matched destination', settings, {
      what: 'address',
      needsMatch: true,
      // The way back has as many legs.
      valueOf: ({ legs }) => legs[(settings.isRoundTrip ? legs.length / 2 : legs.length) - 1]?.endAddress ?? '',
    }),
  ],
  link: (_, settings) => [
    settings.isToNearest
      ? { ...routeColumn('Link', settings, NO_VIEW), valueOf: (found) => read(found.route, () => linkOf(found)) }
      : { ...routeColumn('Link', settings, NO_VIEW), need: 'request', valueOf: linkOf },
  ],
  coordinates: (_, settings) => [
    placeColumn('Latitude', settings, 'point', '0.00000', ({ point }) => read(point, ({ latitude }) => latitude)),
    placeColumn('Longitude', settings, 'point', '0.00000', ({ point }) => read(point, ({ longitude }) => longitude)),
  ],
  address: (_, settings) => [
    placeColumn('Address', settings, 'place', null, ({ place }) => read(place, ({ address }) => address)),
  ],
  country: (_, settings) => [placeColumn('Country', settings, 'place', null, ({ place }) => read(place, countryOf))],
  elevation: (_, settings) => [
    placeColumn('Elevation (m)', settings, 'elevation', '#,##0', ({ elevation }) => read(elevation, Math.round)),
  ],
};

const NEAREST = 'Nearest';
const NO_VIEW: RouteView<string> = { what: 'link', valueOf: () => null };

/** Decimals: written values distinguish metres, and users format days as a duration. */
const DECIMALS: Record<string, [written: number, shown: number]> = {
  km: [3, 2],
  mi: [3, 2],
  nmi: [3, 2],
  minutes: [1, 1],
  hours: [3, 2],
  days: [DECIMALS_OF_DATES, 3],
};

function routeColumn(
  label: string,
  { mode, options, isRoundTrip, isToNearest }: TableSettings,
  view: RouteView<string | number>,
  { unit = '', isNumber = false } = {},
): ResultColumn {
  const words = [
    unit === 'text' ? '' : unit,
    mode,
    isRoundTrip ? 'there and back' : '',
    isToNearest && label !== NEAREST ? 'nearest' : '',
    options.trim(),
  ];
  const [written, shown] = DECIMALS[unitNamed(unit) ?? ''] ?? [0, 0];
  return {
    settings: JSON.stringify([unit, mode, isRoundTrip, options.trim(), ...(isToNearest ? ['nearest'] : [])]),
    heading: `${label} (${joinFilled(words, ', ')})`,
    label,
    format: isNumber ? `#,##0${shown > 0 ? `.${'0'.repeat(shown)}` : ''}` : null,
    need: 'route',
    needsMatch: view.needsMatch === true,
    valueOf: ({ request, route }) => {
      if (request instanceof FormulaError) return request;
      return read(route, (known) => {
        const value = view.valueOf(known, request);
        if (value === null || value === '') return missingValue(view.what, request.origin, request.destination);
        return typeof value === 'number' ? Number(value.toFixed(written)) : value;
      });
    },
  };
}

/** A link needs no call. */
function linkOf({ request }: Found): string | FormulaError {
  if (request instanceof FormulaError) return request;
  return caught(() => mapsUrl([request.origin, ...request.via, request.destination], request.mode));
}

function placeColumn(
  label: string,
  { options }: TableSettings,
  need: Need,
  format: string | null,
  readValue: ResultColumn['valueOf'],
): ResultColumn {
  return { settings: options.trim(), heading: label, label, format, need, valueOf: readValue };
}

function countryOf({ country, countryCode, address }: Place): string | FormulaError {
  return country === '' ? nothingThere(address, 'country') : `${country} (${countryCode})`;
}

/** The value of an answer, or its problem; nothing if there is no answer yet. */
function read<Answer>(
  answer: Answer | FormulaError | undefined,
  readValue: (answer: Answer) => string | number | FormulaError,
): string | number | FormulaError | undefined {
  if (answer === undefined) return undefined;
  return answer instanceof FormulaError ? (answer as FormulaError) : readValue(answer);
}
