import { composeDuration } from '../../routes/compose-duration.ts';
import { type Route, totalMeters, totalSeconds } from '../../routes/route.ts';

/** A sentence about what a better order saves; null if the order is not better. */
export function savingOf(given: Route, best: Route, distanceText: (meters: number) => string): string | null {
  if (best.order.every((stop, position) => stop === position)) return null;
  const meters = difference(totalMeters(given), totalMeters(best));
  const seconds = difference(totalSeconds(given), totalSeconds(best));
  if (meters === null || seconds === null) return 'Google Maps finds this order the best.';
  const [distance, duration] = [distanceText(Math.abs(meters)), composeDuration(Math.abs(seconds))];
  if (meters > 0 && seconds > 0) return `Best order saves ${distance}, ${duration}.`;
  if (seconds > 0) return `Best order saves ${duration}${meters < 0 ? `, and is ${distance} longer` : ''}.`;
  if (meters > 0) return `Best order saves ${distance}${seconds < 0 ? `, and takes ${duration} longer` : ''}.`;
  return null;
}

function difference(given: number | null, best: number | null): number | null {
  return given === null || best === null ? null : given - best;
}
