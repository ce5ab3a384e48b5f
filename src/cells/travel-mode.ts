import { misplaced, unknownMode } from '../errors.ts';
import { isOption, modeNamed, unitNamed } from '../near-names.ts';
import { TRAVEL_MODES, type TravelMode } from '../routes/route-request.ts';

/**
 * Reads a travel mode in any letter case; blank means driving.
 * @throws FormulaError that names the value and the modes, or the argument to which the value belongs
 */
export function readTravelMode(value: unknown): TravelMode {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return 'driving';
  const mode = modeNamed(value);
  if (mode !== undefined) return mode;
  if (isOption(value)) throw misplaced(value, 'an option', 'travel mode', 'options, the last one');
  if (unitNamed(value) !== undefined)
    throw misplaced(value, 'a unit', 'travel mode', 'unit, after the mode, of functions that have one');
  throw unknownMode(
    value,
    TRAVEL_MODES.filter((known) => known !== 'two-wheeler'),
  );
}
