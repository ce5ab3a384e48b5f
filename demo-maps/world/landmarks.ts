import rows from '../data/landmarks.json' with { type: 'json' };

/** A well-known place of the world; its position is accurate to about 100 m. */
export interface Landmark {
  name: string;
  otherNames: string[];
  lat: number;
  lng: number;
  /** "" if it is in none. */
  city: string;
  region: string;
  country: string;
}

type Row = [name: string, otherNames: string, lat: number, lng: number, city: string, region: string, country: string];

/** Well-known places of the world. */
export const landmarks: readonly Landmark[] = (rows as Row[]).map(
  ([name, otherNames, lat, lng, city, region, country]) => ({
    name,
    otherNames: otherNames.split('|'),
    lat,
    lng,
    city,
    region,
    country,
  }),
);
