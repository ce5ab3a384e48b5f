import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { mapCells } from '../cells/map-cells.ts';
import { readPlace } from '../cells/read-place.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { missingArgument } from '../errors.ts';
import { mapsUrl } from '../routes/maps-url.ts';
import { isLeftOut } from './route-formula.ts';
import { readStops } from './trip.ts';

/** A link to a route in Google Maps, without asking Google. Places and modes may be ranges. */
export function link(origin: unknown, destination: unknown, mode: unknown): FormulaResult<string> {
  const lacksDestination = isLeftOut(destination, [mode]);
  return mapCells({
    args: { origin, destination, mode },
    isBlank: (cell) => isBlank(cell.origin) || (isBlank(cell.destination) && !lacksDestination),
    readSettings: () => {
      if (lacksDestination) throw missingArgument('destination');
      if (!Array.isArray(mode)) readTravelMode(mode);
      return (cell) => {
        const travelMode = readTravelMode(cell.mode);
        return mapsUrl([readPlace(cell.origin, 'origin'), readPlace(cell.destination, 'destination')], travelMode);
      };
    },
  });
}

/** A link to a trip with several stops in Google Maps, without asking Google. */
export function tripLink(stops: unknown, mode: unknown): string | undefined {
  const places = readStops(stops);
  return places.length === 0 ? undefined : mapsUrl(places, readTravelMode(mode));
}
