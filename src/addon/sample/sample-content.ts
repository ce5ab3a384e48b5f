/** A cell of the sample sheet: a text, or a function call with its arguments as in a formula. */
export type SampleCell = string | { name: string; args: string[] };

const call = (name: string, ...args: string[]): SampleCell => ({ name, args });

/** The content of the sample sheet: each family of formulas with a few well-known places. */
export const sampleRows = (): SampleCell[][] => [
  ['From', 'To', 'What', 'Result'],
  ['Chicago, IL', 'Santa Monica, CA', 'Distance in miles', call('DRIVING_DISTANCE', 'A2', 'B2', '"mi"')],
  ['The Louvre, Paris', 'Eiffel Tower, Paris', 'Time on foot', call('WALKING_DURATION', 'A3', 'B3')],
  [
    'London, UK',
    'Paris, France',
    'Seconds, for calculating',
    call('GOOGLEMAPS_DURATION_SECONDS', 'A4', 'B4', '"driving"'),
  ],
  ['Paris, Texas', 'Dallas, TX', 'Which places were meant', call('GOOGLEMAPS_MATCH', 'A5', 'B5')],
  ['Sagrada Família, Barcelona', 'Park Güell, Barcelona', 'Link', call('GOOGLEMAPS_LINK', 'A6', 'B6', '"walking"')],
  ['Machu Picchu', '', 'Latitude and longitude', call('GOOGLEMAPS_LATLONG', 'A7')],
  ['Sydney Opera House', '', 'Full address', call('GOOGLEMAPS_ADDRESS', 'A8')],
  ['Zanzibar', '', 'Country', call('GOOGLEMAPS_COUNTRY', 'A9')],
  ['Mount Everest', '', 'Elevation in metres', call('GOOGLEMAPS_ELEVATION', 'A10')],
  [
    'Philadelphia, PA',
    'The stops of the trip below',
    'The nearest of them',
    call('GOOGLEMAPS_NEAREST', 'A11', 'A14:A17', '"driving"', '"mi"'),
  ],
  [],
  ['Trip: one formula for all stops', '', '', call('GOOGLEMAPS_TRIP', 'A14:A17', '"driving"', '"km"', '"order=best"')],
  ['Boston, MA'],
  ['Hartford, CT'],
  ['Providence, RI'],
  ['New York, NY'],
  [],
  ['Directions: a row for each step', '', '', call('WALKING_DIRECTIONS', 'A3', 'B3')],
];

/** The rows of the sample that are headings. */
export const SAMPLE_HEADINGS = [1, 13, 19];
