import type { LatLng } from '../../emulator/index.ts';

/** One step of a leg before it is written in Google's form; distance and duration are not rounded yet. */
export interface StepPlan {
  html: string;
  maneuver?: string;
  meters: number;
  seconds: number;
  points: LatLng[];
}

/** A way from one place to the next one. */
export interface LegPlan {
  steps: StepPlan[];
  /** What the summary of a route names, with the metres for which it counts. */
  streets: { name: string; meters: number }[];
  /** True when it is not a route over known streets. */
  estimated: boolean;
}
