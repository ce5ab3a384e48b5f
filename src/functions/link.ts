import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { fillCells } from '../cells/fill-cells.ts';
import { readPlace } from '../cells/place.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { missingArgument } from '../errors.ts';
import { mapsUrl } from '../routes/maps-url.ts';
import { isLeftOut } from './route-formula.ts';
import { readStops } from './trip.ts';

/** The address of a route in Google Maps; nothing is asked. Places and modes may be ranges. */
export function link(origin: unknown, destination: unknown, mode: unknown): FormulaResult<string> {
  const lacksDestination = isLeftOut(destination, [mode]);
  return fillCells<never, never, string>({
    args: [origin, destination, mode],
    isBlank: (values) => isBlank(values[0]) || (isBlank(values[1]) && !lacksDestination),
    prepare: () => {
      if (lacksDestination) throw missingArgument('destination');
      if (!Array.isArray(mode)) readTravelMode(mode);
      return (values) => {
        const travelMode = readTravelMode(values[2]);
        return { value: mapsUrl([readPlace(values[0], 'origin'), readPlace(values[1], 'destination')], travelMode) };
      };
    },
    answer: () => [],
    show: (answer) => answer,
  });
}

/** The address of a trip over several stops in Google Maps; nothing is asked. */
export function tripLink(stops: unknown, mode: unknown): string | undefined {
  const places = readStops(stops);
  return places.length === 0 ? undefined : mapsUrl(places, readTravelMode(mode));
}
