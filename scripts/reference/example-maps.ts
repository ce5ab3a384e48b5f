import { createDemoMaps } from '../../demo-maps/demo-maps.ts';
import type { DirectionsQuery, DirectionsResponse, DirectionsStep, MapsAnswers } from '../../emulator/index.ts';

/**
 * The maps of the examples: those of the local sheet, with made-up rides by public transport, since it has no
 * timetables.
 */
export function createExampleMaps(): MapsAnswers {
  const demo = createDemoMaps();
  return { ...demo, directions: (query) => (query.mode === 'transit' ? answerRide(query) : demo.directions(query)) };
}

const NOWHERE = { lat: 0, lng: 0 };
const ENDS = { start_location: NOWHERE, end_location: NOWHERE };

/** A step in Google's form. */
function step(mode: 'WALKING' | 'TRANSIT', instruction: string, meters: number, seconds: number): DirectionsStep {
  return {
    ...ENDS,
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
  const total = (measure: 'distance' | 'duration'): DirectionsStep['distance'] => {
    const value = steps.reduce((sum, { [measure]: { value } }) => sum + value, 0);
    return { text: measure === 'duration' ? `${Math.round(value / 60)} mins` : '', value };
  };
  const leg = {
    ...ENDS,
    distance: total('distance'),
    duration: total('duration'),
    start_address: String(origin),
    end_address: String(destination),
    steps,
    traffic_speed_entry: [],
    via_waypoint: [],
  };
  const route = {
    summary: '',
    bounds: { northeast: NOWHERE, southwest: NOWHERE },
    copyrights: 'Map data ©2026 Google',
    overview_polyline: { points: '' },
    warnings: [
      'Walking directions are in beta. Use caution – This route may be missing sidewalks or pedestrian paths.',
    ],
    waypoint_order: [],
    legs: [leg],
  };
  return { status: 'OK', geocoded_waypoints: [{ geocoder_status: 'OK' }, { geocoder_status: 'OK' }], routes: [route] };
}
