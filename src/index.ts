/** What the functions in entry-points.js call: the namespace `mapsInSheets_` of the bundle. */
export { distance } from './functions/distance.ts';
export { duration, durationSeconds } from './functions/duration.ts';
