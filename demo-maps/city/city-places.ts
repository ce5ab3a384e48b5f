import type { LatLng } from '../../emulator/index.ts';
import { boundsAround } from '../geo/bounds.ts';
import { type AddressComponent, addressComponent, type Place, placeIdOf } from '../geocode/place.ts';
import type { House, NamedPlace } from './city-data.ts';
import type { Street } from './street-directory.ts';
import { abbreviatedStreet } from './street-words.ts';

const CITY_NAME = 'Montevideo';
const DEPARTMENT = 'Departamento de Montevideo';
const COUNTRY = 'UY';
const REGION = 'UY.10';

interface Description extends Pick<Place, 'components' | 'types' | 'location' | 'locationType'> {
  kind: string;
  key: string;
  /** The part of the address before the city. */
  line: string;
  postcode?: string | undefined;
}

/** A house as a place of an answer. */
export function housePlace(street: Street, house: House): Place {
  return describe({
    kind: 'house',
    key: `${street.name}|${house.number}`,
    line: `${abbreviatedStreet(street.name)} ${house.number}`,
    postcode: house.postcode,
    components: [addressComponent(['street_number'], house.number), route(street.name)],
    types: ['street_address'],
    location: house.location,
    locationType: 'ROOFTOP',
  });
}

/** A street as a place of an answer, put at a point of it. */
export function streetPlace(street: Street, location: LatLng): Place {
  return describe({
    kind: 'street',
    key: street.name,
    line: abbreviatedStreet(street.name),
    components: [route(street.name)],
    types: ['route'],
    location,
    locationType: 'GEOMETRIC_CENTER',
  });
}

/** The corner of two streets as a place of an answer. */
export function cornerPlace(a: Street, b: Street, location: LatLng): Place {
  const line = `${abbreviatedStreet(a.name)} & ${abbreviatedStreet(b.name)}`;
  return describe({
    kind: 'corner',
    key: `${a.name}|${b.name}`,
    line,
    components: [addressComponent(['intersection'], line)],
    types: ['intersection'],
    location,
    locationType: 'GEOMETRIC_CENTER',
  });
}

/** A named thing in the city as a place of an answer. */
export function namedCityPlace(place: NamedPlace): Place {
  const isArea = place.kind.startsWith('place=');
  const types = isArea ? ['neighborhood', 'political'] : ['establishment', 'point_of_interest'];
  return describe({
    kind: 'named',
    key: place.name,
    line: place.name,
    components: [addressComponent(types, place.name)],
    types,
    location: place.location,
    locationType: isArea ? 'APPROXIMATE' : 'ROOFTOP',
  });
}

function describe({ kind, key, line, postcode, components, types, location, locationType }: Description): Place {
  const town = postcode === undefined ? CITY_NAME : `${postcode} ${CITY_NAME}`;
  return {
    placeId: placeIdOf({ kind, key }),
    formattedAddress: `${line}, ${town}, ${DEPARTMENT}, Uruguay`,
    components: [
      ...components,
      addressComponent(['locality', 'political'], CITY_NAME),
      addressComponent(['administrative_area_level_1', 'political'], DEPARTMENT),
      addressComponent(['country', 'political'], 'Uruguay', COUNTRY),
      ...(postcode === undefined ? [] : [addressComponent(['postal_code'], postcode)]),
    ],
    types,
    location,
    locationType,
    viewport: boundsAround(location, 0.00135),
    country: COUNTRY,
    region: REGION,
  };
}

function route(street: string): AddressComponent {
  return addressComponent(['route'], street, abbreviatedStreet(street));
}
