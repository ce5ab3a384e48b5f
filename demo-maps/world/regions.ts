import regionLetters from '../data/region-letters.json' with { type: 'json' };
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
export const regionsByName: ReadonlyMap<string, string[]> = indexRegions();

function indexRegions(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const key = normaliseName(name);
    if (!index.get(key)?.includes(code)) index.set(key, [...(index.get(key) ?? []), code]);
  };
  for (const [code, name] of regionNames) {
    add(name, code);
    add(name.replace(/ (Department|Province|Region|County|Prefecture)$/, ''), code);
    add(regionShortName(code), code);
  }
  return index;
}
