/** What people search for, in their own words. */
export interface Topic {
  /** The beginnings of words that are typed. */
  words: string;
  /** The parts of functions' names that they mean. */
  parts: string;
  /** A hint to show with the functions. */
  hint?: string;
}

/** Words without a meaning for the search. */
export const FILLERS = new Set(
  'a an and any are as at between by calculate can cost do does find for formula formulas from function functions get give google googlemaps how i in into is it maps me my of on or place places sheets show the there this to two what where which with you'.split(
    ' ',
  ),
);

const ROUTES = 'DISTANCE DURATION DIRECTIONS TRIP';

/** The meaning of words that are not in the functions' names and descriptions. */
export const TOPICS: readonly Topic[] = [
  { words: 'drive driving car cars auto road truck van taxi', parts: 'DRIVING' },
  { words: 'walk walks walking foot pedestrian hike hiking', parts: 'WALKING' },
  { words: 'bicycle bicycles bicycling bike bikes biking cycle cycling cyclist', parts: 'BICYCLING' },
  {
    words: 'transit public bus buses coach train trains rail railway subway metro tram underground ferry',
    parts: 'TRANSIT',
  },
  { words: 'distance far length mileage km kms kilometre kilometer metre meter yard feet', parts: 'DISTANCE' },
  { words: 'mile mi miles', parts: 'DISTANCE TRIP', hint: 'For miles, give "mi" as the unit.' },
  { words: 'duration time long hour minute mins quick fast travel commute eta', parts: 'DURATION' },
  {
    words: 'traffic rush',
    parts: 'DURATION',
    hint: 'Times do not include traffic. With your own key, the option "depart=now" includes it: see Settings.',
  },
  {
    words: 'depart departure leave arrive arrival',
    parts: 'DURATION DIRECTIONS TRIP',
    hint: 'For a time, give the option "depart=monday 08:00" or "arrive=monday 08:00".',
  },
  {
    words: 'toll motorway highway avoid',
    parts: ROUTES,
    hint: 'Give the option "avoid=tolls" or "avoid=highways", with your own key also "avoid=ferries".',
  },
  { words: 'via waypoint', parts: ROUTES, hint: 'For a stop on the way, give the option "via=Lyon".' },
  {
    words: 'matrix grid table',
    parts: 'DISTANCE DURATION',
    hint: 'For a matrix, give a column of origins and a row of destinations.',
  },
  { words: 'round return back', parts: 'TRIP', hint: 'For a round trip, give the option "return=yes".' },
  {
    words: 'optimise optimize optimal optimisation optimization best order shortest tour salesman tsp planner',
    parts: 'TRIP',
    hint: 'For the best order of the stops, give the option "order=best".',
  },
  { words: 'trip journey stops multi multiple several itinerary leg delivery', parts: 'TRIP' },
  { words: 'direction step instruction turn navigate navigation way itinerary', parts: 'DIRECTIONS' },
  { words: 'route', parts: ROUTES },
  {
    words: 'batch bulk many rows column',
    parts: 'DISTANCE DURATION LATLONG ADDRESS',
    hint: 'One formula takes whole columns, such as A2:A500. For thousands of rows, see Table.',
  },
  { words: 'straight crow', parts: 'DISTANCE', hint: 'Distances are along roads and paths.' },
  { words: 'near nearest nearby closest close next', parts: 'NEAREST' },
  {
    words: 'coordinates latitude longitude latlng lat lng lon long gps geocode geocoding geocoder point position',
    parts: 'LATLONG REVERSEGEOCODE',
  },
  { words: 'address', parts: 'LATLONG REVERSEGEOCODE' },
  {
    words: 'zip zipcode postcode postal post plz street town city state region county full format clean validate',
    parts: 'ADDRESS REVERSEGEOCODE',
    hint: 'The full address has the street, the town and the postcode.',
  },
  { words: 'nation iso', parts: 'COUNTRY' },
  { words: 'height altitude high sea', parts: 'ELEVATION' },
  { words: 'link url open map share hyperlink', parts: 'LINK' },
  { words: 'check exact guess found wrong verify matched', parts: 'MATCH' },
];
