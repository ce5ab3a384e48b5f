import { asAmount, asList, asText, field, type Json } from '../json.ts';
import { count, joinFilled } from '../words.ts';
import { htmlToText } from './html-to-text.ts';

/** One step of a route, in plain words. */
export interface Step {
  instruction: string;
  meters: number | null;
  seconds: number | null;
}

/** The steps, and what Google requires to be shown with them: warnings and the copyright of the map. */
export interface Steps {
  steps: Step[];
  notes: string[];
}

/** Reads the steps of all legs of a route in Google's answer. */
export function readSteps(route: Json): Steps {
  const steps = asList(field(route, 'legs')).flatMap((leg) => asList(field(leg, 'steps')));
  const notes = [...asList(field(route, 'warnings')), field(route, 'copyrights')];
  return {
    steps: steps.map((step) => ({
      instruction: instructionOf(step),
      meters: measureOf(field(step, 'distance')),
      seconds: measureOf(field(step, 'duration')),
    })),
    notes: notes.map((note) => htmlToText(asText(note) ?? '')).filter((note) => note !== ''),
  };
}

/** The steps as a compact JSON value for the cache. */
export function encodeSteps({ steps, notes }: Steps): Json {
  return [steps.map((step) => [step.instruction, step.meters, step.seconds]), notes];
}

/** The steps that `encodeSteps` was given; undefined for anything else. */
export function decodeSteps(value: Json): Steps | undefined {
  const [encoded, notes] = asList(value);
  if (!Array.isArray(encoded) || !Array.isArray(notes)) return undefined;
  const steps = encoded.map((item): Step => {
    const [instruction, meters, seconds] = asList(item);
    return {
      instruction: asText(instruction) ?? '',
      meters: asAmount(meters) ?? null,
      seconds: asAmount(seconds) ?? null,
    };
  });
  return { steps, notes: notes.map((note) => asText(note) ?? '') };
}

function measureOf(measure: Json): number | null {
  return asAmount(field(measure, 'value')) ?? null;
}

function instructionOf(step: Json): string {
  const words = htmlToText(asText(field(step, 'html_instructions')) ?? '');
  const ride = field(step, 'transit_details');
  return ride === undefined ? words : joinFilled([words, rideText(ride)], ': ');
}

/** "Far Rockaway towards Mott Av, from Nostrand Av (7:05pm) to Jamaica (7:17pm), 1 stop" */
function rideText(ride: Json): string {
  const line = field(ride, 'line');
  const name = asText(field(line, 'short_name')) ?? asText(field(line, 'name')) ?? '';
  const headsign = asText(field(ride, 'headsign'));
  const stops = asAmount(field(ride, 'num_stops'));
  return joinFilled(
    [
      joinFilled([name, headsign && `towards ${headsign}`], ' '),
      joinFilled([stopText(ride, 'departure', 'from'), stopText(ride, 'arrival', 'to')], ' '),
      stops === undefined ? '' : count(stops, 'stop'),
    ],
    ', ',
  );
}

function stopText(ride: Json, end: 'departure' | 'arrival', preposition: string): string {
  const stop = asText(field(ride, `${end}_stop`, 'name'));
  const time = asText(field(ride, `${end}_time`, 'text'));
  if (stop === undefined && time === undefined) return '';
  return joinFilled([preposition, stop, time && `(${time})`], ' ');
}
