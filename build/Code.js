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

  // src/index.ts
  var index_exports = {};
  __export(index_exports, {
    distance: () => distance,
    duration: () => duration,
    durationSeconds: () => durationSeconds
  });

  // src/routes/compose-duration.ts
  function composeDuration(seconds) {
    const minutes = Math.max(1, Math.round(seconds / 60));
    if (minutes < 60) return count(minutes, "min");
    if (minutes < 24 * 60) return pair(Math.floor(minutes / 60), "hour", minutes % 60, "min");
    const hours = Math.round(seconds / 3600);
    return pair(Math.floor(hours / 24), "day", hours % 24, "hour");
  }
  function pair(large, largeUnit, small, smallUnit) {
    return small === 0 ? count(large, largeUnit) : `${count(large, largeUnit)} ${count(small, smallUnit)}`;
  }
  function count(amount, unit) {
    return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  }

  // src/routes/route.ts
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

  // src/errors.ts
  var FormulaError = class extends Error {
    constructor(problem, message) {
      super(message);
      this.problem = problem;
    }
  };
  var QUOTED_CHARACTERS = 80;
  var ASK_AGAIN = "To ask again, delete the formula and undo.";
  function textOf(value) {
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "number" || typeof value === "bigint") return String(value);
    if (Object.prototype.toString.call(value) === "[object Date]") return dateText(value);
    if (Array.isArray(value)) return "a range";
    return value === null || value === void 0 ? "nothing" : `a value of type ${typeof value}`;
  }
  function quote(value) {
    const characters = Array.from(textOf(value).replace(/\s+/g, " ").trim());
    const cut = characters.length > QUOTED_CHARACTERS;
    return `"${characters.slice(0, QUOTED_CHARACTERS).join("")}${cut ? "…" : ""}"`;
  }
  function dateText(date) {
    return Number.isNaN(date.getTime()) ? "an invalid date" : date.toISOString().slice(0, 16).replace("T", " ");
  }
  function orList(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
  }
  var input = (message) => new FormulaError("input", message);
  var unknownMode = (value, modes) => input(`${quote(value)} is not a travel mode. Use ${orList(modes)}.`);
  var unknownUnit = (value, measure, units) => input(`${quote(value)} is not a unit of ${measure}. Use ${orList(units)}.`);
  var placeIsError = (role, value) => input(`The ${role} is ${quote(value)}, an error of another cell. Mend that cell first.`);
  var placeIsLoading = (role) => input(`The ${role} is still loading. It is asked for when that cell has its value; if not, edit that cell again.`);
  var placeIsOurMessage = (role, value) => input(`The ${role} is the message of another formula: ${quote(value)}. Mend that formula first.`);
  var placeIsDate = (role, value) => input(
    `The ${role} is a date (${textOf(value)}), not a place. If it is meant as text, format that cell as plain text.`
  );
  var notAPlace = (role, value) => input(`The ${role} is ${quote(value)}, not a place. Give an address, a place name or "lat,lng".`);
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
  var placeNotFound = (role, place) => new FormulaError(
    "answer",
    `Google Maps can't find the ${role} ${quote(place)}. Check the spelling or add the city and country.`
  );
  var placesNotFound = (origin, destination) => new FormulaError(
    "answer",
    `Google Maps can't find the origin ${quote(origin)} or the destination ${quote(destination)}. Check the spelling or add the city and country.`
  );
  var noRoute = (origin, destination, mode, otherModes2) => {
    const advice = otherModes2.length > 0 ? `Google offers ${orList(otherModes2)} there.` : "Check both places or try another mode.";
    return new FormulaError(
      "answer",
      `No route found from ${quote(origin)} to ${quote(destination)} by ${mode}. ${advice}`
    );
  };
  var tooManyStops = () => new FormulaError("answer", "Google Maps takes at most 25 stops in between. Split the route into shorter ones.");
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
  var dailyQuota = (words = "") => new FormulaError(
    "quota",
    `Today's Google Maps quota is used up${said(words)} (1,000 routes a day on a personal account, 10,000 on Workspace). Results already fetched still show; the rest can be fetched within 24 hours.`
  );
  var tooFast = () => new FormulaError("transient", `Google Maps was asked too often in a short time. Wait a minute. ${ASK_AGAIN}`);
  var notAnswering = (words) => new FormulaError("transient", `Google Maps is not answering${said(words)}. Wait a few minutes. ${ASK_AGAIN}`);
  var refused = (status, words) => new FormulaError(
    "service",
    `Google Maps refused the request with the status ${quote(status)}${said(words)}. Ask the owner of this spreadsheet's script.`
  );
  var notUnderstood = (detail) => new FormulaError("service", `Google Maps gave an answer that can't be read: ${detail}. ${ASK_AGAIN}`);
  var outOfTime = () => new FormulaError(
    "time",
    `Not fetched yet: Sheets gives a formula 30 seconds. What is finished is kept for 6 hours. To go on, delete the formula and undo.`
  );
  function said(words) {
    return words.trim() === "" ? "" : ` (it said: ${quote(words)})`;
  }

  // src/units.ts
  var METERS_PER_UNIT = new Map(Object.entries({ m: 1, km: 1e3, mi: 1609.344, yd: 0.9144, ft: 0.3048, nmi: 1852 }));
  var SECONDS_PER_UNIT = new Map(Object.entries({ seconds: 1, minutes: 60, hours: 3600, days: 86400 }));
  function readDistanceUnit(unit) {
    const metersPerUnit = METERS_PER_UNIT.get(unitName(unit) || "m");
    if (metersPerUnit === void 0) throw unknownUnit(unit, "distance", [...METERS_PER_UNIT.keys()]);
    return (meters) => meters / metersPerUnit;
  }
  function readDurationUnit(unit) {
    const name = unitName(unit);
    if (name === "" || name === "text") return void 0;
    const secondsPerUnit = SECONDS_PER_UNIT.get(name);
    if (secondsPerUnit === void 0) throw unknownUnit(unit, "duration", ["text", ...SECONDS_PER_UNIT.keys()]);
    return (seconds) => seconds / secondsPerUnit;
  }
  function unitName(unit) {
    if (unit === void 0 || unit === null) return "";
    return typeof unit === "string" ? unit.trim().toLowerCase() : "?";
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

  // src/cells/cell-value.ts
  function isBlank(value) {
    if (typeof value === "string") return value.trim() === "";
    return value === void 0 || value === null || value === 0 || Number.isNaN(value);
  }
  function isDate(value) {
    return Object.prototype.toString.call(value) === "[object Date]";
  }

  // src/cells/marks.ts
  var PROBLEM_MARK = "⚠ ";
  var PENDING_MARK = "⏳ ";

  // src/cells/fill-cells.ts
  function fillCells(formula) {
    const { rows, columns, valuesAt } = alignRanges(formula.args);
    const cells = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) cells.push({ plan: void 0, values: valuesAt(row, column) });
    }
    planCells(formula, cells);
    const values = answerCells(formula, cells);
    if (!formula.args.some(Array.isArray)) return single(values[0]);
    return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns).map(inTable));
  }
  function planCells(formula, cells) {
    const filled = cells.filter((cell) => !cell.values.slice(0, formula.places).some(isBlank));
    if (filled.length === 0) return;
    const plan = formula.prepare();
    for (const cell of filled) cell.plan = caught(() => plan(cell.values));
  }
  function answerCells(formula, cells) {
    const requests = cells.flatMap(({ plan }) => plan && "request" in plan ? [plan.request] : []);
    const answers = requests.length > 0 ? formula.answer(requests) : [];
    let next = 0;
    return cells.map(({ plan }) => {
      if (plan === void 0 || plan instanceof FormulaError) return plan;
      if ("value" in plan) return plan.value;
      const answer = answers[next++];
      return answer instanceof FormulaError ? answer : caught(() => formula.show(answer));
    });
  }
  function caught(compute) {
    try {
      return compute();
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  }
  function single(value) {
    if (value instanceof FormulaError) throw value;
    return value;
  }
  function inTable(value) {
    if (value instanceof FormulaError) return (value.problem === "time" ? PENDING_MARK : PROBLEM_MARK) + value.message;
    return value ?? "";
  }

  // src/cells/place.ts
  var SHEETS_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)/;
  var LOADING = /^loading(\.{3}|…)$/i;
  var INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;
  function readPlace(value, role) {
    if (isDate(value)) throw placeIsDate(role, value);
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
    if (typeof value !== "string") throw notAPlace(role, value);
    const place = value.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
    if (place === "") throw notAPlace(role, "invisible characters");
    if (SHEETS_ERROR.test(place)) throw placeIsError(role, place);
    if (LOADING.test(place)) throw placeIsLoading(role);
    if (place.startsWith(PROBLEM_MARK.trim()) || place.startsWith(PENDING_MARK.trim()))
      throw placeIsOurMessage(role, place);
    return place;
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
      request.language ?? "",
      request.choice
    ]);
  }
  var IDENTIFIER = /^(place_id|enc):/i;
  var COORDINATES = /^([+-]?\d{1,3}(?:\.\d+)?) ?, ?([+-]?\d{1,3}(?:\.\d+)?)$/;
  function placeKey(place) {
    if (IDENTIFIER.test(place)) return place;
    const [matched, latitude, longitude] = COORDINATES.exec(place) ?? [];
    if (matched !== void 0) return `${Number(latitude)},${Number(longitude)}`;
    return place.normalize("NFC").toLowerCase().normalize("NFC");
  }
  function staysInPlace(request) {
    return request.via.length === 0 && placeKey(request.origin) === placeKey(request.destination);
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
    const [matched, weekday, hours, minutes] = TIME.exec(text.toLowerCase()) ?? [];
    if (matched === void 0 || weekday !== void 0 && !WEEKDAYS.includes(weekday)) return void 0;
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

  // src/cells/route-options.ts
  var ROUTE_OPTION_NAMES = ["avoid", "via", "depart", "arrive", "region", "language", "route"];
  function readRouteOptions(argument, now2, openTime) {
    const raw = readOptions(argument, ROUTE_OPTION_NAMES);
    if (raw.has("depart") && raw.has("arrive")) throw departAndArrive();
    const options = { via: readVia(raw), choice: oneOf(raw, "route", ROUTE_CHOICES) ?? "first" };
    const avoid = readAvoid(raw);
    if (avoid !== void 0) options.avoid = avoid;
    const depart = raw.get("depart");
    if (depart !== void 0) options.depart = isNow(depart) ? "now" : readMoment("depart", depart, now2, openTime());
    const arrive = raw.get("arrive");
    if (arrive !== void 0) options.arrive = readMoment("arrive", arrive, now2, openTime());
    const region = matching(raw, "region", /^[a-z]{2}$/, "a country code of two letters, such as uk or es");
    if (region !== void 0) options.region = region;
    const language = matching(raw, "language", /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, "a language code, such as de or pt-BR");
    if (language !== void 0) options.language = language;
    return options;
  }
  var isNow = (value) => textOf(value).trim().toLowerCase() === "now";
  function readVia(raw) {
    const via = raw.get("via");
    if (via === void 0) return [];
    if (typeof via !== "string") return [readPlace(via, "stop")];
    const stops = via.split("|").filter((stop) => stop.trim() !== "");
    return stops.map((stop) => readPlace(stop, "stop"));
  }
  function readAvoid(raw) {
    if (textOf(raw.get("avoid")).trim().toLowerCase() === "ferries") throw ferriesNotOffered();
    return oneOf(raw, "avoid", AVOIDABLE);
  }
  function oneOf(raw, name, allowed) {
    if (!raw.has(name)) return void 0;
    const text = textOf(raw.get(name)).trim().toLowerCase();
    const found = allowed.find((value) => value === text);
    if (found === void 0) throw badOptionValue(name, raw.get(name), orList(allowed));
    return found;
  }
  function matching(raw, name, pattern, allowed) {
    if (!raw.has(name)) return void 0;
    const text = textOf(raw.get(name)).trim().toLowerCase();
    if (!pattern.test(text)) throw badOptionValue(name, raw.get(name), allowed);
    return text;
  }

  // src/cells/travel-mode.ts
  function readTravelMode(value) {
    if (value === void 0 || value === null) return "driving";
    const name = typeof value === "string" ? value.trim().toLowerCase() : "?";
    const mode = name === "" ? "driving" : TRAVEL_MODES.find((known) => known === name);
    if (mode === void 0) throw unknownMode(value, TRAVEL_MODES);
    return mode;
  }

  // src/services/clock.ts
  function now() {
    return Date.now();
  }
  function sleep(milliseconds) {
    Utilities.sleep(milliseconds);
  }

  // src/retry/deadline.ts
  var CUSTOM_FUNCTION_BUDGET_MS = 25e3;
  function startDeadline(budgetMs = CUSTOM_FUNCTION_BUDGET_MS) {
    const end = now() + budgetMs;
    return { millisecondsLeft: () => end - now() };
  }

  // src/services/document-cache.ts
  function openDocumentCache() {
    const cache = attempt(() => CacheService.getDocumentCache(), null);
    return {
      getAll: (keys) => attempt(() => cache?.getAll(keys), void 0) ?? {},
      putAll: (entries, ttlSeconds) => attempt(() => cache?.putAll(entries, ttlSeconds), void 0)
    };
  }
  function attempt(call, otherwise) {
    try {
      return call();
    } catch {
      return otherwise;
    }
  }

  // src/json.ts
  function field(value, name) {
    return typeof value === "object" && value !== null ? value[name] : void 0;
  }
  function asList(value) {
    return Array.isArray(value) ? value : [];
  }
  function asText(value) {
    return typeof value === "string" && value !== "" ? value : void 0;
  }
  function asNumber(value) {
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
  function bucketNumber(key) {
    let hash = 2166136261;
    for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
    return ((hash ^ hash >>> 15) >>> 0) % BUCKETS;
  }
  function decodeBucket(text, now2, longestMs) {
    const bucket = /* @__PURE__ */ new Map();
    for (const item of asList(parseJson(text))) {
      const [key, expires, value] = asList(item);
      if (typeof key !== "string" || typeof expires !== "number") continue;
      if (expires > now2 && expires <= now2 + longestMs) bucket.set(key, { expires, value });
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
  var PREFIX = "mapsInSheets:1";
  function openAnswerCache(service) {
    const cache = openDocumentCache();
    const buckets = /* @__PURE__ */ new Map();
    const waiting = /* @__PURE__ */ new Map();
    let written = false;
    const bucketName = (number) => `${PREFIX}:${service}:${number}`;
    const markName = (mark) => `${PREFIX}:${service}:${mark}`;
    const bucketOf = (key) => buckets.get(bucketNumber(key));
    function load(numbers, otherKeys = []) {
      const wanted = [...new Set(numbers)];
      const found = cache.getAll([...wanted.map(bucketName), ...otherKeys]);
      for (const number of wanted) {
        buckets.set(number, decodeBucket(found[bucketName(number)], now(), LONGEST_TTL_SECONDS * 1e3));
      }
      return found;
    }
    return {
      read(keys, mark) {
        const found = load(keys.map(bucketNumber), [markName(mark)]);
        const known = /* @__PURE__ */ new Map();
        for (const key of keys) {
          const entry = bucketOf(key)?.get(key);
          if (entry !== void 0) known.set(key, entry.value);
        }
        return { known, marked: found[markName(mark)] !== void 0 };
      },
      remember(key, value, ttlSeconds = LONGEST_TTL_SECONDS) {
        waiting.set(key, { expires: now() + ttlSeconds * 1e3, value });
      },
      waiting: () => waiting.size,
      flush() {
        if (waiting.size === 0) return;
        const numbers = new Set([...waiting.keys()].map(bucketNumber));
        if (!written) load(numbers);
        for (const [key, entry] of waiting) bucketOf(key)?.set(key, entry);
        const entries = [...numbers].map((number) => [
          bucketName(number),
          encodeBucket(buckets.get(number) ?? /* @__PURE__ */ new Map())
        ]);
        cache.putAll(Object.fromEntries(entries), LONGEST_TTL_SECONDS);
        written = true;
        waiting.clear();
      },
      mark: (name, ttlSeconds) => cache.putAll({ [markName(name)]: "1" }, ttlSeconds)
    };
  }

  // src/retry/backoff-delay.ts
  var FIRST_DELAY_MS = 1e3;
  var LONGEST_DELAY_MS = 8e3;
  function backoffDelay(retry, random) {
    return random * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** retry);
  }

  // src/retry/with-retry.ts
  var RETRIES = 4;
  function withRetry(call, deadline) {
    for (let retry = 0; ; retry++) {
      try {
        return call();
      } catch (error) {
        const delayMs = backoffDelay(retry, Math.random());
        const again = error instanceof FormulaError && error.problem === "transient";
        if (!again || retry >= RETRIES || delayMs >= deadline.millisecondsLeft()) throw error;
        sleep(delayMs);
      }
    }
  }

  // src/lookup/maps-exception.ts
  var DAILY_QUOTA_WORDS = [
    /too many times for one day/i,
    /trop d['’]appels pour ce service aujourd['’]hui/i,
    /demasiadas veces en un mismo d[ií]a/i,
    /zbyt wiele razy jednego dnia/i
  ];
  var BURST_WORDS = /Utilities\.sleep\(|rateMax/;
  var QUOTA_OF_SERVICE = /:\s*(route|geocode|elevation)\s*\.?\s*$/;
  function readMapsException(exception) {
    const words = isErrorLike(exception) ? textOf(exception.message) : textOf(exception);
    if (BURST_WORDS.test(words)) return tooFast();
    if (DAILY_QUOTA_WORDS.some((pattern) => pattern.test(words))) return dailyQuota();
    if (QUOTA_OF_SERVICE.test(words)) return dailyQuota(words);
    return notAnswering(words);
  }
  function isErrorLike(exception) {
    return typeof exception === "object" && exception !== null && "message" in exception;
  }

  // src/lookup/look-up-all.ts
  var ANSWERS_PER_WRITE = 25;
  var PROBLEM_TTL_SECONDS = 1800;
  var QUOTA_MARK_SECONDS = 900;
  var QUOTA_MARK = "quota used up";
  var FAILURES_IN_A_ROW = 3;
  function lookUpAll(source, requests, deadline) {
    const keys = requests.map(source.key);
    const unique = new Map(requests.map((request, index) => [keys[index], request]));
    const cache = openAnswerCache(source.name);
    const { known, marked } = cache.read([...unique.keys()], QUOTA_MARK);
    const results = /* @__PURE__ */ new Map();
    let stop = marked ? dailyQuota() : void 0;
    let failures = 0;
    for (const [key, request] of unique) {
      const kept = decodeResult(source, known.get(key));
      const result = kept ?? stop ?? fetchAnswer(source, request, deadline);
      results.set(key, result);
      if (kept !== void 0 || stop !== void 0) continue;
      const problem = result instanceof FormulaError ? result.problem : void 0;
      failures = problem === "transient" ? failures + 1 : 0;
      if (!(result instanceof FormulaError)) cache.remember(key, { answer: source.encode(result) });
      else if (problem === "answer") cache.remember(key, { problem: result.message }, PROBLEM_TTL_SECONDS);
      else if (problem === "quota" || failures >= FAILURES_IN_A_ROW) stop = result;
      if (problem === "quota") cache.mark(QUOTA_MARK, QUOTA_MARK_SECONDS);
      if (cache.waiting() >= ANSWERS_PER_WRITE) cache.flush();
    }
    cache.flush();
    return keys.map((key) => results.get(key));
  }
  function fetchAnswer(source, request, deadline) {
    if (deadline.millisecondsLeft() <= 0) return outOfTime();
    try {
      return withRetry(() => source.read(askGoogle(source, request), request), deadline);
    } catch (error) {
      if (error instanceof FormulaError) return error;
      throw error;
    }
  }
  function askGoogle(source, request) {
    try {
      return source.ask(request);
    } catch (exception) {
      throw readMapsException(exception);
    }
  }
  function decodeResult(source, entry) {
    const message = asText(field(entry, "problem"));
    return message === void 0 ? source.decode(field(entry, "answer")) : new FormulaError("answer", message);
  }

  // src/services/direction-finder.ts
  function findDirections(query, alternatives) {
    const finder = Maps.newDirectionFinder().setOrigin(query.origin).setDestination(query.destination).setMode(query.mode);
    for (const stop of query.via) finder.addWaypoint(stop);
    if (query.avoid !== void 0) finder.setAvoid(query.avoid);
    if (typeof query.depart === "number") finder.setDepart(new Date(query.depart));
    if (query.arrive !== void 0) finder.setArrive(new Date(query.arrive));
    if (query.region !== void 0) finder.setRegion(query.region);
    if (query.language !== void 0) finder.setLanguage(query.language);
    if (alternatives) finder.setAlternatives(true);
    return finder.getDirections();
  }

  // src/lookup/maps-status.ts
  var MEANINGS = new Map(
    Object.entries({
      OK: "found",
      NOT_FOUND: "not found",
      ZERO_RESULTS: "no result",
      MAX_WAYPOINTS_EXCEEDED: "too many stops",
      MAX_ROUTE_LENGTH_EXCEEDED: "too long",
      INVALID_REQUEST: "rejected",
      OVER_DAILY_LIMIT: "daily quota",
      OVER_QUERY_LIMIT: "try again",
      UNKNOWN_ERROR: "try again",
      REQUEST_DENIED: "refused"
    })
  );
  function meaningOf(status) {
    return MEANINGS.get(status) ?? "refused";
  }

  // src/routes/read-route.ts
  function readRoute(answer, request) {
    const status = asText(field(answer, "status"));
    if (status === void 0) throw notUnderstood("it has no status");
    if (meaningOf(status) !== "found") throw problemOf(status, answer, request);
    const routes = asList(field(answer, "routes")).map((route) => readLegs(route, request, answer));
    return chosen(routes, request);
  }
  function readLegs(route, request, answer) {
    const legs = asList(field(route, "legs"));
    const expected = 1 + request.via.filter((stop) => !/^via:/i.test(stop)).length;
    if (legs.length < expected) throw notUnderstood(`it has ${legs.length} of ${expected} legs`);
    const places = asList(field(answer, "geocoded_waypoints"));
    return {
      legs: legs.map(readLeg),
      originIsPartial: field(places[0], "partial_match") === true,
      destinationIsPartial: places.length > 1 && field(places[places.length - 1], "partial_match") === true
    };
  }
  function readLeg(leg) {
    const duration2 = field(leg, "duration");
    return {
      meters: asNumber(field(field(leg, "distance"), "value")) ?? null,
      seconds: asNumber(field(duration2, "value")) ?? null,
      durationText: asText(field(duration2, "text")) ?? null,
      startAddress: asText(field(leg, "start_address")) ?? "",
      endAddress: asText(field(leg, "end_address")) ?? ""
    };
  }
  function chosen(routes, request) {
    const [first] = routes;
    if (first === void 0) throw notUnderstood("it has no route");
    if (request.choice === "first") return first;
    const measure = request.choice === "shortest" ? totalMeters : totalSeconds;
    const size = (route) => measure(route) ?? Number.POSITIVE_INFINITY;
    return routes.reduce((best, route) => size(route) < size(best) ? route : best, first);
  }
  function problemOf(status, answer, request) {
    const { origin, destination, mode } = request;
    const words = asText(field(answer, "error_message")) ?? "";
    switch (meaningOf(status)) {
      case "not found":
        return missingPlace(answer, request);
      case "no result":
        return noRoute(origin, destination, mode, otherModes(answer, mode));
      case "too many stops":
        return tooManyStops();
      case "too long":
        return routeTooLong(origin, destination);
      case "rejected":
        return requestRejected(origin, destination, words);
      case "daily quota":
        return dailyQuota(words);
      case "try again":
        return status === "OVER_QUERY_LIMIT" ? tooFast() : notAnswering(words || status);
      default:
        return refused(status, words);
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
  function roleAt(index, count2) {
    if (index === 0) return "origin";
    return index === count2 - 1 ? "destination" : "stop";
  }
  function otherModes(answer, mode) {
    const offered = asList(field(answer, "available_travel_modes")).map((name) => asText(name)?.toLowerCase() ?? "");
    return offered.filter((name) => name !== mode && /^[a-z]+$/.test(name));
  }

  // src/routes/route-codec.ts
  function encodeRoute({ legs, originIsPartial, destinationIsPartial }) {
    return [
      Number(originIsPartial),
      Number(destinationIsPartial),
      legs.map((leg) => [leg.meters, leg.seconds, leg.durationText, leg.startAddress, leg.endAddress])
    ];
  }
  function decodeRoute(value) {
    const [originIsPartial, destinationIsPartial, encodedLegs] = asList(value);
    const legs = asList(encodedLegs).map(decodeLeg);
    if (legs.length === 0 || !legs.every((leg) => leg !== void 0)) return void 0;
    return { legs, originIsPartial: originIsPartial === 1, destinationIsPartial: destinationIsPartial === 1 };
  }
  function decodeLeg(value) {
    const [meters, seconds, durationText2, startAddress, endAddress] = asList(value);
    if (!isNumberOrNull(meters) || !isNumberOrNull(seconds)) return void 0;
    if (durationText2 !== null && asText(durationText2) === void 0) return void 0;
    if (typeof startAddress !== "string" || typeof endAddress !== "string") return void 0;
    return { meters, seconds, durationText: durationText2, startAddress, endAddress };
  }
  function isNumberOrNull(value) {
    return value === null || asNumber(value) !== void 0;
  }

  // src/routes/get-directions.ts
  var ROUTES = {
    name: "route",
    key: (request) => routeKey(request, now()),
    ask: (request) => findDirections(request, request.choice !== "first"),
    read: readRoute,
    encode: encodeRoute,
    decode: decodeRoute
  };
  function getDirections(requests, deadline) {
    return lookUpAll(ROUTES, requests, deadline);
  }

  // src/services/spreadsheet-time.ts
  var FORMAT = "yyyy-MM-dd HH:mm:ss";
  function openSpreadsheetTime() {
    const timeZone = readTimeZone();
    return {
      toLocal: (moment) => Utilities.formatDate(moment, timeZone, FORMAT),
      fromLocal: (local) => Utilities.parseDate(local, timeZone, FORMAT)
    };
  }
  function readTimeZone() {
    try {
      return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    } catch {
      return Session.getScriptTimeZone();
    }
  }

  // src/functions/route-formula.ts
  function routeFormula(args, readView) {
    const deadline = startDeadline();
    let view;
    return fillCells({
      args: [args.origin, args.destination, args.mode],
      places: 2,
      prepare() {
        view = readView();
        const options = readRouteOptions(args.options, now(), openSpreadsheetTime);
        if (!Array.isArray(args.mode)) readTravelMode(args.mode);
        return (values) => {
          const request = readRequest(values, options);
          return staysInPlace(request) ? { value: view.samePlace } : { request };
        };
      },
      answer: (requests) => getDirections(requests, deadline).map((route, index) => {
        const request = requests[index];
        return isRoute(route) ? { request, route } : route;
      }),
      show({ request, route }) {
        const value = view.valueOf(route);
        if (value === null) throw missingValue(view.what, request.origin, request.destination);
        return value;
      }
    });
  }
  function readRequest([origin, destination, mode], options) {
    const travelMode = readTravelMode(mode);
    return {
      ...options,
      origin: readPlace(origin, "origin"),
      destination: readPlace(destination, "destination"),
      mode: travelMode
    };
  }
  var isRoute = (result) => "legs" in result;

  // src/functions/distance.ts
  function distance(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, options }, () => {
      const inUnit = readDistanceUnit(unit);
      return {
        samePlace: 0,
        valueOf(route) {
          const meters = totalMeters(route);
          return meters === null ? null : inUnit(meters);
        },
        what: "distance"
      };
    });
  }

  // src/functions/duration.ts
  var SAME_PLACE_TEXT = "0 hours 0 Mins";
  function duration(origin, destination, mode, unit, options) {
    return routeFormula({ origin, destination, mode, options }, () => {
      const inUnit = readDurationUnit(unit);
      if (inUnit === void 0) return { samePlace: SAME_PLACE_TEXT, valueOf: durationText, what: "duration" };
      return durationView(inUnit);
    });
  }
  function durationSeconds(origin, destination, mode, options) {
    return routeFormula({ origin, destination, mode, options }, () => durationView((seconds) => seconds));
  }
  function durationView(inUnit) {
    return {
      samePlace: 0,
      valueOf(route) {
        const seconds = totalSeconds(route);
        return seconds === null ? null : inUnit(seconds);
      },
      what: "duration"
    };
  }
  return __toCommonJS(index_exports);
})();
