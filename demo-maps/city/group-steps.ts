import { bearingDegrees } from '../geo/great-circle.ts';
import type { Way } from './city-data.ts';
import type { ModeNetwork } from './mode-network.ts';
import type { PathPiece } from './path-pieces.ts';
import { arcsLeaving } from './street-graph.ts';

/** A stretch of a path that one instruction covers. */
export interface StepDraft {
  pieces: PathPiece[];
  /** What signs call the street, or "" for one without a name. */
  street: string;
  /** Degrees to turn when entering it, right positive; 0 for the first. */
  turnDegrees: number;
  /** If it begins with a roundabout: which exit to take. */
  roundaboutExit: number | undefined;
}

const TURN_WORTH_SAYING_DEGREES = 50;
const BEARING_REACH_METERS = 15;
const LONGEST_CROSSING_METERS = 30;

/** The name on the signs of a way: its name, else its number. */
export function streetLabel(way: Way): string {
  return way.name || way.ref;
}

/** Cuts a path wherever it needs an instruction: a new street, a turn, a roundabout. */
export function groupSteps(network: ModeNetwork, pieces: PathPiece[]): StepDraft[] {
  const steps: StepDraft[] = [];
  for (let i = 0; i < pieces.length; ) {
    const exit = skipRoundabout(network, pieces, i);
    const body = exit.next < pieces.length ? exit.next : i;
    let end = body + 1;
    while (end < pieces.length && !startsStep(network, pieces, end)) end++;
    steps.push({
      pieces: pieces.slice(i, end),
      street: streetLabel((pieces[body] as PathPiece).way),
      turnDegrees: i === 0 ? 0 : turnAt(pieces, i, body),
      roundaboutExit: exit.count,
    });
    i = end;
  }
  return joinAcrossCrossings(steps);
}

/** Crossing a wide street is not a turn into it, although the map has a short piece of it there. */
function joinAcrossCrossings(steps: StepDraft[]): StepDraft[] {
  const joined: StepDraft[] = [];
  for (let i = 0; i < steps.length; i++) {
    const [before, step, after] = [joined.at(-1), steps[i] as StepDraft, steps[i + 1]];
    const isCrossing =
      before !== undefined && after !== undefined && before.street !== '' && before.street === after.street;
    if (!isCrossing || !isShort(step) || Math.abs(step.turnDegrees + after.turnDegrees) > TURN_WORTH_SAYING_DEGREES) {
      joined.push(step);
      continue;
    }
    before.pieces.push(...step.pieces, ...after.pieces);
    i++;
  }
  return joined;
}

function isShort({ pieces, roundaboutExit }: StepDraft): boolean {
  return roundaboutExit === undefined && pieces.reduce((sum, { meters }) => sum + meters, 0) < LONGEST_CROSSING_METERS;
}

function skipRoundabout(
  network: ModeNetwork,
  pieces: PathPiece[],
  start: number,
): { next: number; count: number | undefined } {
  let next = start;
  let count = 0;
  while (next < pieces.length && pieces[next]?.way.roundabout) {
    count += hasExit(network, pieces[next] as PathPiece) ? 1 : 0;
    next++;
  }
  return { next, count: next > start && next < pieces.length ? Math.max(1, count) : undefined };
}

function hasExit({ graph, seconds }: ModeNetwork, piece: PathPiece): boolean {
  const leaving = arcsLeaving(graph, graph.to[piece.arc] ?? 0);
  return leaving.some((arc) => !graph.wayOf(arc).roundabout && Number.isFinite(seconds[arc]));
}

function startsStep(network: ModeNetwork, pieces: PathPiece[], at: number): boolean {
  const [before, after] = [pieces[at - 1] as PathPiece, pieces[at] as PathPiece];
  if (after.way.roundabout) return !before.way.roundabout;
  if (streetLabel(before.way) !== streetLabel(after.way)) return true;
  if (arcsLeaving(network.graph, network.graph.from[after.arc] ?? 0).length < 3) return false;
  return Math.abs(turnAt(pieces, at, at)) > TURN_WORTH_SAYING_DEGREES;
}

/** The turn between the pieces before `leave` and those from `enter` on, which differ around a roundabout. */
function turnAt(pieces: PathPiece[], leave: number, enter: number): number {
  const onward = bearingOf(pieces, enter, 1);
  const inward = bearingOf(pieces, leave - 1, -1);
  return ((onward - inward + 540) % 360) - 180;
}

/** The direction of travel over some metres from a piece on, so that a few tiny pieces of a curve do not decide. */
export function bearingOf(pieces: PathPiece[], at: number, step: 1 | -1): number {
  let far = at;
  let meters = pieces[at]?.meters ?? 0;
  while (meters < BEARING_REACH_METERS && pieces[far + step] !== undefined) {
    far += step;
    meters += pieces[far]?.meters ?? 0;
  }
  const [first, last] = [pieces[Math.min(at, far)] as PathPiece, pieces[Math.max(at, far)] as PathPiece];
  return bearingDegrees(first.start, last.end);
}
