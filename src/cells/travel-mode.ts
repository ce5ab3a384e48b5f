import { unknownMode } from '../errors.ts';
import { TRAVEL_MODES, type TravelMode } from '../routes/route-request.ts';

/**
 * Reads a travel mode in any letter case; blank means driving.
 * @throws FormulaError naming the value and the four modes
 */
export function readTravelMode(value: unknown): TravelMode {
  if (value === undefined || value === null) return 'driving';
  const name = typeof value === 'string' ? value.trim().toLowerCase() : '?';
  const mode = name === '' ? 'driving' : TRAVEL_MODES.find((known) => known === name);
  if (mode === undefined) throw unknownMode(value, TRAVEL_MODES);
  return mode;
}
