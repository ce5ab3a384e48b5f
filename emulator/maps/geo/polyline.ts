import type { LatLng } from '../provider.ts';

const PRECISION = 1e5;

/** Writes points in Google's encoded polyline format (five decimals, differences, base 64 from "?"). */
export function encodePolyline(points: readonly LatLng[]): string {
  let text = '';
  let [lastLat, lastLng] = [0, 0];
  for (const point of points) {
    const [lat, lng] = [Math.round(point.lat * PRECISION), Math.round(point.lng * PRECISION)];
    text += encodeNumber(lat - lastLat) + encodeNumber(lng - lastLng);
    [lastLat, lastLng] = [lat, lng];
  }
  return text;
}

/** Reads an encoded polyline; an incomplete last point is dropped. */
export function decodePolyline(text: string): LatLng[] {
  const numbers = decodeNumbers(text);
  const points: LatLng[] = [];
  let [lat, lng] = [0, 0];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    lat += numbers[i] ?? 0;
    lng += numbers[i + 1] ?? 0;
    points.push({ lat: lat / PRECISION, lng: lng / PRECISION });
  }
  return points;
}

function encodeNumber(value: number): string {
  // Arithmetic instead of shifts: a full turn of longitude times two passes 31 bits only barely, but it may.
  let rest = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode(32 + (rest % 32) + 63);
    rest = Math.floor(rest / 32);
  }
  return text + String.fromCharCode(rest + 63);
}

function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, factor] = [0, 1];
  for (const character of text) {
    const chunk = character.charCodeAt(0) - 63;
    value += (chunk % 32) * factor;
    factor *= 32;
    if (chunk >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, factor] = [0, 1];
  }
  return numbers;
}
