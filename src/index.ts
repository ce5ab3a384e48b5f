/** What the functions in entry-points.js call: the namespace `mapsInSheets_` of the bundle. */
export { buildMenu, runAction } from './addon/menu.ts';
export { forSidebar, showSidebar } from './addon/sidebar.ts';
export { directions } from './functions/directions.ts';
export { distance } from './functions/distance.ts';
export { duration, durationSeconds } from './functions/duration.ts';
export { link, tripLink } from './functions/link.ts';
export { match } from './functions/match.ts';
export { address, country, elevation, latLong, reverseGeocode } from './functions/places.ts';
export { trip } from './functions/trip.ts';
