import { unknownUnit } from './errors.ts';

const METERS_PER_UNIT = new Map(Object.entries({ m: 1, km: 1000, mi: 1609.344, yd: 0.9144, ft: 0.3048, nmi: 1852 }));
const SECONDS_PER_UNIT = new Map(Object.entries({ seconds: 1, minutes: 60, hours: 3600, days: 86_400 }));

/** Turns metres into the unit a user named; blank means metres. */
export function readDistanceUnit(unit: unknown): (meters: number) => number {
  const metersPerUnit = METERS_PER_UNIT.get(unitName(unit) || 'm');
  if (metersPerUnit === undefined) throw unknownUnit(unit, 'distance', [...METERS_PER_UNIT.keys()]);
  return (meters) => meters / metersPerUnit;
}

/** Turns seconds into the unit a user named; undefined means Google's own text, the default. */
export function readDurationUnit(unit: unknown): ((seconds: number) => number) | undefined {
  const name = unitName(unit);
  if (name === '' || name === 'text') return undefined;
  const secondsPerUnit = SECONDS_PER_UNIT.get(name);
  if (secondsPerUnit === undefined) throw unknownUnit(unit, 'duration', ['text', ...SECONDS_PER_UNIT.keys()]);
  return (seconds) => seconds / secondsPerUnit;
}

function unitName(unit: unknown): string {
  if (unit === undefined || unit === null) return '';
  // Any other type is named in the message as it is, so it must not look blank here.
  return typeof unit === 'string' ? unit.trim().toLowerCase() : '?';
}
