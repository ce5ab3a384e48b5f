import { usesMiles } from '../sheet/uses-miles.ts';

/** What follows the places in a call, so that its distances have the unit of the spreadsheet's country; often nothing. */
export function unitArguments(name: string, locale: string | null): string[] {
  if (!/_(?:DISTANCE|TRIP|NEAREST)$/i.test(name)) return [];
  const unit = usesMiles(locale) ? '"mi"' : '"km"';
  return /^GOOGLEMAPS_/i.test(name) ? ['"driving"', unit] : [unit];
}
