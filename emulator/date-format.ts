/** Placeholder until the SimpleDateFormat letters are in. */
export function formatDate(time: number, _timeZone: string, _pattern: string): string {
  return new Date(time).toISOString();
}
/** Placeholder until the SimpleDateFormat letters are in. */
export function parseDate(text: string, _timeZone: string, _pattern: string): number {
  return Date.parse(text);
}
