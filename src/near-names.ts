import type { TravelMode } from './routes/route-request.ts';

/** The names of modes and units, each with other words that people type for it. */
type Names<Name extends string> = Readonly<Record<Name, string>>;

const MODES: Names<TravelMode> = {
  driving: 'drive, car, by car',
  walking: 'walk, foot, on foot, by foot',
  bicycling: 'bicycle, bike, by bike, biking, cycle, cycling',
  transit: 'public transport, public transit, bus, by bus, train, by train, tram, subway, metro',
  'two-wheeler': 'two wheeler, two-wheel, motorcycle, by motorcycle, motorbike, moped, scooter',
};

const UNITS = {
  m: 'meter, meters, metre, metres',
  km: 'kms, kilometer, kilometers, kilometre, kilometres',
  mi: 'mile, miles',
  yd: 'yds, yard, yards',
  ft: 'foot, feet',
  nmi: 'nautical mile, nautical miles',
  text: '',
  seconds: 's, sec, secs, second',
  minutes: 'min, mins, minute',
  hours: 'h, hr, hrs, hour',
  days: 'd, day',
};

export type UnitName = keyof typeof UNITS;

/** The travel mode that a value names, in any letter case; undefined if it names none. */
export const modeNamed = (value: unknown): TravelMode | undefined => named(value, MODES);

/** The unit of distance or duration that a value names, in any letter case; undefined if it names none. */
export const unitNamed = (value: unknown): UnitName | undefined => named(value, UNITS);

/** Whether a value is written like an option. */
export const isOption = (value: unknown): boolean => typeof value === 'string' && value.includes('=');

function named<Name extends string>(value: unknown, names: Names<Name>): Name | undefined {
  if (typeof value !== 'string') return undefined;
  const word = value.trim().toLowerCase().replace(/\s+/g, ' ');
  return (Object.keys(names) as Name[]).find((name) => name === word || names[name].split(', ').includes(word));
}
