import type { LatLng } from '../../emulator/index.ts';
import type { LegPlan, StepPlan } from '../directions/leg-plan.ts';
import { groupSteps, type StepDraft } from './group-steps.ts';
import type { ModeNetwork } from './mode-network.ts';
import { pathPieces } from './path-pieces.ts';
import type { StreetPath } from './shortest-path.ts';
import type { Snap } from './snap.ts';
import { writeArrival, writeDeparture, writeTurn } from './write-instruction.ts';

/** Turns a path on the streets into a leg with an instruction for each step. */
export function planStreetLeg(network: ModeNetwork, path: StreetPath, destination: LatLng, goal: Snap): LegPlan {
  const drafts = groupSteps(network, pathPieces(network, path));
  const steps = drafts.map((draft, i) => planStep(network, drafts, draft, i));
  const [last, lastDraft] = [steps.at(-1), drafts.at(-1)];
  if (last !== undefined && lastDraft !== undefined) last.html += writeArrival(lastDraft, destination, goal.meters);
  const streets = drafts.map(({ street }, i) => ({ name: street, meters: steps[i]?.meters ?? 0 }));
  return { steps, streets, estimated: false };
}

function planStep(network: ModeNetwork, drafts: StepDraft[], draft: StepDraft, i: number): StepPlan {
  const before = drafts[i - 1];
  const { html, maneuver } =
    before === undefined ? writeDeparture(network, draft, drafts[i + 1]) : writeTurn(before, draft);
  const { pieces } = draft;
  return {
    html,
    ...(maneuver === undefined ? {} : { maneuver }),
    meters: pieces.reduce((sum, piece) => sum + piece.meters, 0),
    seconds: pieces.reduce((sum, piece) => sum + piece.seconds, 0),
    points: [...pieces.slice(0, 1).map(({ start }) => start), ...pieces.map(({ end }) => end)],
  };
}
