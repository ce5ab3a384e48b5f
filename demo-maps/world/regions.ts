import regionLetters from '../data/region-letters.json' with { type: 'json' };
import { createNameIndex, type NameIndex } from '../geocode/name-index.ts';
import { normaliseName } from '../geocode/normalise-name.ts';
import { regionNames } from './world-data.ts';

/** The letters that addresses write for regions that GeoNames numbers. */
const lettersByRegion = new Map<string, string>(Object.entries(regionLetters));

/** A region in an address: "MA", "NSW", or its full name if no abbreviation is usual. */
export function regionShortName(region: string): string {
  if (region.startsWith('US.')) return region.slice(3);
  return lettersByRegion.get(region) ?? regionNames.get(region) ?? '';
}

/** Region codes by every normalised name and abbreviation they go by. */
export const regionsByName: NameIndex<string> = indexRegions();

function indexRegions(): NameIndex<string> {
  const index = createNameIndex<string>();
  for (const [code, name] of regionNames) {
    const bareName = name.replace(/ (Department|Province|Region|County|Prefecture)$/, '');
    for (const one of [name, bareName, regionShortName(code)]) index.add(normaliseName(one), code);
  }
  return index;
}
