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
