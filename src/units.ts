import { isBlank } from './cells/cell-value.ts';
import { type FormulaError, misplaced, unknownUnit } from './errors.ts';
import { isOption, modeNamed, type UnitName, unitNamed } from './near-names.ts';

const METERS_PER_UNIT: Sizes = { m: 1, km: 1000, mi: 1609.344, yd: 0.9144, ft: 0.3048, nmi: 1852 };
const SECONDS_PER_UNIT: Sizes = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

type Sizes = Readonly<Partial<Record<UnitName, number>>>;

/** Turns metres into the unit a user named; blank means metres. */
export function readDistanceUnit(unit: unknown): (meters: number) => number {
  const name = isNotGiven(unit) ? 'm' : unitNamed(unit);
  const metersPerUnit = name && METERS_PER_UNIT[name];
  if (metersPerUnit === undefined) throw notAUnit(unit, 'distance', Object.keys(METERS_PER_UNIT));
  return (meters) => meters / metersPerUnit;
}

/** Turns seconds into the unit a user named; undefined means Google's own text, the default. */
export function readDurationUnit(unit: unknown): ((seconds: number) => number) | undefined {
  const name = isNotGiven(unit) ? 'text' : unitNamed(unit);
  if (name === 'text') return undefined;
  const secondsPerUnit = name && SECONDS_PER_UNIT[name];
  if (secondsPerUnit === undefined) throw notAUnit(unit, 'duration', ['text', ...Object.keys(SECONDS_PER_UNIT)]);
  return (seconds) => seconds / secondsPerUnit;
}

/** Nothing or only spaces. A number is not blank, not even zero, since the message should name it. */
const isNotGiven = (unit: unknown): boolean => typeof unit !== 'number' && isBlank(unit);

function notAUnit(unit: unknown, measure: string, units: string[]): FormulaError {
  if (isOption(unit)) return misplaced(unit, 'an option', 'unit', 'options, the last one');
  if (modeNamed(unit) === undefined) return unknownUnit(unit, measure, units);
  return misplaced(unit, 'a travel mode', 'unit', 'mode, before the unit, of functions without a mode in their name');
}
