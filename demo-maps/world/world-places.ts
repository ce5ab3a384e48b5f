import { boundsAround } from '../geo/bounds.ts';
import { type AddressComponent, addressComponent, type Place, placeIdOf } from '../geocode/place.ts';
import type { City } from './city.ts';
import { countryLongName, countryName } from './countries.ts';
import type { Landmark } from './landmarks.ts';
import { regionShortName } from './regions.ts';
import { regionNames } from './world-data.ts';

/** Countries whose addresses name the state, and whether a comma precedes it. */
const STATE_SEPARATOR: Readonly<Record<string, string>> = { US: ', ', CA: ', ', AU: ' ' };

/** A city as a place of an answer. */
export function cityPlace(city: City): Place {
  const radius = city.population > 1_000_000 ? 0.2 : 0.05;
  return {
    placeId: placeIdOf({ kind: 'city', key: String(city.geoNamesId) }),
    formattedAddress: cityAddress(spokenName(city), city.region, city.country),
    components: [
      addressComponent(['locality', 'political'], city.name),
      ...regionComponents(city.region),
      countryComponent(city.country),
    ],
    types: city.isSection ? ['political', 'sublocality'] : ['locality', 'political'],
    location: city.location,
    locationType: 'APPROXIMATE',
    viewport: boundsAround(city.location, radius),
    country: city.country,
    region: city.region,
  };
}

/** A well-known place as a place of an answer. */
export function landmarkPlace(landmark: Landmark, region: string | undefined): Place {
  const { name, lat, lng, city, region: ownRegion, country } = landmark;
  const town = city === '' ? '' : `, ${city}`;
  return {
    placeId: placeIdOf({ kind: 'landmark', key: name }),
    formattedAddress: cityAddress(`${name}${town}`, ownRegion, country),
    components: [
      addressComponent(['establishment', 'point_of_interest'], name),
      ...(city === '' ? [] : [addressComponent(['locality', 'political'], city)]),
      ...regionComponents(ownRegion || (region ?? '')),
      countryComponent(country),
    ],
    types: ['establishment', 'point_of_interest', 'tourist_attraction'],
    location: { lat, lng },
    locationType: 'ROOFTOP',
    viewport: boundsAround({ lat, lng }, 0.002),
    country,
    region: ownRegion || region,
  };
}

/** A country as a place of an answer, at its capital, since the data has no borders and no centres. */
export function countryPlace(code: string, capital: City): Place {
  return {
    ...cityPlace(capital),
    placeId: placeIdOf({ kind: 'country', key: code }),
    formattedAddress: countryLongName(code),
    components: [countryComponent(code)],
    types: ['country', 'political'],
    viewport: boundsAround(capital.location, 3),
  };
}

/** A region as a place of an answer, at its largest town. */
export function regionPlace(region: string, largest: City): Place {
  return {
    ...cityPlace(largest),
    placeId: placeIdOf({ kind: 'region', key: region }),
    formattedAddress: `${regionNames.get(region) ?? ''}, ${countryName(largest.country)}`,
    components: [...regionComponents(region), countryComponent(largest.country)],
    types: ['administrative_area_level_1', 'political'],
    viewport: boundsAround(largest.location, 1),
  };
}

/** The part of an address from the city on: "Boston, MA, USA", "Melbourne VIC, Australia", "Paris, France". */
export function cityAddress(name: string, region: string, country: string): string {
  const separator = STATE_SEPARATOR[country];
  const state = separator === undefined || region === '' ? '' : `${separator}${regionShortName(region)}`;
  return `${name}${state}, ${countryName(country)}`;
}

/** The component that names a country. */
export function countryComponent(code: string): AddressComponent {
  return addressComponent(['country', 'political'], countryLongName(code), code);
}

/** The component that names a region; none for one without a name. */
export function regionComponents(region: string): AddressComponent[] {
  const name = regionNames.get(region);
  if (name === undefined) return [];
  return [addressComponent(['administrative_area_level_1', 'political'], name, regionShortName(region))];
}

function spokenName(city: City): string {
  if (city.name === 'New York City') return 'New York';
  return city.name === 'Washington, D.C.' ? 'Washington' : city.name;
}
