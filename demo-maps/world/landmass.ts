import { continentOf } from './countries.ts';

/**
 * Between which places one can drive: each country belongs to a landmass; landmasses are joined where Google's routes
 * use bridges, tunnels and car ferries. This is a coarse table of countries, not of roads, and ignores closed borders.
 */
const COUNTRIES_OF_LANDMASS: Readonly<Record<string, string>> = {
  // Britain, Ireland and the nearer islands are joined to Europe by the Channel Tunnel and car ferries.
  'North America': 'US CA MX GT BZ SV HN NI CR PA',
  // The road ends at the Darién Gap between Panama and Colombia.
  'South America': 'AR BO BR CL CO EC GF GY PE PY SR UY VE',
  Hispaniola: 'DO HT',
  Borneo: 'BN',
  'Saint Martin': 'MF SX',
};

/** Countries of Europe, Asia and Africa without a road or a usual car ferry to the rest. */
const ISLANDS = 'IS FO SJ CY JP KR PH TW LK ID TL MV IO MG MU SC KM RE YT CV ST SH AC TA'.split(' ');

/** Regions that are separate from the rest of their country. */
const REGIONS_APART: Readonly<Record<string, string>> = {
  'US.HI': 'Hawaii',
  'PT.23': 'Azores',
  'PT.10': 'Madeira',
  'EC.01': 'Galápagos',
  'MY.11': 'Borneo',
  'MY.15': 'Borneo',
  'MY.16': 'Borneo',
};

const landmassByCountry = new Map(
  Object.entries(COUNTRIES_OF_LANDMASS).flatMap(([landmass, countries]) =>
    countries.split(' ').map((country) => [country, landmass] as const),
  ),
);

/** The name of the landmass of a place; undefined at sea. */
export function landmassOf(country: string | undefined, region: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  const apart = region === undefined ? undefined : REGIONS_APART[region];
  if (apart !== undefined) return apart;
  const listed = landmassByCountry.get(country);
  if (listed !== undefined) return listed;
  const continent = continentOf(country);
  const isOldWorld = continent === 'EU' || continent === 'AS' || continent === 'AF';
  return isOldWorld && !ISLANDS.includes(country) ? 'Europe, Asia and Africa' : country;
}
