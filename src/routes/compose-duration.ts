import { count } from '../words.ts';

/**
 * A duration in the form of Google's texts: "1 min", "2 hours 5 mins", "1 hour 0 mins", "1 day 3 hours". Like Google's, it
 * is rounded to minutes, or to hours from one day on, and is never empty.
 */
export function composeDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return count(minutes, 'min');
  if (minutes < 24 * 60) return `${count(Math.floor(minutes / 60), 'hour')} ${count(minutes % 60, 'min')}`;
  const hours = Math.round(seconds / 3600);
  return `${count(Math.floor(hours / 24), 'day')} ${count(hours % 24, 'hour')}`;
}
