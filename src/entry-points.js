/*
 * Maps in Sheets: Google Maps distances, durations and directions as formulas, without an API key.
 *
 * Paste this whole file into Extensions > Apps Script of a spreadsheet, save, and type a formula such as
 * =DRIVING_DISTANCE("Chicago, IL", "Santa Monica, CA", "km")
 *
 * First come the functions that Sheets offers in cells, with the help it shows; below them, the program they call.
 */

/**
 * Distance of the route between two places, by Google Maps.
 * @param {"New York, NY"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Boston, MA"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function GOOGLEMAPS_DISTANCE(origin, destination, mode, unit, options) {
  return mapsInSheets_.distance(origin, destination, mode, unit, options);
}

/**
 * Driving distance between two places, by Google Maps.
 * @param {"Chicago, IL"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Santa Monica, CA"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function DRIVING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'driving', unit, options);
}

/**
 * Walking distance between two places, by Google Maps.
 * @param {"The Louvre, Paris"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Eiffel Tower, Paris"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function WALKING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'walking', unit, options);
}

/**
 * Bicycling distance between two places, by Google Maps.
 * @param {"Vondelpark, Amsterdam"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Utrecht Central Station"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function BICYCLING_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'bicycling', unit, options);
}

/**
 * Distance by public transport between two places, by Google Maps.
 * @param {"Times Square, NY"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Yankee Stadium, Bronx"} destination Where the route ends, in the same forms.
 * @param {"km"} unit Optional. The unit: m (default), km, mi, yd, ft or nmi.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The distance; metres unless the unit says otherwise.
 * @customfunction
 */
function TRANSIT_DISTANCE(origin, destination, unit, options) {
  return mapsInSheets_.distance(origin, destination, 'transit', unit, options);
}

/**
 * Travel time between two places, by Google Maps, such as "1 hour 20 mins".
 * @param {"San Francisco, CA"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Los Angeles, CA"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function GOOGLEMAPS_DURATION(origin, destination, mode, unit, options) {
  return mapsInSheets_.duration(origin, destination, mode, unit, options);
}

/**
 * Driving time between two places, by Google Maps, such as "3 days 4 hours".
 * @param {"Seattle, WA"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Miami, FL"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function DRIVING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'driving', unit, options);
}

/**
 * Walking time between two places, by Google Maps, such as "45 mins".
 * @param {"Grand Canyon South Rim"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Grand Canyon North Rim"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function WALKING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'walking', unit, options);
}

/**
 * Bicycling time between two places, by Google Maps, such as "15 mins".
 * @param {"Brooklyn Bridge"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Central Park, NY"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function BICYCLING_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'bicycling', unit, options);
}

/**
 * Travel time by public transport between two places, by Google Maps, such as "1 hour 10 mins".
 * @param {"Heathrow Airport"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Buckingham Palace"} destination Where the route ends, in the same forms.
 * @param {"minutes"} unit Optional. The form: text (default), or a number in seconds, minutes, hours or days. Format days as [h]:mm to see a duration.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<string | number>} The travel time, such as "1 hour 20 mins"; a number where the unit asks for one.
 * @customfunction
 */
function TRANSIT_DURATION(origin, destination, unit, options) {
  return mapsInSheets_.duration(origin, destination, 'transit', unit, options);
}

/**
 * Travel time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"London, UK"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Paris, France"} destination Where the route ends, in the same forms.
 * @param {"driving"} mode Optional. The travel mode: driving (default), walking, bicycling or transit; a range gives one result for each.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function GOOGLEMAPS_DURATION_SECONDS(origin, destination, mode, options) {
  return mapsInSheets_.durationSeconds(origin, destination, mode, options);
}

/**
 * Driving time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Las Vegas Strip"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Area 51, NV"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function DRIVING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'driving', options);
}

/**
 * Walking time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"The Great Pyramids of Giza"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"The Great Sphinx"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function WALKING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'walking', options);
}

/**
 * Bicycling time between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Copenhagen, Denmark"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Malmö, Sweden"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function BICYCLING_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'bicycling', options);
}

/**
 * Travel time by public transport between two places in seconds, by Google Maps, for calculating and sorting.
 * @param {"Sydney Opera House"} origin Where the route starts: an address, a place name, "lat,lng", a plus code or place_id:… A range gives a table.
 * @param {"Bondi Beach"} destination Where the route ends, in the same forms.
 * @param {"avoid=highways"} options Optional. Settings such as "avoid=tolls; depart=monday 08:00", or a range of two columns, name and value: avoid, via, depart, arrive, region, language, route. Default: none.
 * @return {FormulaResult<number>} The travel time in seconds.
 * @customfunction
 */
function TRANSIT_DURATION_SECONDS(origin, destination, options) {
  return mapsInSheets_.durationSeconds(origin, destination, 'transit', options);
}
