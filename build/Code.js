/**
 * Maps in Sheets: Google Maps distances, durations and directions as formulas, without an API key.
 *
 * Paste this whole file into Extensions > Apps Script of a spreadsheet, save, and type a formula such as
 * =DRIVING_DISTANCE("Chicago, IL", "Santa Monica, CA", "km")
 *
 * First come the functions that Sheets offers in cells, with the help it shows; below them, the program they call.
 *
 * @OnlyCurrentDoc
 */

/**
 * Distance of the route between two places, by Google Maps.
 * @param {"New York, NY"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Boston, MA"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"walking"} mode Optional. The travel mode: driving (default), walking, bicycling or transit.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
 * @return {(number | string)[][] | undefined} One row for each step; the last rows are Google's notes.
 * @customfunction
 */
function TRANSIT_DIRECTIONS(origin, destination, options) {
  return mapsInSheets_.directions(origin, destination, 'transit', options);
}

/**
 * A trip over several stops, by Google Maps: leg, from, to, distance, travel time, seconds; the last row is the total.
 * @param {Stops} stops The stops in order: a range such as A2:A6, read line by line; blank cells are left out.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit.
 * @param {"km"} unit Optional. The unit of the distances: m (default), km, mi, yd, ft or nmi.
 * @param {"order=best; return=yes"} options Optional. "order=best" finds the best order of the stops between the first and the last, "return=yes" comes back to the first; also avoid, depart, arrive, region, language, match. Default: the given order, one way.
 * @return {(number | string)[][] | undefined} One row for each leg, and the total.
 * @customfunction
 */
function GOOGLEMAPS_TRIP(stops, mode, unit, options) {
  return mapsInSheets_.trip(stops, mode, unit, options);
}

/**
 * Which places Google Maps took your texts for: two addresses, and "exact", or "partial" where it guessed. Costs nothing beside the distance of the same pair.
 * @param {"Springfield"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.
 * @param {"Chicago, IL"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"region=us"} options Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.
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
 * @param {"walking"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @return {FormulaResult<string>} The address of the page.
 * @customfunction
 */
function GOOGLEMAPS_LINK(origin, destination, mode) {
  return mapsInSheets_.link(origin, destination, mode);
}

/**
 * A link that opens a trip over several stops in Google Maps. Costs nothing.
 * @param {Stops} stops The stops in order: a range such as A2:A6, read line by line; blank cells are left out. At most nine between the first and the last.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit.
 * @return {string | undefined} The address of the page.
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
 * @param {48.8584} latitude The latitude in degrees, from -90 to 90; a range gives a table.
 * @param {2.2945} longitude The longitude in degrees, from -180 to 180.
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
 * Puts the menu into a spreadsheet that is opened. If your script has an onOpen of its own, keep yours, delete this one,
 * and write mapsInSheets_.buildMenu(event); into yours.
 * @param {{ authMode?: unknown }} event What Sheets says about the opening.
 */
function onOpen(event) {
  mapsInSheets_.buildMenu(event);
}

/**
 * Puts the menu into the spreadsheet in which the add-on was just installed.
 * @param {{ authMode?: unknown }} event What Sheets says about it.
 */
function onInstall(event) {
  onOpen(event);
}

/**
 * Opens the sidebar: the list of formulas, filling a table, and the picture of a route.
 */
function showMapsSidebar() {
  mapsInSheets_.showSidebar();
}

/**
 * Asks again the selected formulas that show an error.
 */
function recalculateMapsSelection() {
  mapsInSheets_.runAction('recalculateSelection');
}

/**
 * Asks again all formulas of the sheet that show an error.
 */
function recalculateMapsSheet() {
  mapsInSheets_.runAction('recalculateSheet');
}

/**
 * Asks the selected formulas again, and not from the cache.
 */
function fetchMapsAfresh() {
  mapsInSheets_.runAction('fetchAfresh');
}

/**
 * Makes values of the selected formulas.
 */
function freezeMapsSelection() {
  mapsInSheets_.runAction('freezeSelection');
}

/**
 * Brings back the formulas of the selected values that were frozen.
 */
function unfreezeMapsSelection() {
  mapsInSheets_.runAction('unfreezeSelection');
}

/**
 * Adds a sheet with examples.
 */
function insertMapsSampleSheet() {
  mapsInSheets_.runAction('insertSampleSheet');
}

/* What the sidebar asks for. */

/**
 * The selected range as it is written in a formula.
 */
function readMapsSelection() {
  return mapsInSheets_.forSidebar.readSelection();
}

/**
 * Writes a formula beside the selected cells.
 * @param {string} name The function.
 * @param {FormulaParams} params Its required parameters with samples.
 */
function insertMapsFormula(name, params) {
  return mapsInSheets_.forSidebar.insertFormula(name, params);
}

/**
 * Prepares a table for filling.
 * @param {TableForm} form What the user chose.
 */
function startMapsTable(form) {
  return mapsInSheets_.forSidebar.startTable(form);
}

/**
 * Fills the next rows of a table.
 * @param {TableJob} job What startMapsTable gave.
 */
function fillMapsTable(job) {
  return mapsInSheets_.forSidebar.fillTable(job);
}

/**
 * Ends the filling of a table.
 * @param {TableJob} job What startMapsTable gave.
 */
function endMapsTable(job) {
  mapsInSheets_.forSidebar.endTable(job);
}

/**
 * The route over the selected cells.
 * @param {string} mode The travel mode.
 */
function showMapsRoute(mode) {
  return mapsInSheets_.forSidebar.showRoute(mode);
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
    reverseGeocode: () => reverseGeocode2,
    runAction: () => runAction,
    showSidebar: () => showSidebar,
    trip: () => trip,
    tripLink: () => tripLink
  });

  // src/cells/cell-value.ts
  function isBlank(value) {
    if (typeof value === "string") return value.trim() === "";
    return value === void 0 || value === null || value === 0 || Number.isNaN(value);
  }
  function isDate(value) {
    return Object.prototype.toString.call(value) === "[object Date]";
  }

  // src/services/spreadsheet-time.ts
  var FORMAT = "yyyy-MM-dd HH:mm:ss";
  var timeZone;
  function openSpreadsheetTime() {
    timeZone ?? (timeZone = readTimeZone());
    const zone = timeZone;
    return {
      toLocal: (moment) => Utilities.formatDate(moment, zone, FORMAT),
      fromLocal: (local) => Utilities.parseDate(local, zone, FORMAT)
    };
  }
  function readTimeZone() {
    try {
      return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    } catch {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
  }

  // src/errors.ts
  var FormulaError = class extends Error {
    constructor(problem, facts, adviceForFormulas = "") {
      super(adviceForFormulas === "" ? facts : `${facts} ${adviceForFormulas}`);
      this.problem = problem;
      this.facts = facts;
    }
  };
  function mayPass({ problem }) {
    return problem === "transient" || problem === "burst";
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
  function localText(date) {
    try {
      return openSpreadsheetTime().toLocal(date);
    } catch {
      return date.toISOString().replace("T", " ");
    }
  }
  function counted(count3, noun) {
    return `${count3} ${noun}${count3 === 1 ? "" : "s"}`;
  }
  function orList(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
  }
  var input = (message) => new FormulaError("input", message.charAt(0).toUpperCase() + message.slice(1));
  var unknownMode = (value, modes) => input(`${quote(value)} is not a travel mode. Use ${orList(modes)}.`);
  var unknownUnit = (value, measure, units) => input(`${quote(value)} is not a unit of ${measure}. Use ${orList(units)}.`);
  var misplaced = (value, what, here, there) => input(
    `${quote(value)} is ${what} in the place of the ${here}. It belongs in the argument ${there}. Write "" for an argument that you leave out.`
  );
  var missingArgument = (role) => input(`The ${role} is missing. Give it as the second argument.`);
  var placeIsError = (role, value) => input(`The ${role} is ${quote(value)}, an error from another cell or from inside this formula. Fix that first.`);
  var placeIsLoading = (role) => input(`The ${role} is still loading. It is asked for when that cell has its value; if not, edit that cell again.`);
  var placeIsOurMessage = (role, value) => input(`The ${role} is the message of another formula: ${quote(value)}. Fix that formula first.`);
  var placeIsDate = (role, value) => input(
    `The ${role} is a date (${textOf(value)}), not a place. If it is meant as text, format that cell as plain text.`
  );
  var notAPlace = (role, value) => input(`The ${role} is ${quote(value)}, not a place. Give an address, a place name or "lat,lng".`);
  var notVisible = (role) => input(`The ${role} is made of characters that can't be seen. Type it again, or empty that cell.`);
  var badCoordinate = (role, value, limit) => input(
    `The ${role} is ${quote(value)}. It must be a number from -${limit} to ${limit}, with a decimal point. The latitude comes first, then the longitude.`
  );
  var offTheGlobe = (role, place, swapped) => input(
    `The ${role} is ${quote(place)}. The latitude, which comes first, must be a number from -90 to 90, and the longitude from -180 to 180. ${swapped === void 0 ? "Check the coordinates." : `Perhaps they are swapped: write ${quote(swapped)}.`}`
  );
  var oneCoordinate = (role, value) => input(
    `The ${role} is ${quote(value)}, a single number. Coordinates are two numbers in one text, latitude first, with decimal points: "-34.9, -56.2".`
  );
  var decimalCommas = (role, value, right) => input(
    `The ${role} is ${quote(value)}. Coordinates are written with decimal points and one comma, latitude first: ${quote(right)}.`
  );
  var sizesDiffer = (sizes) => input(
    `The ranges don't fit together: ${sizes.join(", ")} (rows × columns). In each direction their sizes must be equal, or 1.`
  );
  var badOptions = (value) => input(
    `The options ${quote(value)} can't be read. Write them as "name=value; name=value", or give a range of two columns: name and value.`
  );
  var unknownOption = (name, names) => input(`${quote(name)} is not an option. The options are ${orList(names)}.`);
  var repeatedOption = (name) => input(`The option ${quote(name)} is given twice. Keep one of them.`);
  var badOptionValue = (name, value, allowed) => input(`${quote(value)} is not a value of the option ${name}. Use ${allowed}.`);
  var ferriesNotOffered = () => input(
    `"ferries" can't be avoided: Google offers that to spreadsheets for tolls and highways only. Use avoid=tolls or avoid=highways.`
  );
  var pastMoment = (name, value) => input(`The option ${name} is ${quote(value)}, which is in the past. Give a moment to come, such as "monday 08:00".`);
  var departAndArrive = () => input("The options depart and arrive are both given. Google plans by one of them: delete the other.");
  var COORDINATES = /^[+-]?[\d.]+ ?, ?[+-]?[\d.]+$/;
  function whatToCheck(...places) {
    const points = places.filter((place) => COORDINATES.test(place)).length;
    if (points === 0) return "Check the spelling or add the city and country.";
    if (points === places.length) return "Check the coordinates: latitude first, then longitude.";
    return "Check the spelling, and that the latitude comes first in the coordinates.";
  }
  var placeNotFound = (role, place) => new FormulaError("answer", `Google Maps can't find the ${role} ${quote(place)}. ${whatToCheck(place)}`);
  var partialMatch = (role, place, found) => new FormulaError(
    "answer",
    `Google Maps knows only a part of the ${role} ${quote(place)}${found === "" ? "" : ` and took it for ${quote(found)}`}. Correct it, or leave out match=exact.`
  );
  var problemsInCells = ({ problem, message }, count3, cells, where) => new FormulaError(
    problem,
    `${count3} of ${counted(cells, "cell")} ${count3 === 1 ? "has" : "have"} a problem. In ${where} of the result: ${message}`
  );
  var nothingThere = (place, what) => new FormulaError("answer", `Google Maps knows no ${what} for ${quote(place)}. Try a place nearby.`);
  var placesNotFound = (origin, destination) => new FormulaError(
    "answer",
    `Google Maps can't find the origin ${quote(origin)} or the destination ${quote(destination)}. ${whatToCheck(origin, destination)}`
  );
  var noRoute = (origin, destination, mode, otherModes2) => {
    const check = [origin, destination].some((place) => COORDINATES.test(place)) ? "Check both places (in coordinates the latitude comes first) or try another mode." : "Check both places or try another mode.";
    const advice = otherModes2.length > 0 ? `Google offers ${orList(otherModes2)} there.` : check;
    return new FormulaError(
      "answer",
      `No route found from ${quote(origin)} to ${quote(destination)} by ${mode}. ${advice}`
    );
  };
  var tooManyStops = (count3, limit) => new FormulaError(
    "answer",
    `There ${count3 === 1 ? "is" : "are"} ${counted(count3, "stop")} in between; Google Maps takes at most ${limit}. Split the route into shorter ones.`
  );
  var tooManyStopsToOrder = (count3, limit) => input(
    `There are ${count3} stops between the first and the last; Google Maps finds the best order of at most ${limit}. Leave out order=best, or split the trip.`
  );
  var transitWithStops = () => input(
    "Google Maps plans public transport without stops in between. Use a formula for each part of the way, or another mode."
  );
  var tooFewStops = (stop) => input(`A trip needs at least two stops, and there is only ${quote(stop)}. Add the others to the range.`);
  var stopIsPassed = (stop) => input(
    `The stop ${quote(stop)} begins with "via:", which is for the option via. A trip ends a leg at each stop: remove "via:".`
  );
  var oneRouteOnly = () => input("Directions show one route, not a range of them. Give single cells as origin, destination and mode.");
  var routeTooLong = (origin, destination) => new FormulaError(
    "answer",
    `The route from ${quote(origin)} to ${quote(destination)} is too long for Google Maps to compute. Split it into shorter ones.`
  );
  var requestRejected = (origin, destination, words) => new FormulaError(
    "answer",
    `Google Maps can't use the request from ${quote(origin)} to ${quote(destination)}${said(words)}. Check both places and the options.`
  );
  var missingValue = (what, origin, destination) => new FormulaError(
    "answer",
    `Google Maps found the route from ${quote(origin)} to ${quote(destination)} but gave no ${what} for it. Try other places nearby or another mode.`
  );
  var QUOTA_COUNTS = { route: "routes", geocode: "places", elevation: "elevations" };
  var dailyQuota = (quota, words = "") => new FormulaError(
    "quota",
    `Today's Google Maps quota is used up${said(words)} (1,000 ${QUOTA_COUNTS[quota]} a day on a personal account, 10,000 on Workspace).`,
    "Results already fetched still show; the rest can be fetched within 24 hours."
  );
  var tooFast = () => new FormulaError("burst", "Google Maps was asked too often in a short time. Wait a minute.", ASK_AGAIN);
  var notAnswering = (words) => new FormulaError("transient", `Google Maps is not answering${said(words)}. Wait a few minutes.`, ASK_AGAIN);
  var refused = (status, words) => new FormulaError(
    "service",
    `Google Maps refused the request with the status ${quote(status)}${said(words)}. Ask the owner of this spreadsheet's script.`
  );
  var wrongLegs = (count3, expected) => notUnderstood(`it has ${counted(count3, "leg")} instead of ${expected}`);
  var notUnderstood = (detail) => new FormulaError("service", `Google Maps gave an answer that can't be read: ${detail}.`, ASK_AGAIN);
  var outOfTime = () => new FormulaError(
    "time",
    "Not fetched yet: Sheets gives a formula 30 seconds. What is finished is kept for 6 hours.",
    "To go on, delete the formula and undo."
  );
  function said(words) {
    return words.trim() === "" ? "" : ` (it said: ${quote(words)})`;
  }
  var linkHasTooManyStops = (count3, limit) => input(
    `A link to Google Maps takes at most ${limit} stops between the first and the last, and there are ${count3}. Split the trip.`
  );
  var linkTooLong = (limit) => input(
    `The link would be longer than the ${limit} characters that Google Maps takes. Use shorter addresses or fewer stops.`
  );
  var stopWithBar = (stop) => input(`The stop ${quote(stop)} has a "|", which separates stops in a link. Remove it.`);

  // src/cells/marks.ts
  var PROBLEM_MARK = "⚠ ";
  var PENDING_MARK = "⏳ ";

  // src/cells/cell-table.ts
  function asResult(table) {
    if (!table.isRange) return single(table.cells[0]);
    return rowsOf(table).map((row) => row.map(asText));
  }
  function asRows(table, width) {
    if (!table.isRange) {
      const values = single(table.cells[0]);
      return values && [values];
    }
    const blanks = Array(width - 1).fill("");
    return rowsOf(table).map(
      (row) => row.flatMap(
        (cell) => cell === void 0 || cell instanceof FormulaError ? [asText(cell), ...blanks] : cell
      )
    );
  }
  function rowsOf({ cells, columns }) {
    return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  }
  function single(cell) {
    if (cell instanceof FormulaError) throw cell;
    return cell;
  }
  function asText(cell) {
    if (cell instanceof FormulaError) return (cell.problem === "time" ? PENDING_MARK : PROBLEM_MARK) + cell.message;
    return cell ?? "";
  }

  // src/cells/array-rule.ts
  function alignRanges(args) {
    const grids = args.map(toGrid);
    const rows = commonSize(grids.map((grid) => grid.rows));
    const columns = commonSize(grids.map((grid) => grid.columns));
    if (rows === void 0 || columns === void 0) throw sizesDiffer(grids.filter(isLarge).map(sizeText));
    return {
      rows,
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

  // src/cells/map-cells.ts
  function mapCells(formula) {
    return asResult(readCells(formula));
  }
  function readCells(formula) {
    const names = Object.keys(formula.args);
    const args = names.map((name) => formula.args[name]);
    const { rows, columns, valuesAt } = alignRanges(args);
    const cells = Array.from({ length: rows * columns }, (_, index) => {
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
      const read2 = readCell;
      return caught(() => read2(values));
    });
  }

  // src/cells/fill-cells.ts
  function fillCells(formula) {
    return asResult(askForCells(formula));
  }
  function fillRows(formula, width) {
    return asRows(askForCells(formula), width);
  }
  function askForCells(formula) {
    const table = readCells(formula);
    const requests = table.cells.flatMap((cell) => cell && "request" in cell ? [cell.request] : []);
    const answers = requests.length > 0 ? formula.ask(requests) : [];
    let next = 0;
    const cells = table.cells.map((cell) => {
      if (cell === void 0 || cell instanceof FormulaError) return cell;
      if ("value" in cell) return cell.value;
      const answer = answers[next++];
      return answer instanceof FormulaError ? answer : caught(() => formula.valueOf(answer));
    });
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

  // src/cells/cell-texts.ts
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

  // src/cells/place.ts
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

  // src/routes/route-request.ts
  var TRAVEL_MODES = ["driving", "walking", "bicycling", "transit"];
  var AVOIDABLE = ["tolls", "highways"];
  var ROUTE_CHOICES = ["first", "fastest", "shortest"];
  var NOW_MILLISECONDS = 6e5;
  function routeKey(request, now2) {
    return JSON.stringify([
      placeKey(request.origin),
      placeKey(request.destination),
      request.mode,
      request.via.map(placeKey),
      request.avoid ?? "",
      request.depart === "now" ? `now ${Math.floor(now2 / NOW_MILLISECONDS)}` : request.depart ?? "",
      request.arrive ?? "",
      request.region ?? "",
      (request.language ?? "").toLowerCase(),
      request.choice,
      request.bestOrder
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

  // src/services/clock.ts
  function now() {
    return Date.now();
  }
  function sleep(milliseconds) {
    Utilities.sleep(milliseconds);
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

  // src/cells/option-values.ts
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

  // src/cells/place-options.ts
  var PLACE_OPTION_NAMES = ["region", "language", "match", "problems"];
  function readPlaceOptions(argument) {
    return placeOptionsOf(readOptions(argument, PLACE_OPTION_NAMES));
  }
  function placeOptionsOf(raw) {
    const region = matching(raw, "region", /^[a-z]{2}$/i, "a country code of two letters, such as uk or es");
    const language = matching(raw, "language", /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, "a language code, such as de or pt-BR");
    const options = {};
    if (region !== void 0) options.region = region.toLowerCase();
    if (language !== void 0) options.language = language;
    if (oneOf(raw, "match", ["any", "exact"]) === "exact") options.exactMatch = true;
    if (oneOf(raw, "problems", ["show", "error"]) === "error") options.failsAsWhole = true;
    return options;
  }

  // src/cells/route-options.ts
  var ROUTE_OPTION_NAMES = ["avoid", "via", "depart", "arrive", "route", ...PLACE_OPTION_NAMES];
  function readRouteOptions(argument) {
    return routeOptionsOf(readOptions(argument, ROUTE_OPTION_NAMES));
  }
  function routeOptionsOf(raw) {
    if (raw.has("depart") && raw.has("arrive")) throw departAndArrive();
    const via = readVia(raw);
    const options = { ...placeOptionsOf(raw), via, choice: oneOf(raw, "route", ROUTE_CHOICES) ?? "first" };
    const avoid = readAvoid(raw);
    if (avoid !== void 0) options.avoid = avoid;
    const depart = raw.get("depart");
    if (depart !== void 0)
      options.depart = wordOf(depart) === "now" ? "now" : readMoment("depart", depart, now(), openSpreadsheetTime());
    const arrive = raw.get("arrive");
    if (arrive !== void 0) options.arrive = readMoment("arrive", arrive, now(), openSpreadsheetTime());
    return options;
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
    if (wordOf(raw.get("avoid")) === "ferries") throw ferriesNotOffered();
    return oneOf(raw, "avoid", AVOIDABLE);
  }

  // src/near-names.ts
  var MODES = {
    driving: "drive, car, by car",
    walking: "walk, foot, on foot, by foot",
    bicycling: "bicycle, bike, by bike, biking, cycle, cycling",
    transit: "public transport, public transit, bus, by bus, train, by train, tram, subway, metro"
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
    throw unknownMode(value, TRAVEL_MODES);
  }

  // src/retry/deadline.ts
  var CUSTOM_FUNCTION_BUDGET_MS = 25e3;
  function startDeadline(budgetMs = CUSTOM_FUNCTION_BUDGET_MS) {
    const end = now() + budgetMs;
    return { millisecondsLeft: () => end - now() };
  }

  // src/routes/build-request.ts
  var MOST_STOPS_BETWEEN = 25;
  function checkStopsBetween(mode, count3) {
    if (mode === "transit" && count3 > 0) throw transitWithStops();
  }
  function buildRequest(stops, mode, options, bestOrder = false) {
    const [origin = "", ...via] = stops;
    const destination = via.pop() ?? "";
    checkStopsBetween(mode, via.length);
    return { ...options, origin, via, destination, mode, bestOrder };
  }

  // src/cache/hash-text.ts
  function hashText(text) {
    let hash = 2166136261;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
    return (hash ^ hash >>> 15) >>> 0;
  }

  // src/json.ts
  function field(value, name) {
    return typeof value === "object" && value !== null ? value[name] : void 0;
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
    try {
      return JSON.parse(text);
    } catch {
      return void 0;
    }
  }
  function asSignedNumber(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : void 0;
  }

  // src/services/document-cache.ts
  var CACHE_ANSWERS = true;
  function openDocumentCache() {
    const cache = attempt(() => CACHE_ANSWERS ? CacheService.getDocumentCache() : null, null);
    return {
      isShared: cache !== null,
      getAll: (keys) => attempt(() => cache?.getAll(keys), void 0) ?? {},
      putAll: (entries, ttlSeconds) => attempt(() => cache?.putAll(entries, ttlSeconds), void 0)
    };
  }
  function attempt(call3, otherwise) {
    try {
      return call3();
    } catch {
      return otherwise;
    }
  }
  function clearDocumentCache(keys) {
    CacheService.getDocumentCache()?.removeAll(keys);
  }

  // src/cache/utf8-bytes.ts
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

  // src/cache/answer-cache.ts
  var LONGEST_TTL_SECONDS = 21600;
  var CHECKPOINT_TTL_SECONDS = 1800;
  var CHECKPOINTS = 32;
  var PREFIX = "mapsInSheets:2";
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
        const known = /* @__PURE__ */ new Map();
        for (const key of keys) {
          const kept = newest(places.get(key)?.map((number) => buckets.get(number)?.get(key)));
          const entry = kept ?? cutOff.get(key);
          if (entry === void 0) continue;
          known.set(key, entry.value);
          if (kept === void 0) waiting.set(key, entry);
        }
        const said2 = marks.map((mark) => [mark, asText2(found[markName(mark)]) ?? ""]);
        return { known, marked: new Map(said2.filter(([, value]) => value !== "")) };
      },
      remember(key, value, ttlSeconds = LONGEST_TTL_SECONDS) {
        waiting.set(key, { expires: now() + ttlSeconds * 1e3, value });
      },
      waiting: () => waiting.size,
      checkpoint() {
        cache.putAll({ [checkpointName]: encodeBucket(waiting) }, CHECKPOINT_TTL_SECONDS);
        hasCheckpoint = true;
      },
      write() {
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
        cache.putAll(Object.fromEntries(entries), LONGEST_TTL_SECONDS);
      },
      mark: (names, ttlSeconds, value = "1") => putMarks(names, value, ttlSeconds),
      unmark: (names) => putMarks(names, "", 1)
    };
  }
  function newest(entries = []) {
    return entries.reduce((best, entry) => best && (!entry || best.expires >= entry.expires) ? best : entry, void 0);
  }
  function entriesWithAnswers(service) {
    const buckets = Array.from({ length: BUCKETS }, (_, number) => number);
    const checkpoints = Array.from({ length: CHECKPOINTS }, (_, number) => checkpointOf(number));
    return [...buckets, ...checkpoints].map((name) => entryName(service, name));
  }
  var entryName = (service, name) => `${PREFIX}:${service}:${name}`;
  var checkpointOf = (number) => `checkpoint ${number}`;

  // src/services/document-lock.ts
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
  function withDocumentLockIfFree(waitMs, work) {
    const lock = attempt2(() => {
      const free = LockService.getDocumentLock();
      return free?.tryLock(waitMs) ? free : void 0;
    });
    try {
      work();
    } finally {
      attempt2(() => lock?.releaseLock());
    }
  }
  function attempt2(step) {
    try {
      return step();
    } catch {
      return void 0;
    }
  }

  // src/lookup/priority.ts
  var PRIORITIES = [0, 1, 2, 3, 4];
  var FIRST = 0;

  // src/lookup/marks.ts
  var QUOTA_MARK = { name: "quota used up", ttlSeconds: 900, value: "1" };
  var BURST_MARK = { name: "asked too often", ttlSeconds: 60, value: "1" };
  var FETCHING_SECONDS = 5;
  var FAILING_SECONDS = 60;
  var FAILING_MARKS = [..."abcdefgh"].map((letter) => `failing ${letter}`);
  var FAILURES_OF_GOOGLE = 5;
  function markNames(onlyKey) {
    const fetching = onlyKey === void 0 ? [] : PRIORITIES.flatMap((priority) => fetchingMarks([onlyKey], priority));
    return [QUOTA_MARK.name, BURST_MARK.name, ...FAILING_MARKS, ...fetching];
  }
  function readMarks(marked, onlyKey, quota) {
    const messages = FAILING_MARKS.flatMap((name) => marked.get(name) ?? []);
    const failing = messages.length;
    const fault = failing < FAILURES_OF_GOOGLE ? void 0 : new FormulaError("transient", messages[0] ?? "");
    return {
      stop: marked.has(QUOTA_MARK.name) ? dailyQuota(quota) : fault,
      burst: marked.has(BURST_MARK.name),
      failing,
      fetching: PRIORITIES.filter((each) => onlyKey !== void 0 && marked.has(fetchingMark(onlyKey, each))),
      active: PRIORITIES.filter((each) => marked.has(activeMark(each)))
    };
  }
  function failingMark(key, { message }) {
    const name = FAILING_MARKS[hashText(key) % FAILING_MARKS.length];
    return { name, ttlSeconds: FAILING_SECONDS, value: message };
  }
  function fetchingMarks(keys, priority) {
    return [activeMark(priority), ...keys.map((key) => fetchingMark(key, priority))];
  }
  var activeMark = (priority) => `active ${priority}`;
  var fetchingMark = (key, priority) => `fetching ${hashText(key).toString(36)} ${priority}`;

  // src/lookup/answers.ts
  var PROBLEM_TTL_SECONDS = 1800;
  var LOCK_WAIT_MS = 3e3;
  function openAnswers(source, unique, batch, priority) {
    const cache = openAnswerCache(source.quota, batch);
    const results = /* @__PURE__ */ new Map();
    const pending = /* @__PURE__ */ new Map();
    for (const [key, request] of unique) pending.set(key, { key, request, companionKey: source.companion?.key(request) });
    let marked = /* @__PURE__ */ new Map();
    let works = false;
    function setResult(key, result) {
      results.set(key, result);
      pending.delete(key);
    }
    function onlyKey() {
      return pending.size === 1 ? pending.keys().next().value : void 0;
    }
    function unmarkFailing() {
      const names = FAILING_MARKS.filter((name) => marked.delete(name));
      if (names.length > 0) cache.unmark(names);
    }
    function readCache() {
      const wanted = [...pending.values()];
      const { known, ...read2 } = cache.read(wanted.flatMap(keysOf), markNames(onlyKey()));
      marked = read2.marked;
      for (const { key, companionKey } of wanted) {
        const shared = companionKey === void 0 ? void 0 : decodeProblem(known.get(companionKey));
        const own = known.get(key);
        const result = decodeProblem(own) ?? shared ?? source.decode(field(own, "answer"));
        if (result !== void 0) setResult(key, result);
      }
    }
    return {
      isShared: cache.isShared,
      missing: () => pending.size,
      nextMissing: (count3) => [...firstOf(pending.values(), count3)],
      get: (key) => results.get(key),
      readCache,
      marks: () => readMarks(marked, onlyKey(), source.quota),
      readMarks() {
        if (cache.isShared) marked = cache.read([], markNames(onlyKey())).marked;
      },
      mark({ name, ttlSeconds, value }) {
        marked.set(name, value);
        cache.mark([name], ttlSeconds, value);
      },
      markFetching: () => cache.mark(fetchingMarks([...pending.values()].flatMap(keysOf), priority), FETCHING_SECONDS),
      unmarkFetching: () => cache.unmark([...pending.values()].flatMap(keysOf).map((key) => fetchingMark(key, priority))),
      addResult(request, result) {
        setResult(request.key, result);
        const entry = encodeResult(result, source.encode);
        works = entry !== void 0;
        if (entry === void 0) return;
        unmarkFailing();
        const ttlSeconds = result instanceof FormulaError ? PROBLEM_TTL_SECONDS : void 0;
        cache.remember(request.key, entry, ttlSeconds);
        if (request.companionKey !== void 0 && source.companion) {
          cache.remember(request.companionKey, encodeResult(result, source.companion.encode), ttlSeconds);
        }
      },
      checkpoint: () => cache.checkpoint(),
      save() {
        if (cache.waiting() === 0) return;
        const merge = () => {
          readCache();
          cache.write();
          if (works) unmarkFailing();
        };
        if (cache.waiting() > 2) withDocumentLockIfFree(LOCK_WAIT_MS, merge);
        else merge();
      }
    };
  }
  var keysOf = ({ key, companionKey }) => companionKey === void 0 ? [key] : [key, companionKey];
  function* firstOf(items, count3) {
    for (const item of items) {
      if (count3-- <= 0) return;
      yield item;
    }
  }
  function encodeResult(result, encode2) {
    if (!(result instanceof FormulaError)) return { answer: encode2(result) };
    return result.problem === "answer" ? { problem: result.message } : void 0;
  }
  function decodeProblem(entry) {
    const message = asText2(field(entry, "problem"));
    return message === void 0 ? void 0 : new FormulaError("answer", message);
  }

  // src/retry/backoff-delay.ts
  var FIRST_DELAY_MS = 1e3;
  var LONGEST_DELAY_MS = 8e3;
  var BURST_DELAY_MS = 8e3;
  function backoffDelay(retry, random) {
    return random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retry);
  }
  function burstDelay(random) {
    return random * BURST_DELAY_MS;
  }

  // src/retry/with-retry.ts
  var RETRIES = 4;
  function withRetry(call3, deadline, mayHelp) {
    for (let retry = 0; ; retry++) {
      try {
        return call3();
      } catch (error) {
        const delayMs = error instanceof FormulaError && mayHelp(error, retry) ? delayAfter(error, retry) : void 0;
        if (delayMs === void 0 || retry >= RETRIES || delayMs >= deadline.millisecondsLeft()) throw error;
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
  function readMapsException(exception, quota) {
    const words = isErrorLike(exception) ? textOf(exception.message) : textOf(exception);
    if (BURST_WORDS.test(words)) return tooFast();
    if (DAILY_QUOTA_WORDS.some((pattern) => pattern.test(words))) return dailyQuota(quota);
    if (namesService(words.replace(QUOTED, ""))) return dailyQuota(quota, words);
    return notAnswering(words);
  }
  function namesService(words) {
    if (OTHER_FAULT.test(words)) return false;
    if (SERVICE_AT_END.test(words)) return true;
    return SERVICE_AS_ONLY_LATIN_WORD.test(words) && LETTER_OF_OTHER_SCRIPT.test(words);
  }
  function isErrorLike(exception) {
    return typeof exception === "object" && exception !== null && "message" in exception;
  }

  // src/lookup/ask-google.ts
  function askGoogle(source, chunk, answers, deadline) {
    const requests = chunk.map(({ request }) => request);
    function mayHelp(problem, retry) {
      if (problem.problem === "burst") answers.mark(BURST_MARK);
      return problem.problem !== "transient" || !othersFail(answers, chunk[0]?.key ?? "", problem, retry);
    }
    return caught(() => withRetry(() => askOnce(source, requests), deadline, mayHelp));
  }
  function othersFail(answers, key, problem, retry) {
    if (retry > 0) answers.readMarks();
    const own = retry > 1 ? 1 : 0;
    const others = answers.marks().failing > own;
    if (retry === 1 || others) answers.mark(failingMark(key, problem));
    return others;
  }
  function askOnce(source, requests) {
    const answers = call(source, requests);
    const results = requests.map((request, index) => caught(() => source.read(answers[index], request)));
    const failed = results.find((result) => result instanceof FormulaError && isOfCall(result));
    if (failed !== void 0) throw failed;
    return results;
  }
  var isOfCall = (error) => error.problem === "quota" || mayPass(error);
  function call(source, requests) {
    try {
      return source.ask(requests);
    } catch (exception) {
      throw readMapsException(exception, source.quota);
    }
  }

  // src/lookup/claim-request.ts
  var POLL_MS = 150;
  var LONGEST_WAIT_MS2 = 5e3;
  function claimRequest(answers, priority, deadline) {
    slowDown(answers, deadline);
    const rounds = roundsToClaim(answers.marks().active, priority);
    const end = now() + Math.min(LONGEST_WAIT_MS2, deadline.millisecondsLeft());
    let claims = 0;
    while (answers.missing() > 0 && answers.marks().stop === void 0) {
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
    const { burst, fetching, stop } = answers.marks();
    if (!burst || stop || fetching.length > 0) return;
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
    if (answers.isShared && answers.missing() === 1) claimRequest(answers, priority, deadline);
    const stop = fetchMissing(source, answers, deadline);
    return keys.map((key) => answers.get(key) ?? stop);
  }
  function fetchMissing(source, answers, deadline) {
    let failures = 0;
    let unkept = 0;
    let stop;
    while (answers.missing() > 0 && stop === void 0) {
      stop = answers.marks().stop ?? (deadline.millisecondsLeft() <= 0 ? outOfTime() : fetchChunk());
    }
    answers.save();
    return stop ?? outOfTime();
    function fetchChunk() {
      if (unkept >= ANSWERS_PER_CHECKPOINT) keep();
      const chunk = answers.nextMissing(source.requestsPerCall);
      const outcome = askGoogle(source, chunk, answers, deadline);
      for (const [index, item] of chunk.entries()) {
        answers.addResult(item, Array.isArray(outcome) ? outcome[index] : outcome);
      }
      unkept += chunk.length;
      if (Array.isArray(outcome)) {
        failures = 0;
        return void 0;
      }
      if (outcome.problem === "quota") answers.mark(QUOTA_MARK);
      failures = mayPass(outcome) ? failures + 1 : 0;
      return outcome.problem === "quota" || failures >= FAILURES_OF_GOOGLE ? outcome : void 0;
    }
    function keep() {
      answers.checkpoint();
      unkept = 0;
    }
  }

  // src/services/direction-finder.ts
  var calls = 0;
  function directionsAsked() {
    return calls;
  }
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
    calls++;
    return finder.getDirections();
  }

  // src/routes/check-match.ts
  function checkMatch(route, request) {
    const [position] = route.partial;
    if (position === void 0) return;
    const { origin, via, destination } = request;
    const { legs, order } = route;
    if (position === 0) throw partialMatch("origin", origin, legs[0]?.startAddress ?? "");
    const stop = via[position - 1];
    if (stop === void 0) throw partialMatch("destination", destination, legs[legs.length - 1]?.endAddress ?? "");
    const ends = order.filter((index) => !isPassed(via[index] ?? ""));
    throw partialMatch("stop", placeOfStop(stop), legs[ends.indexOf(position - 1)]?.endAddress ?? "");
  }

  // src/lookup/maps-status.ts
  var MEANINGS = new Map(
    Object.entries({
      OK: "found",
      NOT_FOUND: "not found",
      ZERO_RESULTS: "no result",
      MAX_WAYPOINTS_EXCEEDED: "too many stops",
      MAX_ROUTE_LENGTH_EXCEEDED: "too long",
      INVALID_REQUEST: "rejected"
    })
  );
  function meaningOf(status) {
    return MEANINGS.get(status ?? "") ?? "failed";
  }
  function serviceProblem(answer, quota) {
    const status = asText2(field(answer, "status"));
    const words = wordsOf(answer);
    switch (status) {
      case void 0:
        return notUnderstood("it has no status");
      case "OVER_DAILY_LIMIT":
        return dailyQuota(quota, words);
      case "OVER_QUERY_LIMIT":
        return tooFast();
      case "UNKNOWN_ERROR":
        return notAnswering(words || status);
      default:
        return refused(status, words);
    }
  }
  function wordsOf(answer) {
    return asText2(field(answer, "error_message")) ?? "";
  }

  // src/routes/compose-duration.ts
  function composeDuration(seconds) {
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) return count(minutes, "min");
    if (minutes < 24 * 60) return `${count(Math.floor(minutes / 60), "hour")} ${count(minutes % 60, "min")}`;
    const hours = Math.round(seconds / 3600);
    return `${count(Math.floor(hours / 24), "day")} ${count(hours % 24, "hour")}`;
  }
  function count(amount, unit) {
    return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  }

  // src/routes/route.ts
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

  // src/routes/read-route.ts
  function readRoute(answer, request) {
    return chooseRoute(answer, request).route;
  }
  function chooseRoute(answer, request) {
    const meaning = meaningOf(asText2(field(answer, "status")));
    if (meaning !== "found") throw problemOf(meaning, answer, request);
    const routes = asList(field(answer, "routes")).map((json) => ({ route: readLegs(json, request, answer), json }));
    return chosen(routes, request);
  }
  function readLegs(route, request, answer) {
    const legs = asList(field(route, "legs"));
    const expected = 1 + request.via.filter((stop) => !isPassed(stop)).length;
    if (legs.length < expected) throw wrongLegs(legs.length, expected);
    const order = request.bestOrder ? asList(field(route, "waypoint_order")) : request.via.map((_, position) => position);
    if (order.length !== request.via.length || !isOrder(order)) throw notUnderstood("its order of the stops is not one");
    return {
      legs: legs.map(readLeg),
      partial: readPartial(answer, request),
      order
    };
  }
  function readPartial(answer, { via }) {
    const [origin, ...others] = asList(field(answer, "geocoded_waypoints"));
    const destination = others.pop();
    const places = [origin, ...via.map((_, position) => others[position]), destination];
    return places.flatMap((place, position) => field(place, "partial_match") === true ? [position] : []);
  }
  function readLeg(leg) {
    const duration2 = field(leg, "duration");
    return {
      meters: asAmount(field(field(leg, "distance"), "value")) ?? null,
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
    const measure = request.choice === "shortest" ? totalMeters : totalSeconds;
    const size = ({ route }) => measure(route) ?? Number.POSITIVE_INFINITY;
    return routes.reduce((best, route) => size(route) < size(best) ? route : best, first);
  }
  function problemOf(meaning, answer, request) {
    const { origin, destination, mode } = request;
    switch (meaning) {
      case "not found":
        return missingPlace(answer, request);
      case "no result":
        return noRoute(origin, destination, mode, otherModes(answer, mode));
      case "too many stops":
        return tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
      case "too long":
        return routeTooLong(origin, destination);
      case "rejected":
        return requestRejected(origin, destination, wordsOf(answer));
      default:
        return serviceProblem(answer, "route");
    }
  }
  function missingPlace(answer, { origin, destination, via }) {
    const places = [origin, ...via, destination];
    const found = asList(field(answer, "geocoded_waypoints")).map((place2) => field(place2, "geocoder_status") === "OK");
    const missing = found.length === places.length ? found.indexOf(false) : -1;
    const place = places[missing];
    if (place === void 0) return placesNotFound(origin, destination);
    return placeNotFound(roleAt(missing, places.length), place);
  }
  function roleAt(index, count3) {
    if (index === 0) return "origin";
    return index === count3 - 1 ? "destination" : "stop";
  }
  function otherModes(answer, mode) {
    const offered = asList(field(answer, "available_travel_modes")).map((name) => asText2(name)?.toLowerCase() ?? "");
    return offered.filter((name) => name !== mode && /^[a-z]+$/.test(name));
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
    if (!Array.isArray(partial) || !partial.every((position) => Number.isInteger(position))) return void 0;
    return { legs, partial, order };
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
    const asked = requests.filter((request) => !staysInPlace(request));
    const found = asked.length > 0 ? lookUpAll(ROUTES, asked, deadline, priority) : [];
    let next = 0;
    return requests.map((request) => {
      if (staysInPlace(request)) return routeInPlace(request.origin, request.destination);
      const route = found[next++];
      return route instanceof FormulaError ? route : matched(route, route, request);
    });
  }
  function matched(answer, route, request) {
    return caught(() => {
      if (request?.exactMatch) checkMatch(route, request);
      return answer;
    });
  }
  var ROUTES = {
    quota: "route",
    requestsPerCall: 1,
    key: (request) => routeKey(request, now()),
    ask: (requests) => requests.map((request) => findDirections({ ...request, alternatives: request.choice !== "first" })),
    read: readRoute,
    encode: encodeRoute,
    decode: decodeRoute
  };
  var KEEP_ROUTE = {
    key: ROUTES.key,
    encode: ({ route }) => encodeRoute(route)
  };

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
        if (!Array.isArray(args.mode)) readTravelMode(args.mode);
        return (cell) => ({ request: readRequest(cell, options) });
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

  // src/routes/maps-url.ts
  var LONGEST_URL = 2048;
  var MOST_STOPS_BETWEEN2 = 9;
  var PLACE_ID = /^place_id:\s*/i;
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
    if (url.length > LONGEST_URL) throw linkTooLong(LONGEST_URL);
    return url;
  }
  function placeParameters(name, stops, plural = "") {
    if (stops.length === 0) return [];
    const texts = stops.map((stop) => stop.replace(PLACE_ID, ""));
    const ids = stops.map((stop, index) => PLACE_ID.test(stop) ? texts[index] ?? "" : "");
    const parameters = [`${name}${plural}=${encode(texts)}`];
    if (ids.some((id) => id !== "")) parameters.push(`${name}_place_id${plural}=${encode(ids)}`);
    return parameters;
  }
  function encode(values) {
    return values.map((value) => encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, "�"))).join("%7C");
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
  function notAUnit(unit, measure, units) {
    if (isOption(unit)) return misplaced(unit, "an option", "unit", "options, the last one");
    if (modeNamed(unit) === void 0) return unknownUnit(unit, measure, units);
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
  var startView = { what: "address", valueOf: startOf };
  var endView = { what: "address", valueOf: endOf };
  var matchView = {
    what: "address",
    valueOf: (route, request) => [startOf(route), endOf(route), verdictOf(route, request)]
  };
  var linkView = {
    what: "link",
    valueOf: (_, { origin, via, destination, mode }) => mapsUrl([origin, ...via, destination], mode)
  };
  function startOf({ legs }) {
    return legs[0]?.startAddress ?? "";
  }
  function endOf({ legs }) {
    return legs[legs.length - 1]?.endAddress ?? "";
  }
  function verdictOf({ partial, order }, request) {
    if (staysInPlace(request)) return "same place";
    return partial.includes(0) || partial.includes(order.length + 1) ? "partial" : "exact";
  }
  function converted(amount, inUnit) {
    return amount === null ? null : inUnit(amount);
  }

  // src/functions/distance.ts
  function distance(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, unit, options, priority: 0 }, () => distanceView(unit));
  }

  // src/functions/duration.ts
  function duration(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, unit, options, priority: 1 }, () => durationView(unit));
  }
  function durationSeconds(origin, destination, mode, options) {
    return routeFormula({ origin, destination, mode, options, priority: 2 }, () => secondsView);
  }

  // src/routes/html-to-text.ts
  var TAG = /<[/!]?[a-z!](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
  var BLOCK_TAG = /^<\/?(div|p|br|li|ul|ol|tr|td)\b/i;
  var BREAK_TAG = /^<\/?wbr\b/i;
  var ENTITY = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
  var NAMED = new Map(Object.entries({ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", shy: "" }));
  function htmlToText(html) {
    const untagged = html.replace(TAG, (tag) => BLOCK_TAG.test(tag) ? "\n" : BREAK_TAG.test(tag) ? "" : " ");
    const sentences = decodeEntities(untagged).replace(/</g, "‹").split("\n").map(tidySpaces).filter((sentence) => sentence !== "");
    return sentences.map((text, index) => index < sentences.length - 1 ? endSentence(text) : text).join(" ");
  }
  function decodeEntities(text) {
    return text.replace(ENTITY, (_, decimal, hex, name) => {
      if (name !== void 0) return NAMED.get(String(name).toLowerCase()) ?? `&${name};`;
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
  function measureOf(measure) {
    return asAmount(field(measure, "value")) ?? null;
  }
  function instructionOf(step) {
    const words = htmlToText(asText2(field(step, "html_instructions")) ?? "");
    const ride = field(step, "transit_details");
    return ride === void 0 ? words : [words, rideText(ride)].filter((part) => part !== "").join(": ");
  }
  function rideText(ride) {
    const line = field(ride, "line");
    const name = asText2(field(line, "short_name")) ?? asText2(field(line, "name")) ?? "";
    const headsign = asText2(field(ride, "headsign"));
    const stops = asAmount(field(ride, "num_stops"));
    return [
      [name, headsign && `towards ${headsign}`].filter(Boolean).join(" "),
      [stopText(ride, "departure", "from"), stopText(ride, "arrival", "to")].filter((text) => text !== "").join(" "),
      stops === void 0 ? "" : `${stops} ${stops === 1 ? "stop" : "stops"}`
    ].filter((part) => part !== "").join(", ");
  }
  function stopText(ride, end, preposition) {
    const stop = asText2(field(field(ride, `${end}_stop`), "name"));
    const time = asText2(field(field(ride, `${end}_time`), "text"));
    if (stop === void 0 && time === void 0) return "";
    return [preposition, stop, time && `(${time})`].filter(Boolean).join(" ");
  }

  // src/routes/get-steps.ts
  function getSteps(requests, deadline) {
    return lookUpAll(STEPS, requests, deadline).map(
      (found, index) => found instanceof FormulaError ? found : matched(found.steps, found.route, requests[index])
    );
  }
  var STEPS = {
    quota: ROUTES.quota,
    requestsPerCall: ROUTES.requestsPerCall,
    key: (request) => `steps ${ROUTES.key(request)}`,
    ask: ROUTES.ask,
    read(answer, request) {
      const { route, json } = chooseRoute(answer, request);
      return { steps: readSteps(json), route };
    },
    encode: ({ steps, route }) => [encodeRoute(route), encodeSteps(steps)],
    decode(value) {
      const [encodedRoute, encodedSteps] = asList(value);
      const [route, steps] = [decodeRoute(encodedRoute), decodeSteps(encodedSteps)];
      return route && steps && { route, steps };
    },
    companion: KEEP_ROUTE
  };

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
  var OPTION_NAMES = [...ROUTE_OPTION_NAMES.filter((name) => name !== "via"), "order", "return"];
  function trip(stops, mode, unit, options) {
    const deadline = startDeadline();
    const places = readStops(stops);
    const [first] = places;
    if (first === void 0) return void 0;
    const passed = places.find(isPassed);
    if (passed !== void 0) throw stopIsPassed(passed);
    const inUnit = readDistanceUnit(unit);
    const raw = readOptions(options, OPTION_NAMES);
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
      const visited = [origin, ...route.order.map((position) => via[position] ?? ""), destination];
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

  // src/functions/match.ts
  function match(origin, destination, mode, options) {
    return fillRows(
      overRoutes({ origin, destination, mode, options, priority: 3 }, () => matchView),
      3
    );
  }

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

  // src/services/elevation-sampler.ts
  function sampleElevations(coordinates) {
    return Maps.newElevationSampler().sampleLocations(coordinates);
  }

  // src/places/find-elevations.ts
  var POINTS_PER_CALL = 200;
  function findElevations(points, deadline) {
    return lookUpAll(ELEVATIONS, points, deadline);
  }
  var ELEVATIONS = {
    quota: "elevation",
    requestsPerCall: POINTS_PER_CALL,
    key: ({ latitude, longitude }) => JSON.stringify([latitude, longitude]),
    ask(points) {
      const answer = sampleElevations(points.flatMap(({ latitude, longitude }) => [latitude, longitude]));
      const results = asList(field(answer, "results"));
      return points.map((_, index) => ({
        answer,
        result: results.length === points.length ? results[index] : void 0
      }));
    },
    read(item) {
      const answer = field(item, "answer");
      if (meaningOf(asText2(field(answer, "status"))) !== "found") throw serviceProblem(answer, ELEVATIONS.quota);
      const meters = asSignedNumber(field(field(item, "result"), "elevation"));
      if (meters === void 0) throw notUnderstood("it has no elevation");
      return meters;
    },
    encode: (meters) => meters,
    decode: asSignedNumber
  };

  // src/services/geocoder.ts
  function geocode(place, settings) {
    return newGeocoder(settings).geocode(place);
  }
  function reverseGeocode(latitude, longitude, settings) {
    return newGeocoder(settings).reverseGeocode(latitude, longitude);
  }
  function newGeocoder({ region, language }) {
    const geocoder = Maps.newGeocoder();
    if (region !== void 0) geocoder.setRegion(region);
    if (language !== void 0) geocoder.setLanguage(language);
    return geocoder;
  }

  // src/places/place.ts
  function readCandidate(candidate) {
    const location = field(field(candidate, "geometry"), "location");
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
  var PLACES = {
    quota: "geocode",
    requestsPerCall: 1,
    key: placeRequestKey,
    ask: (requests) => requests.map(ask),
    read,
    encode: encodePlace,
    decode: decodePlace
  };
  function ask(request) {
    const point = parsePoint(request.place);
    if (point === void 0) return geocode(request.place, request);
    return reverseGeocode(point.latitude, point.longitude, request);
  }
  function read(answer, { place }) {
    switch (meaningOf(asText2(field(answer, "status")))) {
      case "found": {
        const found = readCandidate(asList(field(answer, "results"))[0]);
        if (found === void 0) throw notUnderstood("it has no place");
        return found;
      }
      case "failed":
        throw serviceProblem(answer, PLACES.quota);
      default:
        throw placeNotFound("place", place);
    }
  }

  // src/functions/places.ts
  function latLong(place, options) {
    const read2 = (cell) => {
      const text = readPlace(cell.place, "place");
      const point = parsePoint(text);
      return point ? { value: [point.latitude, point.longitude] } : { request: text };
    };
    return fillRows(
      overPlaces({ args: { place }, options, read: read2 }, ({ found }) => [found.latitude, found.longitude]),
      2
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
  function reverseGeocode2(latitude, longitude, options) {
    const lacksLongitude = isLeftOut(longitude, [options]);
    const read2 = (cell) => {
      const latitude2 = readCoordinate(cell.latitude, "latitude", 90);
      return { request: `${latitude2},${readCoordinate(cell.longitude, "longitude", 180)}` };
    };
    const formula = overPlaces({ args: { latitude, longitude }, options, read: read2 }, ({ found }) => found.address);
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
  var readOnePlace = (cell) => ({ request: readPlace(cell.place, "place") });
  function overPlaces({ args, options, read: read2, priority = 0 }, show) {
    const deadline = startDeadline();
    let placeOptions;
    return {
      args,
      isBlank: (cell) => Object.values(cell).some(isBlank),
      readSettings() {
        placeOptions = readPlaceOptions(options);
        return (cell) => {
          const known = read2(cell);
          return "value" in known ? known : { request: { ...placeOptions, place: known.request } };
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
    const named2 = requests.filter(({ place }) => parsePoint(place) === void 0);
    const places = new Map(
      named2.length > 0 ? findPlaces(named2, deadline).map((place, index) => [named2[index], place]) : []
    );
    const points = requests.map(
      (request) => parsePoint(request.place) ?? places.get(request)
    );
    const known = points.filter((point) => !(point instanceof FormulaError));
    const meters = known.length > 0 ? findElevations(known, deadline) : [];
    let next = 0;
    return points.map((point) => point instanceof FormulaError ? point : meters[next++]);
  }
  var isEmpty = (value) => value !== 0 && isBlank(value);
  function readCoordinate(value, role, limit) {
    const text = typeof value === "string" ? value.trim() : value;
    const degrees = typeof text === "string" && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    if (typeof degrees !== "number" || !(Math.abs(degrees) <= limit)) throw badCoordinate(role, value, limit);
    const rounded = (Number(degrees.toFixed(7)) + 0).toFixed(7);
    return rounded.replace(/\.?0+$/, "");
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

  // src/addon/action-time.ts
  var LONGEST_ACTION_MS = 2e5;

  // src/addon/sheet/columns.ts
  function columnLetters(column) {
    const letter = String.fromCharCode(65 + (column - 1) % 26);
    return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
  }
  function columnNumber(letters) {
    return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  }

  // src/addon/sheet/areas.ts
  function cellsOf({ row, column, rows, columns }) {
    return Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + index % columns
    }));
  }
  function areaOf(range) {
    return {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns()
    };
  }
  function rangeOf(sheet, { row, column, rows, columns }) {
    return sheet.getRange(row, column, rows, columns);
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
      const { row, column, rows, columns } = area;
      const last = joined[joined.length - 1];
      if (last && last.column === column && last.columns === columns && last.row + last.rows === row) {
        last.rows += rows;
        last.parts.push(area);
      } else joined.push({ row, column, rows, columns, parts: [area] });
    }
    return joined;
  }
  function joinColumns(cells) {
    const areas = joinAreas(cells.map((cell) => ({ ...areaOfCell(cell), cell })));
    return areas.map(({ parts, ...area }) => ({ ...area, cells: parts.map(({ cell }) => cell) }));
  }

  // src/addon/sheet/snapshot.ts
  function readSheet(sheet, areas = []) {
    flush();
    const data = sheet.getDataRange();
    const rows = Math.max(data.getNumRows(), ...areas.map((area) => area.row + area.rows - 1));
    const columns = Math.max(data.getNumColumns(), ...areas.map((area) => area.column + area.columns - 1));
    const used = sheet.getRange(1, 1, rows, columns);
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
  function wholeSheet({ rows, columns }) {
    return { row: 1, column: 1, rows, columns };
  }
  function valuesIn(sheet, { row, column, rows, columns }) {
    return Array.from(
      { length: rows },
      (_, r) => Array.from({ length: columns }, (_2, c) => sheet.value({ row: row + r, column: column + c }))
    );
  }
  function readPlainText({ sheet, rows, columns }) {
    const formats = sheet.getRange(1, 1, rows, columns).getNumberFormats();
    return (cell) => cellIn(formats, cell) === "@";
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

  // src/generated/our-functions.ts
  var OUR_CALL = /\b(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DISTANCE|DURATION|DURATION_SECONDS|DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|MATCH|LINK|TRIP_LINK|LATLONG|ADDRESS|REVERSEGEOCODE|COUNTRY|ELEVATION))\s*\(/i;
  var OURS_WITH_TABLES = /^(?:(?:GOOGLEMAPS_|DRIVING_|WALKING_|BICYCLING_|TRANSIT_)(?:DIRECTIONS)|(?:GOOGLEMAPS_)(?:TRIP|MATCH|LATLONG))$/i;

  // src/addon/sheet/sheet-name.ts
  function quoteSheetName(name) {
    return /^[A-Za-z_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
  }
  function unquoteSheetName(text) {
    return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
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
    let count3 = 0;
    for (let at = 0; at < tokens.length; ) {
      const { reference, length, sheetText } = readReference(tokens, at);
      const own = tokens.slice(at, at + length).map(({ text: text2 }) => text2);
      const text = reference && rewrite(reference, count3++);
      written += text === void 0 ? own.join("") : sheetText + text;
      at += length;
    }
    return written;
  }
  function movedText({ from, to, isRange }, rows, columns) {
    const corners = isRange ? [from, to] : [from];
    return corners.map(({ column, row, isColumnFixed, isRowFixed }) => {
      const letters = column === void 0 ? "" : columnLetters(column + columns);
      return `${isColumnFixed ? "$" : ""}${letters}${isRowFixed ? "$" : ""}${row === void 0 ? "" : row + rows}`;
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
  function showsProblem(shown) {
    return isSheetsError(shown) || hasMark(shown) || isLoading(shown);
  }
  function withoutTexts(formula) {
    const tokens = formulaTokens(formula).filter(({ kind }) => kind === "word" || kind === "other");
    return tokens.map(({ text }) => text).join("");
  }

  // src/addon/formulas/find-formulas.ts
  var SUMS = /^(?:SUM|AVERAGE|MEDIAN|MIN|MAX|PRODUCT|COUNTA?)$/i;
  function ourFormulas(sheet) {
    return cellsOf(wholeSheet(sheet)).filter((cell) => isOurs(sheet.formula(cell)));
  }
  function selectedAreas() {
    return selectedRanges().map(areaOf);
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
  function count2(amount, thing) {
    return `${amount.toLocaleString("en")} ${thing}${amount === 1 ? "" : "s"}`;
  }
  function messageOf(error) {
    if (error instanceof ActionError || error instanceof FormulaError) return error.message;
    const words = textOf(error?.message ?? error);
    return `Google Sheets stopped this: ${quote(words)}. What was done so far is kept. Try again; if it happens again, check that you may edit these cells.`;
  }
  var actionError = (message) => new ActionError(message);
  var noFormulas = () => actionError("No formula of Maps in Sheets is selected. If a formula fills several cells, select the first one.");
  var protectedCells = (range) => actionError(`${range} is protected, wholly or in part, and you may not edit it. Nothing was changed.`);
  var badRange = (what, text) => actionError(`The ${what} ${quote(text)} can't be read as a range. Give one such as A2:A500.`);
  var notOneColumn = (what, range) => actionError(`The ${what} ${range} have several columns. Give cells of one column.`);
  var rowsDiffer = (origins, destinations) => actionError(
    `The origins ${origins} and the destinations ${destinations} are not in the same rows. Give the same rows for both, or one cell for one of them.`
  );
  var onOtherSheet = (what, name) => actionError(`The ${what} are on the sheet ${quote(name)}. Origins, destinations and results must be on one sheet.`);
  var badColumn = (text) => actionError(`${quote(text)} is not a column. Give the letter of the first column for the results, such as D.`);
  var columnsOverlap = (column) => actionError(`The results would go into column ${column}, which has the places. Choose empty columns.`);
  var noOutputs = () => actionError("Choose at least one thing to write, such as the distance.");
  var unknownOutput = (kind, kinds) => actionError(`${quote(kind)} can't be written. Choose ${orList(kinds)}.`);
  var tooFewColumns = (columns) => actionError(
    `The sheet has too few columns for ${count2(columns, "column")} of results. Insert some, or choose others.`
  );
  var tableGone = () => actionError("Rows or columns of the table were deleted. What was filled is kept. Give the ranges again.");
  var sheetGone = () => actionError("The sheet with the table was deleted.");
  var cellNotEmpty = (cell) => actionError(`${cell} is not empty. Select an empty cell, or cells with an empty one to the right of them.`);
  var notOurFormula = () => actionError("That is not a formula of Maps in Sheets.");
  var noRoom = () => actionError("There is no column to the right of the selection. Insert one.");
  var noStops = () => actionError("Select two or more cells with places, or one cell of a row whose first two texts are places.");
  var notWrittenBack = (lost) => actionError(
    `Google Sheets refused to put ${lost.length === 1 ? "this formula" : "these formulas"} back. Undo, or type ${lost.length === 1 ? "it" : "them"} again: ${lost.map(([cell, formula]) => `${cell}: ${formula}`).join("; ")}`
  );
  var stillParked = (cells) => actionError(
    `Google Sheets refused to put the formulas back into ${cells.join(", ")}. They are kept in these cells, which show ⏳ until you choose something from this menu again.`
  );
  var mergedCells = (range) => actionError(`There are merged cells among the results in ${range}. Unmerge them, or choose other columns.`);
  var nothingToFill = () => actionError("No row has both an origin and a destination. Check both ranges.");

  // src/addon/sheet/write-cells.ts
  function checkEditable(sheet, areas, isTimeLeft = () => true) {
    for (const area of areas) {
      if (!isTimeLeft()) return;
      const range = rangeOf(sheet, area);
      if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    }
  }
  function setNotes(sheet, cells, noteOf) {
    for (const area of joinColumns(cells)) rangeOf(sheet, area).setNotes(area.cells.map((cell) => [noteOf(cell)]));
  }
  function clearAreas(sheet, areas) {
    for (const area of joinAreas(areas)) rangeOf(sheet, area).clearContent();
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
  function leftText(left, thing) {
    if (left.length === 0) return "";
    const named2 = left.slice(0, NAMED_CELLS).map((cell) => `${cellText(cell)}${cell.why}`);
    const more = left.length > named2.length ? [`and ${left.length - named2.length} more`] : [];
    return ` Left ${count2(left.length, thing)}: ${[...named2, ...more].join("; ")}.`;
  }

  // src/addon/freeze/frozen-note.ts
  var NO_VALUES = "ffffffff";
  var INTRODUCTION = "❄ Frozen by Maps in Sheets, unfreeze in its menu: ";
  var LINE = /(?:^|\n)❄ Frozen by Maps in Sheets, [^\n]*?: ([A-Z]{1,3})(\d{1,8}) (\d{1,8})×(\d{1,8}) ([0-9a-f]{8})(…?) (?:\[([\w.,-]*)\] )?(=[^\n]*)/;
  var LINE_BREAK = "␤";
  function addFrozen(note, frozen) {
    const { formula, row, column, rows, columns, checksum, isUnfinished, inputs } = frozen;
    const place = `${columnLetters(column)}${row} ${rows}×${columns} ${checksum}${isUnfinished ? "…" : ""} [${inputs.join()}]`;
    const line = `${INTRODUCTION}${place} ${formula.replace(/\n/g, LINE_BREAK)}`;
    const own = removeFrozen(note);
    return own === "" ? line : `${own}
${line}`;
  }
  function removeFrozen(note) {
    return note.replace(LINE, "").replace(/^\n/, "");
  }
  function readFrozen(note) {
    const [, letters = "", row, rows, columns, checksum = "", unfinished = "", inputs = "", formula] = LINE.exec(note) ?? [];
    if (formula === void 0) return void 0;
    return {
      formula: formula.split(LINE_BREAK).join("\n"),
      row: Number(row),
      column: columnNumber(letters),
      rows: Number(rows),
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

  // src/addon/freeze/frozen-areas.ts
  function frozenAreas(sheet) {
    return cellsOf(wholeSheet(sheet)).flatMap((cell) => {
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
    const { rows, columns } = withinSheet(sheet, area);
    if (rows !== area.rows || columns !== area.columns || !hasNoFormula(sheet, area)) return false;
    return checksumOf(valuesIn(sheet, area)) === area.frozen.checksum;
  }
  function hasNoFormula(sheet, area) {
    return cellsOf(withinSheet(sheet, area)).every((cell) => sheet.formula(cell) === "");
  }
  function withinSheet(sheet, { row, column, rows, columns }) {
    return {
      row,
      column,
      rows: Math.min(rows, Math.max(0, sheet.rows - row + 1)),
      columns: Math.min(columns, Math.max(0, sheet.columns - column + 1))
    };
  }

  // src/addon/sheet/write-formulas.ts
  var WAYS = [
    (range, rows) => range.setFormulas(rows),
    (range, rows) => range.setValues(rows),
    (range, rows) => range.setFormulas(rows)
  ];
  function setFormulas(sheet, formulas) {
    for (const area of joinColumns(formulas)) {
      rangeOf(sheet, area).setFormulas(area.cells.map(({ formula }) => [formula]));
    }
  }
  function writeFormulas(sheet, formulas) {
    try {
      setFormulas(sheet, formulas);
      flush();
    } catch {
      const lost = refusedFormulas(sheet, formulas);
      if (lost.length > 0) throw notWrittenBack(lost.map((cell) => [cellText(cell), cell.formula]));
    }
  }
  function refusedFormulas(sheet, formulas) {
    return joinColumns(formulas).flatMap((area) => {
      const rows = area.cells.map(({ formula }) => [formula]);
      const written = WAYS.some(
        (write) => succeeds(() => {
          write(rangeOf(sheet, area), rows);
          flush();
        })
      );
      return written ? [] : area.cells;
    });
  }
  function succeeds(write) {
    try {
      write();
      return true;
    } catch {
      return false;
    }
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
      const known = checks.get(key);
      if (known !== void 0) return known;
      const rows = Math.max(0, Math.min(lastRow, values.rows) - firstRow + 1);
      const columns = Math.max(0, Math.min(lastColumn, values.columns) - firstColumn + 1);
      const cells = trimmed(valuesIn(values, { row: firstRow, column: firstColumn, rows, columns }));
      const isOpen = name === "" && to.row === void 0;
      const counted2 = isOpen ? cells.slice(0, rowCount ?? cells.length) : cells;
      const text = `${isOpen ? `${rowCount ?? cells.length}.` : ""}${checksumOf(trimmed(counted2))}`;
      checks.set(key, text);
      return text;
    }
    return {
      check: (reference, move = NOWHERE) => check(reference, move),
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
    let { rows, columns } = area;
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
      rows = Math.max(rows, row - area.row + 1);
      columns = Math.max(columns, filled);
    }
    return { row: area.row, column: area.column, rows, columns };
  }
  function filledByOthers(before, taken) {
    const own = new Set(taken.map(cellText));
    const filled = /* @__PURE__ */ new Set();
    for (const cell of spillingFormulas(before).filter((formula) => !own.has(cellText(formula)))) {
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
    return spillingFormulas(sheet).filter((cell) => {
      const shown = sheet.shown(cell);
      return FITS_ERROR.test(shown) && !OTHER_ERRORS.test(shown);
    });
  }
  function spillingFormulas(sheet) {
    return cellsOf(wholeSheet(sheet)).filter((cell) => sheet.formula(cell) !== "" && maySpill(sheet.formula(cell)));
  }
  function isFree(sheet, { row, column }, corner2) {
    const rows = corner2.row - row + 1;
    const columns = corner2.column - column + 1;
    return cellsOf({ row, column, rows, columns }).slice(1).every((cell) => sheet.formula(cell) === "");
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
    const rows = ways(from.row, from.isRowFixed, moves.rows, own.rows);
    return rows.flatMap((r) => columns.map((c) => ({ rows: r, columns: c })));
  }
  function isInOwnRow({ from, to, sheetName }, frozen) {
    return sheetName === void 0 && !from.isRowFixed && from.row === frozen.row && to.row === frozen.row;
  }
  var textsOf = (reference, moves) => [
    ...new Set(moves.map((move) => textAt(reference, move)))
  ];
  var textAt = (reference, { rows, columns }) => reference.name ?? movedText(reference, rows, columns);
  var withSheet = ({ sheetName }, text) => sheetName === void 0 ? text : `${quoteSheetName(sheetName)}!${text}`;

  // src/addon/unfreeze/line-moves.ts
  var MOST_WAYS = 8;
  function lineMoves(known) {
    const places = new Map(known);
    const isOneEach = known.every(([before, after]) => places.get(before) === after);
    const sorted = Array.from(places).sort(([a], [b]) => a - b);
    const isInOrder = isOneEach && sorted.every(([, after], index) => index === 0 || after > (sorted[index - 1]?.[1] ?? 0));
    const ways = new Set(known.map(([before, after]) => after - before));
    return (line, own) => {
      if (!isInOrder) return [.../* @__PURE__ */ new Set([own, 0, ...ways.size > MOST_WAYS ? [] : ways])];
      const place = places.get(line);
      if (place !== void 0) return [place - line];
      return [.../* @__PURE__ */ new Set([own, 0, ...ways])].filter(
        (way) => sorted.every(([before, after]) => before < line ? after < line + way : after > line + way)
      );
    };
  }

  // src/addon/unfreeze/returns.ts
  function returnsOf(sheet, cells) {
    const frozen = frozenAreas(sheet);
    const surroundings = {
      sheet,
      frozen,
      copies: countOf(frozen.map(originOf)),
      moves: {
        rows: lineMoves(frozen.map((cell) => [cell.frozen.row, cell.row])),
        columns: lineMoves(frozen.map((cell) => [cell.frozen.column, cell.column]))
      },
      inputs: readInputs(sheet),
      waiting: waitingFormulas(sheet)
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
      { row, column, isCopied: (surroundings.copies.get(originOf(cell)) ?? 0) > 1 },
      moves,
      inputs
    );
    const isBack = current !== "" && (current === cell.frozen.formula || "formula" in followed && current === followed.formula);
    if (isBack) return { row, column, formula: current };
    const isWhole = isKept(sheet, cell);
    if (!isWhole && !isEmptied(sheet, cell)) return ", which was changed since";
    const inner = frozen.find((other2) => !isSameCell(other2, cell) && isInside(other2, cell));
    if (inner) return `, because ${cellText(inner)} among its cells is frozen, too`;
    const isTable = cell.rows * cell.columns > 1;
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
  var originOf = ({ frozen }) => `${frozen.row},${frozen.column} ${frozen.formula}`;
  function countOf(names) {
    const counts = /* @__PURE__ */ new Map();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
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
      const more = waiting === 0 ? "" : ` No time was left for ${count2(waiting, "formula")}: choose Unfreeze again.`;
      return `Brought back ${count2(brought, "formula")}.${leftText(left, "frozen formula")}${advice}${more}`;
    });
  }
  function unfreeze(sheet, frozen) {
    const deadline = startDeadline(LONGEST_ACTION_MS);
    const { returns, left } = returnsOf(sheet, frozen);
    checkEditable(sheet.sheet, joinAreas(returns.map((cell) => cell.clears ?? areaOfCell(cell))));
    let brought = 0;
    while (brought < returns.length && deadline.millisecondsLeft() > 0) {
      const part = returns.slice(brought, brought + FORMULAS_AT_A_TIME);
      replaceValues(sheet, part);
      brought += part.length;
    }
    return { brought, left, waiting: returns.length - brought };
  }
  function replaceValues(sheet, returns) {
    const cleared = /* @__PURE__ */ new Set();
    try {
      for (const area of joinAreas(returns.flatMap(({ clears }) => clears ?? []))) {
        rangeOf(sheet.sheet, area).clearContent();
        for (const part of area.parts) cleared.add(part);
      }
    } finally {
      const free = returns.filter(({ clears }) => clears === void 0 || cleared.has(clears));
      writeFormulas(
        sheet.sheet,
        free.filter((cell) => cell.formula !== sheet.formula(cell))
      );
    }
    setNotes(sheet.sheet, returns, (cell) => removeFrozen(sheet.note(cell)));
  }

  // src/addon/sheet/as-entered.ts
  var AMBIGUOUS = /\p{N}|^[^\p{L}]|^\p{L}+\s*$/u;
  function asEntered(value) {
    return typeof value === "string" && AMBIGUOUS.test(value) ? `'${value}` : value;
  }

  // src/addon/freeze/frozen-values.ts
  function withInputs(sheet) {
    const { check } = readInputs(sheet);
    return { ...sheet, inputs: (cell) => referencesOf(sheet.formula(cell)).map((reference) => check(reference)) };
  }
  function takeAway(before, cells) {
    const areas = cells.map(areaOfCell);
    writeNotes(before, areas, { checksum: NO_VALUES });
    clearAreas(before.sheet, areas);
  }
  function writeValues(before, areas, unfinished) {
    if (areas.length === 0) return;
    const isPlainText = readPlainText(before);
    clearAreas(before.sheet, areas);
    writeNotes(before, areas, { unfinished });
    for (const area of joinAreas(areas)) {
      const values = valuesIn(before, area).map(
        (row, r) => (
          // In cells of plain text an apostrophe would be part of the text.
          row.map((value, c) => isPlainText({ row: area.row + r, column: area.column + c }) ? value : asEntered(value))
        )
      );
      rangeOf(before.sheet, area).setValues(values);
    }
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
    writeFormulas(
      sheet,
      areas.map((area) => ({ row: area.row, column: area.column, formula: formula(area) }))
    );
    twice(() => setNotes(sheet, areas, note));
  }
  function twice(work) {
    try {
      work();
    } catch {
      work();
    }
  }

  // src/addon/sheet/read-until.ts
  var LONGEST_WAIT_SECONDS = 30;
  function readUntil(read2, isDone) {
    let value = read2();
    for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && !isDone(value); seconds++) {
      sleep(1e3);
      value = read2();
    }
    return value;
  }

  // src/addon/freeze/without-formulas.ts
  function readComputed(before) {
    return readUntil(
      () => readSheet(before.sheet, [wholeSheet(before)]),
      (now2) => !hasStarted(before, now2)
    );
  }
  function hasStarted(before, now2) {
    return cellsOf(wholeSheet(before)).some((cell) => isLoading(now2.shown(cell)) && !isLoading(before.shown(cell)));
  }
  function problemsIn(before, areas) {
    return areas.flatMap((area) => {
      const at = cellsOf(area).find((cell) => showsProblem(before.shown(cell)));
      return at ? [showsProblemAt(before, area, at)] : [];
    });
  }
  function changes(before, now2, areas) {
    const frozen = new Map(areas.flatMap((area) => cellsOf(area).map((cell) => [cellText(cell), area])));
    const areLoading = hasStarted(before, now2);
    const left = /* @__PURE__ */ new Map();
    for (const cell of cellsOf(wholeSheet(before))) {
      const own = frozen.get(cellText(cell));
      if (own ? isEqual(before.value(cell), now2.value(cell)) : !isHarmed(before, now2, cell, areLoading)) continue;
      const why = `, because ${cellText(cell)} would change from ${quote(before.shown(cell))} to ${quote(now2.shown(cell))}`;
      for (const area of own ? [own] : areas) if (!left.has(area)) left.set(area, { ...area, why });
    }
    return Array.from(left.values());
  }
  function isHarmed(before, now2, cell, areLoading) {
    const isEmptied2 = before.value(cell) !== "" && now2.value(cell) === "" && !areLoading;
    const isError = before.formula(cell) !== "" && showsProblem(now2.shown(cell)) && !isLoading(now2.shown(cell));
    return isEmptied2 || isError && !showsProblem(before.shown(cell));
  }
  var isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  // src/addon/freeze/freeze-spilled.ts
  var NOBODYS = () => false;
  function freezeSpilled(before, cells) {
    let areas = cells.map(areaOfCell);
    const left = [];
    const putBack = (leaving) => {
      const names = new Set(leaving.map(cellText));
      const gone = areas.filter((area) => names.has(cellText(area)));
      areas = areas.filter((area) => !names.has(cellText(area)));
      left.push(...leaving);
      putFormulasBack(before, gone);
    };
    try {
      takeAway(before, cells);
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
        writeValues(before, stillLarger(), unfinished);
      }
    } catch (failure) {
      putFormulasBack(before, areas);
      throw failure;
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

  // src/addon/freeze/freeze.ts
  var SPILLED_AT_A_TIME = 200;
  function freezeSelection() {
    const deadline = startDeadline(LONGEST_ACTION_MS);
    const sheet = activeSpreadsheet().getActiveSheet();
    const areas = selectedAreas();
    const progress = { broughtBack: "", cells: 0, left: [], waiting: 0 };
    do
      withDocumentLock(() => freezeSome(sheet, areas, progress));
    while (progress.waiting > 0 && deadline.millisecondsLeft() > 0);
    const { broughtBack, waiting } = progress;
    if (progress.cells === 0 && progress.left.length === 0 && broughtBack === "") throw noFormulas();
    const more = waiting === 0 ? "" : ` No time was left for ${count2(waiting, "formula")}: choose Freeze again.`;
    const left = leftText(progress.left, "formula");
    const advice = left === "" ? "" : " Correct these and freeze again.";
    return `${broughtBack}Froze ${count2(progress.cells, "cell")}.${left}${advice}${more}`;
  }
  function freezeSome(sheet, areas, progress) {
    const before = readFirst(sheet, areas, progress);
    const { good, left } = sortOut(before, areas, progress.left);
    const single2 = good.filter((cell) => !maySpill(before.formula(cell)));
    const spilled = good.filter((cell) => maySpill(before.formula(cell)));
    const part = apart(before, spilled);
    freezeSingle(before, single2);
    const outcome = part.length === 0 ? { areas: [], left: [] } : freezeSpilled(before, part);
    progress.cells += single2.length + outcome.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    progress.left.push(...left, ...outcome.left);
    progress.waiting = spilled.length - part.length;
  }
  function readFirst(sheet, areas, progress) {
    const before = withInputs(readSheet(sheet, areas));
    if (progress.broughtBack !== "") return before;
    progress.broughtBack = bringBackCutOff(before, areas);
    return progress.broughtBack === "" ? before : withInputs(readSheet(sheet));
  }
  function sortOut(before, areas, known) {
    const without = (cells2, others) => {
      const names = new Set(others.map(cellText));
      return cells2.filter((cell) => !names.has(cellText(cell)));
    };
    const selected = ourFormulas(before).filter((cell) => isInAny(cell, areas));
    const cells = without(selected, known);
    checkEditable(before.sheet, joinColumns(cells));
    const waiting = waitingFormulas(before);
    const left = cells.flatMap((cell) => whyNot(before, cell, waiting) ?? []);
    return { good: without(cells, left), left };
  }
  function bringBackCutOff(snapshot, areas) {
    const cutOff = frozenAreas(snapshot).filter((cell) => isInAny(cell, areas) && isCutOff(snapshot, cell));
    if (cutOff.length === 0) return "";
    const { brought, left } = unfreeze(snapshot, cutOff);
    return `Brought back ${count2(brought, "formula")} that an earlier run had taken away.${leftText(left, "formula")} `;
  }
  function whyNot(sheet, cell, waiting) {
    if (showsProblem(sheet.shown(cell))) return showsProblemAt(sheet, cell, cell);
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
  function freezeSingle(before, cells) {
    writeNotes(before, cells.map(areaOfCell));
    for (const area of joinColumns(cells)) {
      const range = rangeOf(before.sheet, area);
      range.copyTo(range, { contentsOnly: true });
    }
    flush();
  }

  // src/addon/recalculate/parked-formula.ts
  var ENDING = "_ASKED_AGAIN";
  var TEXT = `${PENDING_MARK}Being asked again. If this stays, choose something from the menu Maps in Sheets, and the formula comes back.`;
  var PARKED = new RegExp(`^="${PENDING_MARK}[^"]*"&T\\(ISERROR\\(([^]*)\\)\\)$`, "i");
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

  // src/addon/recalculate/bring-back.ts
  function bringBackParked(sheet) {
    const parked = parkedIn(sheet);
    const refused2 = refusedFormulas(sheet, parked);
    if (refused2.length > 0) throw stillParked(refused2.map(cellText));
    return parked;
  }
  var WHEN_CHOSEN = { milliseconds: 2e4, cells: Number.POSITIVE_INFINITY };
  var WHEN_OPENING = { milliseconds: 3e3, cells: 5e5 };
  function bringBackAll({ milliseconds, cells } = WHEN_CHOSEN) {
    const { millisecondsLeft } = startDeadline(milliseconds);
    quietly(() => {
      for (const sheet of activeSpreadsheet().getSheets()) {
        if (millisecondsLeft() <= 0) return;
        quietly(() => {
          const isTooLarge = cells < WHEN_CHOSEN.cells && sheet.getLastRow() * sheet.getLastColumn() > cells;
          if (isTooLarge || parkedIn(sheet).length === 0) return;
          withDocumentLock(() => bringBackParked(sheet), Math.max(1, millisecondsLeft()));
        });
      }
    });
  }
  function quietly(work) {
    try {
      work();
    } catch {
    }
  }
  function parkedIn(sheet) {
    return sheet.getDataRange().getFormulas().flatMap(
      (row, r) => row.flatMap((text, c) => {
        const formula = unparkFormula(text);
        return formula === void 0 ? [] : [{ row: r + 1, column: c + 1, formula }];
      })
    );
  }

  // src/cache/forget-answers.ts
  var SERVICES = ["route", "geocode", "elevation"];
  function forgetAnswers() {
    clearDocumentCache(SERVICES.flatMap(entriesWithAnswers));
  }

  // src/addon/recalculate/ask-again.ts
  var LONGEST_CHECK_MS = 6e4;
  var FORMULAS_AT_A_TIME2 = 100;
  function askAgain(sheet, formulas) {
    const deadline = startDeadline(LONGEST_ACTION_MS);
    if (!rangeOf(sheet, areaAround(formulas)).canEdit()) {
      const { millisecondsLeft } = startDeadline(LONGEST_CHECK_MS);
      checkEditable(sheet, joinColumns(formulas), () => millisecondsLeft() >= 0);
    }
    const asked = [];
    let next = 0;
    while (next < formulas.length && (next === 0 || deadline.millisecondsLeft() > 0)) {
      const some = formulas.slice(next, next + FORMULAS_AT_A_TIME2);
      asked.push(...withDocumentLock(() => parkAndBringBack(sheet, some)));
      next += FORMULAS_AT_A_TIME2;
    }
    return { asked, left: formulas.slice(next) };
  }
  function areaAround(cells) {
    const rows = cells.map(({ row: row2 }) => row2);
    const columns = cells.map(({ column: column2 }) => column2);
    const row = Math.min(...rows);
    const column = Math.min(...columns);
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }
  function parkAndBringBack(sheet, formulas) {
    try {
      for (const area of joinColumns(formulas)) park(sheet, area);
      flush();
    } catch (failure) {
      bringBackParked(sheet);
      throw failure;
    }
    return bringBackParked(sheet);
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

  // src/addon/recalculate/await-values.ts
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
    const { asked, left } = formulas.length > 0 ? askAgain(sheet, formulas) : { asked: [], left: [] };
    const sentences = [`${done(count2(asked.length, "formula"))}${asked.length > 0 ? awaitValues(sheet, asked) : ""}.`];
    if (left.length > 0) sentences.push(selectRest(sheet, left));
    if (plain.length > 0) sentences.push(plainTextSentence(plain));
    return sentences.join(" ");
  }
  function selectRest(sheet, left) {
    const areas = joinColumns(left).map(
      (area) => `${cellText(area)}:${cellText({ ...area, row: area.row + area.rows - 1 })}`
    );
    sheet.getRangeList(areas).activate();
    return `${count2(left.length, "formula")} ${left.length === 1 ? "is" : "are"} left and selected now. Choose the same menu item again to go on.`;
  }
  function plainTextSentence(cells) {
    const [first] = cells.map(cellText);
    const which = cells.length === 1 ? `${first} was` : `${cells.length} cells such as ${first} were`;
    return `${which} left, as the number format is plain text, in which a formula is only a text. Choose another number format.`;
  }
  function split(items, isFirst) {
    return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
  }

  // src/addon/formulas/write-call.ts
  function formulaStyle(locale) {
    const hasComma = decimalSeparator(locale) === ",";
    return hasComma ? { separator: ";", decimalPoint: "," } : { separator: ",", decimalPoint: "." };
  }
  function writeCall(name, args, style) {
    const local = args.map((arg) => /^-?\d+\.\d+$/.test(arg) ? arg.replace(".", style.decimalPoint) : arg);
    return `${name}(${local.join(style.separator)})`;
  }
  function decimalSeparator(locale) {
    try {
      return 1.5.toLocaleString(locale.replace("_", "-")).charAt(1);
    } catch {
      return ".";
    }
  }

  // src/addon/sample/sample-content.ts
  var call2 = (name, ...args) => ({ name, args });
  var SAMPLE_ROWS = [
    ["From", "To", "What", "Result"],
    ["Chicago, IL", "Santa Monica, CA", "Distance in miles", call2("DRIVING_DISTANCE", "A2", "B2", '"mi"')],
    ["The Louvre, Paris", "Eiffel Tower, Paris", "Time on foot", call2("WALKING_DURATION", "A3", "B3")],
    [
      "London, UK",
      "Paris, France",
      "Seconds, for calculating",
      call2("GOOGLEMAPS_DURATION_SECONDS", "A4", "B4", '"driving"')
    ],
    ["Springfield", "Chicago, IL", "Which places were meant", call2("GOOGLEMAPS_MATCH", "A5", "B5")],
    ["Sagrada Família, Barcelona", "Park Güell, Barcelona", "Link", call2("GOOGLEMAPS_LINK", "A6", "B6", '"walking"')],
    ["Machu Picchu", "", "Latitude and longitude", call2("GOOGLEMAPS_LATLONG", "A7")],
    ["10 Downing St, London", "", "Full address", call2("GOOGLEMAPS_ADDRESS", "A8")],
    ["Zanzibar", "", "Country", call2("GOOGLEMAPS_COUNTRY", "A9")],
    ["Mount Everest", "", "Elevation in metres", call2("GOOGLEMAPS_ELEVATION", "A10")],
    [],
    ["Trip: one formula for all stops", "", "", call2("GOOGLEMAPS_TRIP", "A13:A16", '"driving"', '"km"', '"order=best"')],
    ["Boston, MA"],
    ["Hartford, CT"],
    ["Providence, RI"],
    ["New York, NY"],
    [],
    ["Directions: a row for each step", "", "", call2("WALKING_DIRECTIONS", "A3", "B3")]
  ];
  var SAMPLE_HEADINGS = [1, 12, 18];

  // src/addon/sample/sample-sheet.ts
  var NAME2 = "Maps in Sheets sample";
  var COLUMN_WIDTHS = [220, 180, 180, 220, 220, 180];
  function insertSampleSheet() {
    const spreadsheet = activeSpreadsheet();
    const names = spreadsheet.getSheets().map((sheet2) => sheet2.getName());
    const name = freeName(names);
    const sheet = spreadsheet.insertSheet(name);
    const style = formulaStyle(spreadsheet.getSpreadsheetLocale());
    const columns = Math.max(...SAMPLE_ROWS.map((row) => row.length));
    const values = SAMPLE_ROWS.map(
      (row) => Array.from({ length: columns }, (_, column) => entryOf(row[column] ?? "", style))
    );
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
  var MODES_WITH_SPREADSHEET = ["LIMITED", "FULL"];
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
    if (MODES_WITH_SPREADSHEET.includes(String(event?.authMode))) bringBackAll(WHEN_OPENING);
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

  // src/addon/formulas/insert-formula.ts
  var LITERAL = /^(?:"(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/;
  function insertFormula(name, params) {
    if (!isOurName(name)) throw notOurFormula();
    const { target, args } = readTarget();
    const cell = target.getA1Notation();
    if (!target.isBlank() || target.getFormula() !== "") throw cellNotEmpty(cell);
    const style = formulaStyle(activeSpreadsheet().getSpreadsheetLocale());
    const formula = `=${writeCall(name, argumentsFor(params, args), style)}`;
    target.setFormula(formula);
    target.activate();
    return `Wrote ${formula} into ${cell}.`;
  }
  function readTarget() {
    const ranges = selectedRanges();
    const current = currentCell();
    const [only] = ranges;
    if (only === void 0 || ranges.length === 1 && only.getNumRows() * only.getNumColumns() === 1) {
      return { target: current, args: [] };
    }
    const others = ranges.filter((range) => !isInside(areaOf(current), areaOf(range)));
    if (others.length > 0) return { target: current, args: others };
    const column = only.getLastColumn() + 1;
    const sheet = only.getSheet();
    if (column > sheet.getMaxColumns()) throw noRoom();
    return { target: sheet.getRange(only.getRow(), column), args: [only] };
  }
  function argumentsFor(params, ranges) {
    const [first] = ranges;
    if (params.length === 1 && params[0]?.name === "stops") {
      return [first ? first.getA1Notation() : "A2:A6"];
    }
    const columns = ranges.flatMap(
      (range) => Array.from(
        { length: range.getNumColumns() },
        (_, index) => range.offset(0, index, range.getNumRows(), 1).getA1Notation()
      )
    );
    return params.map(({ sample }, index) => columns[index] ?? literal(sample));
  }
  function literal(sample) {
    if (!LITERAL.test(sample)) throw notOurFormula();
    return sample;
  }

  // src/routes/get-drawn-route.ts
  function getDrawnRoute(request) {
    const [result] = lookUpAll(DRAWN_ROUTES, [request], startDeadline());
    if (result === void 0 || result instanceof FormulaError) throw result;
    return result;
  }
  var DRAWN_ROUTES = {
    quota: ROUTES.quota,
    requestsPerCall: ROUTES.requestsPerCall,
    key: (request) => `drawn ${ROUTES.key(request)}`,
    ask: ROUTES.ask,
    read(answer, request) {
      const { route, json } = chooseRoute(answer, request);
      const polyline = asText2(field(field(json, "overview_polyline"), "points")) ?? "";
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
    },
    companion: KEEP_ROUTE
  };
  function readStopPoints(route) {
    const legs = asList(field(route, "legs"));
    const ends = [field(legs[0], "start_location"), ...legs.map((leg) => field(leg, "end_location"))];
    return ends.flatMap((end) => pointOf(field(end, "lat"), field(end, "lng")));
  }
  function pointOf(lat, lng) {
    const [latitude, longitude] = [asSignedNumber(lat), asSignedNumber(lng)];
    return latitude === void 0 || longitude === void 0 ? [] : [{ latitude, longitude }];
  }

  // src/services/static-map.ts
  function drawRoute(polyline, stops, width, height) {
    const map = Maps.newStaticMap().setSize(width, height);
    if (polyline !== "") map.setPathStyle(4, "0x1a73e8", "0x00000000").addPath(polyline);
    stops.forEach(({ latitude, longitude }, index) => {
      map.setMarkerStyle("mid", "red", String.fromCharCode(65 + index % 26)).addMarker(latitude, longitude);
    });
    const picture = map.getBlob();
    return `data:${picture.getContentType() ?? "image/png"};base64,${Utilities.base64Encode(picture.getBytes())}`;
  }

  // src/addon/route/selected-stops.ts
  function selectedStops() {
    const ranges = selectedRanges();
    const isOneCell = ranges.length === 1 && ranges[0]?.getNumRows() === 1 && ranges[0].getNumColumns() === 1;
    const values = isOneCell ? textsOfRow().slice(0, 2) : ranges.flatMap((range) => range.getValues().flat());
    const stops = values.filter((value) => !isBlank(value)).map((value) => readPlace(value, "stop"));
    if (stops.length < 2) throw noStops();
    return stops;
  }
  function textsOfRow() {
    const sheet = activeSpreadsheet().getActiveSheet();
    const columns = Math.max(1, sheet.getLastColumn());
    const [row = []] = sheet.getRange(currentCell().getRow(), 1, 1, columns).getValues();
    return row.filter((value) => typeof value === "string" && !isBlank(value));
  }

  // src/addon/route/show-route.ts
  var PICTURE_WIDTH = 268;
  var PICTURE_HEIGHT = 220;
  var METERS_PER_MILE = 1609.344;
  function showRoute(modeName) {
    const mode = readTravelMode(modeName);
    const stops = selectedStops();
    const found = getDrawnRoute(requestOf(stops, mode));
    const meters = totalMeters(found.route);
    const link2 = caught(() => mapsUrl(stops, mode));
    const picture = pictureOf(found);
    const remarks = [picture.remark, link2 instanceof FormulaError ? link2.message : ""];
    return {
      stops,
      distance: meters === null ? "not known" : distanceText(meters),
      duration: durationText(found.route) ?? "not known",
      steps: found.steps.steps.map(({ instruction, meters: length }) => ({
        instruction,
        distance: length === null ? "" : distanceText(length)
      })),
      notes: found.steps.notes,
      link: typeof link2 === "string" ? link2 : "",
      picture: picture.url,
      remarks: remarks.filter((remark) => remark !== "")
    };
  }
  function requestOf(stops, mode) {
    const request = buildRequest(stops, mode, { choice: "first" });
    if (request.via.length > MOST_STOPS_BETWEEN) throw tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
    return request;
  }
  function distanceText(meters) {
    if (meters < 1e3) return `${Math.round(meters)} m`;
    return `${(meters / 1e3).toFixed(1)} km (${(meters / METERS_PER_MILE).toFixed(1)} mi)`;
  }
  function pictureOf({ polyline, stops }) {
    const draw = (line) => attempt3(() => drawRoute(line, stops, PICTURE_WIDTH, PICTURE_HEIGHT));
    const picture = draw(polyline);
    if (picture !== null) return { url: picture, remark: "" };
    const places = draw("");
    if (places !== null) return { url: places, remark: "Google Maps drew the places only, not the line of the route." };
    return { url: null, remark: "Google Maps gave no picture of this route, or today's quota of pictures is used up." };
  }
  function attempt3(draw) {
    try {
      return draw();
    } catch {
      return null;
    }
  }

  // src/addon/table/outputs.ts
  function outputColumns(outputs) {
    return outputs.flatMap(({ kind, unit }) => {
      const isKnown = Object.keys(COLUMNS).includes(kind);
      if (!isKnown) throw unknownOutput(kind, Object.keys(COLUMNS));
      return COLUMNS[kind](unit);
    });
  }
  function resultsOf(columns, request, route) {
    return columns.map((column) => {
      const value = column.valueOf(route, request);
      if (value === null || value === "") throw missingValue(column.what, request.origin, request.destination);
      return value;
    });
  }
  var COLUMNS = {
    distance: (unit) => [distanceView(unit)],
    duration: (unit) => [durationView(unit)],
    addresses: () => [startView, endView],
    link: () => [linkView]
  };

  // src/addon/table/reason.ts
  var SIGNATURE = " (Maps in Sheets)";
  function reasonOf(error) {
    return `${PROBLEM_MARK}${error.message}${SIGNATURE}`;
  }
  function isReason(value) {
    return typeof value === "string" && value.startsWith(PROBLEM_MARK.trim()) && value.endsWith(SIGNATURE);
  }

  // src/addon/table/table-rows.ts
  function readRows(sheet, positions) {
    const { firstRow, lastRow, originColumn, destinationColumn, originRow, destinationRow, outputColumns: outputColumns2 } = positions;
    const fixed = (row, column) => row === null ? null : sheet.getRange(row, column).getValue();
    const fixedOrigin = fixed(originRow, originColumn);
    const fixedDestination = fixed(destinationRow, destinationColumn);
    const columns = [
      ...outputColumns2,
      ...originRow === null ? [originColumn] : [],
      ...destinationRow === null ? [destinationColumn] : []
    ];
    const left = Math.min(...columns);
    const range = sheet.getRange(firstRow, left, lastRow - firstRow + 1, Math.max(...columns) - left + 1);
    const formulas = range.getFormulas();
    return range.getValues().map((cells, index) => ({
      row: firstRow + index,
      origin: originRow === null ? cells[originColumn - left] : fixedOrigin,
      destination: destinationRow === null ? cells[destinationColumn - left] : fixedDestination,
      values: outputColumns2.map((column) => cells[column - left]),
      formulas: outputColumns2.map((column) => formulas[index]?.[column - left] ?? "")
    }));
  }
  function hasPlaces({ origin, destination }) {
    return !isBlank(origin) && !isBlank(destination);
  }
  function freeResults(row) {
    return row.values.flatMap(
      (value, index) => row.formulas[index] === "" && (value === "" || isReason(value)) ? [index] : []
    );
  }
  function hasReason(row) {
    return freeResults(row).some((index) => row.values[index] !== "");
  }
  function isPending(row, failed) {
    return hasPlaces(row) && freeResults(row).length > 0 && !(hasReason(row) && failed.has(pairKey(row)));
  }
  function pairOf({ origin, destination }) {
    return JSON.stringify([origin, destination].map((place) => [typeof place, place]));
  }
  function pairKey(row) {
    return hashText(pairOf(row)).toString(36);
  }

  // src/addon/table/answer-rows.ts
  function answerRows(job, rows, deadline) {
    const options = readRouteOptions(job.options);
    const columns = outputColumns(job.outputs);
    const requests = new Map(
      rows.map((row) => [pairOf(row), caught(() => readRequest({ ...row, mode: job.mode }, options))])
    );
    const routes = findRoutes([...requests.values()], deadline);
    const answers = /* @__PURE__ */ new Map();
    for (const [pair, request] of requests) {
      const route = routes.get(request);
      const problem = [request, route].find((part) => part instanceof FormulaError);
      const results = () => resultsOf(columns, request, route);
      answers.set(pair, problem ?? caught(results));
    }
    const stop = reasonToStop([...answers.values()]);
    for (const [pair, answer] of answers) if (hasToWait(answer, stop)) answers.delete(pair);
    return { answers, stop };
  }
  function findRoutes(requests, deadline) {
    const asked = requests.filter((request) => !(request instanceof FormulaError));
    const routes = getDirections(asked, deadline);
    return new Map(asked.map((request, index) => [request, routes[index]]));
  }
  function reasonToStop(answers) {
    const problems = answers.filter((answer) => answer instanceof FormulaError);
    const quota = problems.find(({ problem }) => problem === "quota");
    if (quota) return quota;
    const faults = problems.filter(isFault);
    return faults.length === answers.length ? faults[0] : void 0;
  }
  function hasToWait(answer, stop) {
    if (!(answer instanceof FormulaError)) return false;
    if (answer.problem === "quota" || answer.problem === "time") return true;
    return stop !== void 0 && isFault(answer);
  }
  var isFault = (error) => error.problem === "service" || mayPass(error);

  // src/addon/table/progress.ts
  function progressOf(all, failed) {
    const rows = all.filter(hasPlaces);
    const left = rows.filter((row) => isPending(row, failed));
    const withReason = rows.filter((row) => hasReason(row) && !left.includes(row));
    return {
      total: rows.length,
      filled: rows.length - withReason.length - left.length,
      failed: withReason.length,
      left: left.length,
      kept: rows.filter(({ values }) => values.some((value) => hasMark(value) && !isReason(value))).length
    };
  }

  // src/addon/table/track-positions.ts
  var KEY = "mapsInSheets.table";
  var STALE_MILLISECONDS = 864e5;
  function trackPositions(sheet, positions) {
    const id = String(now());
    try {
      addMarks(sheet, id, positions);
      return id;
    } catch {
      return "";
    }
  }
  function addMarks(sheet, id, positions) {
    removeMarks(sheet, (other) => now() - Number(other) > STALE_MILLISECONDS);
    const lastRow = sheet.getMaxRows();
    for (const [name, number] of entriesOf(positions)) {
      if (number < 1 || name.startsWith("row") && number > lastRow) continue;
      const line = name.startsWith("row") ? `${number}:${number}` : `${columnLetters(number)}:${columnLetters(number)}`;
      sheet.getRange(line).addDeveloperMetadata(KEY, `${id} ${name}`);
    }
  }
  function findPositions(sheet, { id, positions }) {
    if (id === "") return positions;
    const marks = marksOf(sheet).filter((mark) => mark.id === id);
    const find = (name) => {
      const location = marks.find((mark) => mark.name === name)?.metadata.getLocation();
      return name.startsWith("row") ? location?.getRow()?.getRow() : location?.getColumn()?.getColumn();
    };
    const at = (name) => {
      const number = find(name);
      if (number === void 0) throw tableGone();
      return number;
    };
    return {
      ...findRows(positions, [at("row first"), at("row last")], find),
      originColumn: at("column origin"),
      destinationColumn: at("column destination"),
      outputColumns: positions.outputColumns.map((_, index) => at(`column output ${index}`)),
      originRow: positions.originRow && at("row origin"),
      destinationRow: positions.destinationRow && at("row destination")
    };
  }
  function findRows({ firstRow, lastRow }, ends, find) {
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const missing = lastRow - firstRow - (last - first);
    if (missing <= 0) return { firstRow: first, lastRow: last };
    const above = firstRow === 1 ? Math.max(0, first - missing - 1) : find("row before");
    const below = find("row after");
    return {
      firstRow: Math.min(first, (above ?? first) + 1),
      lastRow: Math.max(last, (below ?? last) - 1)
    };
  }
  function untrackPositions(sheet, id) {
    removeMarks(sheet, (other) => other === id);
  }
  function entriesOf(positions) {
    const entries = [
      ["row first", positions.firstRow],
      ["row last", positions.lastRow],
      ["row before", positions.firstRow - 1],
      ["row after", positions.lastRow + 1],
      ["column origin", positions.originColumn],
      ["column destination", positions.destinationColumn],
      ["row origin", positions.originRow],
      ["row destination", positions.destinationRow],
      ...positions.outputColumns.map((column, index) => [`column output ${index}`, column])
    ];
    return entries.filter((entry) => entry[1] !== null);
  }
  function marksOf(sheet) {
    return sheet.createDeveloperMetadataFinder().withKey(KEY).find().map((metadata) => {
      const [, id = "", name = ""] = /^(\d+) (.+)$/.exec(metadata.getValue() ?? "") ?? [];
      return { id, name, metadata };
    });
  }
  function removeMarks(sheet, isMeant) {
    for (const { id, metadata } of marksOf(sheet)) if (isMeant(id)) metadata.remove();
  }

  // src/addon/sheet/write-exactly.ts
  function writeExactly(range, rows) {
    const entered = rows.map((row) => row.map(asEntered));
    const isChanged = entered.some((row, r) => row.some((value, c) => value !== rows[r]?.[c]));
    const formats = isChanged ? range.getNumberFormats() : [];
    range.setValues(entered.map((row, r) => row.map((value, c) => formats[r]?.[c] === "@" ? rows[r]?.[c] : value)));
  }

  // src/addon/table/write-answers.ts
  function writeAnswers(sheet, columns, rows, answers) {
    const written = rows.flatMap((row) => {
      const answer = answers.get(pairOf(row));
      return answer === void 0 ? [] : [{ row, values: valuesFor(row, answer) }];
    });
    for (const area of joinAreas(written.flatMap((row) => linesOf(row, columns)))) {
      writeExactly(
        rangeOf(sheet, area),
        area.parts.map(({ cells }) => cells)
      );
    }
    flush();
    return written;
  }
  function takeBackMisplaced(sheet, columns, written, before, after) {
    for (const { row, values } of written) {
      const pair = pairOf(row);
      const entries = [...values];
      const shows = (other) => entries.every(([index, value]) => other.values[index] === value);
      const now2 = after.find((other) => other.row === row.row);
      if (!now2 || pairOf(now2) === pair || after.some((other) => pairOf(other) === pair && shows(other))) continue;
      const had = before.find((other) => pairOf(other) === pairOf(now2));
      for (const [index, value] of entries.filter(([at, written2]) => now2.values[at] === written2)) {
        if (value === had?.values[index]) continue;
        const cell = sheet.getRange(now2.row, columns[index] ?? 1);
        const formula = had?.formulas[index];
        if (formula) cell.setFormula(formula);
        else writeExactly(cell, [[had?.values[index] ?? ""]]);
      }
    }
  }
  function valuesFor(row, answer) {
    const free = freeResults(row);
    if (!(answer instanceof FormulaError)) return new Map(free.map((index) => [index, answer[index] ?? ""]));
    const [first, ...others] = free;
    const old = hasReason(row) ? others.filter((index) => row.values[index] !== "") : [];
    return new Map([
      ...first === void 0 ? [] : [[first, reasonOf(answer)]],
      ...old.map((i) => [i, ""])
    ]);
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

  // src/addon/table/fill-table.ts
  var SECONDS_PER_CALL = 10;
  var ROWS_PER_CALL = 50;
  function fillTable(job) {
    const deadline = startDeadline(SECONDS_PER_CALL * 1e3);
    readTravelMode(job.mode);
    const sheet = sheetById(job.sheetId);
    if (!sheet) throw sheetGone();
    const failed = new Set(job.failedPairs);
    const rows = readRows(sheet, findPositions(sheet, job));
    const next = rows.filter((row) => isPending(row, failed)).slice(0, ROWS_PER_CALL);
    const { answers, stop } = answerRows(job, next, deadline);
    const failedPairs = next.filter((row) => answers.get(pairOf(row)) instanceof FormulaError).map(pairKey);
    return withDocumentLock(() => {
      const now2 = writeAndRead(sheet, job, answers, failed);
      const progress = progressOf(now2, /* @__PURE__ */ new Set([...failed, ...failedPairs]));
      return { ...progress, calls: directionsAsked(), stopped: stop?.message ?? null, failedPairs };
    });
  }
  function endTable(job) {
    const sheet = sheetById(job.sheetId);
    if (sheet) untrackPositions(sheet, job.id);
  }
  function writeAndRead(sheet, job, answers, failed) {
    const positions = findPositions(sheet, job);
    const before = readRows(sheet, positions);
    const pending = before.filter((row) => isPending(row, failed));
    const written = writeAnswers(sheet, positions.outputColumns, pending, answers);
    const after = readRows(sheet, positions);
    const isSame = after.every((row, index) => pairOf(row) === pairOf(before[index] ?? row));
    if (!isSame) takeBackMisplaced(sheet, positions.outputColumns, written, before, after);
    const isOver = pending.every((row) => answers.has(pairOf(row)));
    return isSame && !isOver ? after : readSteadily(sheet, job);
  }
  function readSteadily(sheet, job) {
    const positions = findPositions(sheet, job);
    const rows = readRows(sheet, positions);
    const isSteady = JSON.stringify(findPositions(sheet, job)) === JSON.stringify(positions);
    return isSteady ? rows : readRows(sheet, findPositions(sheet, job));
  }

  // src/addon/table/read-form.ts
  function readForm(form) {
    readTravelMode(form.mode);
    readRouteOptions(form.options);
    const columns = outputColumns(form.outputs).length;
    if (columns === 0) throw noOutputs();
    const origins = readRange("origins", form.origins);
    const destinations = readRange("destinations", form.destinations);
    const sheet = origins.getSheet();
    if (destinations.getSheet().getSheetId() !== sheet.getSheetId())
      throw onOtherSheet("destinations", nameOf(destinations));
    const positions = { ...rowsOf2(sheet, origins, destinations), outputColumns: readOutputColumns(sheet, form, columns) };
    const places = [positions.originColumn, positions.destinationColumn];
    const overlapping = positions.outputColumns.find((column) => places.includes(column));
    if (overlapping !== void 0) throw columnsOverlap(columnLetters(overlapping));
    return { sheet, positions };
  }
  function readRange(what, text) {
    const [, name, cells = ""] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
    const spreadsheet = activeSpreadsheet();
    const sheet = name === void 0 ? spreadsheet.getActiveSheet() : spreadsheet.getSheetByName(unquoteSheetName(name));
    const range = sheet && rangeIn(sheet, cells);
    if (!range) throw badRange(what, text);
    if (range.getNumColumns() > 1) throw notOneColumn(what, range.getA1Notation());
    return range;
  }
  function rangeIn(sheet, cells) {
    try {
      return sheet.getRange(cells);
    } catch {
      return void 0;
    }
  }
  function rowsOf2(sheet, origins, destinations) {
    const isFixed = (range, other) => range.getNumRows() === 1 && other.getNumRows() > 1;
    const originRow = isFixed(origins, destinations) ? origins.getRow() : null;
    const destinationRow = isFixed(destinations, origins) ? destinations.getRow() : null;
    const rows = originRow === null ? origins : destinations;
    if (originRow === null && destinationRow === null && !sameRows(origins, destinations)) {
      throw rowsDiffer(origins.getA1Notation(), destinations.getA1Notation());
    }
    const firstRow = Math.max(rows.getRow(), sheet.getFrozenRows() + 1);
    const lastRow = Math.min(rows.getLastRow(), sheet.getLastRow());
    if (lastRow < firstRow) throw nothingToFill();
    return {
      firstRow,
      lastRow,
      originColumn: origins.getColumn(),
      destinationColumn: destinations.getColumn(),
      originRow,
      destinationRow
    };
  }
  function sameRows(a, b) {
    return a.getRow() === b.getRow() && a.getNumRows() === b.getNumRows();
  }
  function readOutputColumns(sheet, { firstColumn }, count3) {
    const letters = textOf(firstColumn).trim();
    if (!/^[a-z]{1,3}$/i.test(letters)) throw badColumn(firstColumn);
    const first = columnNumber(letters);
    if (first + count3 - 1 > sheet.getMaxColumns()) throw tooFewColumns(count3);
    return Array.from({ length: count3 }, (_, index) => first + index);
  }
  var nameOf = (range) => range.getSheet().getName();

  // src/addon/table/start-table.ts
  function startTable(form) {
    const { sheet, positions } = readForm(form);
    checkWritable(sheet, positions);
    const rows = readRows(sheet, positions);
    if (!rows.some(hasPlaces)) throw nothingToFill();
    const id = trackPositions(sheet, positions);
    const { mode, options, outputs } = form;
    const job = { id, sheetId: sheet.getSheetId(), mode, options, outputs, positions, failedPairs: [] };
    return { job, progress: { ...progressOf(rows, /* @__PURE__ */ new Set()), calls: 0, stopped: null, failedPairs: [] } };
  }
  function checkWritable(sheet, { firstRow, lastRow, outputColumns: outputColumns2 }) {
    const range = sheet.getRange(firstRow, outputColumns2[0] ?? 1, lastRow - firstRow + 1, outputColumns2.length);
    if (!range.canEdit()) throw protectedCells(range.getA1Notation());
    if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
  }

  // src/addon/sidebar.ts
  function showSidebar() {
    openSidebar("Maps in Sheets", `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<title>Maps in Sheets</title>
<style>:root{color-scheme:light dark;--text: #202124;--muted: #5f6368;--surface: #fff;--code: #f1f3f4;--line: #dadce0;--field-line: #80868b;--accent: #1967d2;--accent-hover: #185abc;--on-accent: #fff;--hover: #f1f6fe;--error: #b3261e}@media(prefers-color-scheme:dark){:root{--text: #e3e3e3;--muted: #bdc1c6;--surface: #1f1f1f;--code: #303134;--line: #444746;--field-line: #8e918f;--accent: #8ab4f8;--accent-hover: #aecbfa;--on-accent: #202124;--hover: #2d2f31;--error: #f2b8b5}}body{margin:0;font:13px/1.4 Roboto,Arial,sans-serif;color:var(--text);background:var(--surface)}main,[role=tabpanel]{display:flex;flex-direction:column}main{height:100vh}[role=tabpanel]{flex:1;min-height:0}.scroll{flex:1;min-height:0;overflow-y:auto;padding:12px}.bar{box-sizing:border-box;max-height:40vh;overflow-y:auto;padding:8px 12px;border-top:1px solid var(--line)}.bar:not(:has(>:not(:empty))){display:none}.block{margin:0 0 12px}.row{display:flex;flex-wrap:wrap;gap:6px;align-items:center;justify-content:space-between}.row input:not([type]){flex:1;min-width:80px}.secondary{color:var(--muted);font-size:12px}.error{color:var(--error)}p{margin:4px 0;overflow-wrap:anywhere}label{display:block;margin-top:6px}input:not([type=checkbox],[type=radio]),select,textarea{box-sizing:border-box;max-width:100%;padding:5px 7px;border:1px solid var(--field-line);border-radius:4px;font:inherit;background:var(--surface);color:inherit}::placeholder{color:var(--muted);opacity:1}input[type=search],.block>select,.block>input:not([type]){width:100%}.block>input[size]{width:5em;display:block}fieldset{min-width:0;border:1px solid var(--line);border-radius:4px;padding:4px 10px 10px}fieldset .row{margin-bottom:4px}button{padding:5px 12px;border:1px solid var(--line);border-radius:4px;background:var(--surface);color:var(--accent);font:500 13px Roboto,Arial,sans-serif;cursor:pointer}button:hover{background:var(--hover)}.action{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}.action:hover{background:var(--accent-hover)}.block>.action{margin-top:8px}button:is(:disabled,[aria-disabled=true]){background:var(--surface);border-color:var(--line);color:var(--field-line);cursor:default}a{color:var(--accent)}code{display:block;margin:4px 0;padding:4px 6px;background:var(--code);border-radius:4px;font-size:12px}summary{color:var(--muted);cursor:pointer;margin-bottom:6px}progress{display:block;width:100%;margin-top:8px;accent-color:var(--accent)}:focus-visible{outline:2px solid var(--accent);outline-offset:1px}.action:focus-visible{outline-offset:2px}[role=tablist]{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}[role=tab]{flex:1;padding:10px 6px;border:0;border-radius:0;color:var(--muted)}[role=tab]:focus-visible{outline-offset:-2px}[role=tab][aria-selected=true]{color:var(--accent);box-shadow:inset 0 -3px var(--accent)}[hidden]{display:none}#formula-list{list-style:none;margin:0;padding:0}#formula-list .block{padding-bottom:10px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}dl{margin:0 0 6px}dt{font-weight:500}dd{margin:0 0 4px 12px;color:var(--muted);font-size:12px}#route img{width:100%;border-radius:4px}#route ol,#route ul{padding-left:20px;overflow-wrap:anywhere}</style>
</head>
<body>
<main>
<div id="tabs" role="tablist" aria-label="Maps in Sheets">
<button type="button" role="tab" id="formulas-tab" aria-controls="formulas-panel">Formulas</button>
<button type="button" role="tab" id="table-tab" aria-controls="table-panel">Table</button>
<button type="button" role="tab" id="map-tab" aria-controls="map-panel">Map</button>
</div>
<section role="tabpanel" id="formulas-panel" aria-labelledby="formulas-tab">
<div class="scroll">
<div class="block">
<label for="formula-search">Search the formulas</label>
<input id="formula-search" type="search" autocomplete="off">
<p class="secondary">Insert writes into the active cell. Other selected cells become the arguments.</p>
</div>
<ul id="formula-list"></ul>
<p id="formula-none" hidden>No formula matches these words.</p>
</div>
<div class="bar">
<p id="formula-status" role="status"></p>
</div>
</section>
<section role="tabpanel" id="table-panel" aria-labelledby="table-tab">
<div class="scroll">
<p class="secondary">Writes values for a whole table. Filled cells are left alone, so you can stop and go on, tomorrow too.</p>
<div class="block">
<label for="table-origins">Origins</label>
<div class="row"><input id="table-origins" placeholder="A2:A500" autocomplete="off"><button type="button" id="table-origins-pick" aria-label="Take the selected cells as origins">Selection</button></div>
<label for="table-destinations">Destinations</label>
<div class="row"><input id="table-destinations" placeholder="B2:B500" autocomplete="off"><button type="button" id="table-destinations-pick" aria-label="Take the selected cells as destinations">Selection</button></div>
<label for="table-mode">Travel mode</label>
<select id="table-mode"><option>driving</option><option>walking</option><option>bicycling</option><option>transit</option></select>
</div>
<fieldset class="block">
<legend>What to write</legend>
<div class="row"><label><input type="checkbox" id="table-distance" checked> Distance</label>
<select id="table-distance-unit" aria-label="Unit of the distance"><option>km</option><option>mi</option><option>m</option><option>yd</option><option>ft</option><option>nmi</option></select></div>
<div class="row"><label><input type="checkbox" id="table-duration"> Duration</label>
<select id="table-duration-unit" aria-label="Unit of the duration"><option>text</option><option>minutes</option><option>hours</option><option>days</option><option>seconds</option></select></div>
<label><input type="checkbox" id="table-addresses"> Matched addresses (two columns)</label>
<label><input type="checkbox" id="table-link"> Link to Google Maps</label>
</fieldset>
<div class="block">
<label for="table-column">First column of the results</label>
<input id="table-column" placeholder="C" size="3" autocomplete="off">
<label for="table-options">Options, as in formulas</label>
<input id="table-options" placeholder="avoid=tolls" autocomplete="off">
</div>
</div>
<div class="bar">
<button type="button" id="table-start" class="action">Start</button>
<button type="button" id="table-stop" disabled>Stop</button>
<progress id="table-progress" aria-label="Rows done" hidden></progress>
<p id="table-counts" role="status"></p>
<p id="table-status" role="status"></p>
</div>
</section>
<section role="tabpanel" id="map-panel" aria-labelledby="map-tab">
<div class="scroll">
<div class="block">
<p class="secondary">Select the stops, or one cell in a row that begins with two places.</p>
<label for="route-mode">Travel mode</label>
<select id="route-mode"><option>driving</option><option>walking</option><option>bicycling</option><option>transit</option></select>
<button type="button" id="route-show" class="action">Show the route</button>
</div>
<p id="route-status" role="status"></p>
<div id="route"></div>
</div>
</section>
</main>
<script>"use strict";(()=>{var c={formulas:[{name:"GOOGLEMAPS_DISTANCE",description:"Distance of the route between two places, by Google Maps.",params:[{name:"origin",text:0,sample:'"New York, NY"'},{name:"destination",text:1,sample:'"Boston, MA"'},{name:"mode",text:2},{name:"unit",text:3},{name:"options",text:4}]},{name:"DRIVING_DISTANCE",description:"Driving distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:'"Chicago, IL"'},{name:"destination",text:1,sample:'"Santa Monica, CA"'},{name:"unit",text:3},{name:"options",text:4}]},{name:"WALKING_DISTANCE",description:"Walking distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:'"The Louvre, Paris"'},{name:"destination",text:1,sample:'"Eiffel Tower, Paris"'},{name:"unit",text:3},{name:"options",text:4}]},{name:"BICYCLING_DISTANCE",description:"Bicycling distance between two places, by Google Maps.",params:[{name:"origin",text:0,sample:'"Vondelpark, Amsterdam"'},{name:"destination",text:1,sample:'"Utrecht Central Station"'},{name:"unit",text:3},{name:"options",text:4}]},{name:"TRANSIT_DISTANCE",description:"Distance by public transport between two places, by Google Maps.",params:[{name:"origin",text:0,sample:'"Times Square, NY"'},{name:"destination",text:1,sample:'"Yankee Stadium, Bronx"'},{name:"unit",text:3},{name:"options",text:4}]},{name:"GOOGLEMAPS_DURATION",description:'Travel time between two places, by Google Maps, such as "1 hour 20 mins".',params:[{name:"origin",text:0,sample:'"San Francisco, CA"'},{name:"destination",text:1,sample:'"Los Angeles, CA"'},{name:"mode",text:2},{name:"unit",text:5},{name:"options",text:4}]},{name:"DRIVING_DURATION",description:'Driving time between two places, by Google Maps, such as "3 days 4 hours".',params:[{name:"origin",text:0,sample:'"Seattle, WA"'},{name:"destination",text:1,sample:'"Miami, FL"'},{name:"unit",text:5},{name:"options",text:4}]},{name:"WALKING_DURATION",description:'Walking time between two places, by Google Maps, such as "45 mins".',params:[{name:"origin",text:0,sample:'"Grand Canyon South Rim"'},{name:"destination",text:1,sample:'"Grand Canyon North Rim"'},{name:"unit",text:5},{name:"options",text:4}]},{name:"BICYCLING_DURATION",description:'Bicycling time between two places, by Google Maps, such as "15 mins".',params:[{name:"origin",text:0,sample:'"Brooklyn Bridge"'},{name:"destination",text:1,sample:'"Central Park, NY"'},{name:"unit",text:5},{name:"options",text:4}]},{name:"TRANSIT_DURATION",description:'Travel time by public transport between two places, by Google Maps, such as "1 hour 10 mins".',params:[{name:"origin",text:0,sample:'"Heathrow Airport"'},{name:"destination",text:1,sample:'"Buckingham Palace"'},{name:"unit",text:5},{name:"options",text:4}]},{name:"GOOGLEMAPS_DURATION_SECONDS",description:"Travel time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:'"London, UK"'},{name:"destination",text:1,sample:'"Paris, France"'},{name:"mode",text:2},{name:"options",text:4}]},{name:"DRIVING_DURATION_SECONDS",description:"Driving time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:'"Las Vegas Strip"'},{name:"destination",text:1,sample:'"Area 51, NV"'},{name:"options",text:4}]},{name:"WALKING_DURATION_SECONDS",description:"Walking time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:'"The Great Pyramids of Giza"'},{name:"destination",text:1,sample:'"The Great Sphinx"'},{name:"options",text:4}]},{name:"BICYCLING_DURATION_SECONDS",description:"Bicycling time between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:'"Copenhagen, Denmark"'},{name:"destination",text:1,sample:'"Malmö, Sweden"'},{name:"options",text:4}]},{name:"TRANSIT_DURATION_SECONDS",description:"Travel time by public transport between two places in seconds, by Google Maps, for calculating and sorting.",params:[{name:"origin",text:0,sample:'"Sydney Opera House"'},{name:"destination",text:1,sample:'"Bondi Beach"'},{name:"options",text:4}]},{name:"GOOGLEMAPS_DIRECTIONS",description:"How to go from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:'"Palacio Salvo, Montevideo"'},{name:"destination",text:1,sample:'"Teatro Solís, Montevideo"'},{name:"mode",text:7},{name:"options",text:4}]},{name:"DRIVING_DIRECTIONS",description:"How to drive from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:'"Golden Gate Bridge"'},{name:"destination",text:1,sample:\`"Fisherman's Wharf, San Francisco"\`},{name:"options",text:4}]},{name:"WALKING_DIRECTIONS",description:"How to walk from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:'"Trevi Fountain, Rome"'},{name:"destination",text:1,sample:'"Colosseum, Rome"'},{name:"options",text:4}]},{name:"BICYCLING_DIRECTIONS",description:"How to cycle from one place to another, step by step, by Google Maps: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:'"Brandenburg Gate, Berlin"'},{name:"destination",text:1,sample:'"Checkpoint Charlie, Berlin"'},{name:"options",text:4}]},{name:"TRANSIT_DIRECTIONS",description:"How to go by public transport, step by step, by Google Maps, with lines, stops and times: step, instruction, metres, seconds.",params:[{name:"origin",text:6,sample:'"Buckingham Palace"'},{name:"destination",text:1,sample:'"Heathrow Airport"'},{name:"options",text:4}]},{name:"GOOGLEMAPS_TRIP",description:"A trip over several stops, by Google Maps: leg, from, to, distance, travel time, seconds; the last row is the total.",params:[{name:"stops",text:8,sample:"Stops"},{name:"mode",text:7},{name:"unit",text:9},{name:"options",text:10}]},{name:"GOOGLEMAPS_MATCH",description:'Which places Google Maps took your texts for: two addresses, and "exact", or "partial" where it guessed. Costs nothing beside the distance of the same pair.',params:[{name:"origin",text:0,sample:'"Springfield"'},{name:"destination",text:1,sample:'"Chicago, IL"'},{name:"mode",text:2},{name:"options",text:4}]},{name:"GOOGLEMAPS_LINK",description:"A link that opens the route in Google Maps. Costs nothing.",params:[{name:"origin",text:0,sample:'"Sagrada Família, Barcelona"'},{name:"destination",text:1,sample:'"Park Güell, Barcelona"'},{name:"mode",text:2}]},{name:"GOOGLEMAPS_TRIP_LINK",description:"A link that opens a trip over several stops in Google Maps. Costs nothing.",params:[{name:"stops",text:11,sample:"Stops"},{name:"mode",text:7}]},{name:"GOOGLEMAPS_LATLONG",description:"Latitude and longitude of a place in two cells, by Google Maps.",params:[{name:"place",text:12,sample:'"Machu Picchu"'},{name:"options",text:13}]},{name:"GOOGLEMAPS_ADDRESS",description:"The full address of a place, by Google Maps.",params:[{name:"place",text:12,sample:'"Sydney Opera House"'},{name:"options",text:13}]},{name:"GOOGLEMAPS_REVERSEGEOCODE",description:"The address at a point, by Google Maps.",params:[{name:"latitude",text:14,sample:"48.8584"},{name:"longitude",text:15,sample:"2.2945"},{name:"options",text:16}]},{name:"GOOGLEMAPS_COUNTRY",description:'The country of a place with its code, such as "France (FR)", by Google Maps.',params:[{name:"place",text:12,sample:'"Zanzibar"'},{name:"options",text:13}]},{name:"GOOGLEMAPS_ELEVATION",description:"The elevation of a place in metres above the sea, by Google Maps.",params:[{name:"place",text:12,sample:'"Mount Everest"'},{name:"options",text:13}]}],texts:['Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:…; a range gives a table.',"Where the route ends, in the same forms.","Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.","Optional. The unit: m (default), km, mi, yd, ft or nmi.",'Optional. Settings such as "avoid=tolls; via=Lyon": avoid, via, depart, arrive, route, region, language, match, problems; also as a range of two columns. Default: none.',"Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.",'Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:….',"Optional. The travel mode: driving (default), walking, bicycling or transit.","The stops in order: a range such as A2:A6, read line by line; blank cells are left out.","Optional. The unit of the distances: m (default), km, mi, yd, ft or nmi.",'Optional. "order=best" finds the best order of the stops between the first and the last, "return=yes" comes back to the first; also avoid, depart, arrive, region, language, match. Default: the given order, one way.',"The stops in order: a range such as A2:A6, read line by line; blank cells are left out. At most nine between the first and the last.",'The place: an address, a place name, "lat,lng", a postcode or a plus code; a range gives a table.','Optional. Settings such as "region=es; match=exact": region, language, match, problems; also as a range of two columns. Default: none.',"The latitude in degrees, from -90 to 90; a range gives a table.","The longitude in degrees, from -180 to 180.",'Optional. Settings such as "language=es": language, problems; also as a range of two columns. Default: none.']};function l(e){let t=document.getElementById(e);if(!t)throw new Error(\`The page has no \${e}.\`);return t}function m(e,t="",n={}){let a=Object.assign(document.createElement(e),n);return t!==""&&(a.textContent=t),a}var d={readSelection:()=>u("readMapsSelection"),insertFormula:(e,t)=>u("insertMapsFormula",e,t),startTable:e=>u("startMapsTable",e),fillTable:e=>u("fillMapsTable",e),endTable:e=>u("endMapsTable",e),showRoute:e=>u("showMapsRoute",e)};function u(e,...t){return new Promise((n,a)=>{let s=google.script.run.withSuccessHandler(r=>n(r)).withFailureHandler(r=>a(new Error(G(r?.message))))[e];if(s===void 0)throw new Error(\`The script has no function \${e}. Close this sidebar and open it again.\`);s(...t)})}function G(e){return(typeof e=="string"?e.replace(/^(?:\\w*Error|Exception): /,""):"")||"Google Sheets did not answer. Check your connection and try again."}function f(e,t,n){let a=l(e);a.addEventListener("click",()=>{h(a,l(t),n)})}async function h(e,t,n){if(e.ariaDisabled!=="true"){e.ariaDisabled="true",t.classList.remove("error");try{t.textContent=await n()}catch(a){t.textContent=a.message,t.classList.add("error")}finally{e.ariaDisabled="false"}}}function x({formulas:e,texts:t}){let n=l("formula-list"),a=e.map(o=>({formula:o,item:O(o,t)}));n.append(...a.map(({item:o})=>o)),l("formula-search").addEventListener("input",({target:o})=>{let s=o.value.toLowerCase().split(/\\s+/);for(let{formula:r,item:i}of a)i.hidden=!A(r,s);l("formula-none").hidden=a.some(({item:r})=>!r.hidden)})}function A({name:e,description:t},n){let a=\`\${e} \${t}\`.toLowerCase();return n.every(o=>a.includes(o))}function O(e,t){let n=m("li","",{className:"block"}),a=e.params.flatMap(({name:i,sample:p})=>p===void 0?[]:[{name:i,sample:p}]),o=m("button","Insert",{type:"button"});o.setAttribute("aria-label",\`Insert \${e.name}\`),o.addEventListener("click",()=>{h(o,l("formula-status"),()=>d.insertFormula(e.name,a))});let s=m("details"),r=m("dl");for(let{name:i,text:p}of e.params)r.append(m("dt",i),m("dd",t[p]));return s.append(m("summary","Arguments"),r),n.append(m("strong",e.name),m("p",e.description),m("code",\`=\${e.name}(\${a.map(({sample:i})=>i).join(", ")})\`),s,o),n}function T(){f("route-show","route-status",async()=>{l("route").replaceChildren(),l("route-status").textContent="Asking Google Maps…";let e=await d.showRoute(l("route-mode").value);return l("route").replaceChildren(...k(e)),\`\${e.distance}, \${e.duration}\`})}function k({stops:e,steps:t,notes:n,link:a,picture:o,remarks:s}){let r=[];return o!==null&&r.push(m("img","",{src:o,alt:\`Map of the route from \${e[0]} to \${e[e.length-1]}\`})),r.push(w("ul",e)),a!==""&&r.push(m("a","Open in Google Maps",{href:a,target:"_blank",rel:"noopener"})),r.push(w("ol",t.map(({instruction:i,distance:p})=>[i,p].filter(g=>g!=="").join(", ")))),[...r,...[...s,...n].map(i=>m("p",i,{className:"secondary"}))]}function w(e,t){let n=m(e);return n.append(...t.map(a=>m("li",a))),n}async function v(e,t){let{script:n}=t,{job:a,progress:o}=await n.startTable(e),s=o,r=0,i=0,p=0;t.onProgress(o,r);try{for(;o.left>0&&o.stopped===null&&p<3&&!t.isStopped();){let S=o.left;try{o=await n.fillTable(a)}catch(I){if(++i>=3)throw I;await t.wait(3e3);continue}i=0,a={...a,failedPairs:[...a.failedPairs,...o.failedPairs]},r+=o.calls,p=o.left<S?0:p+1,t.onProgress(o,r)}}finally{await n.endTable(a).catch(()=>{})}let g=p>=3?"Google Maps finished no row for a while.":null;return N(s,{...o,stopped:o.stopped??g})}function N(e,{total:t,filled:n,failed:a,kept:o,left:s,stopped:r}){let i=[\`Filled \${n-e.filled} of \${y(t)}.\`];return e.filled>0&&i.push(\`\${e.filled} \${e.filled===1?"was":"were"} filled before.\`),a>0&&i.push(\`\${a} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.\`),o>0&&i.push(\`\${y(o)} kept, because of a text of your own that begins with ⚠ or ⏳.\`),r!==null&&i.push(r),s>0&&i.push(\`\${s} to go. Choose Start to go on.\`),i.join(" ")}function y(e){return\`\${e} \${e===1?"row":"rows"}\`}var C=["distance","duration","addresses","link"];function M(){for(let n of["origins","destinations"])f(\`table-\${n}-pick\`,"table-status",async()=>(b(\`table-\${n}\`).value=await d.readSelection(),""));let e=l("table-stop"),t=!1;e.addEventListener("click",()=>{t=!0,e.disabled=!0}),f("table-start","table-status",async()=>{t=!1,e.disabled=!1,l("table-status").textContent="";try{return await v(P(),{script:d,onProgress:R(),isStopped:()=>t,wait:D})}finally{e.disabled=!0}})}function P(){let e=C.filter(t=>l(\`table-\${t}\`).checked).map(t=>{let n=document.getElementById(\`table-\${t}-unit\`);return{kind:t,unit:n?.value??""}});return{origins:b("table-origins").value,destinations:b("table-destinations").value,mode:b("table-mode").value,options:b("table-options").value,outputs:e,firstColumn:b("table-column").value}}function R(){let e=Date.now(),t;return({total:n,left:a,failed:o},s)=>{t??(t=a);let r=l("table-progress");r.hidden=!1,r.max=Math.max(1,n),r.value=n-a;let i=o>0?\`, \${o} with ⚠\`:"",p=_(t-a,a,Date.now()-e);l("table-counts").textContent=\`\${n-a} of \${n} rows\${i}, \${s} calls used\${p}\`}}function _(e,t,n){if(e===0||t===0)return"";let a=n/e*(t/6e4);return a<1?", less than a minute left":\`, about \${Math.round(a)} min left\`}function b(e){return l(e)}function D(e){return new Promise(t=>setTimeout(t,e))}function E(e){let t=Array.from(e.querySelectorAll("[role=tab]")),n=t.length-1,a=o=>{for(let s of t){s.setAttribute("aria-selected",String(s===o)),s.tabIndex=s===o?0:-1;let r=document.getElementById(s.getAttribute("aria-controls")??"");r&&(r.hidden=s!==o)}};a(t[0]),t.forEach((o,s)=>{let r=new Map([["ArrowRight",s<n?s+1:0],["ArrowLeft",s>0?s-1:n],["Home",0],["End",n]]);o.addEventListener("click",()=>a(o)),o.addEventListener("keydown",i=>{let p=t[r.get(i.key)??-1];p&&(i.preventDefault(),a(p),p.focus())})})}x(c);M();T();E(l("tabs"));})();<\/script>
</body>
</html>
`);
    bringBackAll();
  }
  function readSelection() {
    const range = selectedRanges()[0];
    if (!range) return "";
    return `${quoteSheetName(range.getSheet().getName())}!${range.getA1Notation()}`;
  }
  var forSidebar = {
    readSelection: inOurWords(readSelection),
    insertFormula: inOurWords(insertFormula),
    startTable: inOurWords(startTable),
    fillTable: inOurWords(fillTable),
    endTable: inOurWords(endTable),
    showRoute: inOurWords(showRoute)
  };
  function inOurWords(action) {
    return (...args) => {
      try {
        return action(...args);
      } catch (error) {
        throw new ActionError(messageOf(error));
      }
    };
  }
  return __toCommonJS(namespace_exports);
})();
