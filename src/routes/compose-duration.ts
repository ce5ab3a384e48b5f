/**
 * A duration in the form of Google's texts: "1 min", "2 hours 5 mins", "1 day 3 hours". Like Google's it is rounded
 * to minutes, from one day on to hours, and never says nothing.
 */
export function composeDuration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return count(minutes, 'min');
  if (minutes < 24 * 60) return pair(Math.floor(minutes / 60), 'hour', minutes % 60, 'min');
  const hours = Math.round(seconds / 3600);
  return pair(Math.floor(hours / 24), 'day', hours % 24, 'hour');
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? count(large, largeUnit) : `${count(large, largeUnit)} ${count(small, smallUnit)}`;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
