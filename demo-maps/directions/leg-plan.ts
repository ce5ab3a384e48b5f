import type { LatLng } from '../../emulator/index.ts';

/** One step of a leg before it is written in Google's form; distance and duration are not rounded yet. */
export interface StepPlan {
  html: string;
  maneuver?: string;
  meters: number;
  seconds: number;
  points: LatLng[];
}

/** A leg from one place to the next. */
export interface LegPlan {
  steps: StepPlan[];
  /** The names for the summary of a route, with their metres. */
  streets: { name: string; meters: number }[];
  /** True if it is not a route on known streets. */
  estimated: boolean;
}
