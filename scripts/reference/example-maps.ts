import { createDemoMaps } from '../../demo-maps/demo-maps.ts';
import {
  type DirectionsQuery,
  type DirectionsResponse,
  type DirectionsStep,
  type MapsAnswers,
  routeAnswer,
} from '../../emulator/index.ts';

/**
 * The maps of the examples: those of the local sheet, with made-up rides by public transport, since it has no
 * timetables.
 */
export function createExampleMaps(): MapsAnswers {
  const demo = createDemoMaps();
  return { ...demo, directions: (query) => (query.mode === 'transit' ? answerRide(query) : demo.directions(query)) };
}

const NOWHERE = { lat: 0, lng: 0 };

/** A step in Google's form. */
function step(mode: 'WALKING' | 'TRANSIT', instruction: string, meters: number, seconds: number): DirectionsStep {
  return {
    start_location: NOWHERE,
    end_location: NOWHERE,
    html_instructions: instruction,
    distance: { text: '', value: meters },
    duration: { text: '', value: seconds },
    polyline: { points: '' },
    travel_mode: mode,
  };
}

const TUBE = {
  ...step('TRANSIT', 'Subway towards Heathrow Terminals 2 & 3', 24_200, 2640),
  transit_details: {
    line: { short_name: 'Piccadilly' },
    headsign: 'Heathrow Terminals 2 & 3',
    departure_stop: { name: 'Green Park' },
    departure_time: { text: '9:08 AM' },
    arrival_stop: { name: 'Heathrow Terminals 2 & 3' },
    arrival_time: { text: '9:52 AM' },
    num_stops: 17,
  },
};

// One for each example, by its destination.
const RIDES: Record<string, DirectionsStep[]> = {
  'Yankee Stadium, Bronx': [step('TRANSIT', '', 11_900, 1860)],
  'Buckingham Palace': [step('TRANSIT', '', 25_600, 3420)],
  'Bondi Beach': [step('TRANSIT', '', 8_300, 2280)],
  'Heathrow Airport': [
    step('WALKING', 'Walk to Green Park', 900, 660),
    TUBE,
    step('WALKING', 'Walk to Heathrow Airport (LHR), Hounslow, UK', 300, 240),
  ],
};

function answerRide({ origin, destination }: DirectionsQuery): DirectionsResponse {
  const steps = RIDES[String(destination)];
  if (steps === undefined) throw new Error(`There is no made-up ride to ${destination} in ${import.meta.url}.`);
  const answer = routeAnswer({
    meters: steps.reduce((sum, { distance }) => sum + distance.value, 0),
    seconds: steps.reduce((sum, { duration }) => sum + duration.value, 0),
    from: String(origin),
    to: String(destination),
  });
  for (const route of answer.routes) {
    route.copyrights = 'Map data ©2026 Google';
    route.warnings = [
      'Walking directions are in beta. Use caution – This route may be missing sidewalks or pedestrian paths.',
    ];
    for (const leg of route.legs) leg.steps = steps;
  }
  return answer;
}
