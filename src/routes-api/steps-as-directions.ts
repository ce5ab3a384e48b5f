import { asAmount, asList, asText, field, type Json } from '../json.ts';
import { readMeasures } from './read-measures.ts';

/** The steps of a leg in the form of the Directions service, which makes one step of each part of a ride. */
export function stepsAsDirections(leg: Json): Json[] {
  const steps = asList(field(leg, 'steps'));
  const segments = asList(field(leg, 'stepsOverview', 'multiModalSegments'));
  const parts = segments.map((segment) => partOf(segment, steps));
  const areWhole = parts.length > 0 && parts.every((part) => part.length > 0) && parts.flat().length === steps.length;
  if (!areWhole) return steps.map(stepAsDirections);
  return parts.map((part, index) => joinSteps(part, segments[index]));
}

/** The steps from the first to the last of a segment; Google leaves out zero. */
function partOf(segment: Json, steps: Json[]): Json[] {
  const start = asAmount(field(segment, 'stepStartIndex')) ?? 0;
  const end = asAmount(field(segment, 'stepEndIndex')) ?? 0;
  return steps.slice(start, end + 1);
}

function stepAsDirections(step: Json): Json {
  return {
    ...readMeasures(step, 'staticDuration'),
    html_instructions: instructionsOf(step),
    transit_details: ride(field(step, 'transitDetails')),
  };
}

function joinSteps(part: Json[], segment: Json): Json {
  const steps = part.map(stepAsDirections);
  const [first] = steps;
  return {
    distance: { value: sumOf(steps, 'distance') },
    duration: { value: sumOf(steps, 'duration') },
    html_instructions: instructionsOf(segment) ?? field(first, 'html_instructions'),
    transit_details: field(first, 'transit_details'),
  };
}

/** Not known if one part is not known. */
function sumOf(steps: Json[], name: string): number | undefined {
  const values = steps.map((step) => asAmount(field(step, name, 'value')));
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

/** Google's plain text as HTML, with a block for each line. */
function instructionsOf(part: Json): string | undefined {
  const text = asText(field(part, 'navigationInstruction', 'instructions'));
  return text?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n+/g, '<br>');
}

function ride(details: Json): Json {
  const line = field(details, 'transitLine');
  const stops = field(details, 'stopDetails');
  const times = field(details, 'localizedValues');
  if (line === undefined && stops === undefined) return undefined;
  return {
    line: { short_name: field(line, 'nameShort'), name: field(line, 'name') },
    headsign: field(details, 'headsign'),
    num_stops: field(details, 'stopCount'),
    departure_stop: { name: field(stops, 'departureStop', 'name') },
    arrival_stop: { name: field(stops, 'arrivalStop', 'name') },
    departure_time: { text: timeText(field(times, 'departureTime')) },
    arrival_time: { text: timeText(field(times, 'arrivalTime')) },
  };
}

/** "7:05pm", as the Directions service writes it; the Routes API puts a narrow space and capitals there. */
function timeText(time: Json): string | undefined {
  const text = asText(field(time, 'time', 'text'));
  return text?.replace(/\s+(?=[AP]M$)/, '').replace(/[AP]M$/, (half) => half.toLowerCase());
}
