/**
 * Maps in Sheets: Google Maps distances, durations and directions as formulas, without an API key.
 *
 * Paste this whole file into Extensions > Apps Script of a spreadsheet, save, and type a formula such as
 * =DRIVING_DISTANCE("Chicago, IL", "Santa Monica, CA", "km")
 *
 * The functions that Sheets offers in cells come first, with the help it shows. The program that they call is below.
 *
 * @OnlyCurrentDoc
 */

/**
 * Distance of the route between two places, by Google Maps.
 * @param {"New York, NY"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Boston, MA"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler; a range gives one result for each.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function GOOGLEMAPS_DISTANCE(origin, destination, mode, unit, options) {
  return mapsInSheets_.distance(origin, destination, mode, unit, options);
}

/**
 * Driving distance between two places, by Google Maps.
 * @param {"Chicago, IL"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Santa Monica, CA"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function DRIVING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'driving', unit, options);
}

/**
 * Walking distance between two places, by Google Maps.
 * @param {"The Louvre, Paris"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Eiffel Tower, Paris"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function WALKING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'walking', unit, options);
}

/**
 * Bicycling distance between two places, by Google Maps.
 * @param {"Vondelpark, Amsterdam"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Utrecht Central Station"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function BICYCLING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'bicycling', unit, options);
}

/**
 * Distance by public transport between two places, by Google Maps.
 * @param {"Times Square, NY"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Yankee Stadium, Bronx"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function TRANSIT_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'transit', unit, options);
}

/**
 * Travel time between two places, by Google Maps, such as "1 hour 20 mins".
 * @param {"San Francisco, CA"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Los Angeles, CA"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler; a range gives one result for each.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function GOOGLEMAPS_DURATION(origin, destination, mode, unit, options) {
  return mapsInSheets_.duration(origin, destination, mode, unit, options);
}

/**
 * Driving time between two places, by Google Maps, such as "3 days 4 hours".
 * @param {"Seattle, WA"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Miami, FL"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function DRIVING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'driving', unit, options);
}

/**
 * Walking time between two places, by Google Maps, such as "45 mins".
 * @param {"Grand Canyon South Rim"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Grand Canyon North Rim"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function WALKING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'walking', unit, options);
}

/**
 * Bicycling time between two places, by Google Maps, such as "15 mins".
 * @param {"Brooklyn Bridge"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Central Park, NY"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function BICYCLING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'bicycling', unit, options);
}

/**
 * Travel time by public transport between two places, by Google Maps, such as "1 hour 10 mins".
 * @param {"Heathrow Airport"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Buckingham Palace"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function TRANSIT_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'transit', unit, options);
}

/**
 * Travel time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"London, UK"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Paris, France"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler; a range gives one result for each.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function GOOGLEMAPS_DURATION_SECONDS(origin, destination, mode, options) {
  return mapsInSheets_.durationSeconds(origin, destination, mode, options);
}

/**
 * Driving time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Las Vegas Strip"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Area 51, NV"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function DRIVING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'driving', options);
}

/**
 * Walking time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"The Great Pyramids of Giza"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"The Great Sphinx"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function WALKING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'walking', options);
}

/**
 * Bicycling time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Copenhagen, Denmark"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Malmö, Sweden"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function BICYCLING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'bicycling', options);
}

/**
 * Travel time by public transport between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Sydney Opera House"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Bondi Beach"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function TRANSIT_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'transit', options);
}

/**
 * How to go from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.
 * @param {"Palacio Salvo, Montevideo"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….
 * @param {"Teatro Solís, Montevideo"} destination Where the route ends, in the same forms.
 * @param {"walking"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function GOOGLEMAPS_DIRECTIONS(origin, destination, mode, options) {
  return mapsInSheets_.directions(origin, destination, mode, options);
}

/**
 * How to drive from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.
 * @param {"Golden Gate Bridge"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….
 * @param {"Fisherman's Wharf, San Francisco"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function DRIVING_DIRECTIONS(origin, destination, options) {
  return mapsInSheets_.directions(origin, destination, 'driving', options);
}

/**
 * How to walk from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.
 * @param {"Trevi Fountain, Rome"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….
 * @param {"Colosseum, Rome"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function WALKING_DIRECTIONS(origin, destination, options) {
  return mapsInSheets_.directions(origin, destination, 'walking', options);
}

/**
 * How to cycle from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.
 * @param {"Brandenburg Gate, Berlin"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….
 * @param {"Checkpoint Charlie, Berlin"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function BICYCLING_DIRECTIONS(origin, destination, options) {
  return mapsInSheets_.directions(origin, destination, 'bicycling', options);
}

/**
 * How to go by public transport, step by step, by Google Maps, with lines, stops and times: step, instruction, metres, seconds.
 * @param {"Buckingham Palace"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….
 * @param {"Heathrow Airport"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function TRANSIT_DIRECTIONS(origin, destination, options) {
  return mapsInSheets_.directions(origin, destination, 'transit', options);
}

/**
 * A trip with several stops, by Google Maps: leg, from, to, distance, travel time, seconds; the last row is the total.
 * @param {Stops} stops The stops in order: a range such as A2:A6, read row by row; blank cells are left out.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler.
 * @param {"km"} unit Optional. The unit of the distances: m (default), km, mi, yd, ft or nmi.
 * @param {"order=best; return=yes"} options Optional. "order=best" finds the best order of the stops between the first and the last. "return=yes" returns to the first. Also avoid, depart, arrive, region, language, match. Default: the given order, one way.
 * @return {(number | string)[][] | undefined} One row for each leg, and the total.
 * @customfunction
 */
function GOOGLEMAPS_TRIP(stops, mode, unit, options) {
  return mapsInSheets_.trip(stops, mode, unit, options);
}

/**
 * The nearest places of a list, by Google Maps: the place, its distance and the travel time. Costs at most one call for each pair.
 * @param {"Palacio Salvo, Montevideo"} origin Where the routes start: an address, a place name, "lat,lng", a plus code or place_id:…; a column gives one row for each.
 * @param {Stops} candidates The places to choose from: a range such as F2:F9; blank cells and repeated places are left out.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler.
 * @param {"km"} unit Optional. The unit of the distances: m (default), km, mi, yd, ft or nmi.
 * @param {3} count Optional. How many places, the nearest first. Default: 1.
 * @param {"by=duration"} options Optional. "by=duration" takes the shortest travel time, not the shortest distance; also avoid, via, depart, arrive, traffic, route, region, language, match, problems. Default: by=distance.
 * @return {(number | string)[][] | undefined} Three cells for each place: in rows for one origin, side by side for several.
 * @customfunction
 */
function GOOGLEMAPS_NEAREST(origin, candidates, mode, unit, count, options) {
  return mapsInSheets_.nearest(origin, candidates, mode, unit, count, options);
}

/**
 * Which places Google Maps understood: the two addresses, and "exact", or "partial" if it guessed. Costs no further call if the distance of the same pair is known.
 * @param {"Palacio Salvo, Montevideo"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Avenida Itala 2685, Montevideo"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler; a range gives one result for each.
 * @param {"region=us"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {string[][] | undefined} Three cells for each pair.
 * @customfunction
 */
function GOOGLEMAPS_MATCH(origin, destination, mode, options) {
  return mapsInSheets_.match(origin, destination, mode, options);
}

/**
 * A link that opens the route in Google Maps. Costs nothing.
 * @param {"Sagrada Família, Barcelona"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Park Güell, Barcelona"} destination Where the route ends, in the same forms.
 * @param {"walking"} mode Optional. The travel mode: driving (default), walking, bicycling, transit or two-wheeler; a range gives one result for each.
 * @return {FormulaResult<string>} The link.
 * @customfunction
 */
function GOOGLEMAPS_LINK(origin, destination, mode) {
  return mapsInSheets_.link(origin, destination, mode);
}

/**
 * A link that opens a trip with several stops in Google Maps. Costs nothing.
 * @param {Stops} stops The stops in order: a range such as A2:A6, read row by row; blank cells are left out. At most nine between the first and the last.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling, transit or two-wheeler.
 * @return {string | undefined} The link.
 * @customfunction
 */
function GOOGLEMAPS_TRIP_LINK(stops, mode) {
  return mapsInSheets_.tripLink(stops, mode);
}

/**
 * Latitude and longitude of a place in two cells, by Google Maps.
 * @param {"Machu Picchu"} place The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.
 * @param {"region=es"} options Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} Two cells for each place.
 * @customfunction
 */
function GOOGLEMAPS_LATLONG(place, options) {
  return mapsInSheets_.latLong(place, options);
}

/**
 * The full address of a place, by Google Maps.
 * @param {"Sydney Opera House"} place The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.
 * @param {"region=es"} options Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string>} The address.
 * @customfunction
 */
function GOOGLEMAPS_ADDRESS(place, options) {
  return mapsInSheets_.address(place, options);
}

/**
 * The address at a point, by Google Maps.
 * @param {-34.9064} latitude The latitude in degrees, from -90 to 90; a range gives a table.
 * @param {-56.1996} longitude The longitude in degrees, from -180 to 180.
 * @param {"language=es"} options Optional. Settings such as "language=es": language, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string>} The address.
 * @customfunction
 */
function GOOGLEMAPS_REVERSEGEOCODE(latitude, longitude, options) {
  return mapsInSheets_.reverseGeocode(latitude, longitude, options);
}

/**
 * The country of a place with its code, such as "France (FR)", by Google Maps.
 * @param {"Zanzibar"} place The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.
 * @param {"region=es"} options Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<string>} The country.
 * @customfunction
 */
function GOOGLEMAPS_COUNTRY(place, options) {
  return mapsInSheets_.country(place, options);
}

/**
 * The elevation of a place in metres above the sea, by Google Maps.
 * @param {"Mount Everest"} place The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.
 * @param {"region=es"} options Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.
 * @return {FormulaResult<number>} The elevation in metres.
 * @customfunction
 */
function GOOGLEMAPS_ELEVATION(place, options) {
  return mapsInSheets_.elevation(place, options);
}

/* The menu Maps in Sheets: these functions are for Sheets to call, not for cells. */

/**
 * Adds the menu when a spreadsheet is opened. If your script has its own onOpen(event), keep yours, delete this one,
 * and add this line to yours: mapsInSheets_.buildMenu(event);
 * @param {{ authMode?: unknown }} event How the spreadsheet was opened.
 */
function onOpen(event) {
  mapsInSheets_.buildMenu(event);
}

/**
 * Adds the menu to the spreadsheet in which the add-on was just installed.
 * @param {{ authMode?: unknown }} event How the add-on was installed.
 */
function onInstall(event) {
  onOpen(event);
}

/** Opens the sidebar: formulas, tables, maps and settings. */
function showMapsSidebar() {
  mapsInSheets_.showSidebar();
}

/** Calculates again the selected formulas that show an error. */
function recalculateMapsSelection() {
  mapsInSheets_.runAction('recalculateSelection');
}

/** Calculates again all formulas of the sheet that show an error. */
function recalculateMapsSheet() {
  mapsInSheets_.runAction('recalculateSheet');
}

/** Calculates the selected formulas again, without the cache. */
function fetchMapsAfresh() {
  mapsInSheets_.runAction('fetchAfresh');
}

/** Turns the selected formulas into values. */
function freezeMapsSelection() {
  mapsInSheets_.runAction('freezeSelection');
}

/** Turns the selected frozen values back into their formulas. */
function unfreezeMapsSelection() {
  mapsInSheets_.runAction('unfreezeSelection');
}

/** Adds a sheet with examples. */
function insertMapsSampleSheet() {
  mapsInSheets_.runAction('insertSampleSheet');
}

/** Continues tables without a user. A trigger runs it. */
function continueMapsTables() {
  mapsInSheets_.continueTables();
}

/**
 * Runs a function for the sidebar; src/addon/sidebar.ts says what each of them is.
 * @param {string} name Which.
 * @param {unknown[]} args Its arguments.
 */
function runForMapsSidebar(name, ...args) {
  return mapsInSheets_.forSidebar(name, args);
}

"use strict";
var mapsInSheets_ = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/generated/namespace.ts
  var namespace_exports = {};
  __export(namespace_exports, {
    address: () => address,
    buildMenu: () => buildMenu,
    continueTables: () => continueTables,
    country: () => country,
    directions: () => directions,
    distance: () => distance,
    duration: () => duration,
    durationSeconds: () => durationSeconds,
    elevation: () => elevation,
    forSidebar: () => forSidebar,
    latLong: () => latLong,
    link: () => link,
    match: () => match,
    nearest: () => nearest,
    reverseGeocode: () => reverseGeocode,
    runAction: () => runAction,
    showSidebar: () => showSidebar,
    trip: () => trip,
    tripLink: () => tripLink
  });

  // src/attempt.ts
  function attempt(call3, otherwise) {
    try {
      return call3();
    } catch {
      return otherwise;
    }
  }

  // src/services/spreadsheet-time.ts
  var FORMAT = "yyyy-MM-dd HH:mm:ss";
  var timeZone;
  function openSpreadsheetTime() {
    timeZone ?? (timeZone = readTimeZone());
    const zone = timeZone;
    return {
      /** The moment as local "yyyy-MM-dd HH:mm:ss". */
      toLocal: (moment) => Utilities.formatDate(moment, zone, FORMAT),
      /** The moment of a local "yyyy-MM-dd HH:mm:ss". */
      fromLocal: (local) => Utilities.parseDate(local, zone, FORMAT)
    };
  }
  function localMinute(moment) {
    return openSpreadsheetTime().toLocal(new Date(moment)).slice(0, 16);
  }
  function readTimeZone() {
    const ofSpreadsheet = attempt(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return ofSpreadsheet ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  // src/words.ts
  function thousands(amount) {
    return amount.toLocaleString("en");
  }
  function count(amount, thing) {
    return `${thousands(amount)} ${thing}${amount === 1 ? "" : "s"}`;
  }
  var rows = (amount) => count(amount, "row");
  function orList(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
  }
  function joinFilled(parts, separator) {
    return parts.filter(Boolean).join(separator);
  }

  // src/errors.ts
  var FormulaError = class extends Error {
    constructor(problem, facts, adviceForFormulas = "", freeQuota) {
      super(adviceForFormulas === "" ? facts : `${facts} ${adviceForFormulas}`);
      this.problem = problem;
      this.facts = facts;
      this.freeQuota = freeQuota;
    }
  };
  function mayPass({ problem }) {
    return problem === "transient" || problem === "burst";
  }
  function isOfAll({ problem }) {
    return problem === "quota" || problem === "key" || problem === "budget";
  }
  function caught(compute) {
    try {
      return compute();
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  }
  var QUOTED_CHARACTERS = 80;
  var ASK_AGAIN = "To ask again, delete the formula and undo.";
  function textOf(value) {
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (Number.isNaN(value)) return "not a number";
    if (typeof value === "number" || typeof value === "bigint") return String(value);
    if (Object.prototype.toString.call(value) === "[object Date]") return dateText(value);
    if (Array.isArray(value)) return "a range";
    return value === null || value === void 0 ? "nothing" : `a value of type ${typeof value}`;
  }
  function thrownText(thrown) {
    return textOf(thrown?.message ?? thrown);
  }
  function quote(value) {
    const text = textOf(value);
    if (!["string", "number", "boolean"].includes(typeof value) || Number.isNaN(value)) return text;
    const characters = Array.from(text.replace(/\s+/g, " ").trim());
    const cut = characters.length > QUOTED_CHARACTERS;
    return `"${characters.slice(0, QUOTED_CHARACTERS).join("")}${cut ? "…" : ""}"`;
  }
  function dateText(date) {
    return Number.isNaN(date.getTime()) ? "an invalid date" : localText(date).slice(0, 16).replace("1899-12-30 ", "");
  }
  var localText = (date) => attempt(() => openSpreadsheetTime().toLocal(date)) ?? date.toISOString().replace("T", " ");
  function problemOf(problem, [parts, ...values]) {
    const message = String.raw({ raw: parts }, ...values);
    return new FormulaError(problem, message.charAt(0).toUpperCase() + message.slice(1));
  }
  var input = (...template) => problemOf("input", template);
  var answer = (...template) => problemOf("answer", template);
  var unknownMode = (value, modes) => input`${quote(value)} is not a travel mode. Use ${orList(modes)}.`;
  var unknownUnit = (value, measure2, units) => input`${quote(value)} is not a unit of ${measure2}. Use ${orList(units)}.`;
  var misplaced = (value, what, here, there) => input`${quote(value)} is ${what} in the place of the ${here}. It belongs in the argument ${there}. Write "" for an argument that you leave out.`;
  var missingArgument = (role) => input`The ${role} is missing. Give it as the second argument.`;
  var notACount = (value) => input`${quote(value)} is not a count. Give a whole number, such as 3 for the three nearest places.`;
  var placeIsError = (role, value) => input`The ${role} is ${quote(value)}, an error from another cell or from inside this formula. Fix that first.`;
  var placeIsLoading = (role) => input`The ${role} is still loading. This formula runs again when that cell has its value. If it does not, edit that cell again.`;
  var placeIsOurMessage = (role, value) => input`The ${role} is the message of another formula: ${quote(value)}. Fix that formula first.`;
  var placeIsDate = (role, value) => input`The ${role} is a date (${textOf(value)}), not a place. If it is meant as text, format that cell as plain text.`;
  var notAPlace = (role, value) => input`The ${role} is ${quote(value)}, not a place. Give an address, a place name or "lat,lng".`;
  var notVisible = (role) => input`The ${role} contains only characters that can't be seen. Type it again, or empty that cell.`;
  var badCoordinate = (role, value, limit) => input`The ${role} is ${quote(value)}. It must be a number from -${limit} to ${limit}, with a decimal point. The latitude comes first, then the longitude.`;
  var offTheGlobe = (role, place, swapped) => input`The ${role} is ${quote(place)}. The latitude comes first and must be a number from -90 to 90; the longitude must be from -180 to 180. ${swapped === void 0 ? "Check the coordinates." : `Perhaps they are swapped: write ${quote(swapped)}.`}`;
  var oneCoordinate = (role, value) => input`The ${role} is ${quote(value)}, a single number. Coordinates are two numbers in one text, latitude first, with decimal points: "-34.9, -56.2".`;
  var decimalCommas = (role, value, right) => input`The ${role} is ${quote(value)}. Coordinates are written with decimal points and one comma, latitude first: ${quote(right)}.`;
  var sizesDiffer = (sizes) => input`The ranges don't fit together: ${sizes.join(", ")} (rows × columns). Row counts must match (or be 1), and so must column counts.`;
  var badOptions = (value) => input`The options ${quote(value)} can't be read. Write them as "name=value; name=value", or give a range of two columns: name and value.`;
  var unknownOption = (name, names) => input`${quote(name)} is not an option. The options are ${orList(names)}.`;
  var repeatedOption = (name) => input`The option ${quote(name)} is given twice. Keep one of them.`;
  var badOptionValue = (name, value, allowed) => input`${quote(value)} is not a value of the option ${name}. Use ${allowed}.`;
  var badAvoid = (value) => badOptionValue(
    "avoid",
    value,
    'tolls or highways; with a Google Maps Platform key also ferries, or several: "tolls, ferries"'
  );
  var pastMoment = (name, value) => input`The option ${name} is ${quote(value)}, which is in the past. Give a time in the future, such as "monday 08:00".`;
  var departAndArrive = () => input`The options depart and arrive are both given. Google takes only one of them: delete the other.`;
  var COORDINATES = /^[+-]?[\d.]+ ?, ?[+-]?[\d.]+$/;
  function whatToCheck(...places) {
    const points = places.filter((place) => COORDINATES.test(place)).length;
    if (points === 0) return "Check the spelling or add the city and country.";
    if (points === places.length) return "Check the coordinates: latitude first, then longitude.";
    return "Check the spelling, and that the latitude comes first in the coordinates.";
  }
  var placeNotFound = (role, place) => answer`Google Maps can't find the ${role} ${quote(place)}. ${whatToCheck(place)}`;
  var partialMatch = (role, place, found) => answer`Google Maps recognised only part of the ${role} ${quote(place)}${found === "" ? "" : ` and used ${quote(found)}`}. Correct it, or leave out match=exact.`;
  var problemsInCells = ({ problem, message }, bad, cells, where) => new FormulaError(
    problem,
    `${thousands(bad)} of ${count(cells, "cell")} ${bad === 1 ? "has" : "have"} a problem. In ${where} of the result: ${message}`
  );
  var nothingThere = (place, what) => answer`Google Maps knows no ${what} for ${quote(place)}. Try a place nearby.`;
  var placesNotFound = (origin, destination) => answer`Google Maps can't find the origin ${quote(origin)} or the destination ${quote(destination)}. ${whatToCheck(origin, destination)}`;
  var NO_ROUTE = "No route found";
  var noRoute = (origin, destination, mode, otherModes2) => {
    const check = [origin, destination].some((place) => COORDINATES.test(place)) ? "Check both places (in coordinates the latitude comes first) or try another mode." : "Check both places or try another mode.";
    const advice = otherModes2.length > 0 ? `Google offers ${orList(otherModes2)} there.` : check;
    return answer`${NO_ROUTE} from ${quote(origin)} to ${quote(destination)} by ${mode}. ${advice}`;
  };
  var noRouteToAny = (origin, candidates2, mode) => answer`${NO_ROUTE} from ${quote(origin)} to any of the ${candidates2} candidates by ${mode}. Check the origin or try another mode.`;
  function isNoRoute({ problem, message }) {
    return problem === "answer" && message.startsWith(NO_ROUTE);
  }
  function nearestNotKnown(error) {
    const { problem, message, facts } = error;
    if (problem === "time" || isOfAll(error)) return error;
    return new FormulaError(problem, `The nearest place is not known. ${facts}`, message.slice(facts.length).trim());
  }
  var tooManyStops = (stops, limit) => answer`There ${stops === 1 ? "is" : "are"} ${count(stops, "stop")} in between; Google Maps takes at most ${limit}. Split the route into shorter ones.`;
  var tooManyStopsToOrder = (stops, limit) => input`There are ${stops} stops between the first and the last; Google Maps finds the best order of at most ${limit}. Leave out order=best, or split the trip.`;
  var transitWithStops = () => input`Google Maps plans public transport without stops in between. Use a formula for each part of the way, or another mode.`;
  var tooFewStops = (stop) => input`A trip needs at least two stops, and there is only ${quote(stop)}. Add the others to the range.`;
  var stopIsPassed = (stop) => input`The stop ${quote(stop)} begins with "via:", which is for the option via. A trip ends a leg at each stop: remove "via:".`;
  var oneRouteOnly = () => input`Directions show one route, not a range of them. Give single cells as origin, destination and mode.`;
  var routeTooLong = (origin, destination) => answer`The route from ${quote(origin)} to ${quote(destination)} is too long for Google Maps to compute. Split it into shorter ones.`;
  var requestRejected = (origin, destination, words) => answer`Google Maps can't use the request from ${quote(origin)} to ${quote(destination)}${said(words)}. Check both places and the options.`;
  var missingValue = (what, origin, destination) => answer`Google Maps found the route from ${quote(origin)} to ${quote(destination)} but gave no ${what} for it. Try other places nearby or another mode.`;
  var QUOTAS = ["route", "geocode", "elevation"];
  var QUOTA_COUNTS = { route: "routes", geocode: "places", elevation: "elevations" };
  var dailyQuota = (quota2, words = "") => new FormulaError(
    "quota",
    `Today's Google Maps quota is used up${said(words)} (1,000 ${QUOTA_COUNTS[quota2]} a day on a personal account, 10,000 on Workspace).`,
    "Results already fetched still show; the rest can be fetched within 24 hours.",
    quota2
  );
  var trafficByMode = (guess, mode) => mode === "two-wheeler" ? input`The option traffic=${guess} is for driving; two-wheeler takes traffic=best or none. Leave it out.` : input`The option traffic=${guess} is for driving and two-wheeler, and the mode is ${mode}. Leave it out.`;
  var trafficWithBestOrder = (guess) => input`Google finds the best order only with traffic=best, and the option is traffic=${guess}. Use traffic=best, or leave out order=best.`;
  var tooFast = () => new FormulaError("burst", "Google Maps was asked too often in a short time. Wait a minute.", ASK_AGAIN);
  var notAnswering = (words) => new FormulaError("transient", `Google Maps is not answering${said(words)}. Wait a few minutes.`, ASK_AGAIN);
  var refused = (status, words) => new FormulaError(
    "service",
    `Google Maps refused the request with the status ${quote(status)}${said(words)}. Ask the owner of this spreadsheet's script.`
  );
  var wrongLegs = (legs, expected) => notUnderstood(`it has ${count(legs, "leg")} instead of ${expected}`);
  var notUnderstood = (detail) => new FormulaError("service", `Google Maps gave an answer that can't be read: ${detail}.`, ASK_AGAIN);
  var outOfTime = () => new FormulaError(
    "time",
    "Not fetched yet: Sheets gives a formula 30 seconds. What is finished is kept for up to 6 hours.",
    "To continue, delete the formula and undo."
  );
  function said(words) {
    return words.trim() === "" ? "" : ` (it said: ${quote(words)})`;
  }
  var linkHasTooManyStops = (stops, limit) => input`A link to Google Maps takes at most ${limit} stops between the first and the last, and there are ${stops}. Split the trip.`;
  var linkTooLong = (limit) => input`The link would be longer than the ${limit} characters that Google Maps takes. Use shorter addresses or fewer stops.`;
  var stopWithBar = (stop) => input`The stop ${quote(stop)} has a "|", which separates stops in a link. Remove it.`;

  // src/answer-all.ts
  function answerAll(items, ask2) {
    const requests = items.flatMap((item) => "request" in item ? [item.request] : []);
    const answers = requests.length > 0 ? ask2(requests) : [];
    let next = 0;
    return items.map((item) => "request" in item ? answers[next++] : item.value);
  }
  function toAsk(request) {
    return request instanceof FormulaError ? { value: request } : { request };
  }

  // src/parts-of.ts
  function partsOf(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
  }

  // src/cells/array-rule.ts
  function alignRanges(args) {
    const grids = args.map(toGrid);
    const rows2 = commonSize(grids.map((grid) => grid.rows));
    const columns = commonSize(grids.map((grid) => grid.columns));
    if (rows2 === void 0 || columns === void 0) throw sizesDiffer(grids.filter(isLarge).map(sizeText));
    return {
      rows: rows2,
      columns,
      valuesAt: (row, column) => grids.map((grid) => grid.cells[grid.rows === 1 ? 0 : row]?.[grid.columns === 1 ? 0 : column])
    };
  }
  function toGrid(arg) {
    if (!Array.isArray(arg)) return { cells: [[arg]], rows: 1, columns: 1 };
    const cells = arg.map((row) => Array.isArray(row) ? row : [row]);
    const columns = Math.max(1, ...new Set(cells.map((row) => row.length)));
    return { cells, rows: Math.max(1, cells.length), columns };
  }
  function commonSize(sizes) {
    const largest = Math.max(...sizes);
    return sizes.every((size) => size === 1 || size === largest) ? largest : void 0;
  }
  var isLarge = (grid) => grid.rows > 1 || grid.columns > 1;
  var sizeText = (grid) => `${grid.rows} × ${grid.columns}`;

  // src/cells/cell-texts.ts
  var PROBLEM_MARK = "⚠ ";
  var PENDING_MARK = "⏳ ";
  var SHEETS_ERROR = /^#(?:[¡¿]?[\p{Lu}_]+(?:\/0)? ?[!?]|[NIН]\/\p{Lu}!?|NV|YOK|NENÍ_K_DISPOZICI|HIÁNYZIK)$/u;
  var LOADING = /^(?:loading|wird geladen|chargement(?: en cours)?|cargando|carregando|a carregar|caricamento(?: in corso)?|(?:bezig met )?laden|(?:trwa )?ładowanie|(?:trwa )?wczytywanie|wczytuję|(?:идет |идёт )?загрузка|読み込み中(?:です)?|読み込んでいます|(?:正在)?加载中?|(?:正在)?載入中?|(?:로드|로딩) ?중(?:입니다)?|läser in|laddar|indlæser|henter|laster(?: inn)?|ladataan|yükleniyor|načítání|načítá se|načítava sa|betöltés|se încarcă|φόρτωση|завантаження|зареждане|зарежда се|učitavanje|đang tải|memuat|กำลังโหลด|טוען|(?:جارٍ|جار[ٍي]?) ?التحميل) ?(?:\.{3}|…)$/iu;
  function isSheetsError(text) {
    return SHEETS_ERROR.test(text);
  }
  function isLoading(text) {
    return LOADING.test(text);
  }
  function hasMark(value) {
    return typeof value === "string" && [PROBLEM_MARK, PENDING_MARK].some((mark) => value.startsWith(mark.trim()));
  }

  // src/cells/map-cells.ts
  function mapCells(formula) {
    return asResult(readCells(formula));
  }
  function readCells(formula) {
    const names = Object.keys(formula.args);
    const args = names.map((name) => formula.args[name]);
    const { rows: rows2, columns, valuesAt } = alignRanges(args);
    const cells = Array.from({ length: rows2 * columns }, (_, index) => {
      const values = valuesAt(Math.floor(index / columns), index % columns);
      return Object.fromEntries(names.map((name, position) => [name, values[position]]));
    });
    return { isRange: args.some(Array.isArray), columns, cells: readFilled(formula, cells) };
  }
  function readFilled(formula, cells) {
    let readCell;
    return cells.map((values) => {
      if (formula.isBlank(values)) return void 0;
      readCell ?? (readCell = formula.readSettings());
      const read3 = readCell;
      return caught(() => read3(values));
    });
  }
  function asResult(table) {
    if (!table.isRange) return single(table.cells[0]);
    return partsOf(table.cells, table.columns).map((row) => row.map(asText));
  }
  function asRows(table, width) {
    if (!table.isRange) {
      const values = single(table.cells[0]);
      return values && [values];
    }
    const blanks = Array(width - 1).fill("");
    return partsOf(table.cells, table.columns).map(
      (row) => row.flatMap(
        (cell) => cell === void 0 || cell instanceof FormulaError ? [asText(cell), ...blanks] : cell
      )
    );
  }
  function single(cell) {
    if (cell instanceof FormulaError) throw cell;
    return cell;
  }
  function asText(cell) {
    if (cell instanceof FormulaError) return (cell.problem === "time" ? PENDING_MARK : PROBLEM_MARK) + cell.message;
    return cell ?? "";
  }

  // src/cells/fill-cells.ts
  function fillCells(formula) {
    return asResult(askForCells(formula));
  }
  function fillRows(formula, width) {
    const table = askForCells(formula);
    return asRows(table, width());
  }
  function askForCells(formula) {
    const table = readCells(formula);
    const cells = answerAll(
      table.cells.map((cell) => cell === void 0 || cell instanceof FormulaError ? { value: cell } : cell),
      (requests) => formula.ask(requests).map((answer2) => answer2 instanceof FormulaError ? answer2 : caught(() => formula.valueOf(answer2)))
    );
    if (cells.length > 1 && formula.failsAsWhole) checkAsWhole(cells, table.columns, formula.failsAsWhole);
    return { ...table, cells };
  }
  function checkAsWhole(cells, columns, failsAsWhole) {
    const problems = cells.filter((cell) => cell instanceof FormulaError);
    const [first] = problems;
    if (first === void 0 || !failsAsWhole()) return;
    const index = cells.indexOf(first);
    const row = `row ${Math.floor(index / columns) + 1}`;
    const where = columns === 1 ? row : `${row}, column ${index % columns + 1}`;
    throw problemsInCells(first, problems.length, cells.filter((cell) => cell !== void 0).length, where);
  }

  // src/cells/cell-value.ts
  function isBlank(value) {
    if (typeof value === "string") return value.trim() === "";
    return value === void 0 || value === null || value === 0 || Number.isNaN(value);
  }
  function isEmpty(value) {
    return value !== 0 && isBlank(value);
  }
  function isDate(value) {
    return Object.prototype.toString.call(value) === "[object Date]";
  }

  // src/places/point.ts
  var COORDINATES2 = /^([+-]?\d{1,3}(?:\.\d+)?) ?, ?([+-]?\d{1,3}(?:\.\d+)?)$/;
  function parsePoint(place) {
    const [matched2, latitude, longitude] = COORDINATES2.exec(place) ?? [];
    if (matched2 === void 0) return void 0;
    return { latitude: Number(latitude) + 0, longitude: Number(longitude) + 0 };
  }

  // src/cells/coordinates.ts
  var ONE_NUMBER = /^(?:[+-]?\d+[.,]\d+|-\d+)$/;
  var TWO_NUMBERS = /^([+-]?\d{1,3}(?:[.,]\d+)?)(?: ?[,;] ?| )([+-]?\d{1,3}(?:[.,]\d+)?)$/;
  function checkCoordinates(place, role) {
    const point = parsePoint(place);
    if (point !== void 0) {
      checkOnGlobe(point, place, role);
      return;
    }
    if (ONE_NUMBER.test(place)) throw oneCoordinate(role, place);
    const [, latitude, longitude] = TWO_NUMBERS.exec(place) ?? [];
    if (latitude === void 0 || longitude === void 0 || !/[,;]/.test(place)) return;
    throw decimalCommas(role, place, [latitude, longitude].map((number) => number.replace(",", ".")).join(", "));
  }
  function checkOnGlobe({ latitude, longitude }, place, role) {
    if (isOnGlobe(latitude, longitude)) return;
    throw offTheGlobe(role, place, isOnGlobe(longitude, latitude) ? `${longitude}, ${latitude}` : void 0);
  }
  var isOnGlobe = (latitude, longitude) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  function readCoordinate(value, role, limit) {
    const text = typeof value === "string" ? value.trim() : value;
    const degrees2 = typeof text === "string" && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    if (typeof degrees2 !== "number" || !(Math.abs(degrees2) <= limit)) throw badCoordinate(role, value, limit);
    const rounded2 = (Number(degrees2.toFixed(7)) + 0).toFixed(7);
    return rounded2.replace(/\.?0+$/, "");
  }
  function readLatLng(latitude, longitude) {
    return `${readCoordinate(latitude, "latitude", 90)},${readCoordinate(longitude, "longitude", 180)}`;
  }

  // src/cells/read-place.ts
  var INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
  function readPlace(value, role) {
    if (isDate(value)) throw placeIsDate(role, value);
    if (typeof value === "number" && Number.isFinite(value)) return readNumber(value, role);
    if (typeof value !== "string") throw notAPlace(role, value);
    const place = value.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
    if (place === "") throw notVisible(role);
    if (isSheetsError(place)) throw placeIsError(role, place);
    if (isLoading(place)) throw placeIsLoading(role);
    if (hasMark(place)) throw placeIsOurMessage(role, place);
    checkCoordinates(place, role);
    return place;
  }
  function readNumber(value, role) {
    if (value < 0 || !Number.isInteger(value)) throw oneCoordinate(role, String(value));
    return String(value);
  }

  // src/places/place-key.ts
  var IDENTIFIER = /^(via:\s*)?(place_id|enc):/i;
  function placeKey(place) {
    if (IDENTIFIER.test(place)) return place;
    const point = parsePoint(place);
    if (point !== void 0) return `${point.latitude},${point.longitude}`;
    return place.normalize("NFC").toLowerCase().normalize("NFC");
  }
  var PREFIX = /^place_id:\s*/i;
  function placeIdOf(place) {
    return PREFIX.test(place) ? place.replace(PREFIX, "") : void 0;
  }

  // src/routes/route-request.ts
  var TRAVEL_MODES = ["driving", "walking", "bicycling", "transit", "two-wheeler"];
  var AVOIDABLE = ["tolls", "highways", "ferries"];
  var TRAFFIC_GUESSES = ["none", "best", "pessimistic", "optimistic"];
  var ROUTE_CHOICES = ["first", "fastest", "shortest"];
  var NOW_MILLISECONDS = 6e5;
  function routeKey(request, now2) {
    return JSON.stringify([
      placeKey(request.origin),
      placeKey(request.destination),
      request.mode,
      request.via.map(placeKey),
      request.avoid?.join() ?? "",
      request.depart === "now" ? `now ${Math.floor(now2 / NOW_MILLISECONDS)}` : request.depart ?? "",
      request.arrive ?? "",
      request.region ?? "",
      (request.language ?? "").toLowerCase(),
      request.choice,
      request.bestOrder,
      ...request.traffic === void 0 ? [] : [request.traffic]
    ]);
  }
  var PASSED = /^via:\s*/i;
  function isPassed(stop) {
    return PASSED.test(stop);
  }
  function placeOfStop(stop) {
    return stop.replace(PASSED, "");
  }
  function staysInPlace(request) {
    return request.via.length === 0 && placeKey(request.origin) === placeKey(request.destination);
  }
  var MOST_STOPS_BETWEEN = 25;
  function checkStopsBetween(mode, count2) {
    if (mode === "transit" && count2 > 0) throw transitWithStops();
  }
  function buildRequest(stops, mode, options, bestOrder = false) {
    const [origin = "", ...via] = stops;
    const destination = via.pop() ?? "";
    checkStopsBetween(mode, via.length);
    checkTraffic(mode, options.traffic ?? "none", bestOrder);
    return { ...options, origin, via, destination, mode, bestOrder };
  }
  function checkTraffic(mode, guess, bestOrder) {
    if (guess === "none" || guess === "best" && mode === "two-wheeler") return;
    if (mode !== "driving") throw trafficByMode(guess, mode);
    if (guess !== "best" && bestOrder) throw trafficWithBestOrder(guess);
  }

  // src/services/clock.ts
  function now() {
    return Date.now();
  }
  function sleep(milliseconds) {
    Utilities.sleep(milliseconds);
  }
  function pacificDay(moment) {
    return Utilities.formatDate(new Date(moment), "America/Los_Angeles", "yyyy-MM-dd");
  }

  // src/cells/moment.ts
  var WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  var DATE_AND_TIME = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}):(\d{2})$/;
  var TIME = /^(?:([a-z]+) +)?(\d{1,2}):(\d{2})$/;
  var ALLOWED = "a date and time such as 2030-12-24 09:00, monday 08:00, or 08:00 for the next one";
  var DAY_MILLISECONDS = 864e5;
  function readMoment(name, value, now2, time) {
    const moment = isDate(value) ? ofCell(value, now2, time) : ofText(textOf(value).trim(), now2, time);
    if (moment === void 0 || !Number.isFinite(moment)) throw badOptionValue(name, value, ALLOWED);
    if (moment <= now2) throw pastMoment(name, value);
    return moment;
  }
  function ofCell(date, now2, time) {
    if (Number.isNaN(date.getTime())) return void 0;
    if (date.getTime() >= Date.UTC(1900, 0, 2)) return date.getTime();
    return ofText(time.toLocal(date).slice(11, 16), now2, time);
  }
  function ofText(text, now2, time) {
    const full = DATE_AND_TIME.exec(text);
    if (full) return atLocal(`${full[1]}-${full[2]}-${full[3]}`, Number(full[4]), Number(full[5]), time);
    const [matched2, weekday, hours, minutes] = TIME.exec(text.toLowerCase()) ?? [];
    if (matched2 === void 0 || weekday !== void 0 && !WEEKDAYS.includes(weekday)) return void 0;
    return nextMoment(weekday, Number(hours), Number(minutes), now2, time);
  }
  function nextMoment(weekday, hours, minutes, now2, time) {
    const today = Date.parse(`${time.toLocal(new Date(now2)).slice(0, 10)}T00:00:00Z`);
    for (let days = 0; days <= 7; days++) {
      const day = new Date(today + days * DAY_MILLISECONDS);
      if (weekday !== void 0 && WEEKDAYS[day.getUTCDay()] !== weekday) continue;
      const moment = atLocal(day.toISOString().slice(0, 10), hours, minutes, time);
      if (moment === void 0 || moment > now2) return moment;
    }
    return void 0;
  }
  function atLocal(day, hours, minutes, time) {
    const midnight = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return void 0;
    if (hours > 23 || minutes > 59) return void 0;
    return time.fromLocal(`${day} ${twoDigits(hours)}:${twoDigits(minutes)}:00`).getTime();
  }
  var twoDigits = (value) => String(value).padStart(2, "0");

  // src/cells/options.ts
  function readOptions(argument, names) {
    const options = /* @__PURE__ */ new Map();
    for (const [rawName, value] of Array.isArray(argument) ? pairsOfRange(argument) : pairsOfText(argument)) {
      const name = String(rawName).trim().toLowerCase();
      if (!names.includes(name)) throw unknownOption(rawName, names);
      if (isBlank(value)) continue;
      if (options.has(name)) throw repeatedOption(name);
      options.set(name, value);
    }
    return options;
  }
  function pairsOfRange(range) {
    if (range.length === 1 && Array.isArray(range[0]) && range[0].length === 1) return pairsOfText(range[0][0]);
    return range.flatMap((row) => {
      if (!Array.isArray(row) || row.length !== 2) throw badOptions(range);
      if (isBlank(row[0]) && isBlank(row[1])) return [];
      if (typeof row[0] !== "string") throw badOptions(row[0]);
      return [[row[0], row[1]]];
    });
  }
  function pairsOfText(text) {
    if (isBlank(text)) return [];
    if (typeof text !== "string") throw badOptions(text);
    return text.split(";").filter((part) => !isBlank(part)).map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) throw badOptions(part);
      return [part.slice(0, equals), part.slice(equals + 1).trim()];
    });
  }
  function wordOf(value) {
    return typeof value === "string" ? value.trim().toLowerCase() : "";
  }
  function oneOf(raw, name, allowed) {
    if (!raw.has(name)) return void 0;
    const word = wordOf(raw.get(name));
    const found = allowed.find((value) => value === word);
    if (found === void 0) throw badOptionValue(name, raw.get(name), orList(allowed));
    return found;
  }
  function matching(raw, name, pattern, allowed) {
    if (!raw.has(name)) return void 0;
    const value = raw.get(name);
    const text = typeof value === "string" ? value.trim() : "";
    if (!pattern.test(text)) throw badOptionValue(name, value, allowed);
    return text;
  }
  var PLACE_OPTION_NAMES = ["region", "language", "match", "problems"];
  function readPlaceOptions(argument) {
    return placeOptionsOf(readOptions(argument, PLACE_OPTION_NAMES));
  }
  function placeOptionsOf(raw) {
    return {
      region: matching(raw, "region", /^[a-z]{2}$/i, "a country code of two letters, such as uk or es")?.toLowerCase(),
      language: matching(raw, "language", /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "a language code, such as de or pt-BR"),
      exactMatch: oneOf(raw, "match", ["any", "exact"]) === "exact" || void 0,
      failsAsWhole: oneOf(raw, "problems", ["show", "error"]) === "error" || void 0
    };
  }

  // src/cells/route-options.ts
  var ROUTE_OPTION_NAMES = [
    "avoid",
    "via",
    "depart",
    "arrive",
    "traffic",
    "route",
    ...PLACE_OPTION_NAMES
  ];
  function readRouteOptions(argument) {
    return routeOptionsOf(readOptions(argument, ROUTE_OPTION_NAMES));
  }
  function routeOptionsOf(raw) {
    if (raw.has("depart") && raw.has("arrive")) throw departAndArrive();
    const via = readVia(raw);
    const options = { ...placeOptionsOf(raw), via, choice: oneOf(raw, "route", ROUTE_CHOICES) ?? "first" };
    const avoid = readAvoid(raw);
    const depart = wordOf(raw.get("depart")) === "now" ? "now" : momentOf(raw, "depart");
    const arrive = momentOf(raw, "arrive");
    const traffic = oneOf(raw, "traffic", TRAFFIC_GUESSES);
    return { ...options, avoid, depart, arrive, traffic: traffic === "none" && !depart ? void 0 : traffic };
  }
  function momentOf(raw, name) {
    return raw.has(name) ? readMoment(name, raw.get(name), now(), openSpreadsheetTime()) : void 0;
  }
  function readVia(raw) {
    const via = raw.get("via");
    if (via === void 0) return [];
    if (typeof via !== "string") return [readPlace(via, "stop")];
    const stops = via.split("|").filter((stop) => placeOfStop(stop.trim()) !== "");
    return stops.map(readStop);
  }
  function readStop(stop) {
    const place = readPlace(stop, "stop");
    if (isPassed(place)) readPlace(placeOfStop(place), "stop");
    return place;
  }
  function readAvoid(raw) {
    if (!raw.has("avoid")) return void 0;
    const words = wordOf(raw.get("avoid")).split(/[\s,|+]+/);
    const named2 = words.filter((word) => word !== "");
    const isKnown = named2.every((word) => AVOIDABLE.some((avoidable) => avoidable === word));
    if (named2.length === 0 || !isKnown) throw badAvoid(raw.get("avoid"));
    return AVOIDABLE.filter((avoidable) => named2.includes(avoidable));
  }

  // src/near-names.ts
  var MODES = {
    driving: "drive, car, by car",
    walking: "walk, foot, on foot, by foot",
    bicycling: "bicycle, bike, by bike, biking, cycle, cycling",
    transit: "public transport, public transit, bus, by bus, train, by train, tram, subway, metro",
    "two-wheeler": "two wheeler, two-wheel, motorcycle, by motorcycle, motorbike, moped, scooter"
  };
  var UNITS = {
    m: "meter, meters, metre, metres",
    km: "kms, kilometer, kilometers, kilometre, kilometres",
    mi: "mile, miles",
    yd: "yds, yard, yards",
    ft: "foot, feet",
    nmi: "nautical mile, nautical miles",
    text: "",
    seconds: "s, sec, secs, second",
    minutes: "min, mins, minute",
    hours: "h, hr, hrs, hour",
    days: "d, day"
  };
  var modeNamed = (value) => named(value, MODES);
  var unitNamed = (value) => named(value, UNITS);
  var isOption = (value) => typeof value === "string" && value.includes("=");
  function named(value, names) {
    if (typeof value !== "string") return void 0;
    const word = value.trim().toLowerCase().replace(/\s+/g, " ");
    return Object.keys(names).find((name) => name === word || names[name].split(", ").includes(word));
  }

  // src/cells/travel-mode.ts
  function readTravelMode(value) {
    if (value === void 0 || value === null || typeof value === "string" && value.trim() === "") return "driving";
    const mode = modeNamed(value);
    if (mode !== void 0) return mode;
    if (isOption(value)) throw misplaced(value, "an option", "travel mode", "options, the last one");
    if (unitNamed(value) !== void 0)
      throw misplaced(value, "a unit", "travel mode", "unit, after the mode, of functions that have one");
    throw unknownMode(
      value,
      TRAVEL_MODES.filter((known2) => known2 !== "two-wheeler")
    );
  }

  // src/retry/deadline.ts
  var CUSTOM_FUNCTION_BUDGET_MS = 25e3;
  function startDeadline(budgetMs = CUSTOM_FUNCTION_BUDGET_MS) {
    const end = now() + budgetMs;
    return { millisecondsLeft: () => end - now() };
  }
  var ACTION_BUDGET_MS = 2e5;
  var startActionDeadline = () => startDeadline(ACTION_BUDGET_MS);

  // src/json.ts
  function field(value, ...names) {
    return names.reduce(
      (part, name) => typeof part === "object" && part !== null ? part[name] : void 0,
      value
    );
  }
  function valueIn(table, name) {
    return Object.keys(table).includes(name) ? table[name] : void 0;
  }
  function asList(value) {
    return Array.isArray(value) ? value : [];
  }
  function asText2(value) {
    return typeof value === "string" && value !== "" ? value : void 0;
  }
  function asAmount(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : void 0;
  }
  function parseJson(text) {
    if (typeof text !== "string") return void 0;
    return attempt(() => JSON.parse(text));
  }
  function asSignedNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : void 0;
  }

  // src/services/document-cache.ts
  var PIECE = 25;
  var CACHE_ANSWERS = true;
  function openDocumentCache() {
    const cache = attempt(() => CACHE_ANSWERS ? CacheService.getDocumentCache() : null, null);
    return {
      /** Whether there is a cache, so that other executions see what this execution writes. */
      isShared: cache !== null,
      /** What the cache still has of these keys. One round trip; more only if Google refuses them all at once. */
      getAll(keys) {
        const found = {};
        inPieces(keys, (piece) => Object.assign(found, cache?.getAll(piece)));
        return found;
      },
      /** Keeps the entries, in the same way. */
      putAll: (entries, ttlSeconds) => inPieces(Object.entries(entries), (piece) => cache?.putAll(Object.fromEntries(piece), ttlSeconds))
    };
  }
  function inPieces(items, act) {
    const done = (piece) => attempt(() => [act(piece)].length > 0, false);
    if (done(items)) return;
    for (let from = 0; items.length > PIECE && from < items.length; from += PIECE) {
      if (!done(items.slice(from, from + PIECE))) return;
    }
  }
  function clearDocumentCache(keys) {
    CacheService.getDocumentCache()?.removeAll(keys);
  }

  // src/cache/hash-text.ts
  function hashText(text) {
    let hash = 2166136261;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
    return (hash ^ hash >>> 15) >>> 0;
  }

  // src/cache/bucket.ts
  var BUCKETS = 512;
  var LARGEST_BUCKET_BYTES = 1e5;
  function bucketNumbers(key) {
    const hash = hashText(key);
    const first = hash % BUCKETS;
    const step = 1 + Math.floor(hash / BUCKETS) % (BUCKETS - 1);
    return [first, (first + step) % BUCKETS];
  }
  var CLOCK_DIFFERENCE_MS = 6e4;
  function decodeBucket(text, now2, longestMs) {
    const bucket = /* @__PURE__ */ new Map();
    for (const item of asList(parseJson(text))) {
      const [key, expires, value] = asList(item);
      if (typeof key !== "string" || typeof expires !== "number") continue;
      if (expires > now2 && expires <= now2 + longestMs + CLOCK_DIFFERENCE_MS) bucket.set(key, { expires, value });
    }
    return bucket;
  }
  function encodeBucket(bucket) {
    const items = [...bucket].sort(([, a], [, b]) => b.expires - a.expires).map(([key, { expires, value }]) => JSON.stringify([key, expires, value]));
    let bytes = 2;
    const fitting = items.filter((item) => {
      const size = utf8Bytes(item) + 1;
      if (bytes + size > LARGEST_BUCKET_BYTES) return false;
      bytes += size;
      return true;
    });
    return `[${fitting.join()}]`;
  }
  function utf8Bytes(text) {
    let bytes = 0;
    for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
    return bytes;
  }
  function bytesOf(codePoint) {
    if (codePoint < 128) return 1;
    if (codePoint < 2048) return 2;
    return codePoint < 65536 ? 3 : 4;
  }

  // src/cache/answer-cache.ts
  var LONGEST_TTL_SECONDS = 21600;
  var CHECKPOINT_TTL_SECONDS = 1800;
  var CHECKPOINTS = 32;
  var PREFIX2 = "mapsInSheets:2";
  function openAnswerCache(service, batch) {
    const cache = openDocumentCache();
    const buckets = /* @__PURE__ */ new Map();
    const waiting = /* @__PURE__ */ new Map();
    let hasCheckpoint = false;
    const bucketName = (number) => entryName(service, number);
    const markName = (mark) => entryName(service, mark);
    const checkpointName = entryName(service, checkpointOf(hashText(batch) % CHECKPOINTS));
    const putMarks = (names, value, ttlSeconds) => cache.putAll(Object.fromEntries(names.map((name) => [markName(name), value])), ttlSeconds);
    const decode = (text) => decodeBucket(text, now(), LONGEST_TTL_SECONDS * 1e3);
    return {
      isShared: cache.isShared,
      read(keys, marks) {
        const places = new Map([...keys, ...waiting.keys()].map((key) => [key, bucketNumbers(key)]));
        const numbers = [...new Set([...places.values()].flat())];
        const found = cache.getAll([...numbers.map(bucketName), checkpointName, ...marks.map(markName)]);
        for (const number of numbers) buckets.set(number, decode(found[bucketName(number)]));
        const cutOff = decode(found[checkpointName]);
        const known2 = /* @__PURE__ */ new Map();
        for (const key of keys) {
          const kept = newest(places.get(key)?.map((number) => buckets.get(number)?.get(key)));
          const entry = kept ?? cutOff.get(key);
          if (entry === void 0) continue;
          known2.set(key, entry.value);
          if (kept === void 0) waiting.set(key, entry);
        }
        const said2 = marks.map((mark) => [mark, asText2(found[markName(mark)]) ?? ""]);
        return { known: known2, marked: new Map(said2.filter(([, value]) => value !== "")) };
      },
      remember(key, value, ttlSeconds) {
        waiting.set(key, { expires: now() + ttlSeconds * 1e3, value });
      },
      waiting: () => waiting.size,
      checkpoint() {
        cache.putAll(
          { [checkpointName]: encodeBucket(waiting) },
          Math.min(CHECKPOINT_TTL_SECONDS, secondsLeft([waiting]))
        );
        hasCheckpoint = true;
      },
      write(marks) {
        const changed = /* @__PURE__ */ new Map();
        for (const [key, entry] of waiting) {
          for (const number of bucketNumbers(key)) {
            const bucket = buckets.get(number) ?? /* @__PURE__ */ new Map();
            buckets.set(number, bucket.set(key, entry));
            changed.set(bucketName(number), bucket);
          }
        }
        waiting.clear();
        if (changed.size === 0) return;
        const entries = [...changed].map(([name, bucket]) => [name, encodeBucket(bucket)]);
        if (hasCheckpoint) entries.push([checkpointName, ""]);
        for (const [mark, value] of Object.entries(marks)) entries.push([markName(mark), value]);
        const hasMarks = Object.keys(marks).length > 0;
        cache.putAll(Object.fromEntries(entries), hasMarks ? LONGEST_TTL_SECONDS : secondsLeft(changed.values()));
      },
      mark: (names, ttlSeconds, value = "1") => putMarks(names, value, ttlSeconds),
      unmark: (names) => putMarks(names, "", 1)
    };
  }
  function secondsLeft(buckets) {
    let last = 0;
    for (const bucket of buckets) for (const { expires } of bucket.values()) last = Math.max(last, expires);
    return Math.min(LONGEST_TTL_SECONDS, Math.max(1, Math.ceil((last - now()) / 1e3)));
  }
  function newest(entries = []) {
    return entries.reduce((best, entry) => best && (!entry || best.expires >= entry.expires) ? best : entry, void 0);
  }
  function entriesOfMarks(service, marks) {
    return marks.map((mark) => entryName(service, mark));
  }
  function entriesWithAnswers(service) {
    const buckets = Array.from({ length: BUCKETS }, (_, number) => number);
    const checkpoints = Array.from({ length: CHECKPOINTS }, (_, number) => checkpointOf(number));
    return [...buckets, ...checkpoints].map((name) => entryName(service, name));
  }
  var entryName = (service, name) => `${PREFIX2}:${service}:${name}`;
  var checkpointOf = (number) => `checkpoint ${number}`;

  // src/services/lock.ts
  var LONGEST_WAIT_MS = 2e4;
  function withDocumentLock(work, waitMs = LONGEST_WAIT_MS) {
    const lock = LockService.getDocumentLock();
    lock.waitLock(waitMs);
    try {
      return work();
    } finally {
      lock.releaseLock();
    }
  }
  function tryWithLock(place, waitMs, work) {
    const lock = attempt(() => {
      const free = place === "document" ? LockService.getDocumentLock() : LockService.getScriptLock();
      return free.tryLock(waitMs) ? free : void 0;
    });
    if (lock === void 0) return false;
    try {
      work();
    } finally {
      attempt(() => lock.releaseLock());
    }
    return true;
  }

  // src/lookup/calls-a-day.ts
  var CALLS_A_DAY = 1e3;

  // src/lookup/priority.ts
  var PRIORITIES = [0, 1, 2, 3, 4];
  var FIRST = 0;

  // src/lookup/marks.ts
  var QUOTA_MARK = { name: "quota used up", ttlSeconds: 900, value: "1" };
  var KEY_QUOTA = "quota of the key used up";
  var KEY = "key";
  var THERE = "there";
  var NO_KEY_MINUTES = 10;
  var MINUTE_MS = 6e4;
  var KEEPS_NOTHING_MARK = { name: "nothing kept", ttlSeconds: 600, value: "1" };
  var BURST_MARK = { name: "asked too often", ttlSeconds: 60, value: "1" };
  var FETCHING_SECONDS = 5;
  var FAILING_SECONDS = 60;
  var failingMarks = () => Array.from("abcdefgh", (letter) => `failing ${letter}`);
  var FAILURES_OF_GOOGLE = 5;
  function markNames(onlyKey) {
    const fetching = onlyKey === void 0 ? [] : PRIORITIES.flatMap((priority) => fetchingMarks([onlyKey], priority));
    return [QUOTA_MARK.name, KEY_QUOTA, KEY, KEEPS_NOTHING_MARK.name, BURST_MARK.name, ...failingMarks(), ...fetching];
  }
  function readMarks(marked, onlyKey) {
    const messages = failingMarks().flatMap((name) => marked.get(name) ?? []);
    const failing = messages.length;
    const keyQuota = marked.get(KEY_QUOTA);
    const key = marked.get(KEY);
    return {
      quotaUsedUp: marked.has(QUOTA_MARK.name),
      keyQuota: keyQuota === void 0 ? void 0 : new FormulaError("quota", keyQuota),
      fault: failing < FAILURES_OF_GOOGLE ? void 0 : new FormulaError("transient", messages[0] ?? ""),
      hasNoKey: Number(key) * MINUTE_MS > now(),
      hadKey: key === void 0 ? void 0 : key === THERE,
      keepsNothing: marked.has(KEEPS_NOTHING_MARK.name),
      burst: marked.has(BURST_MARK.name),
      failing,
      fetching: PRIORITIES.filter((each) => onlyKey !== void 0 && marked.has(fetchingMark(onlyKey, each))),
      active: PRIORITIES.filter((each) => marked.has(activeMark(each)))
    };
  }
  function failingMark(key, { message }) {
    const names = failingMarks();
    const name = names[hashText(key) % names.length];
    return { name, ttlSeconds: FAILING_SECONDS, value: message };
  }
  var keyQuotaMark = ({ message }) => ({ ...QUOTA_MARK, name: KEY_QUOTA, value: message });
  function keyMark(isThere) {
    const value = isThere ? THERE : String(Math.floor(now() / MINUTE_MS) + NO_KEY_MINUTES);
    return { name: KEY, ttlSeconds: LONGEST_TTL_SECONDS, value };
  }
  var MARKS_OF_KEY = [KEY_QUOTA, KEY, KEEPS_NOTHING_MARK.name];
  function fetchingMarks(keys, priority) {
    return [activeMark(priority), ...keys.map((key) => fetchingMark(key, priority))];
  }
  var activeMark = (priority) => `active ${priority}`;
  var fetchingMark = (key, priority) => `fetching ${hashText(key).toString(36)} ${priority}`;

  // src/lookup/free-calls.ts
  var HOUR_MS = 36e5;
  var HOURS_OF_DAY = 24;
  var ENTRIES = 64;
  var RENEWED_BY_ONE = 3;
  function allCallsEntries(first = 0) {
    return Array.from({ length: ENTRIES }, (_, number) => `calls ${(first + number) % ENTRIES}`);
  }
  function callsEntries(name, hasMany) {
    const inTurn = allCallsEntries(hashText(name) % ENTRIES);
    return hasMany ? inTurn : inTurn.slice(0, 1 + RENEWED_BY_ONE);
  }
  function countCalls([own = "", ...others], entries, calls2, now2) {
    const counted = { [own]: addCalls(entries.get(own), calls2, now2) };
    for (const name of others) {
      const entry = entries.get(name);
      if (entry !== void 0 && isQuiet(entry, now2)) counted[name] = entry;
    }
    return counted;
  }
  var isQuiet = (entry, now2) => !readHours(entry).has(Math.floor(now2 / HOUR_MS));
  function addCalls(entry, calls2, now2) {
    const hours = readHours(entry ?? "");
    const hour = Math.floor(now2 / HOUR_MS);
    hours.set(hour, (hours.get(hour) ?? 0) + calls2);
    return [...hours].filter(([each]) => each > hour - 2 * HOURS_OF_DAY && each <= hour).map(([each, count2]) => `${each}:${count2}`).join(" ");
  }
  function callsOfDay(entries, now2) {
    const all = /* @__PURE__ */ new Map();
    for (const entry of entries)
      for (const [hour, calls3] of readHours(entry)) all.set(hour, (all.get(hour) ?? 0) + calls3);
    let first = Number.NEGATIVE_INFINITY;
    let calls2 = 0;
    for (const [hour, count2] of [...all].sort(([a], [b]) => a - b)) {
      if (hour * HOUR_MS > now2) break;
      if (hour >= first + HOURS_OF_DAY) [first, calls2] = [hour, 0];
      calls2 += count2;
    }
    const isOver = now2 >= (first + HOURS_OF_DAY) * HOUR_MS;
    return isOver ? { calls: 0, since: void 0 } : { calls: calls2, since: first * HOUR_MS };
  }
  function readHours(entry) {
    const pairs = [...entry.matchAll(/(?<!\S)(\d{1,7}):(\d{1,6})(?!\S)/g)];
    return new Map(pairs.map(([, hour, calls2]) => [Number(hour), Number(calls2)]));
  }
  function freeCallsToday(quota2) {
    const { marked } = openAnswerCache(quota2, "").read([], [QUOTA_MARK.name, ...allCallsEntries()]);
    const isUsedUp = marked.delete(QUOTA_MARK.name);
    return { ...callsOfDay(marked.values(), now()), isUsedUp };
  }
  function freeCallsLeft({ calls: calls2, isUsedUp }) {
    return isUsedUp ? 0 : Math.max(0, CALLS_A_DAY - calls2);
  }

  // src/key-errors.ts
  var quota = (...template) => problemOf("quota", template);
  var keyProblem = (...template) => problemOf("key", template);
  var budget = (...template) => problemOf("budget", template);
  var transient = (...template) => problemOf("transient", template);
  var dailyKeyQuota = (words) => quota`Today's quota of your Google Cloud project is used up${said(words)}. It is renewed at midnight Pacific time. To raise it: https://console.cloud.google.com/google/maps-apis/quotas`;
  var urlFetchQuota = () => quota`Today's quota of web requests, which a Google Maps Platform key needs, is used up (20,000 a day on a personal account, 100,000 on Workspace). Results already fetched still show; the rest can be fetched within 24 hours.`;
  var CREDENTIALS = "https://console.cloud.google.com/google/maps-apis/credentials";
  var SERVICE_PAGES = {
    Routes: "routes",
    Geocoding: "geocoding-backend",
    Elevation: "elevation-backend"
  };
  function adviceOn(refusal, service) {
    const setNone = `A spreadsheet asks from Google's servers: set the application restrictions of the key to "None"`;
    switch (refusal) {
      case "not valid":
        return ["The key is not valid. Copy it again, and enter it in the sidebar, under Settings", CREDENTIALS];
      case "not enabled":
        return [
          `The ${service} is not enabled in the project of the key. Enable it, and wait a few minutes`,
          `https://console.cloud.google.com/apis/library/${SERVICE_PAGES[service.split(" ")[0] ?? ""]}.googleapis.com`
        ];
      case "for other services":
        return [`The key is restricted to other APIs. Add the ${service} to its API restrictions`, CREDENTIALS];
      case "for websites":
        return [`The key is restricted to websites. ${setNone}`, CREDENTIALS];
      case "for addresses":
        return [`The key is restricted to other IP addresses. ${setNone}`, CREDENTIALS];
      case "for apps":
        return [`The key is restricted to apps. ${setNone}`, CREDENTIALS];
      case "without billing":
        return [
          "Billing is off in the project of the key. Switch it on",
          "https://console.cloud.google.com/project/_/billing/enable"
        ];
      case "other":
        return ["Check the key and its project", CREDENTIALS];
    }
  }
  var keyRefused = (refusal, service, link2, words) => {
    const [advice, page] = adviceOn(refusal, service);
    const reason = refusal === "other" ? said(words) : "";
    return new FormulaError("key", `Google Maps refuses your API key${reason}. ${advice}: ${link2 ?? page}`);
  };
  var keyMayNotAsk = (words) => keyProblem`The script may not send web requests, which a Google Maps Platform key needs${said(words)}. Open Extensions ▸ Maps in Sheets, and allow it when Google asks. A pasted script needs the scope script.external_request in appsscript.json.`;
  var needsKey = (what, instead) => input`${what} works only with your own Google Maps Platform key. Enter it in the sidebar, under Settings, or ${instead}.`;
  var BOUGHT = {
    essentials: "Essentials (routes, places, elevations)",
    pro: "Pro (routes with traffic, best order, or more than 10 stops)",
    enterprise: "Enterprise (routes by two-wheeler)"
  };
  var LIMITS_ARE_IN = {
    document: "Extensions ▸ Maps in Sheets ▸ Open sidebar ▸ Settings",
    script: "the script property MAPS_API_MONTHLY_LIMIT (ask the owner of the script)"
  };
  var monthlyLimitReached = (group, limit, place) => budget`The limit of ${thousands(limit)} a month for ${BOUGHT[group]} is reached, so the Google Maps Platform key buys nothing more in this calendar month (Pacific time). To buy more, raise the limit in ${LIMITS_ARE_IN[place]}.`;
  var monthlyLimitUnreadable = (part, place) => budget`The monthly limit of the Google Maps Platform key can't be read: ${quoteUnlessKey(part)}. So nothing is bought with it. Enter the limit again in ${LIMITS_ARE_IN[place]}.`;
  var countNotKept = () => transient`Nothing was bought with the Google Maps Platform key, since the count of this month's purchases could not be saved. Wait a minute. ${ASK_AGAIN}`;
  function quoteUnlessKey(value) {
    const { length } = textOf(value);
    return length > 30 ? `a text of ${length} characters` : quote(value);
  }
  var placeTooLong = (place, limit) => input`The place ${quote(place)} is too long to look up with a key: the web address of a request may have ${thousands(limit)} characters. Shorten it.`;

  // src/services/properties.ts
  function readProperties(place) {
    return attempt(() => openStore(place)?.getProperties());
  }
  function writeProperties(place, values) {
    return attempt(() => openStore(place)?.setProperties(values)) !== void 0;
  }
  function deleteProperty(place, name) {
    return attempt(() => openStore(place)?.deleteProperty(name)) !== void 0;
  }
  function openStore(place) {
    return place === "document" ? PropertiesService.getDocumentProperties() : PropertiesService.getScriptProperties();
  }

  // src/own-key/price-groups.ts
  var PRICE_GROUPS = ["essentials", "pro", "enterprise"];
  var FREE_ALLOWANCE = { essentials: 1e4, pro: 5e3, enterprise: 1e3 };
  function countsBy(count2) {
    return { essentials: count2("essentials"), pro: count2("pro"), enterprise: count2("enterprise") };
  }

  // src/own-key/purchases.ts
  var TOTAL_PROPERTY = "MAPS_API_USED";
  var ENTRY = /^(\d{4}-\d\d-\d\d) ([a-z]+) (-?\d{1,9})$/;
  var MOST_NAMED = 300;
  var entryName2 = (id) => `${TOTAL_PROPERTY} ${id}`;
  function writeEntry({ id, day, group, count: count2 }) {
    return { [entryName2(id)]: `${day} ${group} ${count2}` };
  }
  function readPurchases(properties) {
    const stored = parseJson(properties[TOTAL_PROPERTY]);
    const named2 = new Set(asList(field(stored, "entries")));
    const all = Object.entries(properties).flatMap(([name, value]) => readEntry(name, value));
    return {
      total: {
        day: asText2(field(stored, "day")) ?? "",
        month: readCounts(stored, "month"),
        today: readCounts(stored, "today")
      },
      entries: all.filter(({ id }) => !named2.has(id)),
      leftovers: all.flatMap(({ id }) => named2.has(id) ? id : [])
    };
  }
  function readEntry(name, value) {
    const [, day = "", group, count2] = ENTRY.exec(asText2(value) ?? "") ?? [];
    const known2 = PRICE_GROUPS.find((each) => each === group);
    if (!name.startsWith(entryName2("")) || known2 === void 0) return [];
    return [{ id: name.slice(entryName2("").length), day, group: known2, count: Number(count2) }];
  }
  var readCounts = (stored, name) => countsBy((group) => asSignedNumber(field(stored, name, group)) ?? 0);
  function countPurchases(purchases, day) {
    const { month, today } = addUp(purchases.total, purchases.entries, day);
    return {
      month: countsBy((group) => Math.max(0, month[group])),
      today: countsBy((group) => Math.max(0, today[group]))
    };
  }
  function addUp(total2, entries, day) {
    const count2 = (start, group, isMeant) => entries.reduce((sum, entry) => sum + (entry.group === group && isMeant(entry.day) ? entry.count : 0), start);
    const isThisMonth = (other) => other.slice(0, 7) === day.slice(0, 7);
    const isToday = (other) => other === day;
    return {
      day,
      month: countsBy((group) => count2(isThisMonth(total2.day) ? total2.month[group] : 0, group, isThisMonth)),
      today: countsBy((group) => count2(isToday(total2.day) ? total2.today[group] : 0, group, isToday))
    };
  }
  function mergeEntries({ total: total2, entries, leftovers }, day, most) {
    const room = total2.day > day ? 0 : Math.min(most, MOST_NAMED - leftovers.length);
    const merged = entries.filter((entry) => entry.day <= day).slice(0, Math.max(0, room));
    if (merged.length === 0) return void 0;
    const ids = merged.map(({ id }) => id);
    const stored = { ...addUp(total2, merged, day), entries: [...leftovers, ...ids] };
    return { write: { [TOTAL_PROPERTY]: JSON.stringify(stored) }, ids };
  }

  // src/own-key/budget.ts
  var EXECUTIONS_AT_ONCE = 30;
  var MOST_OVER_LIMIT = 0.1;
  var LOCK_WAIT_MS = 8e3;
  var FRESH_MS = 1e3;
  var ENTRIES_TO_MERGE = 16;
  var LEFTOVER_MS = 6e4;
  function openBudget({ place, monthlyLimits, unreadableLimit, purchases, readAt }) {
    let known2 = purchases;
    let knownAt = readAt;
    let day = pacificDay(readAt);
    let isCounted = true;
    function readAgain() {
      const properties = readProperties(place);
      known2 = properties && readPurchases(properties);
      knownAt = now();
    }
    function left(group) {
      if (known2 === void 0) return 0;
      return Math.max(0, monthlyLimits[group] - countPurchases(known2, day).month[group]);
    }
    function reserve(group, count2) {
      const granted = Math.min(count2, left(group));
      const isWritten = granted === 0 || addEntry(group, granted);
      isCounted = known2 !== void 0 && isWritten;
      return isWritten ? granted : 0;
    }
    function addEntry(group, count2) {
      const entry = { id: newId(), day, group, count: count2 };
      known2?.entries.push(entry);
      return writeProperties(place, writeEntry(entry));
    }
    function reserveInTurn(group, count2) {
      let granted = 0;
      const isLocked = tryWithLock(place, LOCK_WAIT_MS, () => {
        readAgain();
        granted = reserve(group, count2);
      });
      if (!isLocked) isCounted = false;
      return granted;
    }
    function merge() {
      let spare = [];
      tryWithLock(place, 0, () => {
        readAgain();
        if (known2 === void 0) return;
        spare = known2.leftovers.filter(isOld);
        const merged = mergeEntries(known2, day, ENTRIES_TO_MERGE);
        if (merged && writeProperties(place, merged.write)) spare.push(...merged.ids);
      });
      for (const id of spare) deleteProperty(place, entryName2(id));
    }
    return {
      take(group, count2) {
        day = pacificDay(now());
        if (known2 === void 0 || now() - knownAt > FRESH_MS) readAgain();
        isCounted = known2 !== void 0;
        if (count2 <= 0 || left(group) === 0) return 0;
        const isSmall = count2 * EXECUTIONS_AT_ONCE <= monthlyLimits[group] * MOST_OVER_LIMIT;
        const granted = isSmall ? reserve(group, count2) : reserveInTurn(group, count2);
        if (known2 !== void 0 && known2.entries.length + known2.leftovers.length > ENTRIES_TO_MERGE) merge();
        return granted;
      },
      giveBack(group, count2) {
        if (count2 > 0) addEntry(group, -count2);
      },
      refusal(group) {
        if (unreadableLimit !== void 0) return monthlyLimitUnreadable(unreadableLimit, place);
        return isCounted ? monthlyLimitReached(group, monthlyLimits[group], place) : countNotKept();
      }
    };
  }
  function newId() {
    return `${now().toString(36)}${Math.floor(Math.random() * 2 ** 40).toString(36)}`;
  }
  var isOld = (id) => Number.parseInt(id.slice(0, 8), 36) < now() - LEFTOVER_MS;

  // src/own-key/monthly-limits.ts
  var NAMED = /^([a-z]+)\s*=\s*(.*)$/i;
  var NUMBER = /^\d{1,9}$/;
  function readMonthlyLimits(text) {
    const parts = text.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== "");
    const limits = { ...FREE_ALLOWANCE };
    const given = /* @__PURE__ */ new Set();
    for (const part of parts) {
      if (NUMBER.test(part) && parts.length === 1) {
        const limit = Number(part);
        return { limits: countsBy((group2) => group2 === "essentials" ? limit : Math.min(limit, limits[group2])) };
      }
      const [, name = "", value = ""] = NAMED.exec(part) ?? [];
      const group = PRICE_GROUPS.find((known2) => known2 === name.toLowerCase());
      if (group === void 0 || given.has(group) || !NUMBER.test(value)) {
        return { limits: countsBy(() => 0), unreadable: part };
      }
      given.add(group);
      limits[group] = Number(value);
    }
    return { limits };
  }
  function writeMonthlyLimits(limits) {
    return PRICE_GROUPS.map((group) => `${group}=${limits[group]}`).join("; ");
  }

  // src/own-key/settings.ts
  var KEY_PROPERTY = "MAPS_API_KEY";
  var USE_PROPERTY = "MAPS_API_USE";
  var LIMIT_PROPERTY = "MAPS_API_MONTHLY_LIMIT";
  var KEEP_PROPERTY = "MAPS_API_KEEP_MINUTES";
  var PROPERTIES = [KEY_PROPERTY, USE_PROPERTY, LIMIT_PROPERTY, KEEP_PROPERTY];
  var LONGEST_KEEP_MINUTES = 360;
  var DEFAULT_KEEP_MINUTES = 10;
  function readKeySettings() {
    const { key, ...settings } = readStoredSettings();
    return key === void 0 ? void 0 : { key, ...settings };
  }
  function readStoredSettings() {
    const ofDocument = readProperties("document") ?? {};
    const isComplete = PROPERTIES.every((name) => textOf2(ofDocument, name) !== void 0);
    const ofScript = isComplete ? {} : readProperties("script") ?? {};
    const [ownKey2, sharedKey] = [keyOf(ofDocument), keyOf(ofScript)];
    const place = ownKey2 === void 0 && sharedKey !== void 0 ? "script" : "document";
    const setting = (name) => textOf2(ofDocument, name) ?? textOf2(ofScript, name);
    const { limits, unreadable } = chooseLimits(
      textOf2(ofDocument, LIMIT_PROPERTY),
      textOf2(ofScript, LIMIT_PROPERTY),
      place
    );
    return {
      key: ownKey2 ?? sharedKey,
      hasUnusableKey: ownKey2 === void 0 && textOf2(ofDocument, KEY_PROPERTY) !== void 0,
      use: readUse(setting(USE_PROPERTY)),
      monthlyLimits: limits,
      unreadableLimit: unreadable,
      keepSeconds: readKeepMinutes(setting(KEEP_PROPERTY)) * 60,
      place,
      purchases: readPurchases(place === "document" ? ofDocument : ofScript),
      readAt: now()
    };
  }
  function chooseLimits(ofDocument, ofScript, place) {
    if (place === "document" || ofDocument === void 0) return readMonthlyLimits(ofDocument ?? ofScript ?? "");
    const [own, shared] = [readMonthlyLimits(ofDocument), readMonthlyLimits(ofScript ?? "")];
    const limits = countsBy((group) => Math.min(own.limits[group], shared.limits[group]));
    const unreadable = own.unreadable ?? shared.unreadable;
    return unreadable === void 0 ? { limits } : { limits, unreadable };
  }
  var canBeKey = (text) => /^[\x21-\x7e]{1,500}$/.test(text);
  function keyOf(properties) {
    const text = textOf2(properties, KEY_PROPERTY);
    return text !== void 0 && canBeKey(text) ? text : void 0;
  }
  function readUse(text = "always") {
    return /^always$/i.test(text) ? "always" : "after quota";
  }
  function readKeepMinutes(text = "") {
    const minutes = Number(text);
    if (text === "" || !Number.isFinite(minutes)) return DEFAULT_KEEP_MINUTES;
    return Math.min(Math.max(minutes, 0), LONGEST_KEEP_MINUTES);
  }
  function textOf2(properties, name) {
    return asText2(asText2(properties[name])?.trim());
  }

  // src/lookup/own-key.ts
  var known;
  function ownKey() {
    known ?? (known = { ownKey: readOwnKey() });
    return known.ownKey;
  }
  function hasNoKey() {
    return known !== void 0 && known.ownKey === void 0;
  }
  function readOwnKey() {
    const settings = readKeySettings();
    return settings && { settings, budget: openBudget(settings) };
  }
  var ROWS_WITHOUT_KEY = 50;
  var ROWS_WITH_KEY = 500;
  function rowsAtOnce() {
    return ownKey() === void 0 ? ROWS_WITHOUT_KEY : ROWS_WITH_KEY;
  }

  // src/lookup/answers.ts
  var PROBLEM_TTL_SECONDS = 1800;
  var LOCK_WAIT_MS2 = 3e3;
  function openAnswers(source, unique, batch, priority) {
    const cache = openAnswerCache(source.quota, batch);
    const results = /* @__PURE__ */ new Map();
    const pending = /* @__PURE__ */ new Map();
    for (const [key, request] of unique) pending.set(key, { key, request, companionKey: source.companion?.key(request) });
    let marked = /* @__PURE__ */ new Map();
    let works = false;
    let calls2 = 0;
    const differs = (request) => source.withKey.differs?.(request) ?? false;
    function setResult(key, result) {
      results.set(key, result);
      pending.delete(key);
    }
    function onlyKey() {
      return pending.size === 1 ? pending.keys().next().value : void 0;
    }
    function unmarkFailing() {
      const names = failingMarks().filter((name) => marked.delete(name));
      if (names.length > 0) cache.unmark(names);
    }
    function readCache(alsoMarks = []) {
      const wanted = [...pending.values()];
      const { known: known2, ...read3 } = cache.read(wanted.flatMap(keysOf), [...markNames(onlyKey()), ...alsoMarks]);
      marked = read3.marked;
      const { hadKey } = readMarks(marked, void 0);
      for (const { key, companionKey, request } of wanted) {
        const isOfOther = (entry) => hadKey !== void 0 && differs(request) && hadKey !== isBought(entry);
        const entryOf2 = (name) => isOfOther(known2.get(name)) ? void 0 : known2.get(name);
        const shared = companionKey === void 0 ? void 0 : decodeProblem(entryOf2(companionKey));
        const own = entryOf2(key);
        const answer2 = source.decode(field(own, "answer"));
        const isEnough = answer2 !== void 0 && (source.suffices?.(answer2, request) ?? true);
        const result = decodeProblem(own) ?? shared ?? (isEnough ? answer2 : void 0);
        if (result !== void 0) setResult(key, result);
      }
    }
    return {
      isShared: cache.isShared,
      missing: () => pending.size,
      nextMissing: (count2) => [...firstOf(pending.values(), count2)],
      get: (key) => results.get(key),
      readCache: () => readCache(),
      marks: () => readMarks(marked, onlyKey()),
      readMarks() {
        if (cache.isShared) marked = cache.read([], markNames(onlyKey())).marked;
      },
      mark({ name, ttlSeconds, value }) {
        marked.set(name, value);
        cache.mark([name], ttlSeconds, value);
      },
      markFetching: () => cache.mark(fetchingMarks([...pending.values()].flatMap(keysOf), priority), FETCHING_SECONDS),
      unmarkFetching: () => cache.unmark([...pending.values()].flatMap(keysOf).map((key) => fetchingMark(key, priority))),
      addResult({ key, companionKey, request }, result, keepSeconds) {
        setResult(key, result);
        const mark = keepSeconds !== void 0 && differs(request) ? { bought: true } : {};
        const entry = encodeResult(result, source.encode, mark);
        works = entry !== void 0;
        if (entry === void 0) return;
        unmarkFailing();
        const longest = result instanceof FormulaError ? PROBLEM_TTL_SECONDS : LONGEST_TTL_SECONDS;
        const ttlSeconds = Math.min(keepSeconds ?? longest, longest);
        if (ttlSeconds <= 0) return;
        cache.remember(key, entry, ttlSeconds);
        if (companionKey !== void 0 && source.companion) {
          cache.remember(companionKey, encodeResult(result, source.companion.encode, mark), ttlSeconds);
        }
      },
      checkpoint: () => cache.checkpoint(),
      countCall() {
        calls2++;
      },
      save() {
        if (cache.waiting() === 0) return;
        const merge = () => {
          const counters = calls2 > 0 ? callsEntries(batch, cache.waiting() > 2) : [];
          readCache(counters);
          const counted = calls2 > 0 ? countCalls(counters, marked, calls2, now()) : {};
          const { name, value } = keyMark(false);
          cache.write({ ...hasNoKey() ? { [name]: value } : {}, ...counted });
          calls2 = 0;
          if (works) unmarkFailing();
        };
        if (cache.waiting() <= 2 || !tryWithLock("document", LOCK_WAIT_MS2, merge)) merge();
      }
    };
  }
  var keysOf = ({ key, companionKey }) => companionKey === void 0 ? [key] : [key, companionKey];
  function* firstOf(items, count2) {
    for (const item of items) {
      if (count2-- <= 0) return;
      yield item;
    }
  }
  function encodeResult(result, encode2, mark) {
    if (!(result instanceof FormulaError)) return { answer: encode2(result), ...mark };
    return result.problem === "answer" ? { problem: result.message, ...mark } : void 0;
  }
  var isBought = (entry) => field(entry, "bought") === true;
  function decodeProblem(entry) {
    const message = asText2(field(entry, "problem"));
    return message === void 0 ? void 0 : new FormulaError("answer", message);
  }
  function countUnknown(source, requests) {
    if (requests.length === 0) return 0;
    const answers = openAnswers(
      source,
      new Map(requests.map((request) => [source.key(request), request])),
      "",
      FIRST
    );
    answers.readCache();
    return answers.missing();
  }

  // src/retry/with-retry.ts
  var FIRST_DELAY_MS = 1e3;
  var LONGEST_DELAY_MS = 8e3;
  var BURST_DELAY_MS = 8e3;
  function backoffDelay(retry, random) {
    return random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retry);
  }
  function burstDelay(random) {
    return random * BURST_DELAY_MS;
  }
  var RETRIES = 4;
  function withRetry(call3, deadline, mayHelp, most = RETRIES) {
    for (let retry = 0; ; retry++) {
      try {
        return call3();
      } catch (error) {
        const delayMs = error instanceof FormulaError && mayHelp(error, retry) ? delayAfter(error, retry) : void 0;
        if (delayMs === void 0 || retry >= most || delayMs >= deadline.millisecondsLeft()) throw error;
        sleep(delayMs);
      }
    }
  }
  function delayAfter({ problem }, retry) {
    if (problem === "burst") return burstDelay(Math.random());
    return problem === "transient" ? backoffDelay(retry, Math.random()) : void 0;
  }

  // src/lookup/maps-exception.ts
  var DAILY_QUOTA_WORDS = [
    /too many times for one day/i,
    /trop d['’]appels pour ce service aujourd['’]hui/i,
    /demasiadas veces en un mismo d[ií]a/i,
    /zbyt wiele razy jednego dnia/i
  ];
  var BURST_WORDS = /Utilities\.sleep\(|rateMax/;
  var SERVICE_AT_END = /[:：]\s*(route|geocode|elevation|directions|staticmap)\s*[.。．]?\s*$/;
  var SERVICE_AS_ONLY_LATIN_WORD = /^\P{sc=Latn}*(route|geocode|elevation|directions|staticmap)(?!\s*\d)\P{sc=Latn}*$/u;
  var LETTER_OF_OTHER_SCRIPT = /(?!\p{sc=Latn})\p{L}/u;
  var OTHER_FAULT = /timed out|\berror\b|unavailable|invalid argument/i;
  var QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|「[^「」]*」/g;
  function readMapsException(exception, quota2) {
    const words = thrownText(exception);
    if (BURST_WORDS.test(words)) return tooFast();
    if (isDailyQuota(words)) return dailyQuota(quota2);
    if (namesService(words.replace(QUOTED, ""))) return dailyQuota(quota2, words);
    return notAnswering(words);
  }
  function isDailyQuota(words) {
    return DAILY_QUOTA_WORDS.some((pattern) => pattern.test(words));
  }
  function namesService(words) {
    if (OTHER_FAULT.test(words)) return false;
    if (SERVICE_AT_END.test(words)) return true;
    return SERVICE_AS_ONLY_LATIN_WORD.test(words) && LETTER_OF_OTHER_SCRIPT.test(words);
  }

  // src/lookup/ask-google.ts
  function askGoogle(source, chunk, answers, deadline) {
    const requests = chunk.map(({ request }) => request);
    return caught(
      () => withRetry(() => askOnce(source, requests, answers.countCall), deadline, retryWhile(answers, chunk[0]?.key ?? ""))
    );
  }
  function retryWhile(answers, key) {
    return (problem, retry) => {
      if (problem.problem === "burst") answers.mark(BURST_MARK);
      return problem.problem !== "transient" || !othersFail(answers, key, problem, retry);
    };
  }
  function othersFail(answers, key, problem, retry) {
    if (retry > 0) answers.readMarks();
    const own = retry > 1 ? 1 : 0;
    const others = answers.marks().failing > own;
    if (retry === 1 || others) answers.mark(failingMark(key, problem));
    return others;
  }
  function askOnce(source, requests, countCall) {
    const given = call(source, requests);
    countCall();
    const results = requests.map((request, index) => caught(() => source.read(given[index], request)));
    const failed = results.find((result) => result instanceof FormulaError && isOfCall(result));
    if (failed !== void 0) throw failed;
    return results;
  }
  var isOfCall = (error) => isOfAll(error) || mayPass(error);
  function call(source, requests) {
    try {
      return source.ask(requests);
    } catch (exception) {
      throw readMapsException(exception, source.quota);
    }
  }

  // src/services/google-calls.ts
  var calls = 0;
  var keyedRequests = 0;
  function countGoogleCall() {
    calls++;
  }
  function googleCalls() {
    return calls;
  }
  function countKeyedRequests(count2) {
    keyedRequests += count2;
  }
  function googleKeyedRequests() {
    return keyedRequests;
  }

  // src/services/url-fetch.ts
  var REDACTED = "[key]";
  function fetchAllWithKey(requests, key) {
    try {
      const responses = UrlFetchApp.fetchAll(requests.map((request) => withKey(request, key)));
      return responses.map((response) => ({
        status: response.getResponseCode(),
        text: redact(response.getContentText(), key)
      }));
    } catch (exception) {
      throw new Error(redact(thrownText(exception), key));
    }
  }
  function withKey({ url, body, fieldMask }, key) {
    if (body === void 0) return { url: `${url}&key=${encodeURIComponent(key)}`, muteHttpExceptions: true };
    return {
      url,
      method: "post",
      contentType: "application/json",
      headers: { "X-Goog-Api-Key": key, ...fieldMask === void 0 ? {} : { "X-Goog-FieldMask": fieldMask } },
      payload: JSON.stringify(body),
      muteHttpExceptions: true
    };
  }
  function redact(text, key) {
    const forms = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)];
    return forms.reduce((rest, form) => rest.split(form).join(REDACTED), text);
  }

  // src/lookup/read-http-response.ts
  function readHttpResponse({ status, text }, url) {
    const body = parseJson(text);
    if (typeof body !== "object" || body === null) throw failure(status, text);
    const elements = Array.isArray(body) ? body.filter((element) => !isError(field(element, "error"))) : [];
    if (elements.length > 0) return elements;
    const error = [body, ...asList(body)].map((part) => field(part, "error")).find(isError);
    if (error !== void 0) return readError(error, status, url);
    checkMapsStatus(body, url);
    if (status >= 400 && asText2(field(body, "status")) === void 0) throw failure(status, "");
    return body;
  }
  function readFetchException(exception) {
    const words = asText2(field(exception, "message")) ?? "";
    if (isDailyQuota(words)) return urlFetchQuota();
    if (/Utilities\.sleep\(|Bandwidth quota/i.test(words)) return tooFast();
    if (/permission|authori[sz]|whitelist|allow ?list|script\.external_request/i.test(words)) return keyMayNotAsk(words);
    return notAnswering(words);
  }
  var isError = (error) => typeof error === "object" && error !== null;
  function failure(status, text) {
    if (status === 429) return tooFast();
    const isHtml = /^\s*</.test(text);
    const what = text === "" ? "" : isHtml ? ", a web page" : ", an answer that is cut off";
    return notAnswering(`HTTP ${status}${what}`);
  }
  function readError(error, httpStatus, url) {
    const message = asText2(field(error, "message")) ?? "";
    const code = asAmount(field(error, "code")) ?? httpStatus;
    const status = asText2(field(error, "status")) ?? "";
    const details = JSON.stringify(field(error, "details") ?? "");
    const refusal = refusalIn(`${details} ${message}`);
    if (refusal !== void 0) throw keyRefused(refusal, serviceOf(url), linkIn(`${details} ${message}`), message);
    if (code === 429 || status === "RESOURCE_EXHAUSTED") throw exhausted(`${message} ${details}`, message);
    if (code === 400 || code === 404) return { error };
    if (code === 401 || code === 403) throw keyRefused("other", serviceOf(url), linkIn(details), message);
    throw notAnswering(message || `HTTP ${code}`);
  }
  var exhausted = (text, message) => /per ?day|daily/i.test(text) ? dailyKeyQuota(message) : tooFast();
  function checkMapsStatus(body, url) {
    const words = asText2(field(body, "error_message")) ?? "";
    switch (field(body, "status")) {
      case "REQUEST_DENIED":
        throw keyRefused(refusalIn(words) ?? "other", serviceOf(url), linkIn(words), words);
      case "OVER_DAILY_LIMIT": {
        const refusal = refusalIn(words);
        throw refusal ? keyRefused(refusal, serviceOf(url), linkIn(words), words) : dailyKeyQuota(words);
      }
      case "OVER_QUERY_LIMIT":
        throw exhausted(words, words);
    }
  }
  var REFUSALS = [
    [/REFERRER_BLOCKED|referr?er restriction|requests from referr?er/i, "for websites"],
    [/IP_ADDRESS_BLOCKED|IP address restriction|This IP, site or mobile application/i, "for addresses"],
    [/(?:ANDROID|IOS)_APP_BLOCKED|requests from this (?:android|ios) client/i, "for apps"],
    [/API_KEY_SERVICE_BLOCKED|key is not authorized to use this/i, "for other services"],
    [/BILLING_DISABLED|enable billing|requires billing/i, "without billing"],
    [
      /SERVICE_DISABLED|has not been used in project|project is not authorized to use|calling a legacy API/i,
      "not enabled"
    ],
    [
      /API_KEY_INVALID|key (?:is )?(?:not valid|invalid|expired)|must use an API key|missing a valid API key/i,
      "not valid"
    ]
  ];
  var refusalIn = (text) => REFUSALS.find(([words]) => words.test(text))?.[1];
  function linkIn(text) {
    return /https:\/\/console\.(?:cloud|developers)\.google\.com\/[\w\-./?=&%#:]*[\w/=]/.exec(text)?.[0];
  }
  function serviceOf(url) {
    if (url.includes("/geocode/")) return "Geocoding API";
    return url.includes("/elevation/") ? "Elevation API" : "Routes API";
  }

  // src/lookup/fetch-calls.ts
  function fetchCalls(calls2, key) {
    countKeyedRequests(calls2.reduce((sum, { positions }) => sum + positions.length, 0));
    try {
      return fetchAllWithKey(calls2, key);
    } catch (exception) {
      throw readFetchException(exception);
    }
  }

  // src/lookup/open-payments.ts
  function openPayments(budget2, priceOf, requestsPerPurchase) {
    const payments = [];
    const paid = /* @__PURE__ */ new Map();
    const purchasesFor = (count2) => Math.ceil(count2 / requestsPerPurchase);
    return {
      /** Pays for requests that are not paid for yet. Returns those that the budget refuses, with the reason. */
      pay(items) {
        const refused2 = /* @__PURE__ */ new Map();
        for (const group of PRICE_GROUPS) {
          const wanted = items.filter((item) => !paid.has(item) && priceOf(item) === group);
          if (wanted.length === 0) continue;
          const granted = wanted.slice(0, budget2.take(group, purchasesFor(wanted.length)) * requestsPerPurchase);
          const payment = { group, count: granted.length, unused: new Set(granted) };
          payments.push(payment);
          for (const item of granted) paid.set(item, payment);
          for (const item of wanted.slice(granted.length)) refused2.set(item, budget2.refusal(group));
        }
        return refused2;
      },
      /** Notes that Google answered a request, which must be paid for again if it is asked again. */
      use(item) {
        paid.get(item)?.unused.delete(item);
        paid.delete(item);
      },
      /**
       * Notes that Google may have answered a request, although no answer arrived. So it stays paid for, and asking again
       * costs nothing more.
       */
      keepPaid(item) {
        paid.get(item)?.unused.delete(item);
      },
      /** Gives back what was paid but not used. */
      giveBack() {
        for (const { group, count: count2, unused } of payments) {
          budget2.giveBack(group, purchasesFor(count2) - purchasesFor(count2 - unused.size));
        }
      }
    };
  }

  // src/lookup/source.ts
  var GROUPINGS = ["together", "samples", "alone"];

  // src/lookup/buy-answers.ts
  var CALLS_AT_ONCE = 100;
  function buyAnswers(source, requests, answers, { settings, budget: budget2 }, deadline) {
    const { priceOf, requestsPerPurchase = 1 } = source.withKey;
    const payments = openPayments(
      budget2,
      ({ request }) => priceOf(request),
      requestsPerPurchase
    );
    const open = new Map(requests.map((item) => [item, "together"]));
    const tellsOthers = retryWhile(answers, requests[0]?.key ?? "");
    const mayHelp = (problem2, retry) => (problem2.problem === "burst" || retry < RETRIES) && tellsOthers(problem2, retry);
    const problem = caught(() => withRetry(askOpen, deadline, mayHelp, Number.POSITIVE_INFINITY));
    payments.giveBack();
    if (!(problem instanceof FormulaError)) return void 0;
    if (problem.problem === "quota") answers.mark(keyQuotaMark(problem));
    return problem.problem === "burst" && requests.length > 1 ? outOfTime() : problem;
    function askOpen() {
      while (open.size > 0) {
        const calls2 = plan();
        const refused2 = payments.pay(calls2.flatMap(({ asked }) => asked));
        for (const [item, refusal] of refused2) settle(item, refusal);
        if (refused2.size === 0) sendAll(calls2);
      }
    }
    function plan() {
      return GROUPINGS.flatMap((grouping) => {
        const some = [...open.keys()].filter((item) => open.get(item) === grouping);
        const itemAt = (position) => some[position];
        const calls2 = source.withKey.plan(
          some.map(({ request }) => request),
          grouping
        );
        return calls2.map((call3) => {
          const { positions, alsoTells = [] } = call3;
          return { call: call3, grouping, asked: positions.map(itemAt), told: alsoTells.map(itemAt) };
        });
      });
    }
    function sendAll(calls2) {
      let problem2;
      for (let start = 0; start < calls2.length && problem2?.problem !== "burst"; start += CALLS_AT_ONCE) {
        if (deadline.millisecondsLeft() <= 0) throw outOfTime();
        if (start > 0) answers.checkpoint();
        problem2 = send(calls2.slice(start, start + CALLS_AT_ONCE)) ?? problem2;
      }
      if (problem2 !== void 0) throw problem2;
    }
    function send(calls2) {
      const responses = caught(
        () => fetchCalls(
          calls2.map(({ call: call3 }) => call3),
          settings.key
        )
      );
      if (responses instanceof FormulaError) {
        if (responses.problem === "transient") keepPaid(calls2);
        throw responses;
      }
      const problems = calls2.map((planned, index) => take2(planned, responses[index]));
      const ofAll = problems.find((problem2) => problem2 && isOfAll(problem2));
      if (ofAll !== void 0) throw ofAll;
      return problems.find((problem2) => problem2?.problem === "burst") ?? problems.find((problem2) => problem2 !== void 0);
    }
    function keepPaid(calls2) {
      for (const item of calls2.flatMap(({ asked }) => asked)) payments.keepPaid(item);
    }
    function take2(planned, response) {
      const { call: call3, grouping, asked, told } = planned;
      const body = caught(() => readHttpResponse(response, call3.url));
      if (body instanceof FormulaError && body.problem === "transient" && response.status === 200) keepPaid([planned]);
      const results = body instanceof FormulaError ? body : caught(() => call3.readAnswers(body));
      let passing;
      for (const [index, item] of asked.entries()) {
        const result = results instanceof FormulaError ? results : read3(item, results[index]);
        if (result instanceof FormulaError && (mayPass(result) || isOfAll(result))) {
          passing = result;
          continue;
        }
        if (field(body, "error") === void 0) payments.use(item);
        if (result !== void 0) settle(item, result);
        else if (grouping === "alone") settle(item, notUnderstood("it says nothing about this"));
        else open.set(item, "samples");
      }
      if (passing === void 0) tell(told, results instanceof FormulaError ? [] : results.slice(asked.length));
      return passing;
    }
    function tell(items, found) {
      for (const [index, item] of items.entries()) {
        if (!open.has(item)) continue;
        const result = read3(item, found[index]);
        if (result === void 0) open.set(item, "alone");
        else settle(item, result);
      }
    }
    function read3(item, answer2) {
      if (answer2 === void 0 || answer2 instanceof FormulaError) return answer2;
      return caught(() => source.read(answer2, item.request));
    }
    function settle(item, result) {
      open.delete(item);
      answers.addResult(item, result, settings.keepSeconds);
    }
  }

  // src/lookup/choose-service.ts
  function chooseService({ quota: quota2, withKey: withKey2 }, request, marks) {
    if (marks.fault !== void 0) return marks.fault;
    const needed = withKey2.onlyWithKey?.(request);
    const own = marks.hasNoKey && needed === void 0 ? void 0 : ownKey();
    if (own === void 0) return needed ?? (marks.quotaUsedUp ? dailyQuota(quota2) : "free");
    const isFreeFirst = own.settings.use === "after quota" && !marks.quotaUsedUp;
    if (isFreeFirst && needed === void 0 && !withKey2.isBetter?.(request)) return "free";
    return withKey2.refuse?.(request) ?? marks.keyQuota ?? own;
  }
  function mayShare(source, request, marks) {
    if (marks.fault !== void 0 || marks.keepsNothing) return false;
    const isForFree = !marks.quotaUsedUp && marks.keyQuota === void 0 && !source.withKey.onlyWithKey?.(request);
    return isForFree || !(chooseService(source, request, marks) instanceof FormulaError);
  }

  // src/lookup/claim-request.ts
  var POLL_MS = 150;
  var LONGEST_WAIT_MS2 = 5e3;
  function claimRequest(answers, priority, deadline, isStopped) {
    if (!isStopped()) slowDown(answers, deadline);
    const rounds = roundsToClaim(answers.marks().active, priority);
    const end = now() + Math.min(LONGEST_WAIT_MS2, deadline.millisecondsLeft());
    let claims = 0;
    while (answers.missing() > 0 && !isStopped()) {
      const others = answers.marks().fetching.filter((other) => claims === 0 || other !== priority);
      if (others.length > 0 && now() < end) {
        if (claims > 0 && others.some((other) => other < priority)) {
          answers.unmarkFetching();
          claims = 0;
        }
        sleep(POLL_MS);
      } else if (claims > 0 && claims >= rounds) {
        return;
      } else {
        answers.markFetching();
        claims++;
        if (rounds === 0) return;
      }
      answers.readCache();
    }
  }
  function slowDown(answers, deadline) {
    const { burst, fetching } = answers.marks();
    if (!burst || fetching.length > 0) return;
    sleep(Math.max(0, Math.min(burstDelay(Math.random()), deadline.millisecondsLeft())));
    answers.readCache();
  }
  function roundsToClaim(active, priority) {
    if (active.length === 0) return priority === FIRST ? 0 : 2;
    return active.some((other) => other !== priority) ? 1 : 0;
  }

  // src/lookup/look-up-all.ts
  var ANSWERS_PER_CHECKPOINT = 30;
  function lookUpAll(source, requests, deadline, priority = FIRST) {
    const keys = requests.map(source.key);
    const keyed = requests.map((request, index) => [keys[index], request]);
    const batch = `${hashText(keys[0] ?? "").toString(36)} ${keys.length} ${priority}`;
    const answers = openAnswers(source, new Map(priority === FIRST ? keyed : keyed.reverse()), batch, priority);
    answers.readCache();
    if (answers.isShared && answers.missing() === 1) {
      const [{ request }] = answers.nextMissing(1);
      claimRequest(answers, priority, deadline, () => !mayShare(source, request, answers.marks()));
    }
    const stop = fetchMissing(source, answers, deadline);
    return keys.map((key) => answers.get(key) ?? stop);
  }
  function serviceForNext(source, answers) {
    const [next] = answers.nextMissing(1);
    return next && chooseService(source, next.request, answers.marks());
  }
  function fetchMissing(source, answers, deadline) {
    let failures = 0;
    let unkept = 0;
    let stop;
    while (answers.missing() > 0 && stop === void 0) stop = fetchNext();
    answers.save();
    return stop ?? outOfTime();
    function fetchNext() {
      const [next] = answers.nextMissing(1);
      const service = chooseService(source, next.request, answers.marks());
      if (service instanceof FormulaError && service.problem !== "input") return service;
      if (deadline.millisecondsLeft() <= 0) return outOfTime();
      if (service instanceof FormulaError) answers.addResult(next, service);
      else if (service === "free") return fetchChunk();
      else {
        tellOfKey(service);
        const all = answers.nextMissing(answers.missing());
        const bought = all.filter(({ request }) => chooseService(source, request, answers.marks()) === service);
        return buyAnswers(source, bought, answers, service, deadline);
      }
      return void 0;
    }
    function fetchChunk() {
      if (unkept >= ANSWERS_PER_CHECKPOINT) keep();
      const chunk = answers.nextMissing(source.requestsPerCall);
      const outcome = askGoogle(source, chunk, answers, deadline);
      if (outcome instanceof FormulaError && outcome.problem === "quota") {
        answers.mark(QUOTA_MARK);
        return serviceForNext(source, answers) instanceof FormulaError ? outcome : void 0;
      }
      for (const [index, item] of chunk.entries()) {
        answers.addResult(item, Array.isArray(outcome) ? outcome[index] : outcome);
      }
      unkept += chunk.length;
      failures = outcome instanceof FormulaError && mayPass(outcome) ? failures + 1 : 0;
      return outcome instanceof FormulaError && failures >= FAILURES_OF_GOOGLE ? outcome : void 0;
    }
    function tellOfKey({ settings }) {
      const { hadKey, keepsNothing } = answers.marks();
      if (hadKey === false) answers.mark(keyMark(true));
      if (settings.keepSeconds === 0 && !keepsNothing) answers.mark(KEEPS_NOTHING_MARK);
    }
    function keep() {
      answers.checkpoint();
      unkept = 0;
    }
  }

  // src/routes/compose-duration.ts
  function composeDuration(seconds) {
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) return count(minutes, "min");
    if (minutes < 24 * 60) return `${count(Math.floor(minutes / 60), "hour")} ${count(minutes % 60, "min")}`;
    const hours = Math.round(seconds / 3600);
    return `${count(Math.floor(hours / 24), "day")} ${count(hours % 24, "hour")}`;
  }

  // src/routes-api/read-measures.ts
  var SECONDS = /^(\d{1,12}(?:\.\d+)?)s$/;
  function readDuration(duration2) {
    const [, seconds] = SECONDS.exec(asText2(duration2) ?? "") ?? [];
    return seconds === void 0 ? void 0 : Math.round(Number(seconds));
  }
  function readMeasures(part, durationName = "duration") {
    const seconds = readDuration(field(part, durationName));
    const left = field(part, "distanceMeters");
    const meters = left === void 0 && seconds !== void 0 ? 0 : asAmount(left);
    const text = asText2(field(part, "localizedValues", durationName, "text"));
    return {
      ...meters === void 0 ? {} : { distance: { value: meters } },
      ...seconds === void 0 ? {} : { duration: { value: seconds, text: text ?? composeDuration(seconds) } }
    };
  }

  // src/routes-api/route-settings.ts
  var MODES2 = {
    driving: "DRIVE",
    walking: "WALK",
    bicycling: "BICYCLE",
    transit: "TRANSIT",
    "two-wheeler": "TWO_WHEELER"
  };
  var TRAFFIC_MODELS = { best: "BEST_GUESS", pessimistic: "PESSIMISTIC", optimistic: "OPTIMISTIC" };
  function wantsTraffic({ mode, depart, traffic }) {
    return hasTraffic(mode) && traffic !== "none" && (traffic !== void 0 || depart !== void 0);
  }
  function routeSettings(request) {
    const { mode, arrive, language, region } = request;
    const depart = departureOf(request);
    return {
      travelMode: MODES2[mode],
      ...trafficSettings(request),
      departureTime: depart === void 0 ? void 0 : new Date(depart).toISOString(),
      arrivalTime: arrive !== void 0 && mode === "transit" ? new Date(arrive).toISOString() : void 0,
      languageCode: language,
      regionCode: region
    };
  }
  function routeModifiers({ avoid, mode }) {
    if (avoid === void 0 || !hasTraffic(mode)) return void 0;
    return {
      ...avoid.includes("tolls") ? { avoidTolls: true } : {},
      ...avoid.includes("highways") ? { avoidHighways: true } : {},
      ...avoid.includes("ferries") ? { avoidFerries: true } : {}
    };
  }
  var hasTraffic = (mode) => mode === "driving" || mode === "two-wheeler";
  function departureOf(request) {
    const { mode, depart } = request;
    return depart !== "now" && (mode === "transit" || wantsTraffic(request)) ? depart : void 0;
  }
  function trafficSettings(request) {
    const { mode, traffic, bestOrder } = request;
    if (!wantsTraffic(request)) return {};
    const takesGuess = mode === "driving" && !bestOrder;
    if (traffic === void 0 || traffic === "none" || !takesGuess) return { routingPreference: "TRAFFIC_AWARE" };
    return { routingPreference: "TRAFFIC_AWARE_OPTIMAL", trafficModel: TRAFFIC_MODELS[traffic] };
  }
  var MOST_STOPS_OF_ESSENTIALS = 10;
  function routePriceGroup(request) {
    if (request.mode === "two-wheeler") return "enterprise";
    const isPro = wantsTraffic(request) || request.bestOrder || request.via.length > MOST_STOPS_OF_ESSENTIALS;
    return isPro ? "pro" : "essentials";
  }
  function onlyWithKey({ mode, avoid = [], traffic }) {
    if (mode === "two-wheeler") return needsKey("The mode two-wheeler", "use another mode");
    if (traffic !== void 0 && traffic !== "none") {
      return needsKey(`The option traffic=${traffic}`, "leave it out. Times are without traffic then");
    }
    if (avoid.length > 1) {
      return needsKey(`To avoid several at once, ${quote(avoid.join(", "))},`, "use avoid=tolls or avoid=highways");
    }
    return avoid[0] === "ferries" ? needsKey("The option avoid=ferries", "use avoid=tolls or avoid=highways") : void 0;
  }

  // src/routes-api/waypoint.ts
  function waypointOf(stop) {
    const place = placeOfStop(stop);
    const passed = isPassed(stop) ? { via: true } : {};
    const latLng = parsePoint(place);
    if (latLng !== void 0) return { location: { latLng }, ...passed };
    const placeId = placeIdOf(place);
    return placeId === void 0 ? { address: place, ...passed } : { placeId, ...passed };
  }

  // src/routes-api/compute-matrix.ts
  var URL = "https://routes.googleapis.com/distanceMatrix/v2:computeRouteMatrix";
  var FIELDS = ["originIndex", "destinationIndex", "status", "condition", "distanceMeters", "duration"];
  var PASSING_CODES = [4, 8, 10, 13, 14];
  function computeMatrix({ origins, destinations }, like, textOf5, positionOf) {
    const modifiers = routeModifiers(like);
    return {
      url: URL,
      body: {
        origins: origins.map((origin) => ({ waypoint: waypointOf(textOf5(origin)), routeModifiers: modifiers })),
        destinations: destinations.map((destination) => ({ waypoint: waypointOf(textOf5(destination)) })),
        ...routeSettings(like)
      },
      fieldMask: [...FIELDS, ...like.language === void 0 ? [] : ["localizedValues.duration"]].join(),
      positions: origins.flatMap((origin) => destinations.map((destination) => positionOf(origin, destination))),
      readAnswers: (body) => readMatrix(asList(body), origins.length, destinations.length)
    };
  }
  function readMatrix(elements, rows2, columns) {
    const byPlace = /* @__PURE__ */ new Map();
    for (const element of elements) byPlace.set(placeOf(element), [...byPlace.get(placeOf(element)) ?? [], element]);
    const known2 = elements.filter(isFound);
    const [origins, destinations] = [known2.map(originOf), known2.map(destinationOf)].map((indexes) => new Set(indexes));
    return Array.from({ length: rows2 * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const [element, another] = byPlace.get(`${row} ${column}`) ?? [];
      if (another !== void 0) return void 0;
      if (isFound(element)) return { status: "OK", match_unknown: true, routes: [{ legs: [readMeasures(element)] }] };
      const placesAreKnown = origins?.has(row) && destinations?.has(column);
      return placesAreKnown && isNotFound(element) ? { status: "ZERO_RESULTS" } : passingProblem(element);
    });
  }
  var originOf = (element) => field(element, "originIndex") ?? 0;
  var destinationOf = (element) => field(element, "destinationIndex") ?? 0;
  var placeOf = (element) => `${originOf(element)} ${destinationOf(element)}`;
  var codeOf = (element) => field(element, "status", "code") ?? 0;
  var isFound = (element) => codeOf(element) === 0 && field(element, "condition") === "ROUTE_EXISTS";
  var isNotFound = (element) => codeOf(element) === 0 && field(element, "condition") === "ROUTE_NOT_FOUND";
  function passingProblem(element) {
    if (!PASSING_CODES.some((code) => code === codeOf(element))) return void 0;
    return notAnswering(asText2(field(element, "status", "message")) ?? "");
  }

  // src/routes/route.ts
  var FOUND_BY = "found by ";
  var IN_PLACE_TEXT = "0 hours 0 Mins";
  function routeInPlace(origin, destination) {
    const leg = { meters: 0, seconds: 0, durationText: IN_PLACE_TEXT, startAddress: origin, endAddress: destination };
    return { legs: [leg], partial: [], order: [] };
  }
  function totalMeters(route) {
    return total(route.legs.map((leg) => leg.meters));
  }
  function totalSeconds(route) {
    return total(route.legs.map((leg) => leg.seconds));
  }
  function durationText(route) {
    const [leg] = route.legs;
    if (route.legs.length === 1 && leg?.durationText) return leg.durationText;
    const seconds = totalSeconds(route);
    return seconds === null ? null : composeDuration(seconds);
  }
  function total(values) {
    return values.reduce((sum, value) => sum === null || value === null ? null : sum + value, 0);
  }
  function isOrder(list) {
    const positions = new Set(list);
    return list.every((_, position) => positions.has(position));
  }

  // src/routes-api/as-directions.ts
  function asDirections(body, request) {
    if (typeof body !== "object" || body === null || Array.isArray(body)) throw notUnderstood("it is not an object");
    const error = field(body, "error");
    if (error !== void 0 && error !== null) return refusedRequest(error);
    const places = geocodedPlaces(field(body, "geocodingResults"), request);
    const routes = asList(field(body, "routes"));
    const isFound2 = places.every(({ isFound: isFound3 }) => isFound3);
    return {
      status: routes.length > 0 ? "OK" : isFound2 ? "ZERO_RESULTS" : "NOT_FOUND",
      geocoded_waypoints: places.map((place) => ({
        geocoder_status: place.isFound ? "OK" : "NOT_FOUND",
        partial_match: place.isPartial
      })),
      routes: routes.map((route) => routeAsDirections(route, request, places))
    };
  }
  function refusedRequest(error) {
    const isMissing = field(error, "status") === "NOT_FOUND" || field(error, "code") === 404;
    return { status: isMissing ? "NOT_FOUND" : "INVALID_REQUEST", error_message: asText2(field(error, "message")) };
  }
  function geocodedPlaces(results, { origin, via, destination }) {
    const between = asList(field(results, "intermediates"));
    const indexOf = (result) => field(result, "intermediateWaypointRequestIndex") ?? 0;
    return [
      geocodedPlace(origin, field(results, "origin")),
      ...via.map(
        (stop, position) => geocodedPlace(
          stop,
          between.find((result) => indexOf(result) === position)
        )
      ),
      geocodedPlace(destination, field(results, "destination"))
    ];
  }
  function geocodedPlace(stop, result) {
    const place = placeOfStop(stop);
    if (waypointOf(place).address === void 0) return { isFound: true, isPartial: false, name: FOUND_BY + place };
    const id = asText2(field(result, "placeId"));
    return {
      isFound: !hasFailed(field(result, "geocoderStatus")),
      isPartial: field(result, "partialMatch") === true,
      name: id === void 0 ? "" : `${FOUND_BY}place_id:${id}`
    };
  }
  var hasFailed = (status) => (field(status, "code") ?? 0) !== 0;
  function routeAsDirections(route, request, places) {
    const order = request.bestOrder ? asList(field(route, "optimizedIntermediateWaypointIndex")) : request.via.map((_, position) => position);
    const between = order.filter((position) => !isPassed(request.via[Number(position)] ?? ""));
    const visited = [0, ...between.map((position) => Number(position) + 1), places.length - 1];
    return {
      legs: asList(field(route, "legs")).map((leg, index) => ({
        ...readMeasures(leg),
        start_address: places[visited[index] ?? -1]?.name,
        end_address: places[visited[index + 1] ?? -1]?.name,
        start_location: locationOf(field(leg, "startLocation")),
        end_location: locationOf(field(leg, "endLocation")),
        steps: stepsAsDirections(leg)
      })),
      waypoint_order: order,
      warnings: field(route, "warnings"),
      overview_polyline: { points: field(route, "polyline", "encodedPolyline") }
    };
  }
  function locationOf(location) {
    const latLng = field(location, "latLng");
    return latLng === void 0 ? void 0 : { lat: field(latLng, "latitude") ?? 0, lng: field(latLng, "longitude") ?? 0 };
  }
  function stepsAsDirections(leg) {
    const steps = asList(field(leg, "steps"));
    const segments = asList(field(leg, "stepsOverview", "multiModalSegments"));
    const parts = segments.map((segment) => partOf(segment, steps));
    const areWhole = parts.length > 0 && parts.every((part) => part.length > 0) && parts.flat().length === steps.length;
    if (!areWhole) return steps.map(stepAsDirections);
    return parts.map((part, index) => joinSteps(part, segments[index]));
  }
  function partOf(segment, steps) {
    const start = asAmount(field(segment, "stepStartIndex")) ?? 0;
    const end = asAmount(field(segment, "stepEndIndex")) ?? 0;
    return steps.slice(start, end + 1);
  }
  function stepAsDirections(step) {
    return {
      ...readMeasures(step, "staticDuration"),
      html_instructions: instructionsOf(step),
      transit_details: ride(field(step, "transitDetails"))
    };
  }
  function joinSteps(part, segment) {
    const steps = part.map(stepAsDirections);
    const [first] = steps;
    return {
      distance: { value: sumOf(steps, "distance") },
      duration: { value: sumOf(steps, "duration") },
      html_instructions: instructionsOf(segment) ?? field(first, "html_instructions"),
      transit_details: field(first, "transit_details")
    };
  }
  function sumOf(steps, name) {
    const values = steps.map((step) => asAmount(field(step, name, "value")));
    return values.reduce((sum, value) => sum === void 0 || value === void 0 ? void 0 : sum + value, 0);
  }
  function instructionsOf(part) {
    const text = asText2(field(part, "navigationInstruction", "instructions"));
    return text?.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }
  function ride(details) {
    const line = field(details, "transitLine");
    const stops = field(details, "stopDetails");
    const times = field(details, "localizedValues");
    if (line === void 0 && stops === void 0) return void 0;
    return {
      line: { short_name: field(line, "nameShort"), name: field(line, "name") },
      headsign: field(details, "headsign"),
      num_stops: field(details, "stopCount"),
      departure_stop: { name: field(stops, "departureStop", "name") },
      arrival_stop: { name: field(stops, "arrivalStop", "name") },
      departure_time: { text: timeText(field(times, "departureTime")) },
      arrival_time: { text: timeText(field(times, "arrivalTime")) }
    };
  }
  function timeText(time) {
    const text = asText2(field(time, "time", "text"));
    return text?.replace(/\s+(?=[AP]M$)/, "").replace(/[AP]M$/, (half) => half.toLowerCase());
  }

  // src/routes-api/compute-routes.ts
  var URL2 = "https://routes.googleapis.com/directions/v2:computeRoutes";
  function computeRoutes(request, parts, position) {
    const { origin, via, destination } = request;
    const settings = routeSettings(request);
    const language = settings.languageCode ?? (parts === "route" ? void 0 : "en");
    return {
      url: URL2,
      body: {
        origin: waypointOf(placeOfStop(origin)),
        destination: waypointOf(placeOfStop(destination)),
        intermediates: via.length === 0 ? void 0 : via.map(waypointOf),
        ...settings,
        languageCode: language,
        routeModifiers: routeModifiers(request),
        computeAlternativeRoutes: request.choice !== "first" && via.length === 0 ? true : void 0,
        optimizeWaypointOrder: request.bestOrder ? true : void 0
      },
      fieldMask: fieldsOf(request, parts).join(),
      positions: [position],
      readAnswers: (body) => [asDirections(body, request)]
    };
  }
  function fieldsOf(request, parts) {
    const { origin, via, destination, mode, bestOrder, language } = request;
    const isAddress2 = [origin, ...via, destination].some((stop) => waypointOf(stop).address !== void 0);
    return [
      ...["routes.legs.distanceMeters", "routes.legs.duration"],
      ...language === void 0 ? [] : ["routes.legs.localizedValues.duration"],
      ...bestOrder ? ["routes.optimizedIntermediateWaypointIndex"] : [],
      ...isAddress2 ? ["geocodingResults"] : [],
      ...parts === "route" ? [] : STEP_FIELDS,
      ...parts !== "route" && mode === "transit" ? TRANSIT_FIELDS : [],
      ...parts === "drawn" ? LINE_FIELDS : []
    ];
  }
  var STEP_FIELDS = [
    "routes.warnings",
    "routes.legs.steps.navigationInstruction.instructions",
    "routes.legs.steps.distanceMeters",
    "routes.legs.steps.staticDuration"
  ];
  var TRANSIT_FIELDS = ["routes.legs.steps.transitDetails", "routes.legs.stepsOverview.multiModalSegments"];
  var LINE_FIELDS = ["routes.polyline.encodedPolyline", "routes.legs.startLocation", "routes.legs.endLocation"];

  // src/routes-api/plan-matrices.ts
  var MOST_ROUNDS = 12;
  var MOST_PAIRS_TO_SEARCH = 3e3;
  function planMatrices(pairs, limits, isAddress2) {
    const cutAll = (rectangles) => rectangles.flatMap((rectangle) => cutToLimits(rectangle, limits, isAddress2));
    const { origins, destinations } = openPairs(pairs);
    const plans = [cutAll(byOrigin(groupAlike(origins))), cutAll(byDestination(groupAlike(destinations)))];
    if (pairs.length <= MOST_PAIRS_TO_SEARCH) plans.push(cutAll(takeLargestFirst({ origins, destinations }, cutAll)));
    return plans.reduce((best, plan) => plan.length < best.length ? plan : best);
  }
  function openPairs(pairs) {
    const open = { origins: /* @__PURE__ */ new Map(), destinations: /* @__PURE__ */ new Map() };
    for (const { origin, destination } of pairs) {
      partnersOf(open.origins, origin).add(destination);
      partnersOf(open.destinations, destination).add(origin);
    }
    return open;
  }
  function takeLargestFirst(open, cutAll) {
    const taken = [];
    for (let round = 1; open.origins.size > 0; round++) {
      const candidates2 = round > MOST_ROUNDS ? byOrigin(groupAlike(open.origins)) : [
        ...byOrigin(growAll(open.origins, open.destinations)),
        ...byDestination(growAll(open.destinations, open.origins))
      ];
      const valued = candidates2.map((rectangle) => ({
        rectangle,
        value: areaOf(rectangle) / cutAll([rectangle]).length
      }));
      valued.sort((a, b) => b.value - a.value);
      for (const { rectangle } of valued) {
        if (!isOpen(open, rectangle)) continue;
        close(open, rectangle);
        taken.push(rectangle);
      }
    }
    return taken;
  }
  function partnersOf(partners, place) {
    const known2 = partners.get(place) ?? /* @__PURE__ */ new Set();
    partners.set(place, known2);
    return known2;
  }
  var areaOf = ({ origins, destinations }) => origins.length * destinations.length;
  var byOrigin = (groups) => groups.map(([origins, destinations]) => ({ origins, destinations }));
  var byDestination = (groups) => groups.map(([destinations, origins]) => ({ origins, destinations }));
  function groupAlike(side) {
    const numbers = /* @__PURE__ */ new Map();
    const numberOf = (place) => {
      if (!numbers.has(place)) numbers.set(place, numbers.size);
      return numbers.get(place);
    };
    const groups = /* @__PURE__ */ new Map();
    for (const [place, partners] of side) {
      const name = [...partners].map(numberOf).sort((a, b) => a - b).join();
      const group = groups.get(name);
      if (group) group[0].push(place);
      else groups.set(name, [[place], [...partners]]);
    }
    return [...groups.values()];
  }
  function growAll(side, others) {
    return groupAlike(side).map(([, partners]) => {
      const shared = /* @__PURE__ */ new Map();
      for (const partner of partners) {
        for (const place of others.get(partner) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
      }
      return [[...shared].flatMap(([place, count2]) => count2 === partners.length ? place : []), partners];
    });
  }
  function isOpen({ origins }, rectangle) {
    return rectangle.origins.every((origin) => {
      const partners = origins.get(origin);
      return partners !== void 0 && rectangle.destinations.every((destination) => partners.has(destination));
    });
  }
  function close(open, rectangle) {
    remove(open.origins, rectangle.origins, rectangle.destinations);
    remove(open.destinations, rectangle.destinations, rectangle.origins);
  }
  function remove(partners, places, closed) {
    for (const place of places) {
      const left = partners.get(place);
      for (const partner of closed) left?.delete(partner);
      if (left?.size === 0) partners.delete(place);
    }
  }
  function cutToLimits(rectangle, limits, isAddress2) {
    const { origins, destinations } = rectangle;
    const [ofOrigins, ofDestinations] = [origins, destinations].map((places) => places.filter(isAddress2).length);
    const addresses = (ofOrigins ?? 0) + (ofDestinations ?? 0);
    if (areaOf(rectangle) <= limits.pairs && addresses <= limits.addresses) return [rectangle];
    const parts = [origins, destinations].map((places) => splitBy(places, isAddress2));
    const [originParts = [], destinationParts = []] = parts;
    return originParts.flatMap(
      (some) => destinationParts.flatMap((others) => cutEvenly({ origins: some, destinations: others }, limits, isAddress2))
    );
  }
  function splitBy(places, isAddress2) {
    return [places.filter(isAddress2), places.filter((place) => !isAddress2(place))].filter((part) => part.length > 0);
  }
  function cutEvenly({ origins, destinations }, limits, isAddress2) {
    const [isOrigin, isDestination] = [origins, destinations].map((places) => places.some(isAddress2));
    let [height, width, least] = [1, 1, Number.POSITIVE_INFINITY];
    for (let rows2 = 1; rows2 <= Math.min(origins.length, limits.pairs); rows2++) {
      const addressesLeft = limits.addresses - (isOrigin ? rows2 : 0);
      const columns = Math.min(
        destinations.length,
        Math.floor(limits.pairs / rows2),
        isDestination ? addressesLeft : Number.POSITIVE_INFINITY
      );
      if (columns < 1 || addressesLeft < 0) break;
      const tiles = Math.ceil(origins.length / rows2) * Math.ceil(destinations.length / columns);
      if (tiles < least) [height, width, least] = [rows2, columns, tiles];
    }
    return partsOf(origins, height).flatMap(
      (some) => partsOf(destinations, width).map((others) => ({ origins: some, destinations: others }))
    );
  }

  // src/routes-api/plan-routes.ts
  function planRoutes(requests) {
    const groups = /* @__PURE__ */ new Map();
    const alone = [];
    for (const [position, request] of requests.entries()) {
      const name = JSON.stringify([routeSettings(request), routeModifiers(request)]);
      const group = groups.get(name) ?? { pairs: [], positions: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
      groups.set(name, group);
      const pair = { origin: placeKey(request.origin), destination: placeKey(request.destination) };
      if (!fitsMatrix(request) || group.positions.has(nameOf(pair)))
        alone.push(computeRoutes(request, "route", position));
      else {
        group.pairs.push(pair);
        group.positions.set(nameOf(pair), position);
        group.texts.set(pair.origin, request.origin).set(pair.destination, request.destination);
      }
    }
    return [...[...groups.values()].flatMap((group) => planGroup(group, requests)), ...alone];
  }
  function planAlone(requests, parts) {
    return requests.map((request, position) => computeRoutes(request, parts, position));
  }
  var nameOf = ({ origin, destination }) => JSON.stringify([origin, destination]);
  function fitsMatrix({ via, choice, bestOrder, needsMatch, exactMatch }) {
    return via.length === 0 && choice === "first" && !bestOrder && !needsMatch && !exactMatch;
  }
  function planGroup({ pairs, positions, texts }, requests) {
    const positionOf = (origin, destination) => positions.get(nameOf({ origin, destination })) ?? -1;
    const requestAt = (position) => requests[position];
    const [like] = positions.values();
    if (like === void 0) return [];
    return planMatrices(pairs, limitsOf(requestAt(like)), isAddress).map((rectangle) => {
      const [origin = "", ...otherOrigins] = rectangle.origins;
      const [destination = "", ...otherDestinations] = rectangle.destinations;
      const isPair = otherOrigins.length + otherDestinations.length === 0;
      const position = positionOf(origin, destination);
      return isPair ? computeRoutes(requestAt(position), "route", position) : computeMatrix(rectangle, requestAt(position), (place) => texts.get(place) ?? place, positionOf);
    });
  }
  var isAddress = (place) => waypointOf(place).location === void 0;
  function limitsOf(request) {
    const { travelMode, routingPreference } = routeSettings(request);
    const isCostly = travelMode === "TRANSIT" || routingPreference === "TRAFFIC_AWARE_OPTIMAL";
    return { pairs: isCostly ? 100 : 625, addresses: 50 };
  }

  // src/routes-api/plan-samples.ts
  function planSamples(requests) {
    const samples = /* @__PURE__ */ new Map();
    for (const [position, request] of requests.entries()) {
      const ends = endsOf(request);
      if (ends.some((end) => samples.has(end))) continue;
      const sample = { position, others: [] };
      for (const end of ends) samples.set(end, sample);
    }
    for (const [position, request] of requests.entries()) {
      const [origin, destination] = endsOf(request);
      const sample = samples.get(origin) ?? samples.get(destination);
      if (sample?.position !== position) sample?.others.push(position);
    }
    return [...new Set(samples.values())].map((sample) => sampleCall(sample, requests));
  }
  function endsOf({ origin, destination, region, language }) {
    const name = (role, place) => JSON.stringify([role, placeKey(place), region, language]);
    return [name("origin", origin), name("destination", destination)];
  }
  function sampleCall({ position, others }, requests) {
    const request = requests[position];
    const call3 = computeRoutes(request, "route", position);
    return {
      ...call3,
      alsoTells: others,
      readAnswers(body) {
        const answers = call3.readAnswers(body);
        return [...answers, ...others.map((other) => toldOf(requests[other], request, answers[0]))];
      }
    };
  }
  function toldOf(request, sample, answer2) {
    const places = asList(field(answer2, "geocoded_waypoints"));
    const [ends, asked] = [endsOf(request), endsOf(sample)];
    const missing = [places[0], places[places.length - 1]].map(
      (place, end) => ends[end] === asked[end] && asText2(field(place, "geocoder_status")) === "NOT_FOUND"
    );
    if (!missing.includes(true)) return void 0;
    return {
      status: "NOT_FOUND",
      geocoded_waypoints: missing.map((isMissing) => ({ geocoder_status: isMissing ? "NOT_FOUND" : "OK" }))
    };
  }

  // src/services/direction-finder.ts
  function findDirections(query) {
    const finder = Maps.newDirectionFinder().setOrigin(query.origin).setDestination(query.destination).setMode(query.mode);
    for (const stop of query.via) finder.addWaypoint(stop);
    if (query.bestOrder) finder.setOptimizeWaypoints(true);
    if (query.alternatives) finder.setAlternatives(true);
    if (query.avoid !== void 0) finder.setAvoid(query.avoid);
    if (typeof query.depart === "number") finder.setDepart(new Date(query.depart));
    if (query.arrive !== void 0) finder.setArrive(new Date(query.arrive));
    if (query.region !== void 0) finder.setRegion(query.region);
    if (query.language !== void 0) finder.setLanguage(query.language);
    countGoogleCall();
    return finder.getDirections();
  }

  // src/lookup/maps-status.ts
  var MEANINGS = {
    OK: "found",
    NOT_FOUND: "not found",
    ZERO_RESULTS: "no result",
    MAX_WAYPOINTS_EXCEEDED: "too many stops",
    MAX_ROUTE_LENGTH_EXCEEDED: "too long",
    INVALID_REQUEST: "rejected"
  };
  function meaningOf(status) {
    return valueIn(MEANINGS, status ?? "") ?? "failed";
  }
  function serviceProblem(answer2, quota2) {
    const status = asText2(field(answer2, "status"));
    const words = explanationOf(answer2);
    switch (status) {
      case void 0:
        return notUnderstood("it has no status");
      case "OVER_DAILY_LIMIT":
        return dailyQuota(quota2, words);
      case "OVER_QUERY_LIMIT":
        return tooFast();
      case "UNKNOWN_ERROR":
        return notAnswering(words || status);
      default:
        return refused(status, words);
    }
  }
  function explanationOf(answer2) {
    return asText2(field(answer2, "error_message")) ?? "";
  }

  // src/routes/read-route.ts
  function readRoute(answer2, request) {
    return chooseRoute(answer2, request).route;
  }
  function chooseRoute(answer2, request) {
    const meaning = meaningOf(asText2(field(answer2, "status")));
    if (meaning !== "found") throw problemOf2(meaning, answer2, request);
    const routes = asList(field(answer2, "routes")).map((json) => ({ route: readLegs(json, request, answer2), json }));
    return chosen(routes, request);
  }
  function readLegs(route, request, answer2) {
    const legs = asList(field(route, "legs"));
    const expected = 1 + request.via.filter((stop) => !isPassed(stop)).length;
    if (legs.length < expected) throw wrongLegs(legs.length, expected);
    const order = request.bestOrder ? asList(field(route, "waypoint_order")) : request.via.map((_, position) => position);
    if (order.length !== request.via.length || !isOrder(order)) throw notUnderstood("its order of the stops is not one");
    return {
      legs: legs.map(readLeg),
      partial: field(answer2, "match_unknown") === true ? null : readPartial(answer2, request),
      order
    };
  }
  function readPartial(answer2, { via }) {
    const [origin, ...others] = asList(field(answer2, "geocoded_waypoints"));
    const destination = others.pop();
    const places = [origin, ...via.map((_, position) => others[position]), destination];
    return places.flatMap((place, position) => field(place, "partial_match") === true ? [position] : []);
  }
  function readLeg(leg) {
    const duration2 = field(leg, "duration");
    return {
      meters: asAmount(field(leg, "distance", "value")) ?? null,
      seconds: asAmount(field(duration2, "value")) ?? null,
      durationText: asText2(field(duration2, "text")) ?? null,
      startAddress: asText2(field(leg, "start_address")) ?? "",
      endAddress: asText2(field(leg, "end_address")) ?? ""
    };
  }
  function chosen(routes, request) {
    const [first] = routes;
    if (first === void 0) throw notUnderstood("it has no route");
    if (request.choice === "first") return first;
    const measure2 = request.choice === "shortest" ? totalMeters : totalSeconds;
    const size = ({ route }) => measure2(route) ?? Number.POSITIVE_INFINITY;
    return routes.reduce((best, route) => size(route) < size(best) ? route : best, first);
  }
  function problemOf2(meaning, answer2, request) {
    const { origin, destination, mode } = request;
    switch (meaning) {
      case "not found":
        return missingPlace(answer2, request);
      case "no result":
        return noRoute(origin, destination, mode, otherModes(answer2, mode));
      case "too many stops":
        return tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
      case "too long":
        return routeTooLong(origin, destination);
      case "rejected":
        return requestRejected(origin, destination, explanationOf(answer2));
      default:
        return serviceProblem(answer2, "route");
    }
  }
  function missingPlace(answer2, { origin, destination, via }) {
    const places = [origin, ...via, destination];
    const found = asList(field(answer2, "geocoded_waypoints")).map((place2) => field(place2, "geocoder_status") === "OK");
    const missing = found.length === places.length ? found.indexOf(false) : -1;
    const place = places[missing];
    if (place === void 0) return placesNotFound(origin, destination);
    return placeNotFound(roleAt(missing, places.length), place);
  }
  function roleAt(index, count2) {
    if (index === 0) return "origin";
    return index === count2 - 1 ? "destination" : "stop";
  }
  function otherModes(answer2, mode) {
    const offered = asList(field(answer2, "available_travel_modes")).map((name) => asText2(name)?.toLowerCase() ?? "");
    return offered.filter((name) => name !== mode && /^[a-z]+$/.test(name));
  }

  // src/services/geocoder.ts
  function geocode(place, settings) {
    return newGeocoder(settings).geocode(place);
  }
  function geocodePoint(latitude, longitude, settings) {
    return newGeocoder(settings).reverseGeocode(latitude, longitude);
  }
  function newGeocoder({ region, language }) {
    countGoogleCall();
    const geocoder = Maps.newGeocoder();
    if (region !== void 0) geocoder.setRegion(region);
    if (language !== void 0) geocoder.setLanguage(language);
    return geocoder;
  }
  function sampleElevations(coordinates) {
    countGoogleCall();
    return Maps.newElevationSampler().sampleLocations(coordinates);
  }

  // src/places/encode-parameter.ts
  function encodeParameter(text) {
    return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "�"));
  }

  // src/places/place.ts
  function readCandidate(candidate) {
    const location = field(candidate, "geometry", "location");
    const country2 = asList(field(candidate, "address_components")).find(
      (part) => asList(field(part, "types")).includes("country")
    );
    return checked([
      asText2(field(candidate, "formatted_address")),
      field(location, "lat"),
      field(location, "lng"),
      field(country2, "long_name") ?? "",
      field(country2, "short_name") ?? "",
      field(candidate, "partial_match") === true
    ]);
  }
  function encodePlace({ address: address2, latitude, longitude, country: country2, countryCode, isPartial }) {
    return [address2, latitude, longitude, country2, countryCode, isPartial];
  }
  function decodePlace(value) {
    return checked(asList(value));
  }
  function checked([address2, lat, lng, country2, countryCode, isPartial]) {
    const [latitude, longitude] = [asSignedNumber(lat), asSignedNumber(lng)];
    if (typeof address2 !== "string" || typeof country2 !== "string" || typeof countryCode !== "string") return void 0;
    if (latitude === void 0 || longitude === void 0 || typeof isPartial !== "boolean") return void 0;
    return { address: address2, latitude, longitude, country: country2, countryCode, isPartial };
  }

  // src/places/place-request.ts
  function placeRequestKey({ place, region, language }) {
    const locale = [region ?? "", (language ?? "").toLowerCase()];
    return JSON.stringify([placeKey(place), ...locale.join("") === "" ? [] : locale]);
  }

  // src/places/find-places.ts
  function findPlaces(requests, deadline, priority = FIRST) {
    return lookUpAll(PLACES, requests, deadline, priority).map((found, index) => {
      const { place = "", exactMatch } = requests[index] ?? {};
      if (found instanceof FormulaError || !exactMatch || !found.isPartial) return found;
      return partialMatch("place", place, found.address);
    });
  }
  function countUnknownPlaces(requests) {
    return countUnknown(PLACES, requests);
  }
  var PLACES = {
    quota: "geocode",
    requestsPerCall: 1,
    key: placeRequestKey,
    ask: (requests) => requests.map(ask),
    // Google's Geocoding API, whose answers are like those of the free service.
    withKey: {
      priceOf: () => "essentials",
      plan: (requests) => requests.map(geocodingCall),
      // The free service takes no place id.
      isBetter: ({ place }) => placeIdOf(place) !== void 0,
      refuse: (request) => geocodingUrl(request).length > LONGEST_URL ? placeTooLong(request.place, LONGEST_URL) : void 0
    },
    read,
    encode: encodePlace,
    decode: decodePlace
  };
  function ask(request) {
    const point = parsePoint(request.place);
    if (point === void 0) return geocode(request.place, request);
    return geocodePoint(point.latitude, point.longitude, request);
  }
  function read(answer2, { place }) {
    switch (meaningOf(asText2(field(answer2, "status")))) {
      case "found": {
        const found = readCandidate(asList(field(answer2, "results"))[0]);
        if (found === void 0) throw notUnderstood("it has no place");
        return found;
      }
      case "failed":
        throw serviceProblem(answer2, PLACES.quota);
      default:
        throw placeNotFound("place", place);
    }
  }
  var LONGEST_URL = 1900;
  function geocodingCall(request, position) {
    return { url: geocodingUrl(request), positions: [position], readAnswers: (body) => [body] };
  }
  function geocodingUrl(request) {
    const parameters = { ...placeParameter(request.place), language: request.language, region: request.region };
    const query = Object.entries(parameters).flatMap(
      ([name, value]) => value === void 0 ? [] : `${name}=${encodeParameter(value)}`
    );
    return `https://maps.googleapis.com/maps/api/geocode/json?${query.join("&")}`;
  }
  function placeParameter(place) {
    const point = parsePoint(place);
    if (point !== void 0) return { latlng: `${point.latitude},${point.longitude}` };
    const id = placeIdOf(place);
    return id === void 0 ? { address: place } : { place_id: id };
  }

  // src/routes/resolve-addresses.ts
  function resolveAddresses(routes, requests, deadline) {
    const names = routes.map((route, index) => namesToResolve(route, requests[index]));
    const wanted = names.flatMap((some, index) => {
      const { region, language } = requests[index];
      return some.map((name) => ({ place: name.slice(FOUND_BY.length), region, language }));
    });
    if (wanted.length === 0) return routes;
    const places = findPlaces(wanted, deadline);
    let next = 0;
    return routes.map((route, index) => {
      const found = new Map((names[index] ?? []).map((name) => [name, places[next++]]));
      return route instanceof FormulaError || found.size === 0 ? route : withAddresses(route, found, requests[index]);
    });
  }
  function namesToResolve(route, { needsMatch, exactMatch }) {
    if (route instanceof FormulaError) return [];
    if (!needsMatch && !(exactMatch && route.partial?.length)) return [];
    const addresses = route.legs.flatMap(({ startAddress, endAddress }) => [startAddress, endAddress]);
    return [...new Set(addresses.filter((address2) => address2.startsWith(FOUND_BY)))];
  }
  function withAddresses(route, found, request) {
    const problem = [...found.values()].find((place) => place instanceof FormulaError);
    if (problem !== void 0 && request?.needsMatch) return problem;
    const addressOf = (address2) => {
      const place = found.get(address2);
      if (place === void 0) return address2;
      return place instanceof FormulaError ? "" : place.address;
    };
    const legs = route.legs.map((leg) => ({
      ...leg,
      startAddress: addressOf(leg.startAddress),
      endAddress: addressOf(leg.endAddress)
    }));
    return { ...route, legs };
  }

  // src/routes/route-codec.ts
  function encodeRoute({ legs, partial, order }) {
    return [
      partial,
      legs.map((leg) => [leg.meters, leg.seconds, leg.durationText, leg.startAddress, leg.endAddress]),
      order
    ];
  }
  function decodeRoute(value) {
    const [partial, encodedLegs, encodedOrder] = asList(value);
    const order = asList(encodedOrder);
    const legs = asList(encodedLegs).map(decodeLeg);
    if (legs.length === 0 || !legs.every((leg) => leg !== void 0) || !isOrder(order)) return void 0;
    if (partial !== null && !asList(partial).every((position) => Number.isInteger(position))) return void 0;
    return partial === null || Array.isArray(partial) ? { legs, partial, order } : void 0;
  }
  function decodeLeg(value) {
    const [meters, seconds, durationText2, startAddress, endAddress] = asList(value);
    if (!isNumberOrNull(meters) || !isNumberOrNull(seconds)) return void 0;
    if (durationText2 !== null && asText2(durationText2) === void 0) return void 0;
    if (typeof startAddress !== "string" || typeof endAddress !== "string") return void 0;
    return { meters, seconds, durationText: durationText2, startAddress, endAddress };
  }
  function isNumberOrNull(value) {
    return value === null || asAmount(value) !== void 0;
  }

  // src/routes/get-directions.ts
  function getDirections(requests, deadline, priority = FIRST) {
    return answerAll(
      requests.map(
        (request) => staysInPlace(request) ? { value: routeInPlace(request.origin, request.destination) } : { request }
      ),
      (asked) => resolveAddresses(lookUpAll(ROUTES, asked, deadline, priority), asked, deadline).map(
        (route, index) => route instanceof FormulaError ? route : matched(route, route, asked[index])
      )
    );
  }
  function countUnknownRoutes(requests) {
    return countUnknown(
      ROUTES,
      requests.filter((request) => !staysInPlace(request))
    );
  }
  function matched(answer2, route, request) {
    return caught(() => {
      if (request?.exactMatch) checkMatch(route, request);
      return answer2;
    });
  }
  var ROUTES = {
    quota: "route",
    requestsPerCall: 1,
    key: (request) => routeKey(request, now()),
    ask: (requests) => requests.map(askDirections),
    withKey: {
      priceOf: routePriceGroup,
      plan(requests, grouping) {
        if (grouping === "together") return planRoutes(requests);
        return grouping === "samples" ? planSamples(requests) : planAlone(requests, "route");
      },
      onlyWithKey,
      isBetter: wantsTraffic,
      differs: wantsTraffic
    },
    read: readRoute,
    encode: encodeRoute,
    decode: decodeRoute,
    suffices: ({ partial }, { needsMatch, exactMatch }) => partial !== null || !(needsMatch || exactMatch)
  };
  function askDirections(request) {
    return findDirections({ ...request, avoid: request.avoid?.[0], alternatives: request.choice !== "first" });
  }
  function sourceOfMore(parts, reading) {
    const { quota: quota2, requestsPerCall, ask: ask2, key, withKey: withKey2 } = ROUTES;
    return {
      quota: quota2,
      requestsPerCall,
      ask: ask2,
      key: (request) => `${parts} ${key(request)}`,
      withKey: { ...withKey2, plan: (requests) => planAlone(requests, parts) },
      companion: { key, encode: ({ route }) => encodeRoute(route) },
      ...reading
    };
  }
  function checkMatch(route, request) {
    const [position] = route.partial ?? [];
    if (position === void 0) return;
    const { origin, via, destination } = request;
    const { legs, order } = route;
    if (position === 0) throw partialMatch("origin", origin, legs[0]?.startAddress ?? "");
    const stop = via[position - 1];
    if (stop === void 0) throw partialMatch("destination", destination, legs[legs.length - 1]?.endAddress ?? "");
    const ends = order.filter((index) => !isPassed(via[index] ?? ""));
    throw partialMatch("stop", placeOfStop(stop), legs[ends.indexOf(position - 1)]?.endAddress ?? "");
  }

  // src/functions/route-formula.ts
  function routeFormula(args, readView) {
    return fillCells(overRoutes(args, readView));
  }
  function overRoutes(args, readView) {
    const deadline = startDeadline();
    const lacksDestination = isLeftOut(args.destination, [args.unit, args.options]);
    let view;
    let options;
    return {
      args: { origin: args.origin, destination: args.destination, mode: args.mode },
      isBlank: (cell) => isBlank(cell.origin) || isBlank(cell.destination) && !lacksDestination,
      readSettings() {
        if (lacksDestination) throw missingArgument("destination");
        view = readView();
        options = readRouteOptions(args.options);
        const { needsMatch = false } = view;
        if (!Array.isArray(args.mode)) readTravelMode(args.mode);
        return (cell) => ({ request: { ...readRequest(cell, options), needsMatch } });
      },
      ask: (requests) => getDirections(requests, deadline, args.priority).map((route, index) => {
        const request = requests[index];
        return route instanceof FormulaError ? route : { request, route };
      }),
      valueOf({ request, route }) {
        const value = view.valueOf(route, request);
        if (value === null) throw missingValue(view.what, request.origin, request.destination);
        return value;
      },
      failsAsWhole: () => options.failsAsWhole === true
    };
  }
  function isLeftOut(arg, following) {
    return arg === void 0 && following.every((other) => other === void 0);
  }
  function readRequest({ origin, destination, mode }, options) {
    const travelMode = readTravelMode(mode);
    checkStopsBetween(travelMode, options.via.length);
    const stops = [readPlace(origin, "origin"), ...options.via, readPlace(destination, "destination")];
    return buildRequest(stops, travelMode, options);
  }

  // src/units.ts
  var METERS_PER_UNIT = { m: 1, km: 1e3, mi: 1609.344, yd: 0.9144, ft: 0.3048, nmi: 1852 };
  var SECONDS_PER_UNIT = { seconds: 1, minutes: 60, hours: 3600, days: 86400 };
  function readDistanceUnit(unit) {
    const name = isNotGiven(unit) ? "m" : unitNamed(unit);
    const metersPerUnit = name && METERS_PER_UNIT[name];
    if (metersPerUnit === void 0) throw notAUnit(unit, "distance", Object.keys(METERS_PER_UNIT));
    return (meters) => meters / metersPerUnit;
  }
  function readDurationUnit(unit) {
    const name = isNotGiven(unit) ? "text" : unitNamed(unit);
    if (name === "text") return void 0;
    const secondsPerUnit = name && SECONDS_PER_UNIT[name];
    if (secondsPerUnit === void 0) throw notAUnit(unit, "duration", ["text", ...Object.keys(SECONDS_PER_UNIT)]);
    return (seconds) => seconds / secondsPerUnit;
  }
  var isNotGiven = (unit) => typeof unit !== "number" && isBlank(unit);
  function notAUnit(unit, measure2, units) {
    if (isOption(unit)) return misplaced(unit, "an option", "unit", "options, the last one");
    if (modeNamed(unit) === void 0) return unknownUnit(unit, measure2, units);
    return misplaced(unit, "a travel mode", "unit", "mode, before the unit, of functions without a mode in their name");
  }

  // src/functions/route-views.ts
  function distanceView(unit) {
    const inUnit = readDistanceUnit(unit);
    return { what: "distance", valueOf: (route) => converted(totalMeters(route), inUnit) };
  }
  function durationView(unit) {
    const inUnit = readDurationUnit(unit);
    return {
      what: "duration",
      valueOf: (route) => inUnit ? converted(totalSeconds(route), inUnit) : durationText(route)
    };
  }
  var secondsView = { what: "duration", valueOf: totalSeconds };
  var matchView = {
    what: "address",
    needsMatch: true,
    valueOf: (route, request) => [startOf(route), endOf(route), verdictOf(route, request)]
  };
  function startOf({ legs }) {
    return legs[0]?.startAddress ?? "";
  }
  function endOf({ legs }) {
    return legs[legs.length - 1]?.endAddress ?? "";
  }
  function verdictOf({ partial, order }, request) {
    if (staysInPlace(request)) return "same place";
    const ends = [0, order.length + 1];
    return partial?.some((position) => ends.includes(position)) ? "partial" : "exact";
  }
  function converted(amount, inUnit) {
    return amount === null ? null : inUnit(amount);
  }

  // src/functions/route-values.ts
  function distance(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, unit, options, priority: 0 }, () => distanceView(unit));
  }
  function duration(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, unit, options, priority: 1 }, () => durationView(unit));
  }
  function durationSeconds(origin, destination, mode, options) {
    return routeFormula({ origin, destination, mode, options, priority: 2 }, () => secondsView);
  }
  function match(origin, destination, mode, options) {
    return fillRows(
      overRoutes({ origin, destination, mode, options, priority: 3 }, () => matchView),
      () => 3
    );
  }

  // src/routes/html-to-text.ts
  var TAG = /<[/!]?[a-z!](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
  var BLOCK_TAG = /^<\/?(div|p|br|li|ul|ol|tr|td)\b/i;
  var BREAK_TAG = /^<\/?wbr\b/i;
  var ENTITY = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
  var NAMED2 = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", shy: "" };
  function htmlToText(html) {
    const untagged = html.replace(TAG, (tag) => BLOCK_TAG.test(tag) ? "\n" : BREAK_TAG.test(tag) ? "" : " ");
    const sentences = decodeEntities(untagged).replace(/</g, "‹").split("\n").map(tidySpaces).filter((sentence) => sentence !== "");
    return sentences.map((text, index) => index < sentences.length - 1 ? endSentence(text) : text).join(" ");
  }
  function decodeEntities(text) {
    return text.replace(ENTITY, (_, decimal, hex, name) => {
      if (name !== void 0) return valueIn(NAMED2, String(name).toLowerCase()) ?? `&${name};`;
      const codePoint = decimal !== void 0 ? Number(decimal) : Number.parseInt(hex, 16);
      return codePoint > 0 && codePoint <= 1114111 ? String.fromCodePoint(codePoint) : " ";
    });
  }
  function tidySpaces(text) {
    return text.replace(/\s+/g, " ").replace(/ ([,.;:!?)])/g, "$1").replace(/ \/ /g, "/").trim();
  }
  function endSentence(text) {
    return /[.!?:;,]$/.test(text) ? text : `${text}.`;
  }

  // src/routes/steps.ts
  function readSteps(route) {
    const steps = asList(field(route, "legs")).flatMap((leg) => asList(field(leg, "steps")));
    const notes = [...asList(field(route, "warnings")), field(route, "copyrights")];
    return {
      steps: steps.map((step) => ({
        instruction: instructionOf(step),
        meters: measureOf(field(step, "distance")),
        seconds: measureOf(field(step, "duration"))
      })),
      notes: notes.map((note) => htmlToText(asText2(note) ?? "")).filter((note) => note !== "")
    };
  }
  function encodeSteps({ steps, notes }) {
    return [steps.map((step) => [step.instruction, step.meters, step.seconds]), notes];
  }
  function decodeSteps(value) {
    const [encoded, notes] = asList(value);
    if (!Array.isArray(encoded) || !Array.isArray(notes)) return void 0;
    const steps = encoded.map((item) => {
      const [instruction, meters, seconds] = asList(item);
      return {
        instruction: asText2(instruction) ?? "",
        meters: asAmount(meters) ?? null,
        seconds: asAmount(seconds) ?? null
      };
    });
    return { steps, notes: notes.map((note) => asText2(note) ?? "") };
  }
  function measureOf(measure2) {
    return asAmount(field(measure2, "value")) ?? null;
  }
  function instructionOf(step) {
    const words = htmlToText(asText2(field(step, "html_instructions")) ?? "");
    const ride2 = field(step, "transit_details");
    return ride2 === void 0 ? words : joinFilled([words, rideText(ride2)], ": ");
  }
  function rideText(ride2) {
    const line = field(ride2, "line");
    const name = asText2(field(line, "short_name")) ?? asText2(field(line, "name")) ?? "";
    const headsign = asText2(field(ride2, "headsign"));
    const stops = asAmount(field(ride2, "num_stops"));
    return joinFilled(
      [
        joinFilled([name, headsign && `towards ${headsign}`], " "),
        joinFilled([stopText(ride2, "departure", "from"), stopText(ride2, "arrival", "to")], " "),
        stops === void 0 ? "" : count(stops, "stop")
      ],
      ", "
    );
  }
  function stopText(ride2, end, preposition) {
    const stop = asText2(field(ride2, `${end}_stop`, "name"));
    const time = asText2(field(ride2, `${end}_time`, "text"));
    if (stop === void 0 && time === void 0) return "";
    return joinFilled([preposition, stop, time && `(${time})`], " ");
  }

  // src/routes/get-steps.ts
  function getSteps(requests, deadline) {
    const found = lookUpAll(STEPS, requests, deadline);
    const routes = found.map((each) => each instanceof FormulaError ? each : each.route);
    const resolved = resolveAddresses(routes, requests, deadline);
    return found.map((each, index) => {
      const route = resolved[index];
      if (each instanceof FormulaError || route instanceof FormulaError)
        return each instanceof FormulaError ? each : route;
      return matched(each.steps, route, requests[index]);
    });
  }
  var STEPS = sourceOfMore("steps", {
    read(answer2, request) {
      const { route, json } = chooseRoute(answer2, request);
      return { steps: readSteps(json), route };
    },
    encode: ({ steps, route }) => [encodeRoute(route), encodeSteps(steps)],
    decode(value) {
      const [encodedRoute, encodedSteps] = asList(value);
      const [route, steps] = [decodeRoute(encodedRoute), decodeSteps(encodedSteps)];
      return route && steps && { route, steps };
    }
  });

  // src/functions/directions.ts
  function directions(origin, destination, mode, options) {
    const deadline = startDeadline();
    const cell = { origin: oneCell(origin), destination: oneCell(destination), mode: oneCell(mode) };
    if (isBlank(cell.origin)) return void 0;
    if (isLeftOut(destination, [options])) throw missingArgument("destination");
    if (isBlank(cell.destination)) return void 0;
    const request = readRequest(cell, readRouteOptions(options));
    if (staysInPlace(request)) return [["", "The origin and the destination are the same place.", 0, 0]];
    const [result] = getSteps([request], deadline);
    if (result === void 0 || result instanceof FormulaError) throw result;
    if (result.steps.length === 0) throw missingValue("steps", request.origin, request.destination);
    return tableOf(result);
  }
  function oneCell(arg) {
    if (!Array.isArray(arg)) return arg;
    if (arg.length !== 1 || !Array.isArray(arg[0]) || arg[0].length !== 1) throw oneRouteOnly();
    return arg[0][0];
  }
  function tableOf({ steps, notes }) {
    return [
      ...steps.map(({ instruction, meters, seconds }, index) => {
        return [index + 1, instruction, meters ?? "", seconds ?? ""];
      }),
      ...notes.map((note) => ["", note, "", ""])
    ];
  }

  // src/functions/trip.ts
  function trip(stops, mode, unit, options) {
    const deadline = startDeadline();
    const places = readStops(stops);
    const [first] = places;
    if (first === void 0) return void 0;
    const passed = places.find(isPassed);
    if (passed !== void 0) throw stopIsPassed(passed);
    const inUnit = readDistanceUnit(unit);
    const names = ROUTE_OPTION_NAMES.filter((name) => name !== "via");
    const raw = readOptions(options, [...names, "order", "return"]);
    if (oneOf(raw, "return", ["no", "yes"]) === "yes") places.push(first);
    const legs = findLegs(cutIntoRequests(places, mode, raw), deadline);
    return [...legs.map((leg, index) => rowOf(index + 1, leg, inUnit)), rowOf("Total", totalOf(legs), inUnit)];
  }
  function readStops(stops) {
    const cells = Array.isArray(stops) ? stops.flat() : [stops];
    const places = cells.filter((cell) => !isBlank(cell)).map((cell) => readPlace(cell, "stop"));
    if (places.length === 1) throw tooFewStops(places[0] ?? "");
    return places;
  }
  function cutIntoRequests(places, mode, raw) {
    const travelMode = readTravelMode(mode);
    const between = places.length - 2;
    const bestOrder = oneOf(raw, "order", ["given", "best"]) === "best" && between > 1;
    checkStopsBetween(travelMode, between);
    if (bestOrder && between > MOST_STOPS_BETWEEN) throw tooManyStopsToOrder(between, MOST_STOPS_BETWEEN);
    const requests = [];
    for (let start = 0; start < places.length - 1; start += MOST_STOPS_BETWEEN + 1) {
      const part = places.slice(start, start + MOST_STOPS_BETWEEN + 2);
      requests.push(buildRequest(part, travelMode, routeOptionsOf(raw), bestOrder));
    }
    return requests;
  }
  function findLegs(requests, deadline) {
    return getDirections(requests, deadline).flatMap((route, index) => {
      if (route instanceof FormulaError) throw route;
      const { origin, via, destination } = requests[index];
      const visited = [origin, ...route.order.map((position) => via[position]), destination];
      if (route.legs.length !== visited.length - 1) throw wrongLegs(route.legs.length, visited.length - 1);
      return route.legs.map((leg, position) => completeLeg(leg, visited[position] ?? "", visited[position + 1] ?? ""));
    });
  }
  function completeLeg({ meters, seconds, durationText: durationText2 }, from, to) {
    if (meters === null) throw missingValue("distance", from, to);
    if (seconds === null) throw missingValue("duration", from, to);
    return { from, to, meters, seconds, text: durationText2 ?? composeDuration(seconds) };
  }
  function totalOf(legs) {
    const [first] = legs;
    const seconds = legs.reduce((sum, leg) => sum + leg.seconds, 0);
    return {
      from: first?.from ?? "",
      to: legs[legs.length - 1]?.to ?? "",
      meters: legs.reduce((sum, leg) => sum + leg.meters, 0),
      seconds,
      text: legs.length === 1 && first ? first.text : composeDuration(seconds)
    };
  }
  function rowOf(name, leg, inUnit) {
    return [name, leg.from, leg.to, inUnit(leg.meters), leg.text, leg.seconds];
  }

  // src/cells/candidates.ts
  function readCandidates(cells) {
    const byKey = /* @__PURE__ */ new Map();
    for (const cell of cells) {
      const place = readPlace(cell, "candidate");
      const key = placeKey(place);
      if (!byKey.has(key)) byKey.set(key, { cell, place });
    }
    return [...byKey.values()];
  }

  // src/cells/count.ts
  function readCount(value) {
    if (typeof value !== "number" && isBlank(value)) return 1;
    const count2 = typeof value === "string" ? Number(value) : value;
    if (typeof count2 === "number" && Number.isSafeInteger(count2) && count2 > 0) return count2;
    if (isOption(value)) throw misplaced(value, "an option", "count", "options, the last one");
    if (unitNamed(value) !== void 0) throw misplaced(value, "a unit", "count", "unit, before the count");
    throw notACount(value);
  }

  // src/places/straight-meters.ts
  var EARTH_RADIUS_METERS = 6371009;
  var RADIANS = Math.PI / 180;
  function straightMeters(a, b) {
    const halfLatitude = Math.sin((b.latitude - a.latitude) * RADIANS / 2);
    const halfLongitude = Math.sin((b.longitude - a.longitude) * RADIANS / 2);
    const chord = halfLatitude ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * halfLongitude ** 2;
    return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(Math.min(1, chord)));
  }

  // src/routes/rank-nearest.ts
  var MEASURES = ["distance", "duration"];
  var AT_ONCE = 3;
  var ORIGINS_AT_ONCE = 25;
  var SAME_PLACE = -1;
  function rankNearest(searches, count2, by, ask2) {
    const opened = searches.map((requests) => openSearch(requests, count2, by));
    const atOnce = opened.some((search) => search.mayRuleOut) ? ORIGINS_AT_ONCE : opened.length;
    for (let start = 0; start < opened.length; start += atOnce) finish(opened.slice(start, start + atOnce), ask2);
    return opened.map((search) => search.result());
  }
  function finish(searches, ask2) {
    for (; ; ) {
      const batch = searches.flatMap((search) => search.next().map((candidate) => ({ search, candidate })));
      if (batch.length === 0) return;
      const routes = ask2(batch.map(({ candidate }) => candidate.request));
      for (const [index, { search, candidate }] of batch.entries()) search.take(candidate, routes[index]);
    }
  }
  function openSearch(requests, count2, by) {
    let waiting = requests.map((request, position) => ({ request, position, atLeast: atLeast(request, by) }));
    waiting.sort((a, b) => a.atLeast - b.atLeast);
    const measured = [];
    const unreachable = [];
    let problem;
    return {
      /** Whether coordinates may rule a destination out. */
      mayRuleOut: waiting.some((candidate) => candidate.atLeast > 0),
      /** What to ask next; nothing if the result is known. */
      next() {
        const last = measured[count2 - 1];
        if (last) waiting = waiting.filter((candidate) => candidate.atLeast <= last.size);
        const [first] = waiting;
        if (first === void 0 || problem) return [];
        const alike = waiting.filter((candidate) => candidate.atLeast === first.atLeast).length;
        return waiting.splice(0, first.atLeast > 0 ? Math.max(AT_ONCE, count2 - measured.length) : alike);
      },
      take({ request, position }, route) {
        const found = route instanceof FormulaError ? route : measure(route, request, by);
        if (!(found instanceof FormulaError)) {
          measured.push({ position, route, ...found });
          measured.sort((a, b) => a.size - b.size || a.otherSize - b.otherSize || a.position - b.position);
        } else if (isNoRoute(found)) {
          unreachable.push({ position, route: found });
        } else if (problem?.problem !== "answer") {
          problem = found.problem === "answer" ? found : problem ?? found;
        }
      },
      result() {
        if (problem) return nearestNotKnown(problem);
        const [only] = unreachable;
        if (measured.length === 0 && only) {
          const [{ origin, mode }] = requests;
          return unreachable.length === 1 ? only.route : noRouteToAny(origin, unreachable.length, mode);
        }
        unreachable.sort((a, b) => a.position - b.position);
        return [...measured, ...unreachable].slice(0, count2);
      }
    };
  }
  function atLeast(request, by) {
    if (staysInPlace(request)) return SAME_PLACE;
    return by === "distance" ? leastMeters(request) : 0;
  }
  function measure(route, request, by) {
    const [meters, seconds] = [totalMeters(route), totalSeconds(route)];
    const { origin, destination } = request;
    if (meters === null) return missingValue("distance", origin, destination);
    if (seconds === null) return missingValue("duration", origin, destination);
    const [size, otherSize] = by === "distance" ? [meters, seconds] : [seconds, meters];
    return { size: staysInPlace(request) ? SAME_PLACE : size, otherSize };
  }
  var OFF_THE_ROAD_METERS = 1e3;
  var SAFE_PART = 0.99;
  function leastMeters({ origin, destination }) {
    const [start, end] = [parsePoint(origin), parsePoint(destination)];
    if (start === void 0 || end === void 0) return 0;
    return Math.max(0, SAFE_PART * straightMeters(start, end) - 2 * OFF_THE_ROAD_METERS);
  }

  // src/functions/nearest.ts
  var CELLS_EACH = 3;
  function nearest(origin, candidates2, mode, unit, count2, options) {
    const deadline = startDeadline();
    const lacksCandidates = isLeftOut(candidates2, [mode, unit, count2, options]);
    const listed = (Array.isArray(candidates2) ? candidates2.flat() : [candidates2]).filter((cell) => !isBlank(cell));
    let settings;
    const rows2 = fillRows(
      {
        args: { origin, mode },
        isBlank: (cell) => isBlank(cell.origin) || listed.length === 0 && !lacksCandidates,
        readSettings() {
          if (lacksCandidates) throw missingArgument("list of candidates");
          settings = readSettings(listed, unit, count2, options);
          if (!Array.isArray(mode)) readTravelMode(mode);
          return (cell) => ({
            request: settings.candidates.map(
              ({ place }) => readRequest({ ...cell, destination: place }, settings.options)
            )
          });
        },
        ask: (searches) => rankNearest(searches, settings.count, settings.by, (requests) => getDirections(requests, deadline)),
        valueOf: (ranked) => cellsOf(ranked, settings),
        failsAsWhole: () => settings.options.failsAsWhole === true
      },
      () => (settings === void 0 ? 1 : settings.count) * CELLS_EACH
    );
    if (isSeveral(origin) || isSeveral(mode)) return rows2;
    return rows2 && partsOf(rows2[0] ?? [], CELLS_EACH);
  }
  var isSeveral = (arg) => Array.isArray(arg) && arg.flat().length > 1;
  function readSettings(listed, unit, count2, options) {
    const inUnit = readDistanceUnit(unit);
    const wanted = readCount(count2);
    const raw = readOptions(options, [...ROUTE_OPTION_NAMES, "by"]);
    const candidates2 = readCandidates(listed);
    return {
      candidates: candidates2,
      count: Math.min(wanted, candidates2.length),
      by: oneOf(raw, "by", MEASURES) ?? "distance",
      inUnit,
      options: routeOptionsOf(raw)
    };
  }
  function cellsOf(ranked, { candidates: candidates2, inUnit, options }) {
    return ranked.flatMap(({ position, route }) => {
      const { cell } = candidates2[position];
      if (!(route instanceof FormulaError))
        return [cell, inUnit(totalMeters(route)), durationText(route) ?? ""];
      if (options.failsAsWhole) throw route;
      return [cell, PROBLEM_MARK + route.message, ""];
    });
  }

  // src/routes/maps-url.ts
  var LONGEST_URL2 = 2048;
  var MOST_STOPS_BETWEEN2 = 9;
  function mapsUrl(trip2, mode) {
    const stops = trip2.map(placeOfStop);
    const between = stops.slice(1, -1);
    if (between.length > MOST_STOPS_BETWEEN2) throw linkHasTooManyStops(between.length, MOST_STOPS_BETWEEN2);
    const withBar = between.find((stop) => stop.includes("|"));
    if (withBar !== void 0) throw stopWithBar(withBar);
    const parameters = [
      "api=1",
      ...placeParameters("origin", stops.slice(0, 1)),
      ...placeParameters("destination", stops.slice(-1)),
      ...placeParameters("waypoint", between, "s"),
      `travelmode=${encodeURIComponent(mode)}`
    ];
    const url = `https://www.google.com/maps/dir/?${parameters.join("&")}`;
    if (url.length > LONGEST_URL2) throw linkTooLong(LONGEST_URL2);
    return url;
  }
  function placeUrl(place) {
    return `https://www.google.com/maps/search/?${["api=1", ...placeParameters("query", [place])].join("&")}`;
  }
  function placeParameters(name, stops, plural = "") {
    if (stops.length === 0) return [];
    const ids = stops.map((stop) => placeIdOf(stop) ?? "");
    const texts = stops.map((stop) => placeIdOf(stop) ?? stop);
    const parameters = [`${name}${plural}=${encode(texts)}`];
    if (ids.some((id) => id !== "")) parameters.push(`${name}_place_id${plural}=${encode(ids)}`);
    return parameters;
  }
  var encode = (values) => values.map(encodeParameter).join("%7C");

  // src/functions/link.ts
  function link(origin, destination, mode) {
    const lacksDestination = isLeftOut(destination, [mode]);
    return mapCells({
      args: { origin, destination, mode },
      isBlank: (cell) => isBlank(cell.origin) || isBlank(cell.destination) && !lacksDestination,
      readSettings: () => {
        if (lacksDestination) throw missingArgument("destination");
        if (!Array.isArray(mode)) readTravelMode(mode);
        return (cell) => {
          const travelMode = readTravelMode(cell.mode);
          return mapsUrl([readPlace(cell.origin, "origin"), readPlace(cell.destination, "destination")], travelMode);
        };
      }
    });
  }
  function tripLink(stops, mode) {
    const places = readStops(stops);
    return places.length === 0 ? void 0 : mapsUrl(places, readTravelMode(mode));
  }

  // src/places/find-elevations.ts
  var POINTS_PER_REQUEST = 60;
  var POINTS_PER_CALL = 200;
  function findElevations(points, deadline) {
    return lookUpAll(ELEVATIONS, points, deadline);
  }
  var ELEVATIONS = {
    quota: "elevation",
    requestsPerCall: POINTS_PER_CALL,
    key: ({ latitude, longitude }) => JSON.stringify([latitude, longitude]),
    ask(points) {
      return perPoint(
        sampleElevations(points.flatMap(({ latitude, longitude }) => [latitude, longitude])),
        points.length
      );
    },
    withKey: {
      priceOf: () => "essentials",
      requestsPerPurchase: POINTS_PER_REQUEST,
      plan: (points) => partsOf(points, POINTS_PER_REQUEST).map((some, part) => elevationCall(some, part * POINTS_PER_REQUEST))
    },
    read(item) {
      const answer2 = field(item, "answer");
      if (meaningOf(asText2(field(answer2, "status"))) !== "found") throw serviceProblem(answer2, ELEVATIONS.quota);
      const meters = asSignedNumber(field(item, "result", "elevation"));
      if (meters === void 0) throw notUnderstood("it has no elevation");
      return meters;
    },
    encode: (meters) => meters,
    decode: asSignedNumber
  };
  function perPoint(answer2, count2) {
    const results = asList(field(answer2, "results"));
    return Array.from({ length: count2 }, (_, index) => ({
      answer: answer2,
      result: results.length === count2 ? results[index] : void 0
    }));
  }
  function elevationCall(points, start) {
    const locations = points.map(({ latitude, longitude }) => `${latitude.toFixed(7)},${longitude.toFixed(7)}`).join("%7C");
    return {
      url: `https://maps.googleapis.com/maps/api/elevation/json?locations=${locations}`,
      positions: points.map((_, index) => start + index),
      readAnswers: (body) => perPoint(body, points.length)
    };
  }

  // src/functions/places.ts
  function latLong(place, options) {
    const read3 = (cell) => {
      const text = readPlace(cell.place, "place");
      const point = parsePoint(text);
      return point ? { value: [point.latitude, point.longitude] } : { request: text };
    };
    return fillRows(
      overPlaces({ args: { place }, options, read: read3 }, ({ found }) => [found.latitude, found.longitude]),
      () => 2
    );
  }
  function address(place, options) {
    return fillCells(
      overPlaces({ args: { place }, options, read: readOnePlace, priority: 1 }, ({ found }) => found.address)
    );
  }
  function country(place, options) {
    return fillCells(
      overPlaces({ args: { place }, options, read: readOnePlace, priority: 2 }, ({ asked, found }) => {
        if (found.country === "") throw nothingThere(asked, "country");
        return `${found.country} (${found.countryCode})`;
      })
    );
  }
  function reverseGeocode(latitude, longitude, options) {
    const lacksLongitude = isLeftOut(longitude, [options]);
    const read3 = (cell) => {
      return { request: readLatLng(cell.latitude, cell.longitude) };
    };
    const formula = overPlaces({ args: { latitude, longitude }, options, read: read3 }, ({ found }) => found.address);
    return fillCells({
      ...formula,
      readSettings() {
        if (lacksLongitude) throw missingArgument("longitude");
        return formula.readSettings();
      },
      // Zero is the equator, not a blank cell.
      isBlank: (cell) => isEmpty(cell.latitude) || isEmpty(cell.longitude) && !lacksLongitude
    });
  }
  function elevation(place, options) {
    const deadline = startDeadline();
    return fillCells({
      ...overPlaces({ args: { place }, options, read: readOnePlace }, () => 0),
      ask: (requests) => elevationsOf(requests, deadline),
      valueOf: (meters) => meters
    });
  }
  var readOnePlace = (cell) => ({
    request: readPlace(cell.place, "place")
  });
  function overPlaces({ args, options, read: read3, priority = 0 }, show) {
    const deadline = startDeadline();
    let placeOptions;
    return {
      args,
      isBlank: (cell) => Object.values(cell).some(isBlank),
      readSettings() {
        placeOptions = readPlaceOptions(options);
        return (cell) => {
          const known2 = read3(cell);
          return "value" in known2 ? known2 : { request: { ...placeOptions, place: known2.request } };
        };
      },
      ask: (requests) => findPlaces(requests, deadline, priority).map(
        (found, index) => found instanceof FormulaError ? found : { asked: requests[index]?.place ?? "", found }
      ),
      valueOf: show,
      failsAsWhole: () => placeOptions.failsAsWhole === true
    };
  }
  function elevationsOf(requests, deadline) {
    const points = answerAll(
      requests.map((request) => {
        const point = parsePoint(request.place);
        return point === void 0 ? { request } : { value: point };
      }),
      (named2) => findPlaces(named2, deadline)
    );
    return answerAll(points.map(toAsk), (known2) => findElevations(known2, deadline));
  }

  // src/services/ui.ts
  function addMenu(items) {
    const menu = SpreadsheetApp.getUi().createAddonMenu();
    for (const item of items) {
      if (item === null) menu.addSeparator();
      else menu.addItem(...item);
    }
    menu.addToUi();
  }
  function openSidebar(title, html) {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
  }
  function toast(title, sentence) {
    SpreadsheetApp.getActiveSpreadsheet().toast(sentence, title, 8);
  }
  function alertUser(title, message) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, message, ui.ButtonSet.OK);
  }

  // src/services/spreadsheet.ts
  function activeSpreadsheet() {
    return SpreadsheetApp.getActiveSpreadsheet();
  }
  function sheetById(id) {
    return activeSpreadsheet().getSheets().find((sheet) => sheet.getSheetId() === id);
  }
  function selectedRanges() {
    const list = SpreadsheetApp.getActiveRangeList()?.getRanges() ?? [];
    return list.length > 0 ? list : [SpreadsheetApp.getActiveSheet().getRange("A1")];
  }
  function currentCell() {
    return SpreadsheetApp.getCurrentCell() ?? SpreadsheetApp.getActiveSheet().getRange("A1");
  }
  function flush() {
    SpreadsheetApp.flush();
  }
  function sheetNamed(name) {
    return activeSpreadsheet().getSheetByName(name) ?? void 0;
  }
  function namedRange(name) {
    return activeSpreadsheet().getRangeByName(name) ?? void 0;
  }

  // src/generated/our-functions.ts
  var OUR_CALL = /\b(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DISTANCE|DURATION|DURATION_SECONDS|DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|NEAREST|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;
  var OURS_WITH_TABLES = /^(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|NEAREST|MATCH|LATLONG))$/i;

  // src/addon/sheet/notation.ts
  function columnLetters(column) {
    const letter = String.fromCharCode(65 + (column - 1) % 26);
    return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
  }
  function columnNumber(letters) {
    return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  }
  function quoteSheetName(name) {
    return /^[A-Za-z_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
  }
  function unquoteSheetName(text) {
    return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
  }

  // src/addon/sheet/areas.ts
  function cellsOf2({ row, column, rows: rows2, columns }) {
    return Array.from({ length: rows2 * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + index % columns
    }));
  }
  function areaOf2(range) {
    return {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns()
    };
  }
  function rangeOf(sheet, { row, column, rows: rows2, columns }) {
    return sheet.getRange(row, column, rows2, columns);
  }
  function isInside({ row, column }, area) {
    return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  }
  function isInAny(cell, areas) {
    return areas.some((area) => isInside(cell, area));
  }
  function overlap(a, b) {
    return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
  }
  function areaOfCell({ row, column }) {
    return { row, column, rows: 1, columns: 1 };
  }
  function isSameCell(a, b) {
    return a.row === b.row && a.column === b.column;
  }
  function cellText({ row, column }) {
    return `${columnLetters(column)}${row}`;
  }
  function joinAreas(areas) {
    const sorted = [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
    const joined = [];
    for (const area of sorted) {
      const { row, column, rows: rows2, columns } = area;
      const last = joined[joined.length - 1];
      if (last && last.column === column && last.columns === columns && last.row + last.rows === row) {
        last.rows += rows2;
        last.parts.push(area);
      } else joined.push({ row, column, rows: rows2, columns, parts: [area] });
    }
    return joined;
  }
  function joinColumns(cells) {
    const areas = joinAreas(cells.map((cell) => ({ ...areaOfCell(cell), cell })));
    return areas.map(({ parts, ...area }) => ({ ...area, cells: parts.map(({ cell }) => cell) }));
  }
  function without(cells, others) {
    const names = new Set(others.map(cellText));
    return cells.filter((cell) => !names.has(cellText(cell)));
  }
  function areaAround(cells) {
    const rows2 = cells.map(({ row: row2 }) => row2);
    const columns = cells.map(({ column: column2 }) => column2);
    const row = Math.min(...rows2);
    const column = Math.min(...columns);
    return { row, column, rows: Math.max(...rows2) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
  function readAround(sheet, cells, read3) {
    if (cells.length === 0) return () => void 0;
    const area = areaAround(cells);
    const table = read3(rangeOf(sheet, area));
    return ({ row, column }) => table[row - area.row]?.[column - area.column];
  }

  // src/addon/sheet/snapshot.ts
  function readSheet(sheet, areas = []) {
    flush();
    const data = sheet.getDataRange();
    const rows2 = Math.max(data.getNumRows(), ...areas.map((area) => area.row + area.rows - 1));
    const columns = Math.max(data.getNumColumns(), ...areas.map((area) => area.column + area.columns - 1));
    const used = sheet.getRange(1, 1, rows2, columns);
    const formulas = used.getFormulas();
    const values = toValues(used.getValues());
    const shown = used.getDisplayValues();
    const notes = used.getNotes();
    return {
      ...values,
      sheet,
      formula: (cell) => cellIn(formulas, cell),
      shown: (cell) => cellIn(shown, cell),
      note: (cell) => cellIn(notes, cell)
    };
  }
  function toValues(table) {
    return { rows: table.length, columns: table[0]?.length ?? 0, value: (cell) => cellIn(table, cell) };
  }
  function cellIn(table, { row, column }) {
    return table[row - 1]?.[column - 1] ?? "";
  }
  function wholeSheet({ rows: rows2, columns }) {
    return { row: 1, column: 1, rows: rows2, columns };
  }
  function valuesIn(sheet, { row, column, rows: rows2, columns }) {
    return Array.from(
      { length: rows2 },
      (_, r) => Array.from({ length: columns }, (_2, c) => sheet.value({ row: row + r, column: column + c }))
    );
  }
  function readPlainText({ sheet, rows: rows2, columns }) {
    const formats = sheet.getRange(1, 1, rows2, columns).getNumberFormats();
    return (cell) => cellIn(formats, cell) === "@";
  }
  function readRefusing({ sheet, rows: rows2, columns }) {
    const refusing = refusingCells(sheet.getRange(1, 1, rows2, columns));
    return (cell) => cellIn(refusing, cell) === true;
  }
  function refusingCells(range) {
    const rules = attempt(() => range.getDataValidations(), []);
    return rules.map((row) => row.map((rule) => rule?.getAllowInvalid() === false));
  }
  var LONGEST_WAIT_SECONDS = 30;
  function readUntil(read3, isDone) {
    let value = read3();
    for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && !isDone(value); seconds++) {
      sleep(1e3);
      value = read3();
    }
    return value;
  }

  // src/addon/formulas/formula-tokens.ts
  var TOKEN = /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|([\p{L}\p{N}_$.]+)|./gsu;
  function formulaTokens(formula) {
    return Array.from(formula.matchAll(TOKEN), ([token, text, sheet, word]) => ({
      kind: text !== void 0 ? "text" : sheet !== void 0 ? "sheet" : word !== void 0 ? "word" : "other",
      text: token
    }));
  }
  function isCalled(tokens, index) {
    let next = index + 1;
    while (tokens[next]?.text.trim() === "") next++;
    return tokens[next]?.text === "(";
  }

  // src/addon/formulas/references.ts
  var CORNER = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,8})?$/i;
  var NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
  var NO_CORNER = { isColumnFixed: false, isRowFixed: false };
  function referencesOf(formula) {
    const found = [];
    rewriteReferences(formula, (reference) => {
      found.push(reference);
      return void 0;
    });
    return found;
  }
  function rewriteReferences(formula, rewrite) {
    const tokens = formulaTokens(formula);
    let written = "";
    let count2 = 0;
    for (let at = 0; at < tokens.length; ) {
      const { reference, length, sheetText } = readReference(tokens, at);
      const own = tokens.slice(at, at + length).map(({ text: text2 }) => text2);
      const text = reference && rewrite(reference, count2++);
      written += text === void 0 ? own.join("") : sheetText + text;
      at += length;
    }
    return written;
  }
  function movedText({ from, to, isRange }, rows2, columns) {
    const corners = isRange ? [from, to] : [from];
    return corners.map(({ column, row, isColumnFixed, isRowFixed }) => {
      const letters = column === void 0 ? "" : columnLetters(column + columns);
      return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${row === void 0 ? "" : row + rows2}`;
    }).join(":");
  }
  function readReference(tokens, at) {
    const sheetToken = tokens[at];
    const hasSheet = sheetToken !== void 0 && sheetToken.kind !== "text" && tokens[at + 1]?.text === "!";
    const start = hasSheet ? at + 2 : at;
    const word = tokens[start];
    const nothing = { length: hasSheet ? 2 : 1, sheetText: "" };
    if (word?.kind !== "word" || isCalled(tokens, start)) return nothing;
    const sheetName = hasSheet ? unquoteSheetName(sheetToken.text) : void 0;
    const sheetText = hasSheet ? `${sheetToken.text}!` : "";
    const from = corner(word.text);
    const second = tokens[start + 1]?.text === ":" ? tokens[start + 2] : void 0;
    const to = second?.kind === "word" && !isCalled(tokens, start + 2) ? corner(second.text) : void 0;
    const isCell = from?.column !== void 0 && from.row !== void 0;
    if (from && to && (isCell || sameKind(from, to))) {
      return { reference: { sheetName, from, to, isRange: true }, length: start + 3 - at, sheetText };
    }
    const length = start + 1 - at;
    if (from && isCell) return { reference: { sheetName, from, to: from, isRange: false }, length, sheetText };
    if (!NAME.test(word.text) || /^(?:true|false)$/i.test(word.text)) return { length, sheetText };
    const named2 = { sheetName, name: word.text, from: NO_CORNER, to: NO_CORNER, isRange: true };
    return { reference: named2, length, sheetText };
  }
  function corner(text) {
    const [matched2, first = "", letters, second = "", digits] = CORNER.exec(text) ?? [];
    if (matched2 === void 0 || letters === void 0 && digits === void 0) return void 0;
    return {
      ...letters === void 0 ? {} : { column: columnNumber(letters) },
      ...digits === void 0 ? {} : { row: Number(digits) },
      isColumnFixed: letters !== void 0 && first === "$",
      isRowFixed: letters === void 0 ? first === "$" : second === "$"
    };
  }
  var sameKind = (a, b) => a.column === void 0 === (b.column === void 0) && a.row === void 0 === (b.row === void 0);

  // src/addon/formulas/our-formulas.ts
  var GIVES_ONE_VALUE = /^(?:IFS?|IFERROR|IFNA|SWITCH|AND|OR|NOT|XOR|TRUE|FALSE|N|T|IS(?:BLANK|NUMBER|TEXT|ERROR|ERR|NA)|M?ROUND|ROUND(?:UP|DOWN)|INT|TRUNC|ABS|SIGN|MOD|CEILING|FLOOR|SQRT|POWER|SUM|AVERAGE|MIN|MAX|MEDIAN|PRODUCT|COUNTA?|CONVERT|TEXT|VALUE|FIXED|DOLLAR|TO_(?:TEXT|DATE|PERCENT|PURE_NUMBER)|CONCAT(?:ENATE)?|LEFT|RIGHT|MID|LEN|TRIM|CLEAN|UPPER|LOWER|PROPER|SUBSTITUTE|REPLACE|FIND|SEARCH|EXACT|CHAR|REPT|REGEXMATCH|REGEXREPLACE|HYPERLINK|ENCODEURL|(?:DATE|TIME)(?:VALUE)?|YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|WEEKDAY|NOW|TODAY)$/i;
  var PICTURES = /^(?:HYPERLINK|IMAGE|SPARKLINE)$/i;
  var BETWEEN_SINGLE_VALUES = /^[\s=!<>()+\-*/^&%,;]$/;
  function isOurs(formula) {
    return OUR_CALL.test(formula) && OUR_CALL.test(withoutTexts(formula));
  }
  function isOurName(name) {
    return typeof name === "string" && OUR_CALL.exec(`${name}(`)?.[0] === `${name}(`;
  }
  function maySpill(formula) {
    if (referencesOf(formula).some(({ isRange }) => isRange)) return true;
    const tokens = formulaTokens(formula);
    return tokens.some(({ kind, text }, index) => {
      if (kind === "word") return isCalled(tokens, index) && !givesOneValue(text);
      return kind === "other" && !BETWEEN_SINGLE_VALUES.test(text);
    });
  }
  function givesOneValue(name) {
    return GIVES_ONE_VALUE.test(name) || OUR_CALL.test(`${name}(`) && !OURS_WITH_TABLES.test(name);
  }
  function showsMoreThanValue(formula) {
    const tokens = formulaTokens(formula);
    return tokens.some(({ kind, text }, index) => kind === "word" && PICTURES.test(text) && isCalled(tokens, index));
  }
  function showsProblem(shown) {
    return isSheetsError(shown) || hasMark(shown) || isLoading(shown);
  }
  function withoutTexts(formula) {
    const tokens = formulaTokens(formula).filter(({ kind }) => kind === "word" || kind === "other");
    return tokens.map(({ text }) => text).join("");
  }
  var SUMS = /^(?:SUM|AVERAGE|MEDIAN|MIN|MAX|PRODUCT|COUNTA?)$/i;
  function ourFormulas(sheet) {
    return cellsOf2(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
  }
  function selectedAreas() {
    return selectedRanges().map(areaOf2);
  }
  function hasProblem(sheet, cell, areas) {
    const isWholeMeant = isInAny(cell, areas);
    const reached = maySpill(withoutSums(sheet.formula(cell))) ? reach(sheet, cell) : [cell];
    return reached.some((at) => showsProblem(sheet.shown(at)) && (isWholeMeant || isInAny(at, areas)));
  }
  function withoutSums(formula) {
    const tokens = formulaTokens(formula);
    let rest = "";
    for (let index = 0; index < tokens.length; index++) {
      const text = tokens[index]?.text ?? "";
      const isSum = SUMS.test(text) && isCalled(tokens, index);
      rest += isSum ? "1" : text;
      if (isSum) index = endOfCall(tokens, index);
    }
    return rest;
  }
  function endOfCall(tokens, name) {
    let depth = 0;
    for (let index = name + 1; index < tokens.length; index++) {
      const text = tokens[index]?.text;
      if (text === "(") depth++;
      if (text === ")" && --depth === 0) return index;
    }
    return tokens.length;
  }
  function reach(sheet, { row, column }) {
    const cells = [{ row, column }];
    let columns = sheet.columns - column + 1;
    for (let r = row; r <= sheet.rows && columns > 0; r++) {
      for (let c = r === row ? 1 : 0; c < columns; c++) {
        const at = { row: r, column: column + c };
        if (sheet.formula(at) !== "") columns = c;
        else cells.push(at);
      }
    }
    return cells;
  }

  // src/addon/messages.ts
  var ActionError = class extends Error {
  };
  function messageOf(error) {
    if (error instanceof ActionError || error instanceof FormulaError) return error.message;
    return `Google Sheets stopped this: ${quote(thrownText(error))}. What was done so far is kept. Try again; if it happens again, check that you may edit these cells, and what their data validation allows.`;
  }
  var actionError = (parts, ...values) => new ActionError(String.raw({ raw: parts }, ...values));
  var noFunction = (name) => actionError`The script has no function ${quote(name)}. Close this sidebar and open it again.`;
  var noFormulas = () => actionError`No formula of Maps in Sheets is selected. If a formula fills several cells, select the first one.`;
  var protectedCells = (range) => actionError`${range} is protected, at least in part, and you may not edit it. Nothing was changed.`;
  var badRange = (what, text) => actionError`The ${what} ${quote(text)} can't be read as a range. Give one such as A2:A500.`;
  var notOneColumn = (what, range) => actionError`The ${what} ${range} have several columns. Give cells of one column.`;
  var rowsDiffer = (origins, destinations) => actionError`The origins ${origins} and the destinations ${destinations} are not in the same rows. Give the same rows for both, or one cell for one of them.`;
  var onOtherSheet = (what, name) => actionError`The ${what} are on the sheet ${quote(name)}. Origins, destinations and results must be on one sheet.`;
  var badColumn = (text) => actionError`${quote(text)} is not a column. Give the letter of the first column for the results, such as D.`;
  var columnsOverlap = (column) => actionError`The results would go into column ${column}, which has the places. Choose empty columns.`;
  var emptyCell = (role, cell) => actionError`The cell ${cell} of the ${role} is empty. Give a cell with a place, or a range with a row for each.`;
  var noDestination = () => actionError`Distances, durations, matched addresses and links need destinations. Choose where they are.`;
  var emptyList = (text) => actionError`There is no place in the list ${quote(text)}. Give a range with places, or type them with semicolons between them: Lyon; Turin.`;
  var listTooLong = (places, limit) => actionError`The list has ${count(places, "place")}, but may have at most ${limit}. Give fewer.`;
  var noList = () => actionError`The nearest place needs a list of places. Choose “The nearest of a list” under To.`;
  var noWayBack = () => actionError`Google Maps can't plan a trip there and back by transit. Choose another mode, or untick “There and back”.`;
  var otherSettings = (rows2) => actionError`${count(rows2, "row")} of this column ${rows2 === 1 ? "was" : "were"} filled with other settings, such as another unit. Tick “Refill”, or choose another column, so that the column does not mix both.`;
  var memoryRefused = () => actionError`Google Sheets did not let the script save which rows are filled, so nothing was written. Wait a minute and try again.`;
  var notKept = () => actionError`Google Sheets did not let the script save this for the sheet. The sheet may be protected.`;
  var noOutputs = () => actionError`Choose at least one thing to write, such as the distance.`;
  var unknownOutput = (kind, kinds) => actionError`${quote(kind)} can't be written. Choose ${orList(kinds)}.`;
  var tooFewColumns = (columns) => actionError`The sheet has too few columns for ${count(columns, "column")} of results. Insert some, or choose others.`;
  var tableGone = () => actionError`Rows or columns of the table were moved or deleted. What was filled is kept. Give the ranges again.`;
  var sheetGone = () => actionError`The sheet with the table was deleted.`;
  var cellNotEmpty = (cell) => actionError`${cell} is not empty. Select an empty cell, or cells with an empty one to the right of them.`;
  var cellIsPlainText = (cell) => actionError`The number format of ${cell} is plain text, in which a formula is only a text. Choose another number format, or another cell.`;
  var notOurFormula = () => actionError`That is not a formula of Maps in Sheets.`;
  var noRoom = () => actionError`There is no column to the right of the selection. Insert one.`;
  var noStops = () => actionError`Select two or more cells with places, or one cell of a row with two places.`;
  var stopsChanged = (range) => actionError`The stops in ${range} have changed. Nothing was written. Show the route again.`;
  var orderRefused = (words) => actionError`Google Sheets refused this order: ${quote(words)}. Nothing was written. Check the data validation of these cells, and that no filter hides them.`;
  var stopHasFormula = (cell) => actionError`${cell} has a formula, which would be lost. Nothing was written. Copy the stops, paste them as values only, and show the route of those.`;
  var rowsHaveMore = (cell) => actionError`${cell} has a value or a note that may belong to the stop in its row, and only the stops would move. Nothing was written. Copy the stops into an empty part of the sheet, and show the route of those.`;
  var noPlaces = () => actionError`The selected cells are empty. Select the rows with the places: addresses, coordinates such as "48.85, 2.35", or two columns with the headings latitude and longitude.`;
  var tooManyPlaces = (rows2, limit) => actionError`${count(rows2, "row")} are selected. The map takes ${count(limit, "row")} at a time: select fewer.`;
  var noPlaceInRow = () => new FormulaError("input", "There is no place in this row.");
  var notWrittenBack = (lost) => actionError`Google Sheets refused to put ${lost.length === 1 ? "this" : "these"} back. Undo, or type ${lost.length === 1 ? "it" : "them"} again: ${lost.map(([cell, content]) => `${cell}: ${content}`).join("; ")}`;
  var stillParked = (cells) => actionError`Google Sheets refused to put the formulas back into ${cells.join(", ")}. They are kept in these cells, which show ⏳ until you choose something from this menu again.`;
  var mergedCells = (range) => actionError`There are merged cells among the results in ${range}. Unmerge them, or choose other columns.`;
  var tableBlocked = (cell) => actionError`The formula in ${cell} needs the empty cells below it for its own results, so nothing was written there. Choose other columns.`;
  var resultsRefused = (cell, words) => actionError`Google Sheets refuses the results in ${cell} and in all other cells that were tried: ${quote(words)}. Remove their data validation, or choose other columns.`;
  var RESULT_REFUSED = "This cell refuses what belongs there. Check its data validation and its protection, and that no filter hides it.";
  var nothingToFill = () => actionError`No row has both an origin and a destination. Check both ranges.`;
  var badKey = () => actionError`That is not a key: a key is one word of Latin letters, digits, "-" and "_". Copy it again from the Google Cloud console.`;
  var badLimit = (group, value) => actionError`The limit of ${group} is ${quoteUnlessKey(value)}. Give a whole number from 0 to 999999999, in digits only.`;
  var badKeepMinutes = (value, most) => actionError`The minutes for which bought answers are kept are ${quoteUnlessKey(value)}. Give a whole number from 0 to ${most}.`;
  var settingsRefused = () => actionError`Google Sheets refused to change the settings, so they are as before. Check that you may edit this spreadsheet, and try again.`;
  var noKeyToTest = () => actionError`There is no key to test. Enter one, and choose Save.`;
  var keyWorks = () => "The key works: Google answered a route. Formulas about places also need the Geocoding API, and elevations the Elevation API.";
  var testedTooOften = () => actionError`Google was asked too often in the last minute, also by other uses of the key. Wait a minute, and test it again.`;
  var unusableKey = () => "The property MAPS_API_KEY of this spreadsheet holds a text that can't be a key, so it is not used. Enter the key again.";
  var limitUnreadable = () => "The monthly limits could not be read, so they count as 0 and nothing is bought. Check them, and choose Save.";
  function freeUse({ calls: calls2, since, isUsedUp }, what, aDay) {
    const most = `${thousands(aDay)} ${what} (${thousands(10 * aDay)} on Workspace)`;
    const start = since === "" ? "" : ` since about ${since}`;
    if (isUsedUp) return `Today's ${what} are used up: ${most}${start}.`;
    return calls2 === 0 ? `None of ${most} today.` : `At least ${thousands(calls2)} of ${most}${start}.`;
  }

  // src/addon/sheet/write-cells.ts
  function checkEditable(sheet, areas, isTimeLeft = () => true) {
    for (const area of areas) {
      if (!isTimeLeft()) return;
      const range = rangeOf(sheet, area);
      if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    }
  }
  function setNotes(sheet, cells, noteOf2) {
    for (const area of joinColumns(cells)) rangeOf(sheet, area).setNotes(area.cells.map((cell) => [noteOf2(cell)]));
  }
  function clearAreas(sheet, areas) {
    for (const area of joinAreas(areas)) rangeOf(sheet, area).clearContent();
  }
  var AMBIGUOUS = /\p{N}|^[^\p{L}]|^\p{L}+\s*$/u;
  function asEntered(value) {
    return typeof value === "string" && AMBIGUOUS.test(value) ? `'${value}` : value;
  }
  function writeExactly(range, rows2) {
    const entered = rows2.map((row) => row.map(asEntered));
    const isChanged = entered.some((row, r) => row.some((value, c) => value !== rows2[r]?.[c]));
    const formats = isChanged ? range.getNumberFormats() : [];
    range.setValues(entered.map((row, r) => row.map((value, c) => formats[r]?.[c] === "@" ? rows2[r]?.[c] : value)));
  }

  // src/addon/sheet/write-parts.ts
  var LEFT_OUT = "the row may be hidden by a filter";
  var MOST_REFUSED = 25;
  function writeInParts(items, write) {
    const refused2 = [];
    let isAnyTaken = false;
    const todo = [{ items, isLast: false }];
    for (let part = todo.pop(); part; part = todo.pop()) {
      if (part.items.length === 0) continue;
      try {
        write(part.items);
        flush();
        isAnyTaken = true;
      } catch (failure2) {
        const isHopeless = !isAnyTaken && refused2.length >= MOST_REFUSED;
        if (part.isLast || isHopeless) refused2.push(...part.items.map((item) => ({ item, failure: failure2 })));
        else todo.push(...smallerParts(part.items, failure2).reverse());
      }
    }
    return refused2;
  }
  function smallerParts(items, failure2) {
    if (items.length === 1) return [{ items, isLast: true }];
    const named2 = Array.from(thrownText(failure2).matchAll(/\b([A-Z]{1,3})(\d{1,8})\b/g), ([, letters = "", row]) => ({
      row: Number(row),
      column: columnNumber(letters)
    }));
    const at = items.findIndex((item) => named2.some((cell) => isInside(cell, { ...areaOfCell(item), ...item })));
    const middle = Math.ceil(items.length / 2);
    const [from, to] = at < 0 ? [middle, middle] : [at, at + 1];
    return [
      { items: items.slice(0, from), isLast: false },
      { items: items.slice(from, to), isLast: true },
      { items: items.slice(to), isLast: false }
    ];
  }

  // src/addon/sheet/write-formulas.ts
  var WAYS = [
    (range, rows2) => range.setFormulas(rows2),
    (range, rows2) => range.setValues(rows2)
  ];
  function setFormulas(sheet, formulas) {
    for (const area of joinColumns(formulas)) {
      rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
    }
  }
  function writeFormulas(sheet, formulas) {
    const refused2 = writeAll(sheet, formulas);
    const known2 = new Set(refused2.map(({ item }) => item));
    const leftOut2 = withoutFormula(
      sheet,
      formulas.filter((cell) => !known2.has(cell))
    );
    writeInParts(leftOut2, (some) => {
      for (const cell of some) rangeOf(sheet, areaOfCell(cell)).setFormula(cell.formula);
    });
    const missing = withoutFormula(sheet, leftOut2);
    return [...refused2, ...missing.map((item) => ({ item, failure: LEFT_OUT }))];
  }
  function writeAll(sheet, formulas) {
    try {
      setFormulas(sheet, formulas);
      flush();
      return [];
    } catch {
      return refusedFormulas(sheet, formulas);
    }
  }
  function withoutFormula(sheet, cells) {
    const formulaIn = readAround(sheet, cells, (range) => range.getFormulas());
    return cells.filter((cell) => formulaIn(cell) === "");
  }
  function refusedFormulas(sheet, formulas) {
    return joinColumns(formulas).flatMap((area) => {
      const rows2 = area.cells.map(({ formula }) => [formula]);
      const isWritten = WAYS.some(
        (write) => attempt(() => {
          write(rangeOf(sheet, area), rows2);
          flush();
          return true;
        }, false)
      );
      return isWritten ? [] : writeInParts(area.cells, (some) => setFormulas(sheet, some));
    });
  }

  // src/count-each.ts
  function countEach(texts) {
    const counts = /* @__PURE__ */ new Map();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
  }

  // src/addon/freeze/freeze-report.ts
  var NAMED_CELLS = 5;
  function showsProblemAt(sheet, cell, at) {
    const shown = `shows ${quote(sheet.shown(at))}`;
    return { ...cell, why: isSameCell(cell, at) ? ` ${shown}` : `, because ${cellText(at)} ${shown}` };
  }
  function needsRoom(other) {
    return `, because ${cellText(other)} needs room for its table`;
  }
  function refusedAt({ item, failure: failure2 }) {
    const why = failure2 === LEFT_OUT ? MAY_BE_HIDDEN : `, because Google Sheets said ${quote(thrownText(failure2))}`;
    return { row: item.row, column: item.column, why };
  }
  var IN_PLAIN_TEXT = ", because the number format is plain text, in which a formula is only a text";
  var MAY_REFUSE = ", because the data validation of its cells may refuse what must be written back";
  var MAY_BE_HIDDEN = ", because a filter may hide some of its cells: remove the filter first";
  var MORE_THAN_VALUE = ", because its link or picture would be lost";
  function leftText(left, thing) {
    if (left.length === 0) return "";
    const named2 = left.slice(0, NAMED_CELLS).map((cell) => `${cellText(cell)}${cell.why}`);
    const more = left.length > named2.length ? [`and ${left.length - named2.length} more`] : [];
    return ` Left ${count(left.length, thing)}: ${[...named2, ...more].join("; ")}.`;
  }

  // src/addon/freeze/frozen-note.ts
  var NO_VALUES = "ffffffff";
  var INTRODUCTION = "❄ Frozen by Maps in Sheets, unfreeze in its menu: ";
  var LINE = /(?:^|\n)❄ Frozen by Maps in Sheets, [^\n]*?: ([A-Z]{1,3})(\d{1,8}) (\d{1,8})×(\d{1,8}) ([0-9a-f]{8})(…?) (?:\[([\w.,-]*)\] )?(=[^\n]*)/;
  var LINE_BREAK = "␤";
  function addFrozen(note, frozen) {
    const { formula, row, column, rows: rows2, columns, checksum, isUnfinished, inputs } = frozen;
    const place = `${columnLetters(column)}${row} ${rows2}×${columns} ${checksum}${isUnfinished ? "…" : ""} [${inputs.join()}]`;
    const line = `${INTRODUCTION}${place} ${formula.replace(/\n/g, LINE_BREAK)}`;
    const own = removeFrozen(note);
    return own === "" ? line : `${own}
${line}`;
  }
  function removeFrozen(note) {
    return note.replace(LINE, "").replace(/^\n/, "");
  }
  function readFrozen(note) {
    const [, letters = "", row, rows2, columns, checksum = "", unfinished = "", inputs = "", formula] = LINE.exec(note) ?? [];
    if (formula === void 0) return void 0;
    return {
      formula: formula.split(LINE_BREAK).join("\n"),
      row: Number(row),
      column: columnNumber(letters),
      rows: Number(rows2),
      columns: Number(columns),
      checksum,
      ...unfinished === "" ? {} : { isUnfinished: true },
      inputs: inputs === "" ? [] : inputs.split(",")
    };
  }
  function checksumOf(values) {
    const text = JSON.stringify(values.map((row) => row.map((value) => value === null ? "" : value)));
    return hashText(text).toString(16).padStart(8, "0");
  }
  function frozenAreas(sheet) {
    return cellsOf2(wholeSheet(sheet)).flatMap((cell) => {
      const frozen = readFrozen(sheet.note(cell));
      return frozen ? [{ ...cell, rows: frozen.rows, columns: frozen.columns, frozen }] : [];
    });
  }
  function isEmptied(sheet, area) {
    const cells = valuesIn(sheet, withinSheet(sheet, area)).flat();
    return cells.every((value) => value === "") && hasNoFormula(sheet, area) && !isKept(sheet, area);
  }
  function isCutOff(sheet, area) {
    return isEmptied(sheet, area) || area.frozen.isUnfinished === true && isKept(sheet, area);
  }
  function isKept(sheet, area) {
    const { rows: rows2, columns } = withinSheet(sheet, area);
    if (rows2 !== area.rows || columns !== area.columns || !hasNoFormula(sheet, area)) return false;
    return checksumOf(valuesIn(sheet, area)) === area.frozen.checksum;
  }
  function hasNoFormula(sheet, area) {
    return cellsOf2(withinSheet(sheet, area)).every((cell) => sheet.formula(cell) === "");
  }
  function withinSheet(sheet, { row, column, rows: rows2, columns }) {
    return {
      row,
      column,
      rows: Math.min(rows2, Math.max(0, sheet.rows - row + 1)),
      columns: Math.min(columns, Math.max(0, sheet.columns - column + 1))
    };
  }

  // src/addon/freeze/inputs.ts
  var NO_CELLS = "-";
  var NOWHERE = { rows: 0, columns: 0 };
  function readInputs(own) {
    const tables = /* @__PURE__ */ new Map();
    const checks = /* @__PURE__ */ new Map();
    function valuesOf({ sheetName, name }) {
      if (name === void 0 && sheetName === void 0) return own;
      const key = `${name === void 0 ? "sheet" : "range"} ${name ?? sheetName}`;
      if (!tables.has(key)) {
        const range = name === void 0 ? sheetNamed(sheetName ?? "")?.getDataRange() : namedRange(name);
        tables.set(key, range && toValues(range.getValues()));
      }
      return tables.get(key);
    }
    function check(reference, move, rowCount) {
      const values = valuesOf(reference);
      if (values === void 0) return NO_CELLS;
      const { from, to, sheetName = "", name = "" } = reference;
      const [firstRow, lastRow] = span(from.row, to.row, move.rows, values.rows);
      const [firstColumn, lastColumn] = span(from.column, to.column, move.columns, values.columns);
      if (firstRow < 1 || firstColumn < 1) return "";
      const key = [sheetName, name, firstRow, lastRow, firstColumn, lastColumn, rowCount].join("\n");
      const known2 = checks.get(key);
      if (known2 !== void 0) return known2;
      const rows2 = Math.max(0, Math.min(lastRow, values.rows) - firstRow + 1);
      const columns = Math.max(0, Math.min(lastColumn, values.columns) - firstColumn + 1);
      const cells = trimmed(valuesIn(values, { row: firstRow, column: firstColumn, rows: rows2, columns }));
      const isOpen2 = name === "" && to.row === void 0;
      const counted = isOpen2 ? cells.slice(0, rowCount ?? cells.length) : cells;
      const text = `${isOpen2 ? `${rowCount ?? cells.length}.` : ""}${checksumOf(trimmed(counted))}`;
      checks.set(key, text);
      return text;
    }
    return {
      /** A short text that is equal for equal values of a reference, in its place or after a move. */
      check: (reference, move = NOWHERE) => check(reference, move),
      /** Whether a moved reference still has the values the text was made from; an open range may have more rows by now. */
      matches: (expected, reference, move) => {
        const [, rowCount] = /^(\d+)\./.exec(expected) ?? [];
        return check(reference, move, rowCount === void 0 ? void 0 : Number(rowCount)) === expected;
      }
    };
  }
  function span(from, to, moved, end) {
    const [first, last] = [from === void 0 ? 1 : from + moved, to === void 0 ? end : to + moved];
    return from === void 0 || to === void 0 || first <= last ? [first, last] : [last, first];
  }
  function trimmed(cells) {
    const widths = cells.map((row) => lastFilled(row, (value) => value !== ""));
    const width = Math.max(0, ...widths);
    return cells.slice(
      0,
      lastFilled(widths, (filled) => filled > 0)
    ).map((row) => row.slice(0, width));
  }
  function lastFilled(list, isFilled) {
    let length = list.length;
    while (length > 0 && !isFilled(list[length - 1])) length--;
    return length;
  }

  // src/addon/freeze/spilled-areas.ts
  var FITS_ERROR = /^#.*!$/;
  var OTHER_ERRORS = /^#(?:VALUE|DIV\/0|NUM|ERROR|NULL)!$/;
  function emptiedArea(before, now2, area, isOthers) {
    let { rows: rows2, columns } = area;
    let end = before.columns;
    for (let row = area.row; row <= before.rows; row++) {
      let filled = 0;
      for (let column = area.column; column <= end; column++) {
        const cell = { row, column };
        if (isInside(cell, area)) continue;
        if (before.formula(cell) !== "" || now2.value(cell) !== "") end = column - 1;
        else if (before.value(cell) !== "" && !isOthers(cell)) filled = column - area.column + 1;
      }
      if (end < area.column + columns - 1) break;
      if (filled === 0) continue;
      rows2 = Math.max(rows2, row - area.row + 1);
      columns = Math.max(columns, filled);
    }
    return { row: area.row, column: area.column, rows: rows2, columns };
  }
  function filledByOthers(before, taken) {
    const filled = /* @__PURE__ */ new Set();
    for (const cell of without(spillingFormulas(before), taken)) {
      const [, ...others] = reach(before, cell);
      for (const other of others) if (before.value(other) !== "") filled.add(cellText(other));
    }
    return (cell) => filled.has(cellText(cell));
  }
  function mayMeet(sheet, a, b) {
    const corner2 = cornerOf(a, b);
    return isFree(sheet, a, corner2) && isFree(sheet, b, corner2);
  }
  function waitingFormula(sheet, cell, waiting) {
    return waiting.find((other) => {
      const corner2 = cornerOf(cell, other);
      return !isSameCell(other, cell) && (isSameCell(corner2, cell) || isFree(sheet, cell, corner2));
    });
  }
  function waitingFormulas(sheet) {
    return spillingFormulas(sheet).filter((cell) => showsNoRoom(sheet.shown(cell)));
  }
  var showsNoRoom = (shown) => FITS_ERROR.test(shown) && !OTHER_ERRORS.test(shown);
  function spillingFormulas(sheet) {
    return cellsOf2(wholeSheet(sheet)).filter((cell) => sheet.formula(cell) !== "" && maySpill(sheet.formula(cell)));
  }
  function isFree(sheet, { row, column }, corner2) {
    const rows2 = corner2.row - row + 1;
    const columns = corner2.column - column + 1;
    return cellsOf2({ row, column, rows: rows2, columns }).slice(1).every((cell) => sheet.formula(cell) === "");
  }
  var cornerOf = (a, b) => ({ row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) });

  // src/addon/unfreeze/follow-references.ts
  function followReferences(frozen, at, moves, inputs) {
    const own = { rows: at.row - frozen.row, columns: at.column - frozen.column, isCopied: at.isCopied };
    const texts = [];
    for (const [index, reference] of referencesOf(frozen.formula).entries()) {
      const check = frozen.inputs[index] ?? "none";
      const found = candidates(reference, own, moves).filter((move) => inputs.matches(check, reference, move));
      const along = found.filter((move) => move.rows === own.rows);
      const places = textsOf(reference, isInOwnRow(reference, frozen) && along.length > 0 ? along : found);
      if (places.length !== 1) return { lost: withSheet(reference, textAt(reference, NOWHERE)), candidates: places };
      texts.push(places[0] ?? "");
    }
    return { formula: rewriteReferences(frozen.formula, (_, index) => texts[index]) };
  }
  function candidates({ from, name, sheetName }, own, moves) {
    if (name !== void 0) return [NOWHERE];
    const ways = (line, isFixed, of, ownWay) => {
      if (line === void 0) return [0];
      if (own.isCopied && !isFixed) return [ownWay];
      return sheetName === void 0 ? of(line, ownWay) : [.../* @__PURE__ */ new Set([0, ownWay])];
    };
    const columns = ways(from.column, from.isColumnFixed, moves.columns, own.columns);
    const rows2 = ways(from.row, from.isRowFixed, moves.rows, own.rows);
    return rows2.flatMap((r) => columns.map((c) => ({ rows: r, columns: c })));
  }
  function isInOwnRow({ from, to, sheetName }, frozen) {
    return sheetName === void 0 && !from.isRowFixed && from.row === frozen.row && to.row === frozen.row;
  }
  var textsOf = (reference, moves) => [
    ...new Set(moves.map((move) => textAt(reference, move)))
  ];
  var textAt = (reference, { rows: rows2, columns }) => reference.name ?? movedText(reference, rows2, columns);
  var withSheet = ({ sheetName }, text) => sheetName === void 0 ? text : `${quoteSheetName(sheetName)}!${text}`;
  var MOST_WAYS = 8;
  function lineMoves(known2) {
    const places = new Map(known2);
    const isOneEach = known2.every(([before, after]) => places.get(before) === after);
    const sorted = Array.from(places).sort(([a], [b]) => a - b);
    const isInOrder = isOneEach && sorted.every(([, after], index) => index === 0 || after > (sorted[index - 1]?.[1] ?? 0));
    const ways = new Set(known2.map(([before, after]) => after - before));
    return (line, own) => {
      if (!isInOrder) return [.../* @__PURE__ */ new Set([own, 0, ...ways.size > MOST_WAYS ? [] : ways])];
      const place = places.get(line);
      if (place !== void 0) return [place - line];
      return [.../* @__PURE__ */ new Set([own, 0, ...ways])].filter(
        (way) => sorted.every(([before, after]) => before < line ? after < line + way : after > line + way)
      );
    };
  }

  // src/addon/unfreeze/unfreeze.ts
  var FORMULAS_AT_A_TIME = 500;
  function unfreezeSelection() {
    return withDocumentLock(() => {
      const areas = selectedAreas();
      const sheet = readSheet(activeSpreadsheet().getActiveSheet(), areas);
      const frozen = frozenAreas(sheet).filter((area) => areas.some((selected) => overlap(selected, area)));
      if (frozen.length === 0) return "Nothing in the selection is frozen.";
      const { brought, left, waiting } = unfreeze(sheet, frozen);
      const advice = left.length === 0 ? "" : " The formula is in the note of the cell.";
      const more = waiting === 0 ? "" : ` No time was left for ${count(waiting, "formula")}: choose Unfreeze again.`;
      return `Brought back ${count(brought, "formula")}.${leftText(left, "frozen formula")}${advice}${more}`;
    });
  }
  function unfreeze(sheet, frozen) {
    const deadline = startActionDeadline();
    const { returns, left } = returnsOf(sheet, frozen);
    checkEditable(sheet.sheet, joinAreas(returns.map((cell) => cell.clears ?? areaOfCell(cell))));
    let done = 0;
    const refused2 = [];
    while (done < returns.length && deadline.millisecondsLeft() > 0) {
      const part = returns.slice(done, done + FORMULAS_AT_A_TIME);
      refused2.push(...replaceValues(sheet, part));
      done += part.length;
    }
    return { brought: done - refused2.length, left: [...left, ...refused2], waiting: returns.length - done };
  }
  function replaceValues(sheet, returns) {
    const cleared = /* @__PURE__ */ new Set();
    let refused2 = [];
    try {
      for (const area of joinAreas(returns.flatMap(({ clears }) => clears ?? []))) {
        rangeOf(sheet.sheet, area).clearContent();
        for (const part of area.parts) cleared.add(part);
      }
    } finally {
      const free = returns.filter(({ clears }) => clears === void 0 || cleared.has(clears));
      refused2 = writeFormulas(
        sheet.sheet,
        free.filter((cell) => cell.formula !== sheet.formula(cell))
      );
      const areas = refused2.map(({ item }) => item.clears ?? areaOfCell(item));
      writeInParts(areas, (some) => {
        for (const area of some) writeExactly(rangeOf(sheet.sheet, area), valuesIn(sheet, area));
      });
    }
    const kept = new Set(refused2.map(({ item }) => item));
    const returned = returns.filter((cell) => !kept.has(cell));
    setNotes(sheet.sheet, returned, (cell) => removeFrozen(sheet.note(cell)));
    return refused2.map(refusedAt);
  }
  function returnsOf(sheet, cells) {
    const frozen = frozenAreas(sheet);
    const surroundings = {
      sheet,
      frozen,
      copies: countEach(frozen.map(originOf2)),
      moves: {
        rows: lineMoves(frozen.map((cell) => [cell.frozen.row, cell.row])),
        columns: lineMoves(frozen.map((cell) => [cell.frozen.column, cell.column]))
      },
      inputs: readInputs(sheet),
      waiting: waitingFormulas(sheet),
      isPlainText: readPlainText(sheet),
      isRefusing: readRefusing(sheet),
      isFiltered: sheet.sheet.getFilter() !== null
    };
    const returns = [];
    const left = [];
    for (const cell of cells) {
      const found = returnOf(cell, surroundings);
      if (typeof found === "string") left.push({ row: cell.row, column: cell.column, why: found });
      else returns.push(found);
    }
    return { returns, left };
  }
  function returnOf(cell, surroundings) {
    const { sheet, frozen, moves, inputs } = surroundings;
    const { row, column } = cell;
    const current = sheet.formula(cell);
    const followed = followReferences(
      cell.frozen,
      { row, column, isCopied: (surroundings.copies.get(originOf2(cell)) ?? 0) > 1 },
      moves,
      inputs
    );
    const isBack = current !== "" && (current === cell.frozen.formula || "formula" in followed && current === followed.formula);
    if (isBack) return { row, column, formula: current };
    if (surroundings.isPlainText(cell)) return IN_PLAIN_TEXT;
    const isWhole = isKept(sheet, cell);
    if (!isWhole && !isEmptied(sheet, cell)) return ", which was changed since";
    const inner = frozen.find((other2) => !isSameCell(other2, cell) && isInside(other2, cell));
    if (inner) return `, because ${cellText(inner)} among its cells is frozen, too`;
    const isTable = cell.rows * cell.columns > 1;
    if (isTable && isWhole && surroundings.isFiltered) return MAY_BE_HIDDEN;
    if (isTable && isWhole && cellsOf2(cell).some(surroundings.isRefusing)) return MAY_REFUSE;
    const other = isTable && waitingFormula(sheet, cell, surroundings.waiting);
    if (other) return needsRoom(other);
    if ("lost" in followed) return whyLost(followed.lost, followed.candidates);
    const { formula } = followed;
    return { row, column, formula, ...isTable && isWhole ? { clears: cell } : {} };
  }
  function whyLost(reference, candidates2) {
    if (candidates2.length > 1) return `, because its reference may now be to ${orList(candidates2)}`;
    return `, because ${reference}, which it reads, has moved or changed since it was frozen`;
  }
  var originOf2 = ({ frozen }) => `${frozen.row},${frozen.column} ${frozen.formula}`;

  // src/addon/freeze/frozen-values.ts
  function withInputs(sheet) {
    const { check } = readInputs(sheet);
    return { ...sheet, inputs: (cell) => referencesOf(sheet.formula(cell)).map((reference) => check(reference)) };
  }
  function takeAway(before, cells) {
    writeNotes(before, cells.map(areaOfCell), { checksum: NO_VALUES });
    const areas = keptInNotes(before, cells).map(areaOfCell);
    clearAreas(before.sheet, areas);
    return areas;
  }
  function keptInNotes(before, cells) {
    const noteOf2 = readAround(before.sheet, cells, (range) => range.getNotes());
    return cells.filter((cell) => readFrozen(noteOf2(cell) ?? "")?.formula === before.formula(cell));
  }
  function writeValues(before, areas, unfinished) {
    if (areas.length === 0) return [];
    clearAreas(before.sheet, areas);
    writeNotes(before, areas, { unfinished });
    return writeInParts(areas, (some) => {
      for (const area of joinAreas(some)) writeExactly(rangeOf(before.sheet, area), valuesIn(before, area));
    });
  }
  function writeNotes(before, areas, { checksum, unfinished } = {}) {
    setNotes(
      before.sheet,
      areas,
      (area) => addFrozen(before.note(area), {
        ...area,
        formula: before.formula(area),
        checksum: checksum ?? checksumOf(valuesIn(before, area)),
        isUnfinished: unfinished?.has(cellText(area)) === true,
        inputs: before.inputs(area)
      })
    );
  }
  function putFormulasBack({ sheet, formula, note }, areas) {
    if (areas.length === 0) return;
    twice(() => clearAreas(sheet, areas));
    const refused2 = writeFormulas(
      sheet,
      areas.map((area) => ({ row: area.row, column: area.column, formula: formula(area) }))
    );
    const lost = refused2.map(({ item }) => item);
    twice(() => setNotes(sheet, without(areas, lost), note));
    if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), cell.formula]));
  }
  function twice(work) {
    try {
      work();
    } catch {
      work();
    }
  }

  // src/addon/freeze/freeze-spilled.ts
  var NOBODYS = () => false;
  function freezeSpilled(before, cells) {
    let areas = cells.map(areaOfCell);
    const left = [];
    const putBack = (leaving) => {
      const stay = without(areas, leaving);
      const gone = without(areas, stay);
      areas = stay;
      left.push(...leaving);
      putFormulasBack(before, gone);
    };
    try {
      areas = takeAway(before, cells);
      left.push(...without(cells, areas).map((cell) => ({ ...cell, why: MAY_BE_HIDDEN })));
      let unfinished = /* @__PURE__ */ new Set();
      for (let isOthers = filledByOthers(before, cells); ; isOthers = NOBODYS) {
        const now2 = readComputed(before);
        const grown = areas.map((area) => emptiedArea(before, now2, area, isOthers));
        const most = areas.map((area) => emptiedArea(before, now2, area, NOBODYS));
        const larger = grown.filter((area, index) => isOthers !== NOBODYS || !isSameArea(area, areas[index]));
        if (larger.length === 0) {
          putBack(changes(before, now2, areas));
          writeNotes(
            before,
            areas.filter((area) => unfinished.has(cellText(area)))
          );
          return { areas, left };
        }
        const stillLarger = () => larger.filter((area) => areas.includes(area));
        putBack(protectedAmong(before, larger));
        areas = grown.filter((area) => areas.some((other) => cellText(other) === cellText(area)));
        unfinished = /* @__PURE__ */ new Set([
          ...unfinished,
          ...grown.filter((area, index) => !isSameArea(area, most[index])).map(cellText)
        ]);
        putBack(problemsIn(before, stillLarger()));
        putBack(writeValues(before, stillLarger(), unfinished).map(refusedAt));
      }
    } catch (failure2) {
      putFormulasBack(before, areas);
      throw failure2;
    }
  }
  function protectedAmong({ sheet }, areas) {
    return joinAreas(areas).flatMap(({ parts, ...joined }) => {
      if (rangeOf(sheet, joined).canEdit()) return [];
      const locked = parts.filter((area) => !rangeOf(sheet, area).canEdit());
      return locked.map((area) => ({ ...area, why: `, because ${rangeOf(sheet, area).getA1Notation()} is protected` }));
    });
  }
  var isSameArea = (a, b) => a.rows === b?.rows && a.columns === b.columns;
  function readComputed(before) {
    return readUntil(
      () => readSheet(before.sheet, [wholeSheet(before)]),
      (now2) => !hasStarted(before, now2)
    );
  }
  function hasStarted(before, now2) {
    return cellsOf2(wholeSheet(before)).some((cell) => isLoading(now2.shown(cell)) && !isLoading(before.shown(cell)));
  }
  function problemsIn(before, areas) {
    return areas.flatMap((area) => {
      const at = cellsOf2(area).find((cell) => showsProblem(before.shown(cell)));
      return at ? [showsProblemAt(before, area, at)] : [];
    });
  }
  function changes(before, now2, areas) {
    const frozen = new Map(areas.flatMap((area) => cellsOf2(area).map((cell) => [cellText(cell), area])));
    const areLoading = hasStarted(before, now2);
    const left = /* @__PURE__ */ new Map();
    for (const cell of cellsOf2(wholeSheet(before))) {
      const own = frozen.get(cellText(cell));
      if (own ? isEqual(before.value(cell), now2.value(cell)) : !isHarmed(before, now2, cell, areLoading)) continue;
      const why = `, because ${cellText(cell)} would change from ${quote(before.shown(cell))} to ${quote(now2.shown(cell))}`;
      for (const area of own ? [own] : areas) if (!left.has(area)) left.set(area, { ...area, why });
    }
    return Array.from(left.values());
  }
  function isHarmed(before, now2, cell, areLoading) {
    const isEmptied2 = before.value(cell) !== "" && now2.value(cell) === "" && !areLoading;
    const isError2 = before.formula(cell) !== "" && showsProblem(now2.shown(cell)) && !isLoading(now2.shown(cell));
    return isEmptied2 || isError2 && !showsProblem(before.shown(cell));
  }
  var isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  // src/addon/freeze/freeze.ts
  var SPILLED_AT_A_TIME = 200;
  function freezeSelection() {
    const deadline = startActionDeadline();
    const sheet = activeSpreadsheet().getActiveSheet();
    const areas = selectedAreas();
    const progress = { broughtBack: "", cells: 0, left: [], waiting: 0 };
    do
      withDocumentLock(() => freezeSome(sheet, areas, progress));
    while (progress.waiting > 0 && deadline.millisecondsLeft() > 0);
    const { broughtBack, waiting } = progress;
    if (progress.cells === 0 && progress.left.length === 0 && broughtBack === "") throw noFormulas();
    const more = waiting === 0 ? "" : ` No time was left for ${count(waiting, "formula")}: choose Freeze again.`;
    const left = leftText(progress.left, "formula");
    const isAdvised = progress.left.some(({ why }) => why !== MORE_THAN_VALUE);
    const advice = isAdvised ? " Correct these and freeze again." : "";
    return `${broughtBack}Froze ${count(progress.cells, "cell")}.${left}${advice}${more}`;
  }
  function freezeSome(sheet, areas, progress) {
    const before = readFirst(sheet, areas, progress);
    const { good, left } = sortOut(before, areas, progress.left);
    const isFiltered = sheet.getFilter() !== null;
    const single2 = good.filter((cell) => !maySpill(before.formula(cell)));
    const spilled = without(good, single2);
    const unsafe = isFiltered ? spilled.map((cell) => ({ ...cell, why: MAY_BE_HIDDEN })) : lostIfRemoved(before, spilled);
    const safe = without(spilled, unsafe);
    const part = apart(before, safe);
    const refused2 = freezeSingle(before, single2, isFiltered);
    const outcome = part.length === 0 ? { areas: [], left: [] } : freezeSpilled(before, part);
    progress.cells += outcome.areas.reduce((sum, { rows: rows2, columns }) => sum + rows2 * columns, 0);
    progress.cells += single2.length - refused2.length;
    progress.left.push(...left, ...refused2, ...unsafe, ...outcome.left);
    progress.waiting = safe.length - part.length;
  }
  function readFirst(sheet, areas, progress) {
    const before = withInputs(readSheet(sheet, areas));
    if (progress.broughtBack !== "") return before;
    progress.broughtBack = bringBackCutOff(before, areas);
    return progress.broughtBack === "" ? before : withInputs(readSheet(sheet));
  }
  function sortOut(before, areas, known2) {
    const selected = ourFormulas(before).filter((cell) => isInAny(cell, areas));
    const cells = without(selected, known2);
    checkEditable(before.sheet, joinColumns(cells));
    const waiting = waitingFormulas(before);
    const left = cells.flatMap((cell) => whyNot(before, cell, waiting) ?? []);
    return { good: without(cells, left), left };
  }
  function bringBackCutOff(snapshot, areas) {
    const cutOff = frozenAreas(snapshot).filter((cell) => isInAny(cell, areas) && isCutOff(snapshot, cell));
    if (cutOff.length === 0) return "";
    const { brought, left } = unfreeze(snapshot, cutOff);
    return `Brought back ${count(brought, "formula")} that an earlier run had taken away.${leftText(left, "formula")} `;
  }
  function whyNot(sheet, cell, waiting) {
    if (showsProblem(sheet.shown(cell))) return showsProblemAt(sheet, cell, cell);
    if (showsMoreThanValue(sheet.formula(cell))) return { ...cell, why: MORE_THAN_VALUE };
    if (!maySpill(sheet.formula(cell)) && sheet.value(cell) !== "") return void 0;
    const other = waitingFormula(sheet, cell, waiting);
    return other && { ...cell, why: needsRoom(other) };
  }
  function apart(sheet, cells) {
    const chosen2 = [];
    for (const cell of cells) {
      if (chosen2.length === SPILLED_AT_A_TIME) break;
      if (!chosen2.some((other) => mayMeet(sheet, other, cell))) chosen2.push(cell);
    }
    return chosen2;
  }
  function lostIfRemoved(before, cells) {
    if (cells.length === 0) return [];
    const isPlainText = readPlainText(before);
    const isRefusing = readRefusing(before);
    return cells.flatMap((cell) => {
      const why = isPlainText(cell) ? IN_PLAIN_TEXT : isRefusing(cell) ? MAY_REFUSE : "";
      return why === "" ? [] : [{ ...cell, why }];
    });
  }
  function freezeSingle(before, cells, isFiltered) {
    if (cells.length === 0) return [];
    const { sheet } = before;
    writeNotes(before, cells.map(areaOfCell));
    const kept = keptInNotes(before, cells);
    const refused2 = writeInParts(kept, (some) => {
      for (const area of isFiltered ? some.map(areaOfCell) : joinColumns(some)) {
        const range = rangeOf(sheet, area);
        range.copyTo(range, { contentsOnly: true });
      }
    }).map(refusedAt);
    const copied = without(kept, refused2);
    const done = withoutFormula(sheet, kept);
    const leftOut2 = without(copied, done);
    const again = leftOut2.length === 0 || isFiltered ? leftOut2 : copied;
    writeInParts(again, (some) => {
      for (const cell of some.map(areaOfCell)) writeExactly(rangeOf(sheet, cell), valuesIn(before, cell));
    });
    const reasons = new Map(refused2.map((cell) => [cellText(cell), cell]));
    const left = without(cells, again.length === 0 ? done : withoutFormula(sheet, kept));
    setNotes(sheet, left, before.note);
    return left.map((cell) => reasons.get(cellText(cell)) ?? { ...cell, why: MAY_BE_HIDDEN });
  }

  // src/addon/recalculate/bring-back.ts
  function bringBackParked(sheet) {
    const parked = parkedIn(sheet);
    const refused2 = refusedFormulas(sheet, parked);
    if (refused2.length > 0) throw stillParked(refused2.map(({ item }) => cellText(item)));
    return parked;
  }
  function bringBackAll(milliseconds = 2e4, mostCells) {
    const { millisecondsLeft } = startDeadline(milliseconds);
    quietly(() => {
      for (const sheet of activeSpreadsheet().getSheets()) {
        if (millisecondsLeft() <= 0) return;
        quietly(() => {
          const isTooLarge = mostCells && sheet.getLastRow() * sheet.getLastColumn() > mostCells;
          if (isTooLarge || parkedIn(sheet).length === 0) return;
          withDocumentLock(() => bringBackParked(sheet), Math.max(1, millisecondsLeft()));
        });
      }
    });
  }
  var bringBackQuickly = () => bringBackAll(3e3, 5e5);
  var quietly = (work) => attempt(work);
  function parkedIn(sheet) {
    return sheet.getDataRange().getFormulas().flatMap(
      (row, r) => row.flatMap((text, c) => {
        const formula = unparkFormula(text);
        return formula === void 0 ? [] : [{ row: r + 1, column: c + 1, formula }];
      })
    );
  }
  var ENDING = "_ASKED_AGAIN";
  var TEXT = `${PENDING_MARK}Being asked again. If this stays, choose something from the menu Maps in Sheets, and the formula comes back.`;
  var PARKED = /^="⏳ [^"]*"&T\(ISERROR\((.*)\)\)$/is;
  function parkFormula(formula) {
    const tokens = formulaTokens(formula.slice(1));
    const names = tokens.map(({ kind, text }, index) => {
      return kind === "word" && isOurName(text) && isCalled(tokens, index) ? text + ENDING : text;
    });
    const parked = `="${TEXT}"&T(ISERROR(${names.join("")}))`;
    return unparkFormula(parked) === formula ? parked : void 0;
  }
  function unparkFormula(formula) {
    const body = PARKED.exec(formula)?.[1];
    if (!body?.toUpperCase().includes(ENDING)) return void 0;
    const names = formulaTokens(body).map(({ kind, text }) => {
      return kind === "word" && text.toUpperCase().endsWith(ENDING) ? text.slice(0, -ENDING.length) : text;
    });
    return `=${names.join("")}`;
  }

  // src/cache/forget-answers.ts
  function forgetAnswers() {
    clearDocumentCache(QUOTAS.flatMap(entriesWithAnswers));
  }

  // src/addon/recalculate/recalculate.ts
  function recalculateSelection() {
    const sheet = readSheet(activeSpreadsheet().getActiveSheet());
    return recalculate(sheet, selectedAreas());
  }
  function recalculateSheet() {
    const sheet = readSheet(activeSpreadsheet().getActiveSheet());
    return recalculate(sheet, [wholeSheet(sheet)]);
  }
  function fetchAfresh() {
    const sheet = readSheet(activeSpreadsheet().getActiveSheet());
    const areas = selectedAreas();
    const cells = ourFormulas(sheet).filter((cell) => isInAny(cell, areas));
    if (cells.length === 0) return "No formula of Maps in Sheets is selected, so nothing was fetched.";
    forgetAnswers();
    return computeAgain(sheet, cells, (formulas) => `Fetched ${formulas} afresh`);
  }
  function recalculate(sheet, areas) {
    const cells = ourFormulas(sheet).filter((cell) => hasProblem(sheet, cell, areas));
    if (cells.length === 0) return "No formula of Maps in Sheets shows an error there.";
    const selected = selectedAreas();
    const [first, rest] = split(cells, (cell) => isInAny(cell, selected));
    return computeAgain(sheet, [...first, ...rest], (formulas) => `Recalculated ${formulas}`);
  }
  function computeAgain(snapshot, cells, done) {
    const { sheet, formula } = snapshot;
    const [plain, others] = split(cells, readPlainText(snapshot));
    const formulas = others.map((cell) => ({ ...cell, formula: formula(cell) }));
    const { asked, refused: refused2, left } = askAgain(sheet, formulas);
    const sentences = [`${done(count(asked.length, "formula"))}${asked.length > 0 ? awaitValues(sheet, asked) : ""}.`];
    if (left.length > 0) sentences.push(selectRest(sheet, left));
    if (refused2.length > 0) sentences.push(leftText(refused2.map(refusedAt), "formula").trim());
    if (plain.length > 0) sentences.push(plainTextSentence(plain));
    return sentences.join(" ");
  }
  function selectRest(sheet, left) {
    const areas = joinColumns(left).map(
      (area) => `${cellText(area)}:${cellText({ ...area, row: area.row + area.rows - 1 })}`
    );
    sheet.getRangeList(areas).activate();
    return `${count(left.length, "formula")} ${left.length === 1 ? "is" : "are"} left and selected now. Choose the same menu item again to continue.`;
  }
  function plainTextSentence(cells) {
    const [first] = cells.map(cellText);
    const which = cells.length === 1 ? `${first} was` : `${cells.length} cells such as ${first} were`;
    return `${which} left, as the number format is plain text, in which a formula is only a text. Choose another number format.`;
  }
  function split(items, isFirst) {
    return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
  }
  function awaitValues(sheet, formulas) {
    readUntil(
      () => isAnyLoading(sheet, formulas),
      (isAny) => !isAny
    );
    const now2 = readSheet(sheet);
    const loading = formulas.filter((cell) => isLoading(now2.shown(cell))).length;
    const failed = formulas.filter((cell) => hasProblem(now2, cell, [wholeSheet(now2)])).length - loading;
    const parts = [
      ...failed === 0 ? [] : [`${failed} still ${failed === 1 ? "shows" : "show"} an error`],
      ...loading === 0 ? [] : [`${loading} ${loading === 1 ? "is" : "are"} still loading`]
    ];
    return `, ${parts.length === 0 ? "all have a value" : parts.join(", ")}`;
  }
  function isAnyLoading(sheet, formulas) {
    flush();
    const shown = sheet.getDataRange().getDisplayValues();
    return formulas.some((cell) => isLoading(cellIn(shown, cell)));
  }
  var LONGEST_CHECK_MS = 6e4;
  var FORMULAS_AT_A_TIME2 = 100;
  function askAgain(sheet, formulas) {
    const deadline = startActionDeadline();
    if (formulas.length > 0 && !rangeOf(sheet, areaAround(formulas)).canEdit()) {
      const { millisecondsLeft } = startDeadline(LONGEST_CHECK_MS);
      checkEditable(sheet, joinColumns(formulas), () => millisecondsLeft() >= 0);
    }
    const asked = [];
    const refused2 = [];
    let next = 0;
    while (next < formulas.length && (next === 0 || deadline.millisecondsLeft() > 0)) {
      const some = formulas.slice(next, next + FORMULAS_AT_A_TIME2);
      const step = withDocumentLock(() => parkAndBringBack(sheet, some));
      asked.push(...step.back);
      refused2.push(...step.refused);
      next += FORMULAS_AT_A_TIME2;
    }
    return { asked, refused: refused2, left: formulas.slice(next) };
  }
  function parkAndBringBack(sheet, formulas) {
    const refused2 = writeInParts(formulas, (some) => {
      for (const area of joinColumns(some)) park(sheet, area);
    });
    const back = bringBackParked(sheet);
    const others = without(formulas, [...back, ...refused2.map(({ item }) => item)]);
    const leftOut2 = others.filter((cell) => rangeOf(sheet, areaOfCell(cell)).getFormula() === cell.formula);
    return { back, refused: [...refused2, ...leftOut2.map((item) => ({ item, failure: LEFT_OUT }))] };
  }
  function park(sheet, area) {
    const current = rangeOf(sheet, area).getFormulas();
    const unchanged = area.cells.filter(({ formula }, index) => current[index]?.[0] === formula);
    const parked = unchanged.flatMap((cell) => {
      const formula = parkFormula(cell.formula);
      return formula === void 0 ? [] : [{ ...cell, formula }];
    });
    setFormulas(sheet, parked);
  }

  // src/addon/formulas/write-call.ts
  function formulaStyle(locale) {
    const number = attempt(() => 1.5.toLocaleString(locale.replace("_", "-")), "1.5");
    return number.includes(",") ? { separator: ";", decimalPoint: "," } : { separator: ",", decimalPoint: "." };
  }
  function writeCall(name, args, style) {
    const local = args.map((arg) => /^-?\d+\.\d+$/.test(arg) ? arg.replace(".", style.decimalPoint) : arg);
    return `${name}(${local.join(style.separator)})`;
  }

  // src/addon/sample/sample-content.ts
  var call2 = (name, ...args) => ({ name, args });
  var sampleRows = () => [
    ["From", "To", "What", "Result"],
    ["Chicago, IL", "Santa Monica, CA", "Distance in miles", call2("DRIVING_DISTANCE", "A2", "B2", '"mi"')],
    ["The Louvre, Paris", "Eiffel Tower, Paris", "Time on foot", call2("WALKING_DURATION", "A3", "B3")],
    [
      "London, UK",
      "Paris, France",
      "Seconds, for calculating",
      call2("GOOGLEMAPS_DURATION_SECONDS", "A4", "B4", '"driving"')
    ],
    ["Paris, Texas", "Dallas, TX", "Which places were meant", call2("GOOGLEMAPS_MATCH", "A5", "B5")],
    ["Sagrada Família, Barcelona", "Park Güell, Barcelona", "Link", call2("GOOGLEMAPS_LINK", "A6", "B6", '"walking"')],
    ["Machu Picchu", "", "Latitude and longitude", call2("GOOGLEMAPS_LATLONG", "A7")],
    ["Sydney Opera House", "", "Full address", call2("GOOGLEMAPS_ADDRESS", "A8")],
    ["Zanzibar", "", "Country", call2("GOOGLEMAPS_COUNTRY", "A9")],
    ["Mount Everest", "", "Elevation in metres", call2("GOOGLEMAPS_ELEVATION", "A10")],
    [
      "Philadelphia, PA",
      "The stops of the trip below",
      "The nearest of them",
      call2("GOOGLEMAPS_NEAREST", "A11", "A14:A17", '"driving"', '"mi"')
    ],
    [],
    ["Trip: one formula for all stops", "", "", call2("GOOGLEMAPS_TRIP", "A14:A17", '"driving"', '"km"', '"order=best"')],
    ["Boston, MA"],
    ["Hartford, CT"],
    ["Providence, RI"],
    ["New York, NY"],
    [],
    ["Directions: a row for each step", "", "", call2("WALKING_DIRECTIONS", "A3", "B3")]
  ];
  var SAMPLE_HEADINGS = [1, 13, 19];

  // src/addon/sample/sample-sheet.ts
  var NAME2 = "Maps in Sheets sample";
  var COLUMN_WIDTHS = [220, 180, 180, 220, 220, 180];
  function insertSampleSheet() {
    const spreadsheet = activeSpreadsheet();
    const names = spreadsheet.getSheets().map((sheet2) => sheet2.getName());
    const name = freeName(names);
    const sheet = spreadsheet.insertSheet(name);
    const style = formulaStyle(spreadsheet.getSpreadsheetLocale());
    const rows2 = sampleRows();
    const columns = Math.max(...rows2.map((row) => row.length));
    const values = rows2.map((row) => Array.from({ length: columns }, (_, column) => entryOf(row[column] ?? "", style)));
    sheet.getRange(1, 1, values.length, columns).setValues(values);
    for (const row of SAMPLE_HEADINGS) sheet.getRange(row, 1, 1, columns).setFontWeight("bold");
    COLUMN_WIDTHS.forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
    return `Added the sheet "${name}".`;
  }
  function freeName(names) {
    for (let number = 1; ; number++) {
      const name = number === 1 ? NAME2 : `${NAME2} ${number}`;
      if (!names.includes(name)) return name;
    }
  }
  function entryOf(cell, style) {
    return typeof cell === "string" ? cell : `=${writeCall(cell.name, cell.args, style)}`;
  }

  // src/addon/menu.ts
  var TITLE = "Maps in Sheets";
  var ACTIONS = {
    recalculateSelection,
    recalculateSheet,
    fetchAfresh,
    freezeSelection,
    unfreezeSelection,
    insertSampleSheet
  };
  function buildMenu(event) {
    addMenu([
      ["Open sidebar", "showMapsSidebar"],
      null,
      ["Recalculate errors in the selection", "recalculateMapsSelection"],
      ["Recalculate errors in the sheet", "recalculateMapsSheet"],
      ["Fetch the selection afresh", "fetchMapsAfresh"],
      null,
      ["Freeze the selection", "freezeMapsSelection"],
      ["Unfreeze the selection", "unfreezeMapsSelection"],
      null,
      ["Insert a sample sheet", "insertMapsSampleSheet"]
    ]);
    if (["LIMITED", "FULL"].includes(String(event?.authMode))) bringBackQuickly();
  }
  function runAction(name) {
    try {
      bringBackAll();
      toast(TITLE, ACTIONS[name]());
    } catch (error) {
      bringBackAll();
      alertUser(TITLE, messageOf(error));
    }
  }

  // src/addon/sheet/uses-miles.ts
  var COUNTRIES = ["US", "GB", "LR", "MM"];
  function usesMiles(locale) {
    const country2 = /[-_]([A-Z]{2})$/.exec(locale ?? "")?.[1];
    return country2 !== void 0 && COUNTRIES.includes(country2);
  }

  // src/addon/sheet/headings.ts
  var ORIGIN = "from origin origins start pick pickup departure depot depots von desde origen depart origem partenza";
  var DESTINATION = "to destination destinations end drop dropoff arrival delivery nach ziel hasta destino arrivee arrivo";
  var PLACE = "address addresses place places stop stops location locations adresse ort lieu direccion lugar endereco indirizzo luogo standort coordinates latlng latlong";
  var LATITUDE = "lat latitude latitud latitudine breitengrad";
  var LONGITUDE = "lng lon long longitude longitud longitudine langengrad";
  var ADDRESS_PART = "street streets city town state region province zip postcode postal country straße strasse stadt plz land rue ville pays calle ciudad rua cidade citta";
  var NAME3 = "name names title customer customers client clients company shop store stores branch school office site kunde firma filiale nom nombre cliente tienda nome loja";
  var MEASURE = "time times date day hour hours minutes id phone email km mi mile miles kilometers kilometres distance distances duration durations uhrzeit datum hora fecha";
  var HALF = "up off code codes";
  var ROWS_LOOKED_AT = 20;
  function wordsOf(heading) {
    const plain = String(heading ?? "").normalize("NFD").replace(/\p{M}/gu, "");
    return plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  }
  function isAmong(word, ...words) {
    return words.some((some) => some.split(" ").includes(word));
  }
  function isUsualHeading(text) {
    const all = [ORIGIN, DESTINATION, PLACE, LATITUDE, LONGITUDE, ADDRESS_PART, NAME3, MEASURE, HALF];
    const words = wordsOf(text);
    return words.length > 0 && !/\d/.test(text) && words.every((word) => isAmong(word, ...all));
  }
  function roleOf(words) {
    const [first = ""] = words;
    if (words.some((word) => isAmong(word, MEASURE))) return void 0;
    if (isAmong(first, ORIGIN)) return "origin";
    if (isAmong(first, DESTINATION)) return "destination";
    return words.some((word) => isAmong(word, PLACE, LATITUDE)) ? "stop" : void 0;
  }
  function isPairOfCoordinates(words, next) {
    return words.some((word) => isAmong(word, LATITUDE)) && next.some((word) => isAmong(word, LONGITUDE));
  }
  function headingRowOf(sheet) {
    const frozen = sheet.getFrozenRows();
    if (frozen > 0) return frozen;
    const data = sheet.getDataRange();
    if (data.getNumRows() < 2) return 0;
    const top = sheet.getRange(1, 1, Math.min(ROWS_LOOKED_AT, data.getNumRows()), data.getNumColumns());
    return looksLikeHeadings(top.getValues()) ? 1 : 0;
  }
  function looksLikeHeadings([first = [], ...others]) {
    const filled = first.flatMap((value, index) => value === "" ? [] : [index]);
    if (filled.length === 0 || others.length === 0) return false;
    const textAt2 = (index) => String(first[index]).trim();
    if (filled.filter((index) => isUsualHeading(textAt2(index))).length > 1) return true;
    if (filled.some((index) => typeof first[index] !== "string" || /\d/.test(first[index]))) return false;
    const isAboveNumbers = (index) => {
      const below = others.map((row) => row[index]).filter((value) => value !== "");
      return below.length > 0 && below.every((value) => typeof value === "number");
    };
    const beginsLikeOne = (index) => ["origin", "destination"].includes(roleOf(wordsOf(textAt2(index))) ?? "");
    return filled.some((index) => isUsualHeading(textAt2(index)) || beginsLikeOne(index) || isAboveNumbers(index));
  }

  // src/addon/sheet/row-places.ts
  function placesInRow(headings, values) {
    const words = headings.map(wordsOf);
    const named2 = values.flatMap((value, index) => {
      const heading = words[index] ?? [];
      const role = roleOf(heading);
      if (role === void 0) return [];
      if (isText(value)) return [{ role, columns: [index + 1] }];
      const isPair = isPairOfCoordinates(heading, words[index + 1] ?? []);
      return isPair && isPoint(value, values[index + 1]) ? [{ role, columns: [index + 1, index + 2] }] : [];
    });
    if (named2.length > 0) {
      const order = ["origin", "stop", "destination"];
      return order.flatMap((role) => named2.filter((place) => place.role === role));
    }
    return values.flatMap((value, index) => isText(value) ? [{ columns: [index + 1] }] : []);
  }
  function isPoint(latitude, longitude) {
    return isWithin(latitude, 90) && isWithin(longitude, 180) && (latitude !== 0 || longitude !== 0);
  }
  function isWithin(value, most) {
    return typeof value === "number" && Math.abs(value) <= most;
  }
  function isText(value) {
    return typeof value === "string" && !isBlank(value);
  }
  function readRow(sheet, row) {
    const columns = Math.max(1, sheet.getLastColumn());
    const range = sheet.getRange(row, 1, 1, columns);
    const [formulas = []] = range.getFormulas();
    const [all = []] = range.getValues();
    const values = all.map((value, index) => isOurs(formulas[index] ?? "") ? "" : value);
    const headingRow = Math.max(1, sheet.getFrozenRows());
    const [headings = []] = headingRow < row ? sheet.getRange(headingRow, 1, 1, columns).getValues() : [];
    return { values, places: placesInRow(headings, values) };
  }

  // src/addon/formulas/row-arguments.ts
  function rowArguments(names, target, style) {
    const { row, column, rows: rows2 } = areaOf2(target);
    const { values, places } = readRow(target.getSheet(), row);
    const usable = places.filter(({ role, columns }) => role !== void 0 || columns[0] < column);
    const cells = (at) => {
      const letters = columnLetters(at);
      return rows2 === 1 ? `${letters}${row}` : `${letters}${row}:${letters}${row + rows2 - 1}`;
    };
    const place = (found) => {
      if (found === void 0) return void 0;
      const [first2, second2] = found.columns;
      if (second2 === void 0) return cells(first2);
      const joined = `${degrees(cells(first2), style)}&","&${degrees(cells(second2), style)}`;
      if (rows2 === 1) return joined;
      return `ARRAYFORMULA(IF(${[`${cells(first2)}=""`, '""', joined].join(style.separator)}))`;
    };
    if (names.includes("latitude")) return pointBefore(values, column, usable).map(cells);
    if (names.includes("stops")) return [stopsOf(usable, target)];
    if (!names.includes("destination")) return [place(usable.find(({ role }) => role) ?? usable[usable.length - 1])];
    const ofRole = (wanted) => usable.find(({ role }) => role === wanted);
    const [first, second] = usable;
    if (ofRole("origin") && ofRole("destination")) return [place(ofRole("origin")), place(ofRole("destination"))];
    return [place(first), place(second)];
  }
  function degrees(cell, { separator, decimalPoint }) {
    return decimalPoint === "." ? cell : `SUBSTITUTE(${cell}${separator}","${separator}".")`;
  }
  function pointBefore(values, column, places) {
    const named2 = places.find(({ columns }) => columns.length === 2);
    if (named2) return named2.columns;
    for (let second = column - 1; second >= 2; second--) {
      if (isPoint(values[second - 2], values[second - 1])) return [second - 1, second];
    }
    return [];
  }
  function stopsOf(places, target) {
    const { row, rows: rows2 } = areaOf2(target);
    const columns = places.map(({ columns: [first2] }) => first2).sort((a, b) => a - b);
    const [first = 0] = columns;
    const last = columns[columns.length - 1] ?? 0;
    if (first === 0) return void 0;
    const isSideBySide = columns.length > 1 && last - first === columns.length - 1;
    if (isSideBySide && rows2 === 1) return `${columnLetters(first)}${row}:${columnLetters(last)}${row}`;
    const letters = columnLetters(last);
    return `${letters}${row}:${letters}${rows2 > 1 ? row + rows2 - 1 : lastFilledRow(target, last)}`;
  }
  function lastFilledRow(target, column) {
    const sheet = target.getSheet();
    const row = target.getRow();
    const below = sheet.getRange(row, column, Math.max(1, sheet.getLastRow() - row + 1), 1).getDisplayValues();
    const end = below.findIndex(([shown]) => shown === "");
    return row + (end < 0 ? below.length : end) - 1;
  }

  // src/addon/formulas/insert-formula.ts
  var LITERAL = /^(?:"(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/;
  var STOPS = "A2:A6";
  var CANDIDATES = '{"Teatro Solís, Montevideo";"Estadio Centenario, Montevideo"}';
  function insertFormula(name, params) {
    if (!isOurName(name)) throw notOurFormula();
    const { target, args } = readTarget();
    const cell = target.getCell(1, 1);
    if (!isEmpty2(target)) throw cellNotEmpty(cell.getA1Notation());
    if (cell.getNumberFormat() === "@") throw cellIsPlainText(cell.getA1Notation());
    const locale = activeSpreadsheet().getSpreadsheetLocale();
    const style = formulaStyle(locale);
    const names = params.map((param) => param.name);
    const found = args.length > 0 ? selectedArguments(names, args) : rowArguments(names, target, style);
    const written = params.map(({ name: param, sample }, index) => found[index] ?? sampleOf(param, sample));
    const formula = `=${writeCall(name, [...written, ...unitArguments(name, locale)], style)}`;
    cell.setFormula(formula);
    cell.activate();
    const hint = params.some((_, index) => found[index] === void 0) ? " Put your own values for the samples." : "";
    return `${answerOf(cell)} Wrote ${formula}.${hint}`;
  }
  function readTarget() {
    const ranges = selectedRanges();
    const current = currentCell();
    const [only] = ranges;
    const isOne = only !== void 0 && ranges.length === 1;
    if (only === void 0 || isOne && only.getNumRows() * only.getNumColumns() === 1) {
      return { target: current, args: [] };
    }
    if (isOne && isEmpty2(only)) return { target: only, args: [] };
    const others = ranges.filter((range) => !isInside(areaOf2(current), areaOf2(range)));
    if (others.length > 0) return { target: current, args: others };
    const column = only.getLastColumn() + 1;
    const sheet = only.getSheet();
    if (column > sheet.getMaxColumns()) throw noRoom();
    return { target: sheet.getRange(only.getRow(), column), args: [only] };
  }
  function isEmpty2(range) {
    return range.isBlank() && range.getFormulas().every((row) => row.every((formula) => formula === ""));
  }
  function selectedArguments(names, ranges) {
    if (names.length === 1 && names[0] === "stops") return ranges.slice(0, 1).map((range) => range.getA1Notation());
    return ranges.flatMap(
      (range) => Array.from(
        { length: range.getNumColumns() },
        (_, index) => range.offset(0, index, range.getNumRows(), 1).getA1Notation()
      )
    );
  }
  function sampleOf(name, sample) {
    if (name === "stops") return STOPS;
    if (name === "candidates") return CANDIDATES;
    if (!LITERAL.test(sample)) throw notOurFormula();
    return sample;
  }
  function answerOf(cell) {
    const read3 = () => {
      flush();
      return cell.getDisplayValue();
    };
    const shown = readUntil(read3, (text) => !isLoading(text));
    const at = cell.getA1Notation();
    if (isLoading(shown)) return `${at} is still loading.`;
    if (shown === "") return `${at} is blank, as its places are.`;
    const isReasonHidden = showsProblem(shown) && shown.startsWith("#");
    return `${at}: ${shown}${isReasonHidden ? " (point at the cell to read why)." : "."}`;
  }
  function unitArguments(name, locale) {
    if (!/_(?:DISTANCE|TRIP|NEAREST)$/i.test(name)) return [];
    const unit = usesMiles(locale) ? '"mi"' : '"km"';
    return /^GOOGLEMAPS_/i.test(name) ? ['"driving"', unit] : [unit];
  }

  // src/services/static-map.ts
  function pinLetter(index) {
    return String.fromCharCode(65 + index % 26);
  }
  function drawRoute(polyline, stops) {
    const map = newMap();
    if (polyline !== "") map.setPathStyle(4, "0x1a73e8", "0x00000000").addPath(polyline);
    stops.forEach(({ latitude, longitude }, index) => {
      map.setMarkerStyle("mid", "red", pinLetter(index)).addMarker(latitude, longitude);
    });
    return pictureOf(map);
  }
  function drawPins(pins) {
    const map = newMap();
    for (const { label, latitude, longitude } of pins) {
      map.setMarkerStyle(label === "" ? "small" : "mid", "red", label || "0");
      map.addMarker(roundDegrees(latitude), roundDegrees(longitude));
    }
    return pictureOf(map);
  }
  var roundDegrees = (degrees2) => Math.round(degrees2 * 1e5) / 1e5;
  var newMap = () => Maps.newStaticMap().setSize(268, 220);
  function pictureOf(map) {
    const picture = map.getBlob();
    return `data:${picture.getContentType() ?? "image/png"};base64,${Utilities.base64Encode(picture.getBytes())}`;
  }

  // src/addon/places/locate-rows.ts
  var LONGEST_SEARCH_MS = 6e4;
  function locateRows(rows2) {
    const found = answerAll(
      rows2.map(({ place }) => {
        if (place instanceof FormulaError) return { value: place };
        const point = parsePoint(place);
        return point ? { value: { ...point, address: place, isPartial: false } } : { request: { place } };
      }),
      (requests) => findPlaces(requests, startDeadline(LONGEST_SEARCH_MS))
    );
    return rows2.map(({ row, name, place }, index) => {
      const result = found[index];
      if (result instanceof FormulaError) return { row, name, reason: result.message };
      const { address: address2, isPartial, latitude, longitude } = result;
      return {
        row,
        name: name || String(place),
        address: address2,
        isGuess: isPartial,
        latitude,
        longitude,
        link: placeUrl(address2)
      };
    });
  }
  function readRows(rows2, columns) {
    return rows2.map(({ row, cells }) => {
      const name = columns.name === void 0 ? "" : cells[columns.name];
      return {
        row,
        name: typeof name === "string" || typeof name === "number" ? String(name).replace(/\s+/g, " ").trim() : "",
        place: caught(() => placeIn(cells, columns))
      };
    });
  }
  function placeIn(cells, { latitude, longitude, place }) {
    const pair = [latitude, longitude].map((index) => index === void 0 ? "" : cells[index]);
    const texts = place.map((index) => cells[index]).filter((cell) => !isBlank(cell));
    const isGiven = pair.filter((cell) => cell !== "").length > (texts.length > 0 ? 1 : 0);
    if (isGiven) return readLatLng(pair[0], pair[1]);
    if (texts.length === 0) throw noPlaceInRow();
    const parts = texts.map((cell) => readPlace(cell, "place"));
    return parts.find((part) => parsePoint(part) !== void 0) ?? parts.join(", ");
  }

  // src/addon/places/place-columns.ts
  function findPlaceColumns(headings, rows2) {
    const words = headings.map(wordsOf);
    const headed = (...names) => words.flatMap((own, index) => own.some((word) => isAmong(word, ...names)) ? [index] : []);
    const [latitude] = headed(LATITUDE);
    const longitude = headed(LONGITUDE).find((index) => index !== latitude);
    const isPair = latitude !== void 0 && longitude !== void 0;
    const pair = isPair ? [latitude, longitude] : numberPair(headings, rows2);
    const texts = headings.flatMap((_, index) => rows2.some((row) => isText(row[index])) ? [index] : []);
    const place = placeColumns2();
    const name = [...headed(NAME3), ...texts].find((index) => !place.includes(index) && !pair.includes(index));
    return { latitude: pair[0], longitude: pair[1], place, name };
    function placeColumns2() {
      const [known2] = [...headed(PLACE, DESTINATION, ORIGIN), ...isPair || latitude === void 0 ? [] : [latitude]];
      const parts = headed(ADDRESS_PART).filter((index) => index !== known2);
      const named2 = [...known2 === void 0 ? [] : [known2], ...parts];
      if (named2.length > 0 || pair.length > 0) return named2.sort((a, b) => a - b);
      const first = texts.find((index) => !headed(NAME3).includes(index)) ?? texts[0];
      return [first ?? 0];
    }
  }
  function numberPair(headings, rows2) {
    const isWithin2 = (column, limit) => {
      const cells = rows2.map((row) => row[column]).filter((cell) => cell !== "");
      if (headings[column] !== "" || !cells.every((cell) => typeof cell === "number" && Math.abs(cell) <= limit))
        return false;
      return cells.some((cell) => /\.\d{3}/.test(String(cell)));
    };
    const first = headings.findIndex((_, column) => isWithin2(column, 90) && isWithin2(column + 1, 180));
    return first < 0 ? [] : [first, first + 1];
  }

  // src/addon/places/selected-rows.ts
  function readSelectedRows() {
    const ranges = selectedRanges();
    const sheet = ranges[0].getSheet();
    const rows2 = numbersIn(
      ranges.map((range) => [range.getRow(), range.getLastRow()]),
      sheet.getLastRow()
    );
    const columns = numbersIn(
      ranges.map((range) => [range.getColumn(), range.getLastColumn()]),
      sheet.getLastColumn()
    );
    if (rows2.length === 1 && columns.length === 1) {
      const all = readRows2(sheet, rows2, numbersIn([[1, sheet.getLastColumn()]], sheet.getLastColumn()));
      if (all.headings.some(isUsualHeading)) return all;
    }
    return readRows2(sheet, rows2, columns);
  }
  function readRows2(sheet, numbers, columns) {
    const [first, last] = [numbers[0], numbers[numbers.length - 1]];
    if (first === void 0 || last === void 0 || columns.length === 0) {
      return { columns, headings: [], headingRow: void 0, rows: [] };
    }
    const left = columns[0];
    const read3 = (row, count2) => {
      const width = columns[columns.length - 1] - left + 1;
      const values2 = sheet.getRange(row, left, count2, width).getValues();
      return values2.map((cells) => columns.map((column) => cells[column - left]));
    };
    const values = read3(first, last - first + 1);
    const frozen = sheet.getFrozenRows();
    const [top = [], ...below] = first === (frozen || 1) ? values : [...read3(frozen || 1, 1), ...values];
    const startsWithHeadings = frozen === 0 && looksLikeHeadings(values);
    const headings = startsWithHeadings ? values[0] : frozen > 0 || looksLikeHeadings([top, ...below]) ? top : [];
    const firstRow = startsWithHeadings ? first + 1 : frozen + 1;
    return {
      columns,
      headings: columns.map((_, index) => textOf3(headings?.[index])),
      headingRow: startsWithHeadings ? first : void 0,
      rows: numbers.filter((row) => row >= firstRow).map((row) => ({ row, cells: values[row - first] ?? [] })).filter(({ cells }) => !cells.every(isEmpty))
    };
  }
  function numbersIn(spans, limit) {
    const numbers = /* @__PURE__ */ new Set();
    for (const [first, last] of spans) {
      for (let number = first; number <= Math.min(last, limit); number++) numbers.add(number);
    }
    return [...numbers].sort((a, b) => a - b);
  }
  var textOf3 = (cell) => typeof cell === "string" ? cell.trim() : "";

  // src/addon/places/show-places.ts
  var MOST_PLACES = 2e3;
  var LABELS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  var MOST_PINS = 80;
  function showPlaces() {
    const selected = readSelectedRows();
    const { rows: rows2, headings } = selected;
    if (rows2.length === 0) throw noPlaces();
    if (rows2.length > MOST_PLACES) throw tooManyPlaces(rows2.length, MOST_PLACES);
    const cells = rows2.map((row) => row.cells);
    const columns = findPlaceColumns(headings, cells);
    const located = locateRows(readRows(rows2, columns));
    const places = located.flatMap((row) => "reason" in row ? [] : [row]).map((place, index) => ({ ...place, label: LABELS.charAt(index) }));
    const picture = pictureOf2(places.slice(0, MOST_PINS));
    return {
      source: sourceOf(selected, columns),
      places,
      missing: located.flatMap((row) => "reason" in row ? [row] : []),
      picture: picture.url,
      remarks: [...picture.remarks, ...remarksOn(places.length)]
    };
  }
  function pictureOf2(pins) {
    if (pins.length === 0) return { url: null, remarks: [] };
    try {
      return { url: drawPins(pins), remarks: [] };
    } catch (error) {
      return {
        url: null,
        remarks: [`Google Maps gave no picture of these places. It said: ${quote(thrownText(error))}.`]
      };
    }
  }
  function remarksOn(count2) {
    const remarks = [];
    if (count2 > LABELS.length) remarks.push(`Google labels ${LABELS.length} pins at most, so the others are small.`);
    if (count2 > MOST_PINS)
      remarks.push(`The picture has the first ${MOST_PINS} of ${count2} places. The KML file has all of them.`);
    return remarks;
  }
  function sourceOf({ columns, headings, headingRow }, { latitude, longitude, place, name }) {
    const column = (index) => {
      const heading = headings[index] ? ` (${headings[index]})` : "";
      return `${columnLetters(columns[index])}${heading}`;
    };
    const pair = [latitude, longitude].flatMap((index) => index === void 0 ? [] : [column(index)]);
    const sources = joinFilled([pair.join(" and "), place.map(column).join(", ")], ", otherwise from ");
    const sentences = [`Places from ${sources}.`];
    if (name !== void 0) sentences.push(`Names from ${column(name)}.`);
    if (headingRow !== void 0) sentences.push(`Row ${headingRow} was taken for headings.`);
    return sentences.join(" ");
  }

  // src/routes/get-drawn-route.ts
  function getDrawnRoute(request) {
    const [result] = lookUpAll(DRAWN_ROUTES, [request], startDeadline());
    if (result === void 0 || result instanceof FormulaError) throw result;
    return result;
  }
  var DRAWN_ROUTES = sourceOfMore("drawn", {
    read(answer2, request) {
      const { route, json } = chooseRoute(answer2, request);
      const polyline = asText2(field(json, "overview_polyline", "points")) ?? "";
      return { route, steps: readSteps(json), polyline, stops: readStopPoints(json) };
    },
    encode: ({ route, steps, polyline, stops }) => [
      encodeRoute(route),
      encodeSteps(steps),
      polyline,
      stops.map(({ latitude, longitude }) => [latitude, longitude])
    ],
    decode(value) {
      const [encodedRoute, encodedSteps, polyline, points] = asList(value);
      const [route, steps] = [decodeRoute(encodedRoute), decodeSteps(encodedSteps)];
      if (!route || !steps || typeof polyline !== "string") return void 0;
      const stops = asList(points).flatMap((point) => pointOf(asList(point)[0], asList(point)[1]));
      return { route, steps, polyline, stops };
    }
  });
  function readStopPoints(route) {
    const legs = asList(field(route, "legs"));
    const ends = [field(legs[0], "start_location"), ...legs.map((leg) => field(leg, "end_location"))];
    return ends.flatMap((end) => pointOf(field(end, "lat"), field(end, "lng")));
  }
  function pointOf(lat, lng) {
    const [latitude, longitude] = [asSignedNumber(lat), asSignedNumber(lng)];
    return latitude === void 0 || longitude === void 0 ? [] : [{ latitude, longitude }];
  }

  // src/addon/route/selected-stops.ts
  function selectedStops() {
    const ranges = selectedRanges();
    const [only] = ranges;
    const isOne = only !== void 0 && ranges.length === 1;
    const isOneCell = isOne && only.getNumRows() * only.getNumColumns() === 1;
    const stops = isOneCell ? stopsOfRow() : ranges.flatMap(stopsIn);
    if (stops.length < 2) throw noStops();
    const isColumn = isOne && only.getNumColumns() === 1 && !isOneCell;
    const cells = isColumn ? { sheetId: only.getSheet().getSheetId(), range: only.getA1Notation() } : null;
    return { stops, cells };
  }
  function stopsIn(range) {
    return range.getValues().flatMap(stopsOfLine);
  }
  function stopsOfLine(values) {
    const stops = [];
    for (let index = 0; index < values.length; index++) {
      const [value, next] = [values[index], values[index + 1]];
      if (isPoint(value, next)) {
        stops.push(`${value},${next}`);
        index++;
      } else if (!isBlank(value)) stops.push(readPlace(value, "stop"));
    }
    return stops;
  }
  function stopsOfRow() {
    const { values, places } = readRow(activeSpreadsheet().getActiveSheet(), currentCell().getRow());
    const meant = places.some(({ role }) => role !== void 0) ? places : places.slice(0, 2);
    return meant.flatMap(({ columns }) => stopsOfLine(columns.map((column) => values[column - 1])));
  }

  // src/addon/route/show-route.ts
  function showRoute(modeName) {
    const mode = readTravelMode(modeName);
    const { stops, cells } = selectedStops();
    const found = getDrawnRoute(requestOf(stops, mode));
    const isOrderFree = mode !== "transit" && stops.length > 3;
    return { route: describe(found, stops, mode), stops, cells, isOrderFree };
  }
  function showBestRoute(modeName, texts) {
    const mode = readTravelMode(modeName);
    const stops = texts.map((text) => readPlace(text, "stop"));
    if (stops.length < 2) throw noStops();
    const given = getDrawnRoute(requestOf(stops, mode));
    const best = getDrawnRoute(requestOf(stops, mode, true));
    const saving = savingOf(given.route, best.route, localDistance());
    if (saving === null) {
      return { route: describe(given, stops, mode), saving: "The stops are already in the best order.", order: null };
    }
    const order = [0, ...best.route.order.map((position) => position + 1), stops.length - 1];
    const ordered = order.map((position) => stops[position] ?? "");
    return { route: describe(best, ordered, mode), saving, order };
  }
  function requestOf(stops, mode, bestOrder = false) {
    const request = buildRequest(stops, mode, { choice: "first" }, bestOrder);
    if (request.via.length > MOST_STOPS_BETWEEN) throw tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
    return request;
  }
  function describe(found, stops, mode) {
    const distance2 = localDistance();
    const measures = (part) => {
      const meters = totalMeters(part);
      return `${meters === null ? "distance not known" : distance2(meters)}, ${durationText(part) ?? "time not known"}`;
    };
    const link2 = caught(() => mapsUrl(stops, mode));
    const picture = pictureOf3(found);
    const legs = found.route.legs.map((leg) => measures({ ...found.route, legs: [leg] }));
    const visited = stops.filter((stop, position) => position === 0 || !isPassed(stop));
    return {
      stops: visited.map((place, position) => ({
        letter: pinLetter(position),
        place,
        leg: position === 0 ? "" : legs[position - 1] ?? ""
      })),
      total: measures(found.route),
      steps: found.steps.steps.map(({ instruction, meters }) => ({
        instruction,
        distance: meters === null ? "" : distance2(meters)
      })),
      notes: found.steps.notes,
      link: typeof link2 === "string" ? link2 : "",
      picture: picture.url,
      remarks: [picture.remark, link2 instanceof FormulaError ? link2.message : ""].filter((remark) => remark !== "")
    };
  }
  function localDistance() {
    const isInMiles = usesMiles(activeSpreadsheet().getSpreadsheetLocale());
    return (meters) => distanceText(meters, isInMiles);
  }
  var METERS_PER_MILE = 1609.344;
  var METERS_PER_FOOT = 0.3048;
  function distanceText(meters, isInMiles) {
    if (isInMiles) {
      const miles = meters / METERS_PER_MILE;
      return miles < 0.1 ? `${Math.round(meters / METERS_PER_FOOT)} ft` : `${rounded(miles)} mi`;
    }
    return meters < 1e3 ? `${Math.round(meters)} m` : `${rounded(meters / 1e3)} km`;
  }
  function rounded(value) {
    return value < 99.95 ? value.toFixed(1) : thousands(Math.round(value));
  }
  function pictureOf3({ polyline, stops }) {
    const draw = (line) => attempt(() => drawRoute(line, stops), null);
    const picture = draw(polyline);
    if (picture !== null) return { url: picture, remark: "" };
    const places = draw("");
    if (places !== null) return { url: places, remark: "Google Maps drew the places only, not the line of the route." };
    return { url: null, remark: "Google Maps gave no picture of this route, or today's quota of pictures is used up." };
  }
  function savingOf(given, best, distanceText2) {
    if (best.order.every((stop, position) => stop === position)) return null;
    const meters = difference(totalMeters(given), totalMeters(best));
    const seconds = difference(totalSeconds(given), totalSeconds(best));
    if (meters === null || seconds === null) return "Google Maps finds this order the best.";
    const [distance2, duration2] = [distanceText2(Math.abs(meters)), composeDuration(Math.abs(seconds))];
    if (meters > 0 && seconds > 0) return `Best order saves ${distance2}, ${duration2}.`;
    if (seconds > 0) return `Best order saves ${duration2}${meters < 0 ? `, and is ${distance2} longer` : ""}.`;
    if (meters > 0) return `Best order saves ${distance2}${seconds < 0 ? `, and takes ${duration2} longer` : ""}.`;
    return null;
  }
  function difference(given, best) {
    return given === null || best === null ? null : given - best;
  }

  // src/addon/route/write-order.ts
  function writeOrder({ sheetId, range: address2 }, stops, order) {
    return withDocumentLock(() => {
      const sheet = sheetById(sheetId);
      if (!sheet) throw sheetGone();
      const range = sheet.getRange(address2);
      checkMovable(range, stops, order);
      const rows2 = range.getValues();
      const filled = rows2.flatMap(([value], index) => isBlank(value) ? [] : [index]);
      const [top, column] = [range.getRow(), range.getColumn()];
      const changes2 = filled.map((row, position) => {
        const from = filled[order[position] ?? position] ?? row;
        return { row: top + row, column, before: rows2[row]?.[0], after: rows2[from]?.[0] };
      });
      writeAllOrNothing(
        range,
        changes2.filter(({ before, after }) => before !== after)
      );
      return `Wrote this order into ${address2}. Undo brings the old one back.`;
    });
  }
  function writeAllOrNothing(range, changes2) {
    const [sheet, top] = [range.getSheet(), range.getRow()];
    const cellsWithout = (value) => {
      const now2 = range.getValues();
      return changes2.filter((cell) => now2[cell.row - top]?.[0] !== cell[value]);
    };
    const write = (some, value) => {
      for (const area of joinColumns(some))
        writeExactly(
          rangeOf(sheet, area),
          area.cells.map((cell) => [cell[value]])
        );
    };
    try {
      write(changes2, "after");
      flush();
      if (cellsWithout("after").length > 0) throw LEFT_OUT;
    } catch (failure2) {
      writeInParts(changes2, (some) => {
        for (const cell of some) write([cell], "before");
      });
      const lost = cellsWithout("before");
      if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), textOf(cell.before)]));
      throw orderRefused(thrownText(failure2));
    }
  }
  function checkMovable(range, stops, order) {
    const now2 = stopsIn(range);
    const isSame = now2.length === stops.length && now2.every((stop, index) => stop === stops[index]);
    if (!isSame || order.length !== now2.length || !isOrder(order)) throw stopsChanged(range.getA1Notation());
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    const sheet = range.getSheet();
    const [row, column] = [range.getRow(), range.getColumn()];
    const lines = sheet.getRange(row, 1, range.getNumRows(), Math.max(column, sheet.getLastColumn()));
    const formulas = lines.getFormulas();
    const notes = lines.getNotes();
    lines.getDisplayValues().forEach((shown, r) => {
      shown.forEach((text, c) => {
        const cell = cellText({ row: row + r, column: c + 1 });
        const hasFormula = (formulas[r]?.[c] ?? "") !== "";
        if (c + 1 === column && hasFormula) throw stopHasFormula(cell);
        const isOfStop = c + 1 !== column && text !== "" && !hasFormula;
        if (isOfStop || notes[r]?.[c]) throw rowsHaveMore(cell);
      });
    });
  }

  // src/addon/settings/read-settings.ts
  var SHORTEST_KEY = 16;
  function readSettings2() {
    const settings = readStoredSettings();
    const bought = countPurchases(settings.purchases, pacificDay(settings.readAt));
    return {
      keyEnd: endOfKey(settings.key),
      isShared: settings.key !== void 0 && settings.place === "script",
      use: settings.use,
      keepMinutes: settings.keepSeconds / 60,
      groups: PRICE_GROUPS.map((group) => ({
        group,
        today: bought.today[group],
        month: bought.month[group],
        limit: settings.monthlyLimits[group]
      })),
      freeUse: QUOTAS.map((quota2) => {
        const { since, ...calls2 } = freeCallsToday(quota2);
        const start = since === void 0 ? "" : localMinute(since);
        return freeUse({ ...calls2, since: start }, QUOTA_COUNTS[quota2], CALLS_A_DAY);
      }),
      remarks: remarksOn2(settings)
    };
  }
  function endOfKey(key) {
    if (key === void 0) return null;
    return key.length < SHORTEST_KEY ? "" : key.slice(-4);
  }
  function remarksOn2({ hasUnusableKey, unreadableLimit }) {
    return [...hasUnusableKey ? [unusableKey()] : [], ...unreadableLimit === void 0 ? [] : [limitUnreadable()]];
  }

  // src/lookup/notice-key.ts
  function noticeKey(isThere) {
    clearDocumentCache(QUOTAS.flatMap((quota2) => entriesOfMarks(quota2, MARKS_OF_KEY)));
    const { name, ttlSeconds, value } = keyMark(isThere);
    for (const quota2 of QUOTAS) openAnswerCache(quota2, "").mark([name], ttlSeconds, value);
  }

  // src/own-key/key-use.ts
  var KEY_USES = ["always", "after quota"];

  // src/addon/settings/save-settings.ts
  var HIGHEST_LIMIT = 999999999;
  function saveSettings(form) {
    const key = textOf4(form?.key);
    if (key !== "" && !canBeKey(key)) throw badKey();
    const limits = countsBy((group) => readLimit(field(form?.limits, group), group));
    const minutes = readNumber2(form?.keepMinutes, LONGEST_KEEP_MINUTES);
    if (minutes === void 0) throw badKeepMinutes(form?.keepMinutes, LONGEST_KEEP_MINUTES);
    const isWritten = writeProperties("document", {
      ...key === "" ? {} : { [KEY_PROPERTY]: key },
      [USE_PROPERTY]: KEY_USES.find((use) => use === form.use) ?? "after quota",
      [LIMIT_PROPERTY]: writeMonthlyLimits(limits),
      [KEEP_PROPERTY]: String(minutes)
    });
    if (!isWritten) throw settingsRefused();
    return noticed();
  }
  function removeKey() {
    if (!deleteProperty("document", KEY_PROPERTY)) throw settingsRefused();
    return noticed();
  }
  function noticed() {
    const settings = readSettings2();
    noticeKey(settings.keyEnd !== null);
    return settings;
  }
  function readLimit(value, group) {
    const limit = readNumber2(value, HIGHEST_LIMIT);
    if (limit === void 0) throw badLimit(group, value);
    return limit;
  }
  function readNumber2(value, most) {
    const text = textOf4(value);
    return /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
  }
  var textOf4 = (value) => typeof value === "string" ? value.trim() : "";

  // src/routes-api/try-key.ts
  function tryKey(key) {
    const ends = { origin: "48.8584,2.2945", destination: "48.8606,2.3376" };
    const call3 = computeRoutes({ ...ends, mode: "driving", via: [], choice: "first", bestOrder: false }, "route", 0);
    const outcome = caught(() => readHttpResponse(fetchCalls([call3], key)[0], call3.url));
    return outcome instanceof FormulaError ? outcome : void 0;
  }

  // src/addon/settings/test-key.ts
  function testKey() {
    const settings = readKeySettings();
    if (settings === void 0) throw noKeyToTest();
    const budget2 = openBudget(settings);
    if (budget2.take("essentials", 1) === 0) throw budget2.refusal("essentials");
    const problem = tryKey(settings.key);
    if (problem === void 0) return keyWorks();
    budget2.giveBack("essentials", 1);
    throw problem.problem === "burst" ? testedTooOften() : problem;
  }

  // src/addon/sheet/as-number.ts
  var DAY_ZERO = -22091616e5;
  var DAY_MS = 864e5;
  var DECIMALS_OF_DATES = 4;
  function asNumber(value) {
    if (!isDate(value) || Number.isNaN(value.getTime())) return value;
    const local = Date.parse(`${openSpreadsheetTime().toLocal(value).replace(" ", "T")}Z`);
    return Number(((local - DAY_ZERO) / DAY_MS).toFixed(DECIMALS_OF_DATES));
  }

  // src/addon/table/rows/result-columns.ts
  function isAboutOrigin({ need }) {
    return need === "point" || need === "place" || need === "elevation";
  }
  function resultColumns(chosen2) {
    const settings = { ...chosen2, mode: readTravelMode(chosen2.mode) };
    return chosen2.outputs.flatMap(({ kind, unit }) => {
      const columns = valueIn(COLUMNS, kind);
      if (columns === void 0) throw unknownOutput(kind, Object.keys(COLUMNS));
      return columns(unit, settings);
    });
  }
  var COLUMNS = {
    nearest: (_, settings) => [
      { ...routeColumn(NEAREST, settings, NO_VIEW), valueOf: ({ route, nearest: nearest2 }) => read2(route, () => nearest2 ?? "") }
    ],
    distance: (unit, settings) => [
      routeColumn("Distance", settings, distanceView(unit), { unit: unit || "m", isNumber: true })
    ],
    duration: (unit, settings) => [
      routeColumn("Duration", settings, durationView(unit), {
        unit: unit || "text",
        isNumber: !/^(?:text)?$/.test(unit)
      })
    ],
    addresses: (_, settings) => [
      routeColumn("Matched origin", settings, {
        what: "address",
        needsMatch: true,
        valueOf: ({ legs }) => legs[0]?.startAddress ?? ""
      }),
      routeColumn("Matched destination", settings, {
        what: "address",
        needsMatch: true,
        // The way back has as many legs.
        valueOf: ({ legs }) => legs[(settings.isRoundTrip ? legs.length / 2 : legs.length) - 1]?.endAddress ?? ""
      })
    ],
    link: (_, settings) => [
      settings.isToNearest ? { ...routeColumn("Link", settings, NO_VIEW), valueOf: (found) => read2(found.route, () => linkOf(found)) } : { ...routeColumn("Link", settings, NO_VIEW), need: "request", valueOf: linkOf }
    ],
    coordinates: (_, settings) => [
      placeColumn("Latitude", settings, "point", "0.00000", ({ point }) => read2(point, ({ latitude }) => latitude)),
      placeColumn("Longitude", settings, "point", "0.00000", ({ point }) => read2(point, ({ longitude }) => longitude))
    ],
    address: (_, settings) => [
      placeColumn("Address", settings, "place", null, ({ place }) => read2(place, ({ address: address2 }) => address2))
    ],
    country: (_, settings) => [placeColumn("Country", settings, "place", null, ({ place }) => read2(place, countryOf))],
    elevation: (_, settings) => [
      placeColumn("Elevation (m)", settings, "elevation", "#,##0", ({ elevation: elevation2 }) => read2(elevation2, Math.round))
    ]
  };
  var NEAREST = "Nearest";
  var NO_VIEW = { what: "link", valueOf: () => null };
  var DECIMALS = {
    km: [3, 2],
    mi: [3, 2],
    nmi: [3, 2],
    minutes: [1, 1],
    hours: [3, 2],
    days: [DECIMALS_OF_DATES, 3]
  };
  function routeColumn(label, { mode, options, isRoundTrip, isToNearest }, view, { unit = "", isNumber = false } = {}) {
    const words = [
      unit === "text" ? "" : unit,
      mode,
      isRoundTrip ? "there and back" : "",
      isToNearest && label !== NEAREST ? "nearest" : "",
      options.trim()
    ];
    const [written, shown] = DECIMALS[unitNamed(unit) ?? ""] ?? [0, 0];
    return {
      settings: JSON.stringify([unit, mode, isRoundTrip, options.trim(), ...isToNearest ? ["nearest"] : []]),
      heading: `${label} (${joinFilled(words, ", ")})`,
      label,
      format: isNumber ? `#,##0${shown > 0 ? `.${"0".repeat(shown)}` : ""}` : null,
      need: "route",
      needsMatch: view.needsMatch === true,
      valueOf: ({ request, route }) => {
        if (request instanceof FormulaError) return request;
        return read2(route, (known2) => {
          const value = view.valueOf(known2, request);
          if (value === null || value === "") return missingValue(view.what, request.origin, request.destination);
          return typeof value === "number" ? Number(value.toFixed(written)) : value;
        });
      }
    };
  }
  function linkOf({ request }) {
    if (request instanceof FormulaError) return request;
    return caught(() => mapsUrl([request.origin, ...request.via, request.destination], request.mode));
  }
  function placeColumn(label, { options }, need, format, readValue) {
    return { settings: options.trim(), heading: label, label, format, need, valueOf: readValue };
  }
  function countryOf({ country: country2, countryCode, address: address2 }) {
    return country2 === "" ? nothingThere(address2, "country") : `${country2} (${countryCode})`;
  }
  function read2(answer2, readValue) {
    if (answer2 === void 0) return void 0;
    return answer2 instanceof FormulaError ? answer2 : readValue(answer2);
  }

  // src/addon/table/rows/table-rows.ts
  function openTable(plan) {
    const columns = resultColumns(plan.settings);
    const sheet = sheetById(plan.sheetId);
    if (!sheet) throw sheetGone();
    return { ...plan, sheet, columns };
  }
  function readTable({ sheet, positions, fixed }, span2) {
    const { firstRow, lastRow, headingRow } = positions;
    const columns = columnsOf(positions);
    const left = Math.min(...columns);
    const from = firstRow + (span2?.from ?? 0);
    const to = span2 ? Math.min(lastRow, firstRow + span2.to) : lastRow;
    const top = span2 || headingRow === 0 ? from : headingRow;
    if (to < from) return { rows: [], headings: [], tables: [] };
    const range = sheet.getRange(top, left, to - top + 1, Math.max(...columns) - left + 1);
    const formulas = range.getFormulas();
    const values = range.getValues();
    const at = (line, column) => line?.[column - left];
    const place = (line, [first, second], one) => {
      if (first === void 0) return one;
      return second === void 0 ? at(line, first) : [at(line, first), at(line, second)];
    };
    const rows2 = values.slice(from - top).map((line, index) => ({
      row: from + index,
      origin: place(line, positions.origin, fixed.origin),
      destination: place(line, positions.destination, fixed.destination),
      values: positions.outputs.map((column) => at(line, column)),
      formulas: positions.outputs.map((column) => at(formulas[from - top + index], column) ?? ""),
      isEmpty: columns.every((column) => at(line, column) === "")
    }));
    const isTable = (formula = "") => formula !== "" && maySpill(formula);
    const tables = positions.outputs.flatMap(
      (column) => formulas.flatMap((line, r) => !span2 && isTable(at(line, column)) ? [{ row: top + r, column }] : [])
    );
    return { rows: rows2, headings: top < from ? columns.map((column) => String(at(values[0], column) ?? "")) : [], tables };
  }
  function readHeadings({ sheet, positions }) {
    if (positions.headingRow === 0) return [];
    const columns = columnsOf(positions);
    const left = Math.min(...columns);
    const range = sheet.getRange(positions.headingRow, left, 1, Math.max(...columns) - left + 1);
    const [values = []] = range.getValues();
    return columns.map((column) => String(values[column - left] ?? ""));
  }
  function columnsOf({ origin, destination, outputs }) {
    return [...origin, ...destination, ...outputs];
  }
  function hasPlaces({ origin, destination }) {
    const isMissing = (place) => Array.isArray(place) ? place.some(isEmpty) : isBlank(place);
    return !isMissing(origin) && (destination === null || !isMissing(destination));
  }
  function pairOf({ origin, destination }) {
    return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
  }
  function pairKey(row) {
    return hashText(pairOf(row)).toString(36);
  }
  var SIGNATURE = " (Maps in Sheets)";
  function reasonOf({ facts }) {
    return `${PROBLEM_MARK}${facts}${SIGNATURE}`;
  }
  function isReason(value) {
    return typeof value === "string" && value.startsWith(PROBLEM_MARK.trim()) && value.endsWith(SIGNATURE);
  }

  // src/addon/table/form/remember-form.ts
  var KEY2 = "mapsInSheets.form";
  var LONGEST = 1e4;
  function rememberForm(table, form) {
    const { sheet, positions } = table;
    const before = readRemembered(sheet);
    const columns = columnsOf(positions);
    const headings = readHeadings(table);
    writeRemembered(sheet, {
      form: {
        ...form,
        sheetId: sheet.getSheetId(),
        firstColumn: columnLetters(positions.outputs[0] ?? 1),
        refills: false
      },
      headings: Object.fromEntries(headings.map((heading, index) => [columnLetters(columns[index] ?? 1), heading])),
      goesOn: before?.goesOn ?? "no",
      trace: before?.trace ?? null
    });
  }
  function readRemembered(sheet) {
    return attempt(() => {
      const text = noteOf(sheet)?.getValue();
      return text ? followColumns(sheet, JSON.parse(text)) : void 0;
    });
  }
  function writeRemembered(sheet, table) {
    const text = JSON.stringify(table);
    if (text.length > LONGEST) return false;
    return attempt(() => {
      const note = noteOf(sheet);
      if (note) note.setValue(text);
      else sheet.addDeveloperMetadata(KEY2, text);
      return true;
    }, false);
  }
  function noteOf(sheet) {
    return sheet.createDeveloperMetadataFinder().withKey(KEY2).find()[0];
  }
  function followColumns(sheet, table) {
    const { form, headings } = table;
    if (form.headingRow === 0 || Object.keys(headings).length === 0) return table;
    const [now2 = []] = sheet.getRange(form.headingRow, 1, 1, Math.max(1, sheet.getLastColumn())).getDisplayValues();
    const moved = (letters) => {
      const heading = headings[letters.toUpperCase()];
      if (!heading || now2[columnNumber(letters) - 1] === heading) return letters;
      const others = now2.flatMap((text, index) => text === heading ? [columnLetters(index + 1)] : []);
      return others.length === 1 ? others[0] : letters;
    };
    const place = (field2) => field2.kind === "cells" && /^[A-Z]+:[A-Z]+$/i.test(field2.value) ? { ...field2, value: field2.value.replace(/[A-Z]+/gi, moved) } : field2;
    return {
      ...table,
      form: {
        ...form,
        origin: place(form.origin),
        destination: place(form.destination),
        firstColumn: moved(form.firstColumn)
      }
    };
  }

  // src/addon/table/form/describe-sheet.ts
  function describeSheet() {
    const spreadsheet = activeSpreadsheet();
    const sheet = spreadsheet.getActiveSheet();
    const remembered = readRemembered(sheet);
    const headingRow = remembered?.form.headingRow ?? headingRowOf(sheet);
    const columns = columnsOf2(sheet, headingRow);
    const unit = usesMiles(spreadsheet.getSpreadsheetLocale()) ? "mi" : "km";
    const sheetId = sheet.getSheetId();
    return {
      sheetId,
      name: sheet.getName(),
      headingRow,
      columns,
      unit,
      pairs: pairsOfCoordinates(columns),
      hasKey: readKeySettings() !== void 0,
      form: remembered?.form ?? firstForm({ sheetId, columns, headingRow, unit }),
      isRemembered: remembered !== void 0,
      goesOn: remembered?.goesOn ?? "no",
      trace: remembered?.trace ?? null
    };
  }
  function columnsOf2(sheet, headingRow) {
    const [rows2, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
    if (rows2 === 0 || columns === 0) return [];
    const first = Math.max(1, headingRow);
    const shown = sheet.getRange(first, 1, Math.min(20, Math.max(1, rows2 - first + 1)), columns).getDisplayValues();
    return Array.from({ length: columns }, (_, index) => ({
      letters: columnLetters(index + 1),
      heading: shown.map((row) => row[index] ?? "").find((text) => text.trim() !== "") ?? ""
    })).filter(({ heading }) => heading !== "");
  }
  function firstForm({
    sheetId,
    columns,
    headingRow,
    unit
  }) {
    const withRole = (wanted, among) => among.find(({ heading }) => roleOf(wordsOf(heading)) === wanted);
    const origin = withRole("origin", columns) ?? withRole("stop", columns) ?? columns[0];
    const others = columns.filter((column) => column !== origin);
    const destination = withRole("destination", others) ?? others[0];
    return {
      sheetId,
      origin: fieldOf(origin, "cells"),
      destination: fieldOf(destination, columns.length === 1 ? "text" : "cells"),
      mode: "driving",
      options: "",
      outputs: [{ kind: "distance", unit }],
      isRoundTrip: false,
      firstColumn: "",
      headingRow,
      refills: false
    };
  }
  function fieldOf(column, otherwise) {
    return column ? { kind: "cells", value: `${column.letters}:${column.letters}` } : { kind: otherwise, value: "" };
  }
  function pairsOfCoordinates(columns) {
    return columns.flatMap(({ letters, heading }, index) => {
      const next = columns[index + 1];
      const isPair = next !== void 0 && isPairOfCoordinates(wordsOf(heading), wordsOf(next.heading));
      return isPair ? [[letters, next.letters]] : [];
    });
  }
  function showCell(sheetId, cell, text) {
    const sheet = sheetById(sheetId);
    if (!sheet) return;
    const range = sheet.getRange(cell);
    if (text.endsWith(RESULT_REFUSED) || range.getValue() === text) {
      range.activate();
      return;
    }
    const column = sheet.getRange(1, range.getColumn(), Math.max(1, sheet.getLastRow()), 1).getValues();
    const row = column.findIndex(([value]) => value === text);
    if (row >= 0) sheet.getRange(row + 1, range.getColumn()).activate();
  }

  // src/services/triggers.ts
  var method = (...parts) => parts.join("");
  var installer = () => ScriptApp;
  function installTrigger(functionName, how) {
    const old = triggersOf(functionName);
    const builder = installer()[method("new", "Trigger")]?.(functionName);
    if (how === "hourly") builder.timeBased().everyHours(1).create();
    else builder.timeBased().everyDays(1).atHour(NIGHT_HOUR).create();
    for (const trigger of old) remove2(trigger);
  }
  function removeTriggers(functionName) {
    for (const trigger of triggersOf(functionName)) remove2(trigger);
  }
  var NIGHT_HOUR = 3;
  function triggersOf(functionName) {
    const triggers = installer()[method("getProject", "Triggers")]?.();
    return triggers.filter((trigger) => trigger.getHandlerFunction() === functionName);
  }
  function remove2(trigger) {
    installer()[method("delete", "Trigger")]?.(trigger);
  }

  // src/addon/table/results/find-answers.ts
  function findAnswers(table, rows2, deadline) {
    const { settings, candidates: candidates2 } = table;
    const questions = questionsOf(table, rows2);
    const asking = (...needs) => [...questions.values()].filter((question) => needs.some((need) => question.needs.has(need)));
    const routes = lookUp(
      asking("route"),
      ({ requests }) => requests,
      (searches) => shortestRoutes(searches, settings, deadline)
    );
    const places = lookUp(
      asking("place", "point").filter(({ needs, point }) => needs.has("place") || point === void 0),
      ({ place }) => place,
      (requests) => findPlaces(requests, deadline)
    );
    const elevations = lookUp(
      asking("elevation"),
      ({ place }) => place,
      (requests) => elevationsOf(requests, deadline)
    );
    const problems = [...routes.values(), ...places.values(), ...elevations.values()];
    const stop = reasonToStop(problems);
    const found = /* @__PURE__ */ new Map();
    for (const [pair, question] of questions) {
      const place = answered(places.get(question), stop);
      const nearest2 = answered(routes.get(question), stop);
      const position = nearest2 instanceof FormulaError ? 0 : nearest2?.position ?? 0;
      found.set(pair, {
        request: question.requests instanceof FormulaError ? question.requests : question.requests[position],
        nearest: candidates2[position]?.cell,
        route: nearest2 instanceof FormulaError ? nearest2 : nearest2?.route,
        place,
        point: question.point ?? place,
        elevation: answered(elevations.get(question), stop)
      });
    }
    return { found, stop };
  }
  function shortestRoutes(searches, settings, deadline) {
    const ask2 = (requests) => getDirections(requests, deadline);
    if (!settings.isToNearest)
      return ask2(searches.flat()).map((route) => route instanceof FormulaError ? route : { position: 0, route });
    return rankNearest(searches, 1, readOptionsOf(settings).by, ask2).map(
      (ranked) => ranked instanceof FormulaError ? ranked : ranked[0]
    );
  }
  function questionsOf(table, rows2) {
    const options = readOptionsOf(table.settings);
    const questions = /* @__PURE__ */ new Map();
    for (const { row, free } of rows2) {
      const pair = pairOf(row);
      const question = questions.get(pair) ?? readQuestion(row, table, options);
      questions.set(pair, question);
      for (const index of free) {
        const { need, needsMatch } = table.columns[index];
        question.needs.add(need);
        if (needsMatch && !(question.requests instanceof FormulaError))
          for (const request of question.requests) request.needsMatch = true;
      }
    }
    return questions;
  }
  function lookUp(questions, requestOf2, ask2) {
    const answers = answerAll(
      questions.map((question) => toAsk(requestOf2(question))),
      ask2
    );
    return new Map(questions.map((question, index) => [question, answers[index]]));
  }
  function reasonToStop(answers) {
    const problems = answers.filter((answer2) => answer2 instanceof FormulaError);
    const ofAll = problems.find(isOfAll);
    if (ofAll) return ofAll;
    const faults = problems.filter(isFault);
    return faults.length === answers.length ? faults[0] : void 0;
  }
  function answered(answer2, stop) {
    if (!(answer2 instanceof FormulaError)) return answer2;
    const hasToWait = isOfAll(answer2) || answer2.problem === "time" || stop !== void 0 && isFault(answer2);
    return hasToWait ? void 0 : answer2;
  }
  var isFault = (error) => error.problem === "service" || mayPass(error);
  function readOptionsOf({ options, isToNearest }) {
    const raw = readOptions(options, isToNearest ? [...ROUTE_OPTION_NAMES, "by"] : ROUTE_OPTION_NAMES);
    return { ...routeOptionsOf(raw), by: oneOf(raw, "by", MEASURES) ?? "distance" };
  }
  function readQuestion(row, { settings, candidates: candidates2 }, options) {
    const { mode, isRoundTrip } = settings;
    const { region, language, exactMatch } = options;
    const place = caught(() => ({ place: readPlaceOf(row.origin, "origin"), region, language, exactMatch }));
    return {
      requests: caught(() => {
        const origin = readPlaceOf(row.origin, "origin");
        const destinations = candidates2.length > 0 ? candidates2.map(({ place: place2 }) => place2) : [readPlaceOf(row.destination, "destination")];
        return destinations.map((destination) => {
          const there = readRequest({ origin, destination, mode }, options);
          return isRoundTrip ? thereAndBack(there) : there;
        });
      }),
      place,
      point: place instanceof FormulaError ? void 0 : parsePoint(place.place),
      needs: /* @__PURE__ */ new Set()
    };
  }
  function thereAndBack(request) {
    const { origin, via, destination } = request;
    if (via.length === 0 && placeKey(origin) === placeKey(destination)) return request;
    return { ...request, via: [...via, destination, ...[...via].reverse()], destination: origin };
  }
  function readPlaceOf(place, role) {
    return Array.isArray(place) ? readLatLng(place[0], place[1]) : readPlace(place, role);
  }

  // src/addon/table/form/read-form.ts
  function readForm(form) {
    const mode = readTravelMode(form.mode);
    const settings = settingsOf(form);
    readOptionsOf(settings);
    if (!settings.isToNearest && form.outputs.some(({ kind }) => kind === "nearest")) throw noList();
    if (form.isRoundTrip && mode === "transit") throw noWayBack();
    const columns = resultColumns(settings);
    if (columns.length === 0) throw noOutputs();
    const home = form.sheetId === null ? activeSpreadsheet().getActiveSheet() : sheetById(form.sheetId);
    if (home === void 0) throw sheetGone();
    const candidates2 = settings.isToNearest ? readList(form.destination.value, home) : [];
    const sides = {
      origin: readSide("origin", form.origin, home),
      destination: settings.isToNearest ? { text: nameOfList(candidates2) } : readSide("destination", form.destination, home)
    };
    if (form.destination.kind === "none" && !columns.every(isAboutOrigin)) throw noDestination();
    const { sheet, firstRow, lastRow } = rowsOf([sides.origin, sides.destination], form);
    const places = { origin: placeColumns(sides.origin), destination: placeColumns(sides.destination) };
    const outputs = readOutputColumns(sheet, form, columns.length);
    const overlapping = outputs.find((column) => [...places.origin, ...places.destination].includes(column));
    if (overlapping !== void 0) throw columnsOverlap(columnLetters(overlapping));
    return {
      sheet,
      sheetId: sheet.getSheetId(),
      positions: { firstRow, lastRow, ...places, outputs, headingRow: Math.min(form.headingRow, firstRow - 1) },
      fixed: { origin: fixedText(sides.origin), destination: fixedText(sides.destination) },
      candidates: candidates2,
      settings,
      columns
    };
  }
  function settingsOf({ mode, options, outputs, isRoundTrip, destination }) {
    return { mode, options, outputs, isRoundTrip, isToNearest: destination.kind === "list" };
  }
  function readSide(role, { kind, value }, home) {
    if (kind === "none") return { text: null };
    if (kind === "text") return { text: readPlace(value, role) };
    const range = findRange(value, home);
    if (!range) throw badRange(`${role}s`, value);
    if (range.getNumColumns() > 2) throw notOneColumn(`${role}s`, range.getA1Notation());
    return range.getNumRows() > 1 ? { range } : { text: placeIn2(range, role) };
  }
  function placeIn2(range, role) {
    const [[first, second] = []] = range.getValues();
    if (isBlank(first)) throw emptyCell(role, range.getA1Notation());
    return range.getNumColumns() === 1 ? readPlace(first, role) : readLatLng(first, second);
  }
  function rowsOf(sides, { headingRow }) {
    const [rows2, other = rows2] = sides.flatMap((side) => "range" in side ? [side.range] : []);
    if (rows2 === void 0 || other === void 0) throw nothingToFill();
    const sheet = rows2.getSheet();
    if (other.getSheet().getSheetId() !== sheet.getSheetId())
      throw onOtherSheet("destinations", other.getSheet().getName());
    const isSame = rows2.getRow() === other.getRow() && rows2.getNumRows() === other.getNumRows();
    if (!isSame) throw rowsDiffer(rows2.getA1Notation(), other.getA1Notation());
    const firstRow = Math.max(rows2.getRow(), sheet.getFrozenRows() + 1, headingRow + 1);
    const lastRow = Math.min(rows2.getLastRow(), sheet.getLastRow());
    if (lastRow < firstRow) throw nothingToFill();
    return { sheet, firstRow, lastRow };
  }
  function placeColumns(side) {
    if (!("range" in side)) return [];
    return Array.from({ length: side.range.getNumColumns() }, (_, index) => side.range.getColumn() + index);
  }
  var fixedText = (side) => "range" in side ? null : side.text;
  function readOutputColumns(sheet, { firstColumn }, count2) {
    const letters = textOf(firstColumn).trim();
    if (letters !== "" && !/^[a-z]{1,3}$/i.test(letters)) throw badColumn(firstColumn);
    const first = letters === "" ? sheet.getLastColumn() + 1 : columnNumber(letters);
    if (first + count2 - 1 > sheet.getMaxColumns()) throw tooFewColumns(count2);
    return Array.from({ length: count2 }, (_, index) => first + index);
  }
  var MOST_PLACES2 = 200;
  function readList(text, home) {
    const range = text.includes(";") ? void 0 : findRange(text, home);
    const cells = range ? placesIn(range) : text.split(";").map((part) => part.trim());
    const candidates2 = readCandidates(cells.filter((cell) => !isBlank(cell)));
    if (candidates2.length === 0) throw emptyList(textOf(text));
    if (candidates2.length > MOST_PLACES2) throw listTooLong(candidates2.length, MOST_PLACES2);
    return candidates2;
  }
  function nameOfList(candidates2) {
    return `nearest of ${candidates2.length} ${hashText(JSON.stringify(candidates2.map(({ place }) => place))).toString(36)}`;
  }
  function placesIn(range) {
    const sheet = range.getSheet();
    const skipped = range.getRow() === 1 && range.getNumRows() === sheet.getMaxRows() ? headingRowOf(sheet) : 0;
    const rows2 = range.getValues().slice(skipped);
    const filled = rows2.filter((row) => row.some((cell) => !isBlank(cell)));
    const arePoints = filled.every(
      ([latitude, longitude, ...others]) => others.length === 0 && isPoint(latitude, longitude)
    );
    return arePoints ? filled.map((row) => row.join(",")) : filled.flat();
  }
  function findRange(text, home) {
    const [, name, cells = ""] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
    const sheet = name === void 0 ? home : activeSpreadsheet().getSheetByName(unquoteSheetName(name));
    return attempt(() => sheet?.getRange(cells));
  }

  // src/addon/table/form/schedule.ts
  var HANDLER = "continueMapsTables";
  function scheduleTable(form, goesOn) {
    const table = readForm(form);
    const { sheet } = table;
    rememberForm(table, form);
    const remembered = readRemembered(sheet);
    if (!remembered || !writeRemembered(sheet, { ...remembered, goesOn })) throw notKept();
    return installSchedule();
  }
  function installSchedule() {
    const wanted = activeSpreadsheet().getSheets().map((sheet) => readRemembered(sheet)?.goesOn ?? "no");
    try {
      if (wanted.every((goesOn) => goesOn === "no")) removeTriggers(HANDLER);
      else installTrigger(HANDLER, wanted.includes("until full") ? "hourly" : "nightly");
      return "";
    } catch (error) {
      return thrownText(error);
    }
  }

  // src/addon/table/rows/track-positions.ts
  var KEY3 = "mapsInSheets.table";
  var STALE_MILLISECONDS = 864e5;
  function trackPositions({ sheet, positions }) {
    const id = String(now());
    attempt(() => removeMarks(sheet, (other) => now() - Number(other) > STALE_MILLISECONDS));
    const mark = () => {
      const lastRow = sheet.getMaxRows();
      for (const [name, number] of entriesOf(positions)) {
        const isRow = name.startsWith("row");
        if (number < 1 || isRow && number > lastRow) continue;
        const line = isRow ? String(number) : columnLetters(number);
        sheet.getRange(`${line}:${line}`).addDeveloperMetadata(KEY3, `${id} ${name}`);
      }
      return id;
    };
    return attempt(mark) ?? attempt(mark, "");
  }
  function findPositions(sheet, { id, marked }) {
    if (id === "") return marked;
    const marks = marksOf(sheet).filter((mark) => mark.id === id);
    const find2 = (name) => {
      const location = marks.find((mark) => mark.name === name)?.metadata.getLocation();
      return name.startsWith("row") ? location?.getRow()?.getRow() : location?.getColumn()?.getColumn();
    };
    const at = (name) => {
      const number = find2(name);
      if (number === void 0) throw tableGone();
      return number;
    };
    const rows2 = findRows(marked, [at("row first"), at("row last")], find2);
    return {
      ...rows2,
      origin: marked.origin.map((_, index) => at(`column origin ${index}`)),
      destination: marked.destination.map((_, index) => at(`column destination ${index}`)),
      outputs: marked.outputs.map((_, index) => at(`column output ${index}`)),
      headingRow: marked.headingRow && Math.max(0, marked.headingRow + rows2.firstRow - marked.firstRow)
    };
  }
  function findRows({ firstRow, lastRow }, ends, find2) {
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const missing = lastRow - firstRow - (last - first);
    if (missing <= 0) return { firstRow: first, lastRow: last };
    const above = firstRow === 1 ? Math.max(0, first - missing - 1) : find2("row before");
    const below = find2("row after");
    return {
      firstRow: Math.min(first, (above ?? first) + 1),
      lastRow: Math.max(last, (below ?? last) - 1)
    };
  }
  function untrackPositions(sheet, id) {
    removeMarks(sheet, (other) => other === id);
  }
  function entriesOf(positions) {
    const columns = (name, numbers) => numbers.map((column, index) => [`column ${name} ${index}`, column]);
    return [
      ["row first", positions.firstRow],
      ["row last", positions.lastRow],
      ["row before", positions.firstRow - 1],
      ["row after", positions.lastRow + 1],
      ...columns("origin", positions.origin),
      ...columns("destination", positions.destination),
      ...columns("output", positions.outputs)
    ];
  }
  function marksOf(sheet) {
    return sheet.createDeveloperMetadataFinder().withKey(KEY3).find().map((metadata) => {
      const [, id = "", name = ""] = /^(\d+) (.+)$/.exec(metadata.getValue() ?? "") ?? [];
      return { id, name, metadata };
    });
  }
  function removeMarks(sheet, isMeant) {
    for (const { id, metadata } of marksOf(sheet)) if (isMeant(id)) metadata.remove();
  }

  // src/addon/table/run/end-table.ts
  var MOST_FAILURES = 200;
  function endTable(job) {
    const sheet = sheetById(job.sheetId);
    if (!sheet) return [];
    const refused2 = new Map(job.refusedPairs);
    try {
      const positions = findPositions(sheet, job);
      const failures = readTable({ ...job, sheet, positions }).rows.flatMap((row) => {
        if (!hasPlaces(row)) return [];
        const index = row.values.findIndex(isReason);
        const at = (output) => cellText({ row: row.row, column: positions.outputs[output] ?? 1 });
        if (index >= 0) return [{ cell: at(index), reason: String(row.values[index]) }];
        const reason = refused2.get(pairKey(row));
        const empty = reason === void 0 ? -1 : row.values.indexOf("");
        return empty >= 0 ? [{ cell: at(empty), reason: joinFilled([reason, RESULT_REFUSED], " ") }] : [];
      });
      return failures.slice(0, MOST_FAILURES);
    } finally {
      untrackPositions(sheet, job.id);
    }
  }

  // src/addon/table/rows/row-memory.ts
  var PREFIX3 = "maps.filled";
  var LONGEST_BLOCK = 8e3;
  var LONGEST_IN_ALL = 3e5;
  function openRowMemory(sheetId) {
    const properties = readProperties("document");
    if (properties === void 0) throw memoryRefused();
    const all = Object.entries(properties).flatMap(([name, value]) => readBlock(name, value) ?? []);
    const blocks = all.filter((block) => block.sheetId === String(sheetId)).sort((a, b) => a.number - b.number);
    const marksOf2 = (isMeant) => blocks.filter(isMeant).flatMap(({ marks }) => split2(marks));
    return {
      /** @param columns of the table; all their settings are in use */
      writtenBefore: (columns) => (column) => {
        const [kind, settings] = [kindName(column), settingsName(column)];
        const used = columns.filter((other) => kindName(other) === kind).map(settingsName);
        return {
          own: marksOf2((block) => block.kind === kind && block.settings === settings),
          others: marksOf2((block) => block.kind === kind && !used.includes(block.settings))
        };
      },
      /** Stores fingerprints, by their columns. */
      remember(marks) {
        const changed = /* @__PURE__ */ new Map();
        let next = Math.max(0, ...all.map(({ number }) => number)) + 1;
        for (const [column, added] of marks) {
          const [kind, settings] = [kindName(column), settingsName(column)];
          const last = blocks.filter((block2) => block2.kind === kind && block2.settings === settings).pop();
          let block = last;
          for (const mark of added) {
            if (block === void 0 || block.marks.length >= LONGEST_BLOCK) {
              const name = [PREFIX3, sheetId, kind, settings, next].join(" ");
              block = { name, sheetId: String(sheetId), kind, settings, number: next++, marks: "" };
              all.push(block);
            }
            block.marks += mark;
            changed.set(block.name, block.marks);
          }
        }
        if (changed.size === 0) return;
        makeRoom(all);
        if (!writeProperties("document", Object.fromEntries(changed))) throw memoryRefused();
      }
    };
  }
  function readBlock(name, value) {
    const [, sheetId, kind, settings, number] = /^maps\.filled (\S+) (\S+) (\S+) (\d+)$/.exec(name) ?? [];
    if (sheetId === void 0 || kind === void 0 || settings === void 0) return void 0;
    return { name, sheetId, kind, settings, number: Number(number), marks: String(value) };
  }
  function makeRoom(all) {
    let length = all.reduce((sum, { marks }) => sum + marks.length, 0);
    for (const block of [...all].sort((a, b) => a.number - b.number)) {
      if (length <= LONGEST_IN_ALL) return;
      deleteProperty("document", block.name);
      length -= block.marks.length;
    }
  }
  var split2 = (marks) => marks.match(/.{8}/g) ?? [];
  var kindName = ({ label }) => label.toLowerCase().replace(/\W+/g, "-");
  var settingsName = ({ settings }) => hashText(settings).toString(36);

  // src/addon/table/rows/judge-rows.ts
  var NOTHING_WRITTEN = {
    writtenBefore: () => () => ({ own: [], others: [] })
  };
  function judgeRows({ columns, sheetId }, rows2, memory = openRowMemory(sheetId)) {
    const writtenBefore = memory.writtenBefore(columns);
    const judged = rows2.map((row) => ({ ...row, states: [] }));
    for (const [index, column] of columns.entries()) {
      const { own, others } = writtenBefore(column);
      const marks = rows2.map(
        (row) => isValue(row, index) ? fingerprint(column, row, asNumber(row.values[index])) : void 0
      );
      for (const [at, origin] of traceValues(marks, own, others).entries()) {
        const row = judged[at];
        row.states[index] = origin ?? stateWithoutValue(row, index);
      }
    }
    return judged;
  }
  function freeCells(row, refills) {
    return row.states.flatMap((state, index) => isFree2(state, refills) ? [index] : []);
  }
  function hasReason({ states }) {
    return states.includes("reason");
  }
  function isPending(row, refills, tried) {
    if (freeCells(row, refills).length === 0 || !hasPlaces(row)) return false;
    return !(tried?.refused.has(pairKey(row)) || hasReason(row) && tried?.failed.has(pairKey(row)));
  }
  function countRows(all, refills, tried) {
    const counts = { total: 0, filled: 0, failed: 0, left: 0, stale: 0, kept: 0, missing: 0 };
    for (const row of all) {
      if (!hasPlaces(row)) {
        counts.missing += row.isEmpty ? 0 : 1;
        continue;
      }
      counts.total += 1;
      if (isPending(row, refills, tried)) counts.left += 1;
      else if (hasReason(row) || freeCells(row, refills).length > 0) counts.failed += 1;
      else if (freeCells(row, true).length > 0) counts.stale += 1;
      else if (row.states.includes("foreign")) counts.kept += 1;
      else counts.filled += 1;
    }
    return counts;
  }
  function isFree2(state, refills) {
    return state === "empty" || state === "reason" || refills && (state === "stale" || state === "resettled");
  }
  var isValue = ({ values, formulas }, index) => formulas[index] === "" && values[index] !== "" && !isReason(values[index]);
  function stateWithoutValue({ values, formulas }, index) {
    if (formulas[index] !== "") return "foreign";
    return values[index] === "" ? "empty" : "reason";
  }
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  var PART_LENGTH = 4;
  function fingerprint(column, row, value) {
    return placeMark(column, row) + short(String(value));
  }
  function traceValues(marks, own, others) {
    const [ownLeft, othersLeft] = [countEach(own), countEach(others)];
    const origins = marks.map((mark) => {
      if (mark === void 0) return void 0;
      if (take(ownLeft, mark, true)) return "current";
      return take(othersLeft, mark) ? "resettled" : "foreign";
    });
    const [ownValues, otherValues] = [byValue(ownLeft), byValue(othersLeft)];
    return origins.map((origin, index) => {
      if (origin !== "foreign") return origin;
      const value = valuePart(marks[index] ?? "");
      if (take(ownValues, value)) return "stale";
      return take(otherValues, value) ? "resettled" : "foreign";
    });
  }
  function placeMark(column, { origin, destination }) {
    const places = isAboutOrigin(column) ? [origin] : [origin, destination];
    return short(JSON.stringify(places.map((place) => [typeof place, place])));
  }
  function short(text) {
    let rest = hashText(text);
    let digits = "";
    for (let count2 = 0; count2 < PART_LENGTH; count2++) {
      digits += DIGITS[rest % 64];
      rest = Math.floor(rest / 64);
    }
    return digits;
  }
  var valuePart = (mark) => mark.slice(PART_LENGTH);
  function byValue(marks) {
    const counts = /* @__PURE__ */ new Map();
    for (const [mark, count2] of marks) counts.set(valuePart(mark), (counts.get(valuePart(mark)) ?? 0) + count2);
    return counts;
  }
  function take(counts, key, mayBeUsed = false) {
    const count2 = counts.get(key);
    if (count2 === void 0) return false;
    if (count2 > 0) counts.set(key, count2 - 1);
    return count2 > 0 || mayBeUsed;
  }

  // src/addon/table/run/quota-return.ts
  var LONGEST_MS = 25 * 36e5;
  function quotaReturn(since) {
    return since === void 0 ? "" : localMinute(since + LONGEST_MS);
  }
  function reasonInPanel({ facts, freeQuota }) {
    if (freeQuota === void 0) return facts;
    const at = quotaReturn(freeCallsToday(freeQuota).since);
    return `${facts} It comes back ${at === "" ? "within about 24 hours" : `by ${at}`}.`;
  }

  // src/addon/table/run/estimate-table.ts
  var MOST_TO_LOOK_UP = 2e4;
  function estimateTable(form) {
    const table = readForm(form);
    const { candidates: candidates2, columns, positions } = table;
    const { refills } = form;
    const rows2 = judgeRows(table, readTable(table).rows);
    const pending = rows2.filter((row) => isPending(row, refills));
    const questions = questionsOf(
      table,
      pending.map((row) => ({ row, free: freeCells(row, refills) }))
    );
    const asked = [...questions.values()];
    const routes = asked.flatMap(
      ({ needs, requests }) => needs.has("route") && !(requests instanceof FormulaError) ? requests : []
    );
    const places = asked.flatMap(({ needs, place, point }) => {
      const isNeeded = needs.has("place") || point === void 0 && (needs.has("point") || needs.has("elevation"));
      return isNeeded && !(place instanceof FormulaError) ? [place] : [];
    });
    const points = asked.filter(({ needs }) => needs.has("elevation")).length;
    return {
      ...countRows(rows2, refills),
      pairs: questions.size,
      candidates: candidates2.length,
      quotas: [
        planQuota("route", routes.length > MOST_TO_LOOK_UP ? routes.length : countUnknownRoutes(routes)),
        planQuota("geocode", countUnknownPlaces(places)),
        planQuota("elevation", Math.ceil(points / POINTS_PER_CALL))
      ].filter(({ calls: calls2 }) => calls2 > 0),
      hasKey: readKeySettings() !== void 0,
      keptCell: keptCellOf(rows2, positions.outputs),
      again: pending.filter(hasReason).length,
      resettled: rows2.filter(({ states }) => states.includes("resettled")).length,
      columns: columns.map(({ heading }, index) => ({ letters: columnLetters(positions.outputs[index] ?? 1), heading }))
    };
  }
  function planQuota(quota2, calls2) {
    if (calls2 === 0) return { calls: calls2, left: 0, comesBack: "" };
    const today = freeCallsToday(quota2);
    return { calls: calls2, left: freeCallsLeft(today), comesBack: quotaReturn(today.since) };
  }
  function keptCellOf(rows2, outputs) {
    const row = rows2.find((each) => hasPlaces(each) && each.states.includes("foreign"));
    if (!row) return "";
    return cellText({ row: row.row, column: outputs[row.states.indexOf("foreign")] ?? 1 });
  }

  // src/addon/table/results/write-results.ts
  function planWrites(table, rows2, found) {
    return rows2.flatMap((row) => {
      const known2 = found.get(pairOf(row));
      const planned = known2 && planRow(table, row, known2);
      return planned && planned.values.size > 0 ? [planned] : [];
    });
  }
  function planRow({ columns, refills }, row, found) {
    const values = /* @__PURE__ */ new Map();
    let problem;
    for (const index of freeCells(row, refills)) {
      const value = columns[index]?.valueOf(found);
      if (value === void 0) continue;
      if (!(value instanceof FormulaError)) values.set(index, value);
      else if (problem === void 0) values.set(index, reasonOf(value));
      else if (row.states[index] !== "empty") values.set(index, "");
      if (value instanceof FormulaError) problem ?? (problem = value);
    }
    return { row, values, problem };
  }
  function rowAfter({ row, values }) {
    const states = [...row.states];
    const cells = [...row.values];
    for (const [index, value] of values) {
      cells[index] = value;
      states[index] = value === "" ? "empty" : isReason(value) ? "reason" : "current";
    }
    return { ...row, values: cells, states };
  }
  function emptyRefused({ sheet, positions }, planned, refused2) {
    if (refused2.length === 0) return planned;
    clearAreas(sheet, refused2.map(areaOfCell));
    const cells = new Set(refused2.map(cellText));
    return planned.map((one) => {
      const isRefused = (index) => cells.has(cellText({ row: one.row.row, column: positions.outputs[index] ?? 1 }));
      return { ...one, values: new Map([...one.values].map(([index, value]) => [index, isRefused(index) ? "" : value])) };
    });
  }
  function fingerprintsOf({ columns }, planned) {
    const marks = new Map(columns.map((column) => [column, []]));
    for (const { row, values } of planned) {
      for (const [index, value] of values) {
        const column = columns[index];
        if (value !== "" && !isReason(value)) marks.get(column)?.push(fingerprint(column, row, value));
      }
    }
    return marks;
  }
  function writeBesideTables(table, written, { rows: rows2, tables }) {
    const hasNoRoom = (cell) => showsNoRoom(rangeOf(table.sheet, areaOfCell(cell)).getDisplayValue());
    const watched = tables.filter((cell) => !hasNoRoom(cell));
    const outcome = writeResults(table, written, rows2);
    const blocked = watched.find(hasNoRoom);
    if (!blocked) return outcome;
    const nothing = written.map(({ row, values }) => ({
      row,
      values: new Map([...values].map(([index]) => [index, ""]))
    }));
    writeResults(table, nothing, rows2);
    throw tableBlocked(cellText(blocked));
  }
  function writeResults(table, written, before) {
    if (written.length === 0) return { isSame: true, refused: [] };
    const { sheet, positions } = table;
    const refused2 = writeLines(
      sheet,
      written.flatMap((row) => linesOf(row, positions.outputs))
    );
    const numbers = written.map(({ row }) => row.row - positions.firstRow);
    const span2 = { from: Math.min(...numbers), to: Math.max(...numbers) };
    const pairs = new Map(written.map(({ row }) => [row.row, pairOf(row)]));
    const after = readTable(table, span2).rows;
    const isSame = after.every((row) => !pairs.has(row.row) || pairs.get(row.row) === pairOf(row));
    if (!isSame) takeBackMisplaced(table, written, before);
    return { isSame, refused: isSame ? [...refused2, ...leftOut(table, written, after)] : [] };
  }
  function writeLines(sheet, lines) {
    const write = (some) => {
      for (const area of joinAreas(some))
        writeExactly(
          rangeOf(sheet, area),
          area.parts.map((part) => part.cells)
        );
    };
    const refused2 = writeInParts(lines, write);
    const [first] = refused2;
    if (first && refused2.length === lines.length) {
      if (!refusingCells(rangeOf(sheet, first.item)).flat().includes(true)) throw first.failure;
      if (refused2.length > MOST_REFUSED) throw resultsRefused(cellText(first.item), thrownText(first.failure));
    }
    const cells = refused2.flatMap(
      ({ item }) => item.cells.map((value, index) => ({ ...areaOfCell(item), column: item.column + index, cells: [value] }))
    );
    return writeInParts(cells, write).map(({ item }) => item);
  }
  function leftOut({ positions }, written, after) {
    const now2 = new Map(after.map((row) => [row.row, row]));
    return written.flatMap(
      ({ row: { row, values: before }, values }) => [...values].flatMap(([index, value]) => {
        const held = now2.get(row)?.values[index];
        const isLeftOut2 = held === before[index] && String(held) !== String(value);
        return isLeftOut2 ? [{ row, column: positions.outputs[index] ?? 1 }] : [];
      })
    );
  }
  function takeBackMisplaced(table, written, before) {
    const after = readTable(table).rows;
    for (const { row, values } of written) {
      const pair = pairOf(row);
      const entries = [...values];
      const shows = (other) => entries.every(([index, value]) => asNumber(other.values[index]) === value);
      const now2 = after.find((other) => other.row === row.row);
      if (!now2 || pairOf(now2) === pair || after.some((other) => pairOf(other) === pair && shows(other))) continue;
      const had = before.find((other) => pairOf(other) === pairOf(now2));
      for (const [index, value] of entries.filter(([at, written2]) => asNumber(now2.values[at]) === written2)) {
        if (value === had?.values[index]) continue;
        const cell = table.sheet.getRange(now2.row, table.positions.outputs[index] ?? 1);
        const formula = had?.formulas[index];
        if (formula) cell.setFormula(formula);
        else writeExactly(cell, [[had?.values[index] ?? ""]]);
      }
    }
  }
  function linesOf({ row: { row }, values }, columns) {
    const cells = [...values].map(([index, value]) => ({ column: columns[index] ?? 1, value }));
    const lines = [];
    for (const { column, value } of cells.sort((a, b) => a.column - b.column)) {
      const last = lines[lines.length - 1];
      if (last && last.column + last.columns === column) last.columns = last.cells.push(value);
      else lines.push({ row, column, rows: 1, columns: 1, cells: [value] });
    }
    return lines;
  }

  // src/addon/table/run/fill-table.ts
  var SECONDS_PER_STEP = 10;
  var MILLISECONDS_PER_KEYED_REQUEST = 22;
  function fillTable(job) {
    const begin2 = now();
    const deadline = startDeadline(SECONDS_PER_STEP * 1e3);
    const { refills } = job;
    const opened = { ...job, ...openTable(job) };
    const table = looksTheSame(opened, () => readHeadings(opened)) ? opened : find(opened);
    const tried = triedIn(job);
    const early = job.span ? readTable(table, job.span).rows : [];
    const next = judgeRows(table, early, refills ? void 0 : NOTHING_WRITTEN).filter((row) => isPending(row, refills, tried)).slice(0, job.rowsPerStep);
    const questions = next.map((row) => ({ row, free: freeCells(row, refills) }));
    const { found, stop } = findAnswers(table, questions, deadline);
    return withDocumentLock(() => {
      const { rows: rows2, positions, look, newlyFailed, newlyRefused } = writeFound(table, found, early);
      const failedPairs = [.../* @__PURE__ */ new Set([...job.failedPairs, ...newlyFailed])];
      const refusedPairs = [...new Map([...job.refusedPairs, ...newlyRefused])];
      const reached = { ...job, positions, look, failedPairs, refusedPairs };
      return {
        job: { ...reached, span: nextSpan(rows2, reached) },
        progress: {
          ...countRows(rows2, refills, triedIn(reached)),
          calls: googleCalls(),
          refused: refusedIn(rows2, reached),
          stopped: stop ? reasonInPanel(stop) : null,
          pauseMs: Math.max(0, googleKeyedRequests() * MILLISECONDS_PER_KEYED_REQUEST - (now() - begin2))
        }
      };
    });
  }
  function nextSpan(rows2, job) {
    const [first] = rows2;
    const tried = triedIn(job);
    const next = rows2.filter((row) => isPending(row, job.refills, tried)).slice(0, job.rowsPerStep);
    const [from, to] = [next[0], next[next.length - 1]];
    return first && from && to ? { from: from.row - first.row, to: to.row - first.row } : null;
  }
  var triedIn = ({ failedPairs, refusedPairs }) => ({
    failed: new Set(failedPairs),
    refused: new Map(refusedPairs)
  });
  function refusedIn(rows2, { refills, refusedPairs, positions }) {
    const pairs = new Map(refusedPairs);
    const refused2 = rows2.filter(
      (row) => pairs.has(pairKey(row)) && freeCells(row, refills).length > 0 && !hasReason(row)
    );
    const [first] = refused2;
    if (!first) return null;
    const column = positions.outputs[freeCells(first, refills)[0] ?? 0] ?? 1;
    return { rows: refused2.length, cell: cellText({ row: first.row, column }) };
  }
  function writeFound(running, found, early) {
    const tried = triedIn(running);
    const memory = openRowMemory(running.sheetId);
    const { table, rows: rows2, tables } = readUnmoved(running, early);
    const judged = judgeRows(table, rows2, memory);
    const pending = judged.filter((row) => isPending(row, table.refills, tried));
    const planned = planWrites(table, pending, found);
    memory.remember(fingerprintsOf(table, planned));
    const { isSame, refused: refused2 } = writeBesideTables(table, planned, { rows: rows2, tables });
    const written = emptyRefused(table, planned, refused2);
    const newlyFailed = planned.flatMap(({ row, problem }) => problem ? [pairKey(row)] : []);
    const newlyRefused = planned.flatMap(
      ({ row, problem }) => refused2.some((cell) => cell.row === row.row) ? [[pairKey(row), problem?.facts ?? ""]] : []
    );
    const isOver = pending.every((row) => found.has(pairOf(row)));
    if (!isSame || isOver) {
      const steady = readSteadily(table);
      const { positions: positions2, look: look2 } = steady.table;
      return { rows: judgeRows(table, steady.rows), positions: positions2, look: look2, newlyFailed, newlyRefused };
    }
    const after = new Map(written.map((row) => [row.row.row, rowAfter(row)]));
    const { positions, look } = table;
    return { rows: judged.map((row) => after.get(row.row) ?? row), positions, look, newlyFailed, newlyRefused };
  }
  function looksTheSame({ sheet, look }, readNow) {
    const isKnown = look.headings.length > 0 && sheet.getMaxRows() === look.maxRows;
    return isKnown && String(readNow()) === String(look.headings);
  }
  function find(table) {
    const { sheet, look } = table;
    if (table.id === "" && String(readHeadings(table)) !== String(look.headings)) throw tableGone();
    return { ...table, positions: findPositions(sheet, table), look: { ...look, maxRows: sheet.getMaxRows() } };
  }
  function readUnmoved(table, early) {
    const { rows: rows2, headings, tables } = readTable(table);
    const now2 = new Map(rows2.map((row) => [row.row, pairOf(row)]));
    const isSame = looksTheSame(table, () => headings) && early.every((row) => now2.get(row.row) === pairOf(row));
    return isSame ? { table, rows: rows2, tables } : readWhereItIs(table);
  }
  function readSteadily(table) {
    const first = readWhereItIs(table);
    const { positions } = find(table);
    return JSON.stringify(positions) === JSON.stringify(first.table.positions) ? first : readWhereItIs(table);
  }
  function readWhereItIs(table) {
    const found = find(table);
    return { table: found, ...readTable(found) };
  }

  // src/addon/table/results/write-headings.ts
  function writeHeadings({ sheet, positions, columns }) {
    if (positions.headingRow === 0) return;
    const [first = 1] = positions.outputs;
    const range = sheet.getRange(positions.headingRow, first, 1, positions.outputs.length);
    const [before = []] = range.getValues();
    const [formulas = []] = range.getFormulas();
    const changed = columns.flatMap((column, index) => {
      const isOurs2 = before[index] === "" || isHeadingOf(column, before[index]);
      const isWritten = isOurs2 && !formulas[index] && before[index] !== column.heading;
      return isWritten ? [{ row: positions.headingRow, column: first + index, heading: column.heading }] : [];
    });
    writeInParts(changed, (some) => {
      for (const cell of some) rangeOf(sheet, areaOfCell(cell)).setValue(cell.heading);
    });
  }
  function isHeadingOf({ label, heading }, text) {
    if (text === heading) return true;
    if (typeof text !== "string" || !text.startsWith(`${label} (`)) return false;
    return /[(, ](?:driving|walking|bicycling|transit|two-wheeler)[,)]/.test(text);
  }

  // src/addon/table/run/start-table.ts
  function startTable(form) {
    const table = readForm(form);
    const { refills } = form;
    checkWritable(table);
    const rows2 = withDocumentLock(() => prepareRows(table, refills));
    writeHeadings(table);
    formatColumns(table, rows2);
    const id = trackPositions(table);
    rememberForm(table, form);
    const { sheet, columns: _, ...plan } = table;
    const rowsPerStep = Math.max(1, Math.floor(rowsAtOnce() / Math.max(1, plan.candidates.length)));
    const job = {
      ...plan,
      id,
      marked: plan.positions,
      look: { headings: readHeadings(table), maxRows: sheet.getMaxRows() },
      refills,
      failedPairs: [],
      refusedPairs: [],
      span: nextSpan(rows2, { refills, rowsPerStep, failedPairs: [], refusedPairs: [] }),
      rowsPerStep
    };
    return { job, progress: { ...countRows(rows2, refills), calls: 0, refused: null, stopped: null, pauseMs: 0 } };
  }
  function prepareRows(table, refills) {
    const judgeAll = () => judgeRows(table, readTable(table).rows);
    const rows2 = judgeAll();
    if (!rows2.some(hasPlaces)) throw nothingToFill();
    const old = rows2.flatMap((row) => {
      const values = new Map(row.states.flatMap((state, index) => state === "resettled" ? [[index, ""]] : []));
      return values.size === 0 ? [] : [{ row, values }];
    });
    if (old.length === 0) return rows2;
    if (!refills) throw otherSettings(old.length);
    const { refused: refused2 } = writeResults(table, old, rows2);
    clearAreas(table.sheet, refused2.map(areaOfCell));
    return judgeAll();
  }
  function checkWritable({ sheet, positions: { firstRow, lastRow, outputs } }) {
    const range = sheet.getRange(firstRow, outputs[0] ?? 1, lastRow - firstRow + 1, outputs.length);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
  }
  function formatColumns({ sheet, positions, columns }, rows2) {
    const { firstRow: row, lastRow, outputs } = positions;
    for (const [index, { format }] of columns.entries()) {
      const isUsed = rows2.some(({ states }) => states[index] !== "empty");
      if (format === null || isUsed) continue;
      const range = rangeOf(sheet, { row, column: outputs[index] ?? 1, rows: lastRow - row + 1, columns: 1 });
      attempt(() => {
        if (isAutomatic(range.getNumberFormat())) range.setNumberFormat(format);
        flush();
      });
    }
  }
  var isAutomatic = (format) => ["", "General", "0.###############"].includes(format);

  // src/addon/sidebar.ts
  function showSidebar() {
    openSidebar("Maps in Sheets", '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<base target="_top">\n<title>Maps in Sheets</title>\n<style>:root{color-scheme:light dark;--text: light-dark(#202124, #e3e3e3);--muted: light-dark(#5f6368, #bdc1c6);--surface: light-dark(#fff, #1f1f1f);--code: light-dark(#f1f3f4, #303134);--line: light-dark(#dadce0, #444746);--field-line: light-dark(#80868b, #8e918f);--accent: light-dark(#1967d2, #8ab4f8);--accent-hover: light-dark(#185abc, #aecbfa);--on-accent: light-dark(#fff, #202124);--hover: light-dark(#f1f6fe, #2d2f31);--error: light-dark(#b3261e, #f2b8b5)}body{margin:0;font:13px/1.4 Roboto,Arial,sans-serif;color:var(--text);background:var(--surface);overflow-wrap:anywhere}h1{position:absolute;margin:0;clip-path:inset(50%)}main,[role=tabpanel]{display:flex;flex:1;flex-direction:column;min-height:0}main{height:100vh}.scroll{flex:1;min-height:0;overflow-y:auto;padding:12px}.bar{box-sizing:border-box;max-height:40vh;overflow-y:auto;padding:8px 12px;border-top:1px solid var(--line)}.bar:not(:has(>:not(:empty))){display:none}.block{margin:0 0 12px}.row{display:flex;flex-wrap:wrap;gap:6px;align-items:center;justify-content:space-between}.row input:not([type]){flex:1;min-width:80px}.secondary{color:var(--muted);font-size:12px}.error{color:var(--error)}p{margin:4px 0}.plain{margin:0;padding:0;list-style:none}.plain>li{margin-bottom:6px}img{width:100%;height:auto;border-radius:4px}h2,caption{margin:0 0 4px;font-size:14px;font-weight:500;text-align:left}label{display:block;margin-top:6px}input:not([type=checkbox]),select{box-sizing:border-box;max-width:100%;padding:5px 7px;border:1px solid var(--field-line);border-radius:4px;font:inherit;background:var(--surface);color:inherit}::placeholder{color:var(--muted);opacity:1}.block>:is(select,input):not([size]){width:100%}.block>input[size]{width:5em;display:block}fieldset{min-width:0;border:1px solid var(--line);border-radius:4px;padding:4px 10px 10px}fieldset .row{margin-bottom:4px}button,.button{display:inline-block;padding:5px 12px;border:1px solid var(--line);border-radius:4px;background:var(--surface);color:var(--accent);font:inherit;font-weight:500;text-decoration:none;cursor:pointer}:is(button,.button):hover{background:var(--hover)}.action{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}.action:hover{background:var(--accent-hover)}.block>.action{margin-top:8px}button:is(:disabled,[aria-disabled=true]){background:var(--surface);border-color:var(--line);color:var(--field-line);cursor:default}a{color:var(--accent)}code{display:block;margin:4px 0;padding:4px 6px;background:var(--code);border-radius:4px;font-size:12px}summary{color:var(--muted);cursor:pointer;margin-bottom:6px}progress{display:block;width:100%;margin-top:8px;accent-color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.action:focus-visible{outline-offset:2px}[role=tablist]{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}[role=tab]{flex:1;padding:10px 6px;border:0;border-radius:0;color:var(--muted)}[role=tab]:focus-visible{outline-offset:-2px}[role=tab][aria-selected=true]{color:var(--accent);box-shadow:inset 0 -3px var(--accent)}[hidden]{display:none}#formula-list>li{padding-bottom:10px;margin-bottom:12px;border-bottom:1px solid var(--line)}dl{margin:0 0 6px}dt{font-weight:500}dd{margin:0 0 4px 12px}#route-stops li{display:grid;grid-template-columns:24px 1fr}#route-stops .secondary{grid-column:2;padding:2px 0 6px}#route-stops b{grid-column:1}#route-steps{padding-left:24px}#places h2{margin-top:12px}.legend li{display:flex;gap:8px}.legend li>div{min-width:0}.pin{flex:none;width:18px;height:18px;border-radius:9px;background:#c5221f;color:#fff;font-size:12px;line-height:18px;text-align:center}#settings-groups{width:100%;border-collapse:collapse}#settings-groups :is(th,td){padding:3px 4px 3px 0;font-weight:400;text-align:right}#settings-groups th:first-child{text-align:left}#settings-groups thead{color:var(--muted);font-size:12px}#settings-groups input{width:6.5em;text-align:right}@media(max-width:220px){#settings-groups{display:block;overflow-x:auto}}#table-estimate{margin:0;padding-left:16px}#table-failures-list button{padding:1px 6px}#table-traffic{margin-bottom:6px}#table-refill-row label{display:inline}</style>\n</head>\n<body>\n<main>\n<h1>Maps in Sheets</h1>\n<div id="tabs" role="tablist" aria-label="Maps in Sheets">\n<button type="button" role="tab" id="formulas-tab" aria-controls="formulas-panel">Formulas</button>\n<button type="button" role="tab" id="table-tab" aria-controls="table-panel">Table</button>\n<button type="button" role="tab" id="map-tab" aria-controls="map-panel">Map</button>\n<button type="button" role="tab" id="settings-tab" aria-controls="settings-panel">Settings</button>\n</div>\n<section role="tabpanel" id="formulas-panel" aria-labelledby="formulas-tab">\n<div class="scroll">\n<div class="block">\n<label for="formula-search">Search the formulas</label>\n<input id="formula-search" type="search" autocomplete="off" placeholder="miles, time, coordinates, best order …">\n<p id="formula-hints" role="status"></p>\n<p class="secondary">Insert writes a formula into the selected empty cell, with the places of its row. Or select the places themselves.</p>\n</div>\n<ul id="formula-list" class="plain"></ul>\n</div>\n<div class="bar">\n<p id="formula-status" role="status"></p>\n</div>\n</section>\n<section role="tabpanel" id="table-panel" aria-labelledby="table-tab">\n<div class="scroll">\n<p id="table-state" class="secondary" role="status">Fills a whole table with values: distances, durations, addresses. You can stop at any time, and continue later.</p>\n<div class="block">\n<label for="table-origin">From</label>\n<select id="table-origin"></select>\n<div class="row" id="table-origin-other" hidden><input id="table-origin-value" autocomplete="off" aria-label="Where the origins are"><button type="button" id="table-origin-pick" aria-label="Selection as origins">Selection</button></div>\n<label for="table-destination">To</label>\n<select id="table-destination"></select>\n<div class="row" id="table-destination-other" hidden><input id="table-destination-value" autocomplete="off" aria-label="Where the destinations are"><button type="button" id="table-destination-pick" aria-label="Selection as destinations">Selection</button></div>\n<label><input type="checkbox" id="table-headings"> Row <span id="table-heading-row">1</span> has headings</label>\n</div>\n<fieldset class="block" id="table-routes">\n<legend>About the route</legend>\n<label for="table-mode">Travel mode</label>\n<select id="table-mode"><option value="driving">driving</option><option value="walking">walking</option><option value="bicycling">bicycling</option><option value="transit">transit</option><option value="two-wheeler">two-wheeler (needs a key)</option></select>\n<label for="table-traffic">Traffic <span id="table-traffic-note">(needs a key: see Settings)</span></label>\n<select id="table-traffic"><option value="">without</option><option value="best">best guess</option><option value="pessimistic">pessimistic</option><option value="optimistic">optimistic</option></select>\n<p id="table-nearest-row" hidden><label><input type="checkbox" name="output" value="nearest" id="table-nearest"> Nearest place of the list</label></p>\n<div class="row"><label><input type="checkbox" name="output" value="distance" checked> Distance</label>\n<select id="table-distance-unit" aria-label="Unit of the distance"><option>km</option><option>mi</option><option>m</option><option>yd</option><option>ft</option><option>nmi</option></select></div>\n<div class="row"><label><input type="checkbox" name="output" value="duration"> Duration</label>\n<select id="table-duration-unit" aria-label="Unit of the duration"><option>text</option><option>minutes</option><option>hours</option><option>days</option><option>seconds</option></select></div>\n<label><input type="checkbox" id="table-round-trip"> There and back</label>\n<label><input type="checkbox" name="output" value="addresses"> Matched addresses (two columns)</label>\n<label><input type="checkbox" name="output" value="link"> Link to Google Maps</label>\n</fieldset>\n<fieldset class="block">\n<legend>About the places under From</legend>\n<label><input type="checkbox" name="output" value="coordinates"> Latitude and longitude (two columns)</label>\n<label><input type="checkbox" name="output" value="address"> Full address</label>\n<label><input type="checkbox" name="output" value="country"> Country</label>\n<label><input type="checkbox" name="output" value="elevation"> Elevation in metres</label>\n</fieldset>\n<div class="block">\n<label for="table-column">First column of the results</label>\n<input id="table-column" placeholder="next free" size="8" autocomplete="off">\n<label for="table-options">Options, as in formulas</label>\n<input id="table-options" placeholder="avoid=tolls" autocomplete="off">\n</div>\n<div class="block" id="table-plan" hidden>\n<div role="status"><ul id="table-estimate"></ul></div>\n<p id="table-refill-row" hidden><input type="checkbox" id="table-refill"> <label for="table-refill" id="table-refill-text">Refill the rows that have changed</label></p>\n</div>\n<details class="block" id="table-by-itself">\n<summary>Continue by itself</summary>\n<label for="table-goes-on">Without you and without this sidebar</label>\n<select id="table-goes-on"><option value="no">no</option><option value="until full">every hour, until the table is full</option><option value="every night">every night, including rows that have changed</option></select>\n<p id="table-schedule" class="secondary" role="status"></p>\n</details>\n<div id="table-failures" hidden>\n<p id="table-failures-title"></p>\n<ul id="table-failures-list" class="plain"></ul>\n</div>\n</div>\n<div class="bar">\n<button type="button" id="table-start" class="action">Start</button>\n<button type="button" id="table-stop" disabled>Stop</button>\n<progress id="table-progress" aria-label="Rows done" hidden></progress>\n<p id="table-counts" role="status"></p>\n<p id="table-status" role="status"></p>\n</div>\n</section>\n<section role="tabpanel" id="map-panel" aria-labelledby="map-tab">\n<div class="scroll">\n<div class="block">\n<p class="secondary">Select the stops, or one cell of a row with places. Latitude and longitude in two cells count as one place.</p>\n<label for="route-mode">Travel mode</label>\n<select id="route-mode"><option value="driving">driving</option><option value="walking">walking</option><option value="bicycling">bicycling</option><option value="transit">transit</option><option value="two-wheeler">two-wheeler (needs a key)</option></select>\n<button type="button" id="route-show" class="action">Show the route</button>\n</div>\n<div class="block">\n<p class="secondary">Or select rows with places, to see each as a pin. Each different address costs one call of the daily quota.</p>\n<button type="button" id="places-show" class="action">Show the places</button>\n</div>\n<div id="route" hidden>\n<img id="route-picture" width="268" height="220" alt="">\n<ol id="route-stops" class="plain"></ol>\n<p><a id="route-link" href="https://www.google.com/maps" target="_blank" rel="noopener">Open in Google Maps</a></p>\n<p class="row">\n<button type="button" id="route-best">Find the best order</button>\n<button type="button" id="route-write">Write this order into the sheet</button>\n</p>\n<details>\n<summary id="route-count"></summary>\n<ol id="route-steps"></ol>\n</details>\n<div id="route-notes" class="secondary"></div>\n</div>\n<div id="places" hidden></div>\n</div>\n<div class="bar">\n<p id="route-status" role="status"></p>\n<p id="places-status" role="status"></p>\n</div>\n</section>\n<section role="tabpanel" id="settings-panel" aria-labelledby="settings-tab">\n<div class="scroll">\n<div class="block">\n<h2>Free service today</h2>\n<ul id="settings-free" class="plain"></ul>\n<p class="secondary">An estimate for this spreadsheet. Your other spreadsheets use the same quota. Google counts 24 hours from the first call.</p>\n</div>\n<div class="block">\n<h2>Google Maps Platform key</h2>\n<p id="settings-key-state" class="secondary"></p>\n<ul id="settings-remarks" class="plain error"></ul>\n<label for="settings-key">Key</label>\n<input id="settings-key" type="password" autocomplete="off" spellcheck="false">\n<p class="secondary">With a key, the same formulas ask Google\'s Routes API: hundreds of pairs in one request, and traffic. Everyone\'s formulas in this spreadsheet use it, and beyond Google\'s free allowance its owner pays. <a href="https://developers.google.com/maps/documentation/routes/cloud-setup" target="_blank" rel="noopener">How to make a key</a></p>\n<label for="settings-use">Use it</label>\n<select id="settings-use"><option value="always">always</option><option value="after quota">after the free quota of the day</option></select>\n<label for="settings-keep">Keep bought answers for, in minutes (0 to 360)</label>\n<input id="settings-keep" size="3" inputmode="numeric" autocomplete="off">\n<p class="secondary">Google\'s terms: "Customer will not cache Google Maps Content except as expressly permitted". A few minutes are enough to keep the cells of this spreadsheet from buying the same route twice.</p>\n</div>\n<div class="block">\n<table id="settings-groups">\n<caption>Bought with the key</caption>\n<thead><tr><th scope="col">Price group</th><th scope="col">Today</th><th scope="col">Month</th><th scope="col">Limit a month</th></tr></thead>\n<tbody>\n<tr><th scope="row">Essentials</th><td id="settings-today-essentials"></td><td id="settings-month-essentials"></td><td><input id="settings-limit-essentials" inputmode="numeric" autocomplete="off" aria-label="Limit a month for Essentials"></td></tr><tr><th scope="row">Pro</th><td id="settings-today-pro"></td><td id="settings-month-pro"></td><td><input id="settings-limit-pro" inputmode="numeric" autocomplete="off" aria-label="Limit a month for Pro"></td></tr><tr><th scope="row">Enterprise</th><td id="settings-today-enterprise"></td><td id="settings-month-enterprise"></td><td><input id="settings-limit-enterprise" inputmode="numeric" autocomplete="off" aria-label="Limit a month for Enterprise"></td></tr>\n</tbody>\n</table>\n<p class="secondary">When a limit is reached, nothing more is bought until the next month, Pacific time. Essentials: routes, places, elevations. Pro: traffic, best order, more than 10 stops. Enterprise: two-wheelers.</p>\n</div>\n<details class="block">\n<summary>Who can see the key</summary>\n<p class="secondary">Everyone who can edit the script. A pasted or pushed script belongs to this spreadsheet, so everyone who may edit the spreadsheet can read the key. In an add-on, only its publisher can. This page and the formulas never show it.</p>\n<p class="secondary">So restrict the key to the Routes, Geocoding and Elevation APIs, and cap its quotas in the Google Cloud console.</p>\n<p class="secondary">For all spreadsheets of a script, its owner sets the script property MAPS_API_KEY in the script editor: Project settings ▸ Script properties.</p>\n</details>\n</div>\n<div class="bar">\n<button type="button" id="settings-save" class="action">Save</button>\n<button type="button" id="settings-test">Test</button>\n<button type="button" id="settings-remove">Remove key</button>\n<p id="settings-status" role="status"></p>\n</div>\n</section>\n</main>\n<script>"use strict";(()=>{var b={formulas:[{name:"GOOGLEMAPS_DISTANCE",description:"Distance of the route between two places, by Google Maps.",params:[{name:"origin",text:0,sample:\'"New York, NY"\'},{name:"destination",text:1,sample:\'"Boston, MA"\'},{name:"mode",text:2},{name:"unit",text:3},{name:"options",text:4}]},{name:"DRIVING_DISTANCE",description:"Driving distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:\'"Chicago, IL"\'},{name:"destination",text:1,sample:\'"Santa Monica, CA"\'},{name:"unit",text:3},{name:"options",text:4}]},{name:"WALKING_DISTANCE",description:"Walking distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:\'"The Louvre, Paris"\'},{name:"destination",text:1,sample:\'"Eiffel Tower, Paris"\'},{name:"unit",text:3},{name:"options",text:4}]},{name:"BICYCLING_DISTANCE",description:"Bicycling distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:\'"Vondelpark, Amsterdam"\'},{name:"destination",text:1,sample:\'"Utrecht Central Station"\'},{name:"unit",text:3},{name:"options",text:4}]},{name:"TRANSIT_DISTANCE",description:"Distance by public transport between two places, by Google Maps.",params:[{name:"origin",text:0,sample:\'"Times Square, NY"\'},{name:"destination",text:1,sample:\'"Yankee Stadium, Bronx"\'},{name:"unit",text:3},{name:"options",text:4}]},{name:"GOOGLEMAPS_DURATION",description:\'Travel time between two places, by Google Maps, such as "1 hour 20 mins".\',params:[{name:"origin",text:0,sample:\'"San Francisco, CA"\'},{name:"destination",text:1,sample:\'"Los Angeles, CA"\'},{name:"mode",text:2},{name:"unit",text:5},{name:"options",text:4}]},{name:"DRIVING_DURATION",description:\'Driving time between two places, by Google Maps, such as "3 days 4 hours".\',params:[{name:"origin",text:0,sample:\'"Seattle, WA"\'},{name:"destination",text:1,sample:\'"Miami, FL"\'},{name:"unit",text:5},{name:"options",text:4}]},{name:"WALKING_DURATION",description:\'Walking time between two places, by Google Maps, such as "45 mins".\',params:[{name:"origin",text:0,sample:\'"Grand Canyon South Rim"\'},{name:"destination",text:1,sample:\'"Grand Canyon North Rim"\'},{name:"unit",text:5},{name:"options",text:4}]},{name:"BICYCLING_DURATION",description:\'Bicycling time between two places, by Google Maps, such as "15 mins".\',params:[{name:"origin",text:0,sample:\'"Brooklyn Bridge"\'},{name:"destination",text:1,sample:\'"Central Park, NY"\'},{name:"unit",text:5},{name:"options",text:4}]},{name:"TRANSIT_DURATION",description:\'Travel time by public transport between two places, by Google Maps, such as "1 hour 10 mins".\',params:[{name:"origin",text:0,sample:\'"Heathrow Airport"\'},{name:"destination",text:1,sample:\'"Buckingham Palace"\'},{name:"unit",text:5},{name:"options",text:4}]},{name:"GOOGLEMAPS_DURATION_SECONDS",description:"Travel time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:\'"London, UK"\'},{name:"destination",text:1,sample:\'"Paris, France"\'},{name:"mode",text:2},{name:"options",text:4}]},{name:"DRIVING_DURATION_SECONDS",description:"Driving time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:\'"Las Vegas Strip"\'},{name:"destination",text:1,sample:\'"Area 51, NV"\'},{name:"options",text:4}]},{name:"WALKING_DURATION_SECONDS",description:"Walking time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:\'"The Great Pyramids of Giza"\'},{name:"destination",text:1,sample:\'"The Great Sphinx"\'},{name:"options",text:4}]},{name:"BICYCLING_DURATION_SECONDS",description:"Bicycling time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:\'"Copenhagen, Denmark"\'},{name:"destination",text:1,sample:\'"Malmö, Sweden"\'},{name:"options",text:4}]},{name:"TRANSIT_DURATION_SECONDS",description:"Travel time by public transport between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:\'"Sydney Opera House"\'},{name:"destination",text:1,sample:\'"Bondi Beach"\'},{name:"options",text:4}]},{name:"GOOGLEMAPS_DIRECTIONS",description:"How to go from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:\'"Palacio Salvo, Montevideo"\'},{name:"destination",text:1,sample:\'"Teatro Solís, Montevideo"\'},{name:"mode",text:7},{name:"options",text:4}]},{name:"DRIVING_DIRECTIONS",description:"How to drive from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:\'"Golden Gate Bridge"\'},{name:"destination",text:1,sample:`"Fisherman\'s Wharf, San Francisco"`},{name:"options",text:4}]},{name:"WALKING_DIRECTIONS",description:"How to walk from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:\'"Trevi Fountain, Rome"\'},{name:"destination",text:1,sample:\'"Colosseum, Rome"\'},{name:"options",text:4}]},{name:"BICYCLING_DIRECTIONS",description:"How to cycle from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:\'"Brandenburg Gate, Berlin"\'},{name:"destination",text:1,sample:\'"Checkpoint Charlie, Berlin"\'},{name:"options",text:4}]},{name:"TRANSIT_DIRECTIONS",description:"How to go by public transport, step by step, by Google Maps, with lines, stops and times: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:\'"Buckingham Palace"\'},{name:"destination",text:1,sample:\'"Heathrow Airport"\'},{name:"options",text:4}]},{name:"GOOGLEMAPS_TRIP",description:"A trip with several stops, by Google Maps: leg, from, to, distance, travel time, seconds; the last row is the total.",params:[{name:"stops",text:8,sample:"Stops"},{name:"mode",text:7},{name:"unit",text:9},{name:"options",text:10}]},{name:"GOOGLEMAPS_NEAREST",description:"The nearest places of a list, by Google Maps: the place, its distance and the travel time. Costs at most one call for each pair.",params:[{name:"origin",text:11,sample:\'"Palacio Salvo, Montevideo"\'},{name:"candidates",text:12,sample:"Stops"},{name:"mode",text:7},{name:"unit",text:9},{name:"count",text:13},{name:"options",text:14}]},{name:"GOOGLEMAPS_MATCH",description:\'Which places Google Maps understood: the two addresses, and "exact", or "partial" if it guessed. Costs no further call if the distance of the same pair is known.\',params:[{name:"origin",text:0,sample:\'"Palacio Salvo, Montevideo"\'},{name:"destination",text:1,sample:\'"Avenida Itala 2685, Montevideo"\'},{name:"mode",text:2},{name:"options",text:4}]},{name:"GOOGLEMAPS_LINK",description:"A link that opens the route in Google Maps. Costs nothing.",params:[{name:"origin",text:0,sample:\'"Sagrada Família, Barcelona"\'},{name:"destination",text:1,sample:\'"Park Güell, Barcelona"\'},{name:"mode",text:15}]},{name:"GOOGLEMAPS_TRIP_LINK",description:"A link that opens a trip with several stops in Google Maps. Costs nothing.",params:[{name:"stops",text:16,sample:"Stops"},{name:"mode",text:17}]},{name:"GOOGLEMAPS_LATLONG",description:"Latitude and longitude of a place in two cells, by Google Maps.",params:[{name:"place",text:18,sample:\'"Machu Picchu"\'},{name:"options",text:19}]},{name:"GOOGLEMAPS_ADDRESS",description:"The full address of a place, by Google Maps.",params:[{name:"place",text:18,sample:\'"Sydney Opera House"\'},{name:"options",text:19}]},{name:"GOOGLEMAPS_REVERSEGEOCODE",description:"The address at a point, by Google Maps.",params:[{name:"latitude",text:20,sample:"-34.9064"},{name:"longitude",text:21,sample:"-56.1996"},{name:"options",text:22}]},{name:"GOOGLEMAPS_COUNTRY",description:\'The country of a place with its code, such as "France (FR)", by Google Maps.\',params:[{name:"place",text:18,sample:\'"Zanzibar"\'},{name:"options",text:19}]},{name:"GOOGLEMAPS_ELEVATION",description:"The elevation of a place in metres above the sea, by Google Maps.",params:[{name:"place",text:18,sample:\'"Mount Everest"\'},{name:"options",text:19}]}],texts:[\'Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.\',"Where the route ends, in the same forms.","Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler; a range gives one result for each.","Optional. The unit: m (default), km, mi, yd, ft or nmi.",\'Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, traffic, route, region, language, match, problems; also as a range of two columns. Default: none.\',"Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.",\'Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….\',"Optional. The travel mode: driving (default), walking, bicycling, transit, or with your own key two-wheeler.","The stops in order: a range such as A2:A6, read row by row; blank cells are left out.","Optional. The unit of the distances: m (default), km, mi, yd, ft or nmi.",\'Optional. "order=best" finds the best order of the stops between the first and the last. "return=yes" returns to the first. Also avoid, depart, arrive, region, language, match. Default: the given order, one way.\',\'Where the routes start: an address, a place name, "lat,lng", a plus code or place_id:…; a column gives one row for each.\',"The places to choose from: a range such as F2:F9; blank cells and repeated places are left out.","Optional. How many places, the nearest first. Default: 1.",\'Optional. "by=duration" takes the shortest travel time, not the shortest distance; also avoid, via, depart, arrive, traffic, route, region, language, match, problems. Default: by=distance.\',"Optional. The travel mode: driving (default), walking, bicycling, transit or two-wheeler; a range gives one result for each.","The stops in order: a range such as A2:A6, read row by row; blank cells are left out. At most nine between the first and the last.","Optional. The travel mode: driving (default), walking, bicycling, transit or two-wheeler.",\'The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.\',\'Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.\',"The latitude in degrees, from -90 to 90; a range gives a table.","The longitude in degrees, from -180 to 180.",\'Optional. Settings such as "language=es": language, problems; also as a range of two columns. Default: none.\']};function r(e){let t=document.getElementById(e);if(!t)throw new Error(`The page has no ${e}.`);return t}var L=e=>r(e);function m(e,t=[],o={}){let n=Object.assign(document.createElement(e),o);return n.append(...[t].flat()),n}var h=new Proxy({},{get:(e,t)=>(...o)=>new Promise((n,a)=>{google.script.run.withSuccessHandler(n).withFailureHandler(s=>a(new Error(Ce(s?.message)))).runForMapsSidebar(t,...o)})});function Ce(e){return(typeof e=="string"?e.replace(/^(?:\\w*Error|Exception): /,""):"")||"Google Sheets did not answer. Check your connection and try again."}function S(e,t,o){let n=r(e);n.addEventListener("click",()=>{P(n,r(t),o)})}async function P(e,t,o){if(e.ariaDisabled!=="true"){e.ariaDisabled="true",t.classList.remove("error");try{t.replaceChildren(...Z(await o()))}catch(n){t.replaceChildren(...Z(n.message)),t.classList.add("error")}finally{e.ariaDisabled="false"}}}var $e=/(https:\\/\\/(?:console\\.cloud|console\\.developers|developers)\\.google\\.com\\/[\\w\\-./?=&%#~]*[\\w\\-/=#~])/;function Z(e){return e.split($e).map((t,o)=>o%2===0?t:m("a",t,{href:t,target:"_blank",rel:"noopener"}))}var ee=new Set("a an and any are as at between by calculate can cost do does find for formula formulas from function functions get give google googlemaps how i in into is it maps me my of on or place places sheets show the there this to two what where which with you".split(" ")),j="DISTANCE DURATION DIRECTIONS TRIP",te=[{words:"drive driving car cars auto road truck van taxi",parts:"DRIVING"},{words:"walk walks walking foot pedestrian hike hiking",parts:"WALKING"},{words:"bicycle bicycles bicycling bike bikes biking cycle cycling cyclist",parts:"BICYCLING"},{words:"transit public bus buses coach train trains rail railway subway metro tram underground ferry",parts:"TRANSIT"},{words:"distance far length mileage km kms kilometre kilometer metre meter yard feet",parts:"DISTANCE"},{words:"mile mi miles",parts:"DISTANCE TRIP",hint:\'For miles, give "mi" as the unit.\'},{words:"duration time long hour minute mins quick fast travel commute eta",parts:"DURATION"},{words:"traffic rush",parts:"DURATION",hint:\'Times do not include traffic. With your own key, the option "depart=now" includes it: see Settings.\'},{words:"depart departure leave arrive arrival",parts:"DURATION DIRECTIONS TRIP",hint:\'For a time, give the option "depart=monday 08:00" or "arrive=monday 08:00".\'},{words:"toll motorway highway avoid",parts:j,hint:\'Give the option "avoid=tolls" or "avoid=highways", with your own key also "avoid=ferries".\'},{words:"via waypoint",parts:j,hint:\'For a stop on the way, give the option "via=Lyon".\'},{words:"matrix grid table",parts:"DISTANCE DURATION",hint:"For a matrix, give a column of origins and a row of destinations."},{words:"round return back",parts:"TRIP",hint:\'For a round trip, give the option "return=yes".\'},{words:"optimise optimize optimal optimisation optimization best order shortest tour salesman tsp planner",parts:"TRIP",hint:\'For the best order of the stops, give the option "order=best".\'},{words:"trip journey stops multi multiple several itinerary leg delivery",parts:"TRIP"},{words:"direction step instruction turn navigate navigation way itinerary",parts:"DIRECTIONS"},{words:"route",parts:j},{words:"batch bulk many rows column",parts:"DISTANCE DURATION LATLONG ADDRESS",hint:"One formula takes whole columns, such as A2:A500. For thousands of rows, see Table."},{words:"straight crow",parts:"DISTANCE",hint:"Distances are along roads and paths."},{words:"near nearest nearby closest close next",parts:"NEAREST"},{words:"coordinates latitude longitude latlng lat lng lon long gps geocode geocoding geocoder point position",parts:"LATLONG REVERSEGEOCODE"},{words:"address",parts:"LATLONG REVERSEGEOCODE"},{words:"zip zipcode postcode postal post plz street town city state region county full format clean validate",parts:"ADDRESS REVERSEGEOCODE",hint:"The full address has the street, the town and the postcode."},{words:"nation iso",parts:"COUNTRY"},{words:"height altitude high sea",parts:"ELEVATION"},{words:"link url open map share hyperlink",parts:"LINK"},{words:"check exact guess found wrong verify matched",parts:"MATCH"}];var Ge=4,Ne=3,Pe=1,Y=te.map(({words:e,parts:t,hint:o=""})=>({words:$(e),parts:t.split(" "),hint:o}));function ne(e,t){let o=$(t).filter(d=>!ee.has(d));if(o.length===0)return{formulas:[...e],hints:[]};let n=e.flatMap(({name:d})=>$(d.replace(/_/g," "))),a=[...Y.flatMap(d=>d.words),...n],s=d=>D(a,d)||e.some(({description:k})=>D($(k),d)),i=o.map(d=>s(d)?d:He(d,a)??d),l=i.map(d=>({word:d,topics:De(d)})),c=e.map(d=>({formula:d,..._e(d,l)})),p=Math.max(...c.map(({answered:d})=>d));if(p===0)return{formulas:[],hints:[]};let u=c.filter(({answered:d})=>d===p).sort((d,k)=>k.score-d.score),f=[...i.filter((d,k)=>d!==o[k]).map(d=>`Searched for "${d}".`),...l.flatMap(({topics:d})=>d.flatMap(({hint:k})=>k===""?[]:[k]))];return{formulas:u.map(({formula:d})=>d),hints:[...new Set(f)]}}function De(e){let t=Y.filter(o=>o.words.includes(e));return t.length>0?t:Y.filter(o=>D(o.words,e))}function _e({name:e,description:t},o){let n=e.split("_"),[a,s]=[$(e),$(t)],i=o.map(({word:l,topics:c})=>D(a,l)?Ge:c.some(p=>p.parts.some(u=>n.includes(u)))?Ne:D(s,l)?Pe:0);return{answered:i.filter(l=>l>0).length,score:i.reduce((l,c)=>l+c,0)}}function D(e,t){return t.length<3?e.includes(t):e.some(o=>o.startsWith(t)||o.length>2&&t.startsWith(o)&&t.length-o.length<3)}function $(e){return e.normalize("NFD").replace(/\\p{M}/gu,"").toLowerCase().match(/[\\p{L}\\p{N}]+/gu)??[]}var oe=5,Fe=7;function He(e,t){let o=e.length<oe?0:e.length<Fe?1:2,n;for(let a of t){if(a.length<oe||Math.abs(a.length-e.length)>o)continue;let s=Be(e,a);s>o||n!==void 0&&s===o||([n,o]=[a,s])}return n}function Be(e,t){let o=[],n=Array.from({length:t.length+1},(a,s)=>s);for(let a=1;a<=e.length;a++){let s=[a];for(let i=1;i<=t.length;i++){let l=e[a-1]===t[i-1],c=e[a-1]===t[i-2]&&e[a-2]===t[i-1],p=[(n[i]??0)+1,(s[i-1]??0)+1,(n[i-1]??0)+(l?0:1)];c&&a>1&&i>1&&p.push((o[i-2]??0)+1),s.push(Math.min(...p))}[o,n]=[n,s]}return n[t.length]??0}var We="No formula matches. Type what you want to know, such as distance, time, coordinates, address or best order. Any place can be an argument.";function ae({formulas:e,texts:t}){let o=new Map(e.map(a=>[a,Ue(a,t)])),n=r("formula-list");n.append(...o.values()),r("formula-search").addEventListener("input",({target:a})=>{let s=ne(e,a.value);n.replaceChildren(...s.formulas.flatMap(i=>o.get(i)??[])),r("formula-hints").textContent=s.formulas.length===0?We:s.hints.join(" ")})}function Ue(e,t){let o=e.params.flatMap(({name:s,sample:i})=>i===void 0?[]:[{name:s,sample:i}]),n=m("button","Insert",{type:"button"});n.setAttribute("aria-label",`Insert ${e.name}`),n.addEventListener("click",()=>{P(n,r("formula-status"),()=>h.insertFormula(e.name,o))});let a=e.params.flatMap(({name:s,text:i})=>[m("dt",s),m("dd",t[i],{className:"secondary"})]);return m("li",[m("strong",e.name),m("p",e.description),m("code",`=${e.name}(${o.map(({sample:s})=>s).join(", ")})`),m("details",[m("summary","Arguments"),m("dl",a)]),n])}function w(e){return e.toLocaleString("en")}function v(e,t){return`${w(e)} ${t}${e===1?"":"s"}`}var O=e=>v(e,"row");function I(e,t){return e.filter(Boolean).join(t)}var se="Asking Google Maps…";function ie(){let e="",t,o=null;S("route-show","route-status",async()=>(r("route").hidden=!0,r("route-status").textContent=se,e=L("route-mode").value,t=await h.showRoute(e),r("route-best").hidden=!t.isOrderFree,n(null),re(t.route),t.route.total)),S("route-best","route-status",async()=>{if(!t)return"";r("route-status").textContent=se;let a=await h.showBestRoute(e,t.stops);return n(a.order),re(a.route),`${a.route.total}. ${a.saving}`}),S("route-write","route-status",async()=>{if(!t?.cells||!o)return"The sheet already has this order.";let a=await h.writeOrder(t.cells,t.stops,o);return o=null,a});function n(a){o=a,r("route-write").hidden=!a||!t?.cells}}function re({stops:e,steps:t,notes:o,link:n,picture:a,remarks:s}){let i=r("route-picture");i.hidden=a===null,i.src=a??"",i.alt=`Map of the route from ${e[0]?.place} to ${e[e.length-1]?.place}`,r("route-stops").replaceChildren(...e.map(({letter:l,place:c,leg:p})=>m("li",[...p===""?[]:[m("span",p,{className:"secondary"})],m("b",l),m("span",c,{className:"place"})]))),r("route-link").hidden=n==="",r("route-link").href=n,r("route-count").textContent=v(t.length,"step"),r("route-steps").replaceChildren(...t.map(({instruction:l,distance:c})=>m("li",I([l,c],", ")))),r("route-notes").replaceChildren(...[...s,...o].map(l=>m("p",l))),r("route").hidden=!1,r("route").scrollIntoView()}function le(e,t){let o=t.map(({name:n,address:a,row:s,latitude:i,longitude:l})=>`<Placemark><name>${z(n)}</name><description>${z(`${a}\nRow ${s}`)}</description><Point><coordinates>${l},${i}</coordinates></Point></Placemark>\n`);return`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${z(e)}</name>\n${o.join("")}</Document></kml>\n`}var Ke={"&":"&amp;","<":"&lt;",">":"&gt;",\'"\':"&quot;","\'":"&apos;"};function z(e){return e.replace(/[^\\t\\n\\r\\u{20}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]/gu,"�").replace(/[&<>"\']/g,t=>Ke[t]??t)}var je="application/vnd.google-earth.kml+xml",Ye="https://www.google.com/mymaps",B="";function ce(){r("route-show").addEventListener("click",()=>{r("places").hidden=!0,r("places-status").textContent=""}),S("places-show","places-status",async()=>{r("route").hidden=!0,r("route-status").textContent="",r("places").hidden=!0,r("places-status").textContent="Finding the places…";let e=await h.showPlaces();r("places").replaceChildren(...ze(e)),r("places").hidden=!1;let{places:t,missing:o}=e,n=o.length>0?" The others are at the end of the list, with the reason.":"";return`${t.length} of ${t.length+o.length} rows ${t.length===1?"is":"are"} on the map.${n}`})}function ze({source:e,places:t,missing:o,picture:n,remarks:a}){return[...[e,...a].map(s=>m("p",s,{className:"secondary"})),...n===null?[]:[m("img",[],{src:n,alt:`Map of ${v(t.length,"place")}`})],...t.length>0?[...Qe(t),Ve(t)]:[],...o.length>0?[m("h2","Not on the map"),Je(o)]:[]]}function Ve(e){let t=e.map(({label:o,name:n,link:a,...s})=>m("li",[...o===""?[]:[m("span",o,{className:"pin"})],m("div",[pe(a,n),m("div",qe({name:n,...s}),{className:"secondary"})])]));return m("ul",t,{className:"plain legend"})}function qe({row:e,name:t,address:o,isGuess:n}){return I([`Row ${e}`,o===t?"":o,n?"Google guessed this place":""]," · ")}function Qe(e){B!==""&&URL.revokeObjectURL(B),B=URL.createObjectURL(new Blob([le("Places",e)],{type:je}));let t=["A link to Google Maps can\'t show several places at once. To see them all there, import the KML file in ",pe(Ye,"My Maps"),"."],o=m("a","Download the KML file",{href:B,download:"places.kml",className:"button"});return e.length>1?[m("p",t,{className:"secondary"}),o]:[o]}function Je(e){let t=e.map(({row:o,name:n,reason:a})=>m("li",`Row ${o}${n&&`, ${n}`}: ${a}`));return m("ul",t,{className:"plain"})}function pe(e,t){return m("a",t,{href:e,target:"_blank",rel:"noopener"})}function de(e){return{essentials:e("essentials"),pro:e("pro"),enterprise:e("enterprise")}}var _="shown";function me(e){let t=Array.from(e.querySelectorAll("[role=tab]")),o=t.length-1,n=a=>{for(let s of t){s.setAttribute("aria-selected",String(s===a)),s.tabIndex=s===a?0:-1;let i=document.getElementById(s.getAttribute("aria-controls")??"");i&&(i.hidden=s!==a,s===a&&i.dispatchEvent(new Event(_)))}};n(t[0]),t.forEach((a,s)=>{let i=new Map([["ArrowRight",s<o?s+1:0],["ArrowLeft",s>0?s-1:o],["Home",0],["End",o]]);a.addEventListener("click",()=>n(a)),a.addEventListener("keydown",l=>{let c=t[i.get(l.key)??-1];c&&(l.preventDefault(),n(c),c.focus())})})}var F="settings-status";function he(){let e=!1;r("settings-panel").addEventListener(_,()=>{P(r("settings-save"),r(F),async()=>{let t=await h.readSettings();return e||ge(t),e=!0,W(t),""})}),S("settings-save",F,async()=>{let t=M("key").value.trim()!=="";return await ue(),t?fe():"Saved."}),S("settings-test",F,async()=>(M("key").value.trim()!==""&&await ue(),fe())),S("settings-remove",F,async()=>{let t=await h.removeKey();return W(t),t.isShared?"Removed from this spreadsheet. The key of the script is used now.":"Removed. Its purchases stay counted."})}var M=e=>L(`settings-${e}`);async function ue(){let e=await h.saveSettings(Xe());ge(e),W(e)}async function fe(){r(F).textContent="Asking Google for one route…";try{return await h.testKey()}finally{W(await h.readSettings())}}function Xe(){return{key:M("key").value,use:M("use").value,keepMinutes:M("keep").value,limits:de(e=>M(`limit-${e}`).value)}}function ge({use:e,keepMinutes:t,groups:o}){M("key").value="",M("use").value=e,M("keep").value=String(t);for(let{group:n,limit:a}of o)M(`limit-${n}`).value=String(a)}function W({keyEnd:e,isShared:t,groups:o,freeUse:n,remarks:a}){let s=t?"The script has a key for all its spreadsheets":"This spreadsheet has a key";r("settings-key-state").textContent=e===null?"No key: the formulas use the free service.":`${s}${e===""?"":` that ends in ${e}`}. Enter another one to replace it${t?" in this spreadsheet":""}.`,M("key").placeholder=e===null?"":`••••••••${e}`,r("settings-test").hidden=e===null,r("settings-remove").hidden=e===null||t,r("settings-remarks").replaceChildren(...a.map(i=>m("li",i))),r("settings-free").replaceChildren(...n.map(i=>m("li",i)));for(let{group:i,today:l,month:c}of o)r(`settings-today-${i}`).textContent=w(l),r(`settings-month-${i}`).textContent=w(c)}var be=3,Ze=25e3,et=20;function we({job:e,progress:t}){let o=t,n=e.candidates.length>0?et:be,a=0,s=0,i=()=>a>=be||s>=n,l={job:e,progress:t,calls:0,pauseMs:t.left>0?0:null,take(c){let{left:p,calls:u,stopped:x,pauseMs:f}=c.progress,d=p>=l.progress.left&&u===0;s=p<l.progress.left?0:s+1,a=d?a+1:0,Object.assign(l,c),l.calls+=u,l.pauseMs=d?Ze:f,(p===0||x!==null||i())&&(l.pauseMs=null)},sentence(c){let p=i()?"Google Maps finished no row for a while.":null;return tt(o,{...l.progress,stopped:l.progress.stopped??p},c)}};return l}function V(e){return e==="every night"?"every night":"every hour, until it is full"}function tt(e,t,o){let{total:n,filled:a,failed:s,kept:i,left:l,stale:c,missing:p,refused:u,stopped:x}=t,f=[`Filled ${w(Math.max(0,a-e.filled))} of ${O(n)}.`];e.filled>0&&f.push(`${w(e.filled)} ${e.filled===1?"was":"were"} filled before.`);let d=s-(u?.rows??0);if(d>0&&f.push(`${w(d)} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.`),u?.rows===1?f.push(`${u.cell} refuses what belongs there: check its data validation, and that no filter hides it.`):u&&f.push(`${O(u.rows)} refuse what belongs there, such as ${u.cell}: check the data validation of these cells, and that no filter hides them.`),i>0&&f.push(`${O(i)} kept, because of values of your own among the results.`),c>0&&f.push(`${O(c)} changed since ${c===1?"it was":"they were"} filled.`),p>0&&f.push(`${O(p)} without a place.`),x!==null&&f.push(x),l>0){let k=o==="no"?"Choose Continue":`The table continues by itself ${V(o)}`;f.push(`${w(l)} to go. ${k}.`)}return f.join(" ")}var ot=3,nt=3e3,xe=500;async function ye(e,t){let{script:o,onProgress:n,isStopped:a,goesOn:s,wait:i}=t,l=we(await o.startTable(e)),c=0,p=[];n(l);try{for(;l.pauseMs!==null&&!a();){try{l.take(await o.fillTable(l.job))}catch(u){if(++c>=ot)throw u;await i(nt);continue}c=0,n(l);for(let u=l.pauseMs??0;u>0&&!a();u-=xe)await i(Math.min(u,xe))}}finally{p=await o.endTable(l.job).catch(()=>p)}return{sentence:l.sentence(s()),failures:p}}function Te(e){let t=r("table-goes-on"),o=r("table-schedule"),n="no";return t.addEventListener("change",async()=>{let a=t.value;o.textContent="Asking Google…",n="no";try{let s=await h.scheduleTable(e(),a);s===""&&(n=a),o.textContent=at(a,s)}catch(s){t.value="no",o.textContent=s.message}}),{goesOn:()=>n,show({goesOn:a,trace:s}){t.value=a,n=a,r("table-by-itself").open=a!=="no"||s!==null,o.textContent=s===null?"":`Last run by itself, ${s.at}: ${s.sentence}`}}}function at(e,t){if(e==="no")return"The table does not continue by itself.";let o=V(e);if(t==="")return`The table continues ${o}. Choose “no” to end that.`;let n=e==="every night"?"Day timer, 3 am to 4 am":"Hour timer, Every hour";return[`This script may not start by itself (Google said: ${t}).`,"If it belongs to this spreadsheet, you can let Google start it: Extensions ▸ Apps Script ▸ Triggers ▸ Add Trigger.",`Choose continueMapsTables, Time-driven, ${n}, and save. The table then continues ${o}; with “no” here, the trigger does nothing.`,"If it is an add-on, ask its publisher for the permission script.scriptapp."].join(" ")}var ve={cells:"A2:A500, or one cell",text:"1600 Amphitheatre Pkwy, Mountain View",list:"Depots!A2:A9, or Lyon; Turin; Bern",none:""};function q(e){let t=r(e),o=L(`${e}-value`),n=()=>Object.keys(ve).find(s=>s===t.value),a=()=>{o.placeholder=ve[n()??"none"],r(`${e}-other`).hidden=o.placeholder==="",r(`${e}-pick`).hidden=n()==="text"};return t.addEventListener("change",()=>{a(),r(`${e}-other`).hidden||o.focus()}),S(`${e}-pick`,"table-status",async()=>(o.value=await h.readSelection(),o.dispatchEvent(new Event("input",{bubbles:!0})),"")),{show({columns:s,pairs:i},l){let c=e==="table-destination";t.replaceChildren(...s.map(({letters:u,heading:x})=>G(`${u}:${u}`,`${u}: ${x}`)),...i.map(([u,x])=>G(`${u}:${x}`,`${u} and ${x}: latitude, longitude`)),G("cells","Other cells…"),G("text","One place for all rows…"),...c?[G("list","The nearest of a list…"),G("none","No destination: only facts about the places")]:[]);let p=l.kind==="cells"&&Array.from(t.options).some(u=>u.value===l.value);t.value=p?l.value:l.kind,o.value=p?"":l.value,a()},field(){let s=n();return s===void 0?{kind:"cells",value:t.value}:{kind:s,value:s==="none"?"":o.value}}}}function G(e,t){return m("option",t,{value:e})}function Ee(e){let t=null,o=0,n=!1,a=q("table-origin"),s=q("table-destination"),i=()=>{let{kind:c}=s.field();r("table-routes").disabled=c==="none",r("table-nearest-row").hidden=y("nearest").disabled=c!=="list",y("traffic").disabled=!n&&y("traffic").value==="",e()};r("table-panel").addEventListener("input",i);let l=c=>{c!==n&&(n=c,r("table-traffic-note").hidden=n,i())};return{showKey:l,show(c){let{form:p}=c;t=c.sheetId,o=Math.max(1,c.headingRow),a.show(c,p.origin),s.show(c,p.destination),r("table-heading-row").textContent=String(o),y("headings").checked=p.headingRow>0,y("round-trip").checked=p.isRoundTrip,y("refill").checked=p.refills,y("mode").value=p.mode,l(c.hasKey);let{traffic:u,others:x}=rt(p.options);y("traffic").value=u,y("options").value=x,y("column").value=p.firstColumn;for(let f of Se())f.checked=p.outputs.some(({kind:d})=>d===f.value);p.destination.kind!=="list"&&(y("nearest").checked=!0),y("distance-unit").value=p.outputs.find(({kind:f})=>f==="distance")?.unit??c.unit,y("duration-unit").value=p.outputs.find(({kind:f})=>f==="duration")?.unit??"text",i()},form:()=>({sheetId:t,origin:a.field(),destination:s.field(),mode:y("mode").value,options:it(y("options").value,y("traffic").value),outputs:Se(":checked:enabled").map(({value:c})=>({kind:c,unit:st(c)})),isRoundTrip:y("round-trip").checked,firstColumn:y("column").value,headingRow:y("headings").checked?o:0,refills:y("refill").checked})}}var Se=(e="")=>Array.from(document.querySelectorAll(`#table-panel [name=output]${e}`)),st=e=>e==="distance"||e==="duration"?y(`${e}-unit`).value:"",y=e=>L(`table-${e}`),ke=/^\\s*traffic\\s*=\\s*(best|pessimistic|optimistic)\\s*$/i;function rt(e){let t=e.split(";"),o=t.flatMap(n=>ke.exec(n)?.[1]?.toLowerCase()??[]);return o.length!==1?{traffic:"",others:e}:{traffic:o[0]??"",others:t.filter(n=>!ke.test(n)).join(";").trim()}}function it(e,t){return I([e.trim(),t&&`traffic=${t}`],"; ")}var ct=.35,pt=.05;function Oe(e){let{total:t,filled:o,left:n,again:a,stale:s,kept:i,missing:l,columns:c,keptCell:p}=e,u=I([o>0?`${w(o)} filled`:"",a>0?`${w(a)} failed, to be asked again`:"",s>0?`${w(s)} changed since they were filled`:"",n>a&&n<t?`${w(n-a)} to do`:""],", ");return[`${I([O(t),u],": ")}.`,l>0?`${O(l)} without a place: ${l===1?"it stays":"they stay"} empty.`:"",i>0?`${O(i)} with values of your own, such as ${p}: they stay as they are.`:"",n>0?dt(e):"",c.length>0?`Results go into ${c.map(({letters:x,heading:f})=>`${x} “${f}”`).join(", ")}.`:""].filter(x=>x!=="")}function Ie(e){let{left:t,quotas:o,hasKey:n}=e;if(t===0)return"";let a=J(o),s=n||a===0?"":Q(e,1e3);return I([`${O(t)} to fill`,v(a,"call"),s],", ")}function dt(e){let{pairs:t,candidates:o,quotas:n,hasKey:a}=e,s=J(n),i=Me(n),l=`${v(t,"different row")}${o>0?`, each to ${v(o,"place")}`:""}`;if(i===void 0)return`${l}, all known already: no calls to Google Maps.`;let c=`${l}: ${o>1?"at most ":""}${v(s,"call")} to Google Maps`;if(a)return`${c}, with your key.`;let p=`about ${w(i.left)} left today`,[u,x]=[Q(e,1e3),Q(e,1e4)];return i.calls<=i.left?`${c}, of ${p}. A${u.slice(1)}.`:[`${c}, and ${p}: ${u}, since Google allows ${w(1e3)} a day`,x===u?"":`; ${x} on Workspace`,i.comesBack===""?".":`. The next ${w(1e3)} come by ${i.comesBack}.`].join("")}function Q({quotas:e,left:t},o){let n=Me(e),a=(n?.calls??0)-(n?.left??0);return a<=0?`about ${Math.ceil((J(e)*ct+t*pt)/60)} min`:v(1+Math.ceil((a-o+1e3)/o),"day")}var J=e=>e.reduce((t,{calls:o})=>t+o,0),Me=e=>[...e].sort((t,o)=>o.calls-o.left-(t.calls-t.left))[0],mt=8;function Ae(e){let t=[];return({total:o,left:n,failed:a},s,i)=>{t.push({at:e(),left:n}),t.length>mt&&t.shift();let l=t[0]??{at:0,left:0},c=(l.left-n)/(Math.max(1,e()-l.at)/1e3);return I([`${w(o-n)} of ${w(o)} rows`,a>0?`${w(a)} failed`:"",`${v(s,"call")} used`,c>0&&n>0&&!i?`${c.toFixed(1)} rows a second, ${ut(n/c)} left`:""],", ")}}function ut(e){return e<60?"less than a minute":`about ${Math.round(e/60)} min`}var ft=500;function Re(){let e=Ee(()=>u()),t=Te(()=>e.form()),o,n,a=0,s=!1,i=!1,l=!1;async function c(){if(i)return;let g=await h.describeSheet();if(!i&&(e.showKey(g.hasKey),g.sheetId!==o)){o=g.sheetId,s=g.isRemembered,e.show(g),t.show(g),X([],()=>{});for(let T of["table-status","table-counts"])r(T).textContent="";r("table-progress").hidden=!0,s&&await p(g)}}async function p({name:g,form:T}){let A=await h.estimateTable(T),{left:R,again:C,total:E}=A;f(T,A),r("table-state").textContent=R>C?`The table on “${g}” is not finished: ${w(R-C)} of ${w(E)} rows to go.`:`Your last choices for the table on “${g}”.`,R>C&&r("table-tab").click()}function u(){clearTimeout(n),n=setTimeout(()=>{x()},ft)}async function x(){if(i)return;let g=++a,T=e.form(),A=await h.estimateTable(T).catch(R=>R);g===a&&f(T,A)}function f(g,T){let A=!(T instanceof Error);if(r("table-plan").hidden=!A,r("table-progress").hidden&&(r("table-counts").textContent=A?Ie(T):""),!A)return;r("table-estimate").replaceChildren(...Oe(T).map(C=>m("li",C)));let R=g.refills?0:T.stale;r("table-refill-row").hidden=R===0&&!g.refills,r("table-refill-text").textContent=ht(T,g.refills),r("table-start").textContent=s&&T.left>T.again?"Continue":"Start"}let d=r("table-stop");d.addEventListener("click",()=>{l=!0,d.disabled=!0,r("table-status").textContent="Stopping…"}),S("table-start","table-status",async()=>{i=!0,l=!1,d.disabled=!1;for(let g of["table-state","table-status"])r(g).textContent="";X([],()=>{});try{let g=Ae(()=>Date.now()),T=e.form(),{sentence:A,failures:R}=await ye(T,{script:h,isStopped:()=>l,goesOn:t.goesOn,wait:E=>new Promise(N=>setTimeout(N,E)),onProgress({progress:E,calls:N}){let K=r("table-progress");K.hidden=!1,K.max=Math.max(1,E.total),K.value=E.total-E.left,r("table-counts").textContent=g(E,N,l||E.stopped!==null)}}),C=T.sheetId??0;return X(R,({cell:E,reason:N})=>{h.showCell(C,E,N)}),A}finally{d.disabled=!0,i=!1,await k()}});async function k(){let g=await h.describeSheet().catch(()=>{});g?.isRemembered&&g.sheetId===o?(s=!0,e.show(g)):u()}let U=()=>{c().catch(()=>{})};window.addEventListener("focus",U),r("table-panel").addEventListener(_,U),U()}function ht({stale:e,resettled:t},o){if(o)return"Refill the rows that have changed";let n=`Refill ${v(e,"row")} that changed`;return t>0?`${n}; values of other settings are removed first, so that no column mixes units`:n}function X(e,t){r("table-failures").hidden=e.length===0,r("table-failures-title").textContent=`${v(e.length,"row")} ${e.length===1?"was":"were"} not filled:`,r("table-failures-list").replaceChildren(...e.map(o=>{let n=m("button",o.cell,{type:"button"});return n.ariaLabel=`Show ${o.cell} in the sheet`,n.addEventListener("click",()=>t(o)),m("li",[n,` ${o.reason.replace(/^⚠ | \\(Maps in Sheets\\)$/g,"")}`])})),e.length>0&&r("table-failures").scrollIntoView({block:"nearest"})}ae(b);Re();ie();ce();he();me(r("tabs"));gt();function gt(){document.addEventListener("keydown",({key:e,target:t})=>{let o=e==="Escape"&&t.closest("details[open]");o&&(o.open=!1,o.querySelector("summary")?.focus())})}})();<\/script>\n</body>\n</html>\n');
    bringBackAll();
  }
  function readSelection() {
    const range = selectedRanges()[0];
    if (!range) return "";
    return `${quoteSheetName(range.getSheet().getName())}!${range.getA1Notation()}`;
  }
  var FUNCTIONS = {
    readSelection,
    insertFormula,
    describeSheet,
    estimateTable,
    startTable,
    fillTable,
    endTable,
    scheduleTable,
    showCell,
    showRoute,
    showPlaces,
    showBestRoute,
    writeOrder,
    readSettings: readSettings2,
    saveSettings,
    removeKey,
    testKey
  };
  function forSidebar(name, args) {
    try {
      const run = valueIn(FUNCTIONS, name);
      if (run === void 0) throw noFunction(name);
      return run(...args);
    } catch (error) {
      throw new ActionError(messageOf(error));
    }
  }

  // src/addon/table/run/table-run.ts
  var IDLE_REQUESTS = 3;
  var WAIT_AFTER_IDLE_MS = 25e3;
  var BUSY_REQUESTS = 20;
  function followRun({ job, progress }) {
    const start = progress;
    const mostBusy = job.candidates.length > 0 ? BUSY_REQUESTS : IDLE_REQUESTS;
    let idle = 0;
    let busy = 0;
    const isStuck = () => idle >= IDLE_REQUESTS || busy >= mostBusy;
    const run = {
      job,
      progress,
      calls: 0,
      pauseMs: progress.left > 0 ? 0 : null,
      take(step) {
        const { left, calls: calls2, stopped, pauseMs } = step.progress;
        const isIdle = left >= run.progress.left && calls2 === 0;
        busy = left < run.progress.left ? 0 : busy + 1;
        idle = isIdle ? idle + 1 : 0;
        Object.assign(run, step);
        run.calls += calls2;
        run.pauseMs = isIdle ? WAIT_AFTER_IDLE_MS : pauseMs;
        if (left === 0 || stopped !== null || isStuck()) run.pauseMs = null;
      },
      sentence(goesOn) {
        const stuck = isStuck() ? "Google Maps finished no row for a while." : null;
        return sentenceOn(start, { ...run.progress, stopped: run.progress.stopped ?? stuck }, goesOn);
      }
    };
    return run;
  }
  function whenItContinues(goesOn) {
    return goesOn === "every night" ? "every night" : "every hour, until it is full";
  }
  function sentenceOn(start, end, goesOn) {
    const { total: total2, filled, failed, kept, left, stale, missing, refused: refused2, stopped } = end;
    const sentences = [`Filled ${thousands(Math.max(0, filled - start.filled))} of ${rows(total2)}.`];
    if (start.filled > 0)
      sentences.push(`${thousands(start.filled)} ${start.filled === 1 ? "was" : "were"} filled before.`);
    const withReason = failed - (refused2?.rows ?? 0);
    if (withReason > 0)
      sentences.push(
        `${thousands(withReason)} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.`
      );
    if (refused2?.rows === 1)
      sentences.push(
        `${refused2.cell} refuses what belongs there: check its data validation, and that no filter hides it.`
      );
    else if (refused2)
      sentences.push(
        `${rows(refused2.rows)} refuse what belongs there, such as ${refused2.cell}: check the data validation of these cells, and that no filter hides them.`
      );
    if (kept > 0) sentences.push(`${rows(kept)} kept, because of values of your own among the results.`);
    if (stale > 0) sentences.push(`${rows(stale)} changed since ${stale === 1 ? "it was" : "they were"} filled.`);
    if (missing > 0) sentences.push(`${rows(missing)} without a place.`);
    if (stopped !== null) sentences.push(stopped);
    if (left > 0) {
      const next = goesOn === "no" ? "Choose Continue" : `The table continues by itself ${whenItContinues(goesOn)}`;
      sentences.push(`${thousands(left)} to go. ${next}.`);
    }
    return sentences.join(" ");
  }

  // src/addon/table/run/continue-tables.ts
  var RUNNING = "maps.running";
  var LONGEST_RUN_MS = 285e3;
  var LONGEST_EXECUTION_MS = 4e5;
  function continueTables() {
    if (!begin()) return;
    try {
      const end = now() + LONGEST_RUN_MS;
      let isOver = false;
      for (const sheet of activeSpreadsheet().getSheets()) {
        const table = readRemembered(sheet);
        if (table && table.goesOn !== "no") isOver = continueTable(sheet, table, end) || isOver;
      }
      if (isOver) installSchedule();
    } finally {
      deleteProperty("document", RUNNING);
    }
  }
  function begin() {
    return withDocumentLock(() => {
      const until = Number(readProperties("document")?.[RUNNING] ?? 0);
      if (until > now()) return false;
      return writeProperties("document", { [RUNNING]: String(now() + LONGEST_EXECUTION_MS) });
    });
  }
  function continueTable(sheet, { form, goesOn }, end) {
    let left = 1;
    let sentence;
    try {
      const run = followRun(startTable({ ...form, refills: goesOn === "every night" }));
      while (run.pauseMs !== null && now() + run.pauseMs < end) {
        sleep(run.pauseMs);
        run.take(fillTable(run.job));
      }
      endTable(run.job);
      left = run.progress.left;
      sentence = run.sentence(goesOn);
    } catch (error) {
      sentence = messageOf(error);
    }
    const isOver = goesOn === "until full" && left === 0;
    const table = readRemembered(sheet);
    const trace = { at: localMinute(now()), sentence };
    if (table) writeRemembered(sheet, { ...table, goesOn: isOver ? "no" : table.goesOn, trace });
    return isOver;
  }
  return __toCommonJS(namespace_exports);
})();
