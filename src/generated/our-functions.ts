// Written by the build from src/entry-points.js; do not edit.

/** A call of one of our functions. */
export const OUR_CALL = /\b(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DISTANCE|DURATION|DURATION_SECONDS|DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|NEAREST|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;

/** The functions that give a table even for single values. */
export const OURS_WITH_TABLES = /^(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|NEAREST|MATCH|LATLONG))$/i;
