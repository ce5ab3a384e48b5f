import { usesMiles } from '../sheet/uses-miles.ts';

/** The arguments after the places that give distances in the unit of the spreadsheet's country; often none. */
export function unitArguments(name: string, locale: string | null): string[] {
  if (!/_(?:DISTANCE|TRIP|NEAREST)$/i.test(name)) return [];
  const unit = usesMiles(locale) ? '"mi"' : '"km"';
  return /^GOOGLEMAPS_/i.test(name) ? ['"driving"', unit] : [unit];
}
