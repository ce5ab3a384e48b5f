import { asAmount, asText, field, type Json } from '../json.ts';
import { composeDuration } from '../routes/compose-duration.ts';

const SECONDS = /^(\d{1,12}(?:\.\d+)?)s$/;

/** The whole seconds of a duration such as "165s" or "165.5s"; undefined for anything else. */
function readDuration(duration: Json): number | undefined {
  const [, seconds] = SECONDS.exec(asText(duration) ?? '') ?? [];
  return seconds === undefined ? undefined : Math.round(Number(seconds));
}

/**
 * The distance and the duration of a leg, step or matrix element, as the Directions service writes them. Google leaves
 * out a distance of zero. Other missing values stay missing.
 */
export function readMeasures(part: Json, durationName = 'duration'): { distance?: Json; duration?: Json } {
  const seconds = readDuration(field(part, durationName));
  const left = field(part, 'distanceMeters');
  const meters = left === undefined && seconds !== undefined ? 0 : asAmount(left);
  const text = asText(field(part, 'localizedValues', durationName, 'text'));
  return {
    ...(meters === undefined ? {} : { distance: { value: meters } }),
    ...(seconds === undefined ? {} : { duration: { value: seconds, text: text ?? composeDuration(seconds) } }),
  };
}
