import type { City } from './city.ts';

/** The content of `data/world.json.gz`; `scripts/build-demo-maps-data.ts` writes it. */
export interface WorldFile {
  /** Whose data it is, and its licence. */
  source: string;
  /** Names of first-level regions (states, provinces) by code such as "US.MA". */
  regions: Record<string, string>;
  /** The towns, with one list for each kind of fact, since that packs better than town by town. */
  cities: {
    ids: number[];
    names: string[];
    regions: string[];
    populations: number[];
    /** 1 for part of another city. */
    sections: (0 | 1)[];
    /** Hundred-thousandths of a degree. */
    lats: number[];
    lngs: number[];
  };
}

const STEPS_PER_DEGREE = 1e5;

/** Packs towns. */
export function packCities(cities: readonly City[]): WorldFile['cities'] {
  return {
    ids: cities.map((city) => city.geoNamesId),
    names: cities.map((city) => city.name),
    regions: cities.map((city) => city.region),
    populations: cities.map((city) => city.population),
    sections: cities.map((city) => (city.isSection ? 1 : 0)),
    lats: cities.map((city) => Math.round(city.location.lat * STEPS_PER_DEGREE)),
    lngs: cities.map((city) => Math.round(city.location.lng * STEPS_PER_DEGREE)),
  };
}

/** Unpacks towns. */
export function unpackCities({ ids, names, regions, populations, sections, lats, lngs }: WorldFile['cities']): City[] {
  return ids.map((geoNamesId, i) => {
    const region = regions[i] ?? '';
    return {
      geoNamesId,
      name: names[i] ?? '',
      country: region.slice(0, 2),
      region,
      population: populations[i] ?? 0,
      isSection: sections[i] === 1,
      location: { lat: (lats[i] ?? 0) / STEPS_PER_DEGREE, lng: (lngs[i] ?? 0) / STEPS_PER_DEGREE },
    };
  });
}
