import type { TextValue } from './maps-provider.ts';

const MILE_METERS = 1609.344;
const FOOT_METERS = 0.3048;
const COUNTRIES_WITH_MILES = new Set(['US', 'GB', 'LR', 'MM']);

/** Whether Google shows distances that start in a country (two letters) in miles and feet. */
export function usesMiles(country: string | undefined): boolean {
  return country !== undefined && COUNTRIES_WITH_MILES.has(country);
}

/** A distance as Google answers it: whole metres, and a text such as "15 m", "1.2 km", "541 km", "0.3 mi". */
export function distanceValue(meters: number, miles: boolean): TextValue {
  const value = Math.round(meters);
  return { value, text: miles ? milesText(value) : metricText(value) };
}

/** A duration as Google answers it: whole seconds, and a text such as "1 min", "5 hours 25 mins", "1 day 7 hours". */
export function durationValue(seconds: number): TextValue {
  const value = Math.round(seconds);
  return { value, text: durationText(value) };
}

function metricText(meters: number): string {
  // Google never writes 0 m, and changes to tenths of a kilometre just below 100 m.
  if (meters < 95) return `${Math.max(1, meters)} m`;
  return `${scaled(meters / 1000)} km`;
}

function milesText(meters: number): string {
  const feet = Math.max(1, Math.round(meters / FOOT_METERS));
  return feet < 500 ? `${feet} ft` : `${scaled(meters / MILE_METERS)} mi`;
}

function scaled(value: number): string {
  const tenths = roundHalfEven(value * 10) / 10;
  return tenths < 100 ? tenths.toFixed(1) : Math.round(value).toLocaleString('en-US');
}

/** In Google's answers, 150 m is 0.2 km and 450 m is 0.4 km: halves are rounded to the even digit. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  return value - floor === 0.5 ? floor + (floor % 2) : Math.round(value);
}

function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return counted(minutes, 'min');
  if (minutes < 24 * 60) return `${counted(Math.floor(minutes / 60), 'hour')} ${counted(minutes % 60, 'min')}`;
  const hours = Math.round(seconds / 3600);
  return `${counted(Math.floor(hours / 24), 'day')} ${counted(hours % 24, 'hour')}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
