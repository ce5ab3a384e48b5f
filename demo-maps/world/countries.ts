import { createRequire } from 'node:module';
import { countries } from 'countries-list';
import spokenNames from '../data/country-aliases.json' with { type: 'json' };
import { normaliseName } from '../geocode/normalise-name.ts';

const threeLetters = createRequire(import.meta.url)('countries-list/minimal/countries.2to3.min.json') as Record<
  string,
  string
>;

/** The top-level domains that are not the country's ISO code. */
const REGION_DOMAINS: Readonly<Record<string, string>> = { uk: 'GB', ac: 'SH', su: 'RU' };

const countriesByName = indexCountries();

/** ISO code of two letters of the country with a normalised name or code. */
export function countryNamed(name: string): string | undefined {
  return countriesByName.get(name);
}

/** ISO code of two letters for the `region` of a request, which is a ccTLD. */
export function countryOfRegionBias(region: string | undefined): string | undefined {
  const domain = region?.trim().toLowerCase().replace(/^\./, '');
  if (domain === undefined || domain === '') return undefined;
  const code = REGION_DOMAINS[domain] ?? domain.toUpperCase();
  return code in countries ? code : undefined;
}

/** A country's name in addresses; Google uses a short form for two of them. */
export function countryName(code: string): string {
  if (code === 'US') return 'USA';
  if (code === 'GB') return 'UK';
  return countryLongName(code);
}

/** A country's full English name. */
export function countryLongName(code: string): string {
  return countryOf(code)?.name ?? code;
}

/** The name of a country's capital; "" if it has none. */
export function capitalOf(code: string): string {
  return countryOf(code)?.capital ?? '';
}

/** The continent (two letters) that most of a country is in. */
export function continentOf(code: string): string | undefined {
  return countryOf(code)?.continent;
}

function countryOf(code: string) {
  return Object.hasOwn(countries, code) ? countries[code as keyof typeof countries] : undefined;
}

function indexCountries(): Map<string, string> {
  const index = new Map<string, string>();
  for (const [code, country] of Object.entries(countries)) {
    const alias = 'alias' in country ? (country.alias as string[]) : [];
    const names = [...alias, country.native, threeLetters[code] ?? '', code, country.name];
    for (const name of names) if (name !== '') index.set(normaliseName(name), code);
  }
  for (const [name, code] of Object.entries(spokenNames)) index.set(name, code);
  return index;
}
