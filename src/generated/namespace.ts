// Written by the build from src/entry-points.js; do not edit.

/** What the functions in entry-points.js call: the namespace `mapsInSheets_` of the bundle. */
export { distance } from '../functions/route-values.ts';
export { duration } from '../functions/route-values.ts';
export { durationSeconds } from '../functions/route-values.ts';
export { directions } from '../functions/directions.ts';
export { trip } from '../functions/trip.ts';
export { nearest } from '../functions/nearest.ts';
export { match } from '../functions/route-values.ts';
export { link } from '../functions/link.ts';
export { tripLink } from '../functions/link.ts';
export { latLong } from '../functions/places.ts';
export { address } from '../functions/places.ts';
export { reverseGeocode } from '../functions/places.ts';
export { country } from '../functions/places.ts';
export { elevation } from '../functions/places.ts';
export { buildMenu } from '../addon/menu.ts';
export { showSidebar } from '../addon/sidebar.ts';
export { runAction } from '../addon/menu.ts';
export { continueTables } from '../addon/table/run/continue-tables.ts';
export { forSidebar } from '../addon/sidebar.ts';
