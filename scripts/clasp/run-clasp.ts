import type { z } from 'zod';
import { attempt } from '../../src/attempt.ts';
import { DeployFailure } from './deploy-failure.ts';
import { explainFailure } from './explain-failure.ts';

/** One call of clasp: what to run, its answer, and what has not happened if it fails. */
export interface ClaspCall<Answer> {
  readonly args: readonly string[];
  readonly answer: z.ZodType<Answer>;
  readonly whenItFails: string;
}

/** The result of a run of clasp. */
export interface ClaspOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts clasp, and waits until it ends. */
export type StartClasp = (args: readonly string[]) => Promise<ClaspOutcome>;

/** Runs clasp and returns its JSON answer. Without a proper answer it is a failure, whatever the exit code. */
export async function runClasp<Answer>(
  { args, answer: schema, whenItFails }: ClaspCall<Answer>,
  start: StartClasp,
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await start([...args, '--json']);
  // clasp exits 0 after some refusals of Google's (create-deployment on a bad argument), so only the answer counts.
  const answer = exitCode === 0 ? attempt(() => schema.parse(JSON.parse(stdout))) : undefined;
  if (answer === undefined) throw new DeployFailure(`${whenItFails}: ${explainFailure(stderr || stdout)}`);
  return answer;
}
