import type { LatLng } from '../../emulator/index.ts';
import { bearingDegrees } from '../geo/great-circle.ts';
import { bearingOf, type StepDraft, streetLabel } from './group-steps.ts';
import type { ModeNetwork } from './mode-network.ts';
import { arcsLeaving } from './street-graph.ts';

/** The instruction of a step, in Google's words. */
export interface Instruction {
  html: string;
  maneuver?: string;
}

const COMPASS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];

/** One of eight compass words for a bearing in degrees. */
export function compassWord(bearing: number): string {
  return COMPASS[Math.round(bearing / 45) % 8] ?? 'north';
}

/** The instruction at the start of a leg: "Head north on … toward …". */
export function writeDeparture(network: ModeNetwork, step: StepDraft, next: StepDraft | undefined): Instruction {
  const on = step.street === '' ? '' : ` on ${bold(step.street)}`;
  const crossing = firstCrossing(network, step) || next?.street || '';
  const toward = crossing === '' || crossing === step.street ? '' : ` toward ${bold(crossing)}`;
  return { html: `Head ${bold(compassWord(bearingOf(step.pieces, 0, 1)))}${on}${toward}` };
}

/** The instruction between two steps: a turn, a roundabout, a ramp, or just the next name. */
export function writeTurn(before: StepDraft, step: StepDraft): Instruction {
  const onto = step.street === '' ? '' : ` onto ${bold(step.street)}`;
  if (step.roundaboutExit !== undefined) {
    const exit = bold(ordinal(step.roundaboutExit));
    return { html: `At the roundabout, take the ${exit} exit${onto}`, maneuver: 'roundabout-right' };
  }
  const angle = Math.abs(step.turnDegrees);
  const side = step.turnDegrees < 0 ? 'left' : 'right';
  const [wasRamp, isRamp] = [isLink(before), isLink(step)];
  if (isRamp && !wasRamp) return { html: `Take the ramp on the ${bold(side)}${onto}`, maneuver: `ramp-${side}` };
  if (wasRamp && !isRamp && angle < 45 && onto !== '') return { html: `Merge${onto}`, maneuver: 'merge' };
  const stay = before.street === step.street && onto !== '' ? ` to stay on ${bold(step.street)}` : onto;
  if (angle > 165)
    return { html: `Make a ${bold('U-turn')}${onto.replace(' onto', ' at')}`, maneuver: `uturn-${side}` };
  if (angle > 120) return { html: `Sharp ${bold(side)}${stay}`, maneuver: `turn-sharp-${side}` };
  if (angle > 45) return { html: `Turn ${bold(side)}${stay}`, maneuver: `turn-${side}` };
  if (angle > 20) return { html: `Slight ${bold(side)}${stay}`, maneuver: `turn-slight-${side}` };
  return onto === '' ? { html: 'Continue straight', maneuver: 'straight' } : { html: `Continue${onto}` };
}

/** The line that Google adds to the last step: on which side the destination is, or "" if it is straight ahead. */
export function writeArrival(step: StepDraft, destination: LatLng, metersAway: number): string {
  if (metersAway < 3) return '';
  const last = step.pieces.at(-1);
  if (last === undefined) return '';
  const direction = bearingOf(step.pieces, step.pieces.length - 1, -1);
  const turn = (bearingDegrees(last.end, destination) - direction + 360) % 360;
  return note(`Destination will be on the ${turn < 180 ? 'right' : 'left'}`);
}

/** A remark in small print under an instruction. */
export function note(text: string): string {
  return `<div style="font-size:0.9em">${escapeHtml(text)}</div>`;
}

/** Text in bold, with the special characters of HTML written as entities. */
export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function firstCrossing({ graph }: ModeNetwork, step: StepDraft): string {
  for (const { arc } of step.pieces) {
    for (const crossing of arcsLeaving(graph, graph.to[arc] ?? 0)) {
      const label = streetLabel(graph.wayOf(crossing));
      if (label !== '' && label !== step.street) return label;
    }
  }
  return '';
}

function isLink(step: StepDraft): boolean {
  return step.pieces[0]?.way.highway.endsWith('_link') ?? false;
}

function ordinal(count: number): string {
  const suffix = ['st', 'nd', 'rd'][count - 1] ?? 'th';
  return `${count}${suffix}`;
}
