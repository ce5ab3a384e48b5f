import type { MapsAnswers } from '../emulator/index.ts';
import { createCityRouter } from './city/city-router.ts';
import { createCityFinder } from './city/find-in-city.ts';
import { readCity } from './city/read-city.ts';
import { buildStreetGraph } from './city/street-graph.ts';
import { createDirections } from './directions/answer-directions.ts';
import { answerElevation } from './elevation/estimate-elevation.ts';
import { createGeocoding } from './geocode/answer-geocoding.ts';
import { createGeocoder } from './geocode/geocoder.ts';
import { lazy } from './lazy.ts';
import { createStaticMaps } from './static-map/draw-map.ts';
import { createCities } from './world/cities.ts';
import { createWorldFinder } from './world/find-in-world.ts';

/** Options of the demo Maps. */
export interface DemoMapsOptions {
  /** Called with what is being loaded, about two lines in all. */
  onProgress?: (text: string) => void;
}

/**
 * Maps without a network: real streets and addresses of Montevideo, and estimates between places of the world. The
 * first question unpacks about 15 MB, which takes a second or two. Answers are the same each time.
 */
export function createDemoMaps({ onProgress = () => {} }: DemoMapsOptions = {}): Required<MapsAnswers> {
  const load = lazy(() => loadMaps(onProgress));
  return {
    directions: (query) => load().directions(query),
    geocode: (query) => load().geocode(query),
    reverseGeocode: (query) => load().reverseGeocode(query),
    elevation: answerElevation,
    staticMap: (query) => load().staticMap(query),
  };
}

/** The parts that need the data of the city and of the world. */
type MapsThatLoad = Omit<Required<MapsAnswers>, 'elevation'>;

function loadMaps(onProgress: (text: string) => void): MapsThatLoad {
  onProgress('Reading the streets and addresses of Montevideo …');
  const city = readCity();
  const cityFinder = createCityFinder(city);
  onProgress('Reading the places of the world …');
  const cities = createCities();
  const geocoder = createGeocoder(cityFinder, createWorldFinder(cities), cities);
  return {
    directions: createDirections(geocoder, createCityRouter(buildStreetGraph(city))),
    ...createGeocoding(geocoder),
    ...createStaticMaps(city, (place) => (typeof place === 'object' ? place : geocoder.find(place)?.place.location)),
  };
}
