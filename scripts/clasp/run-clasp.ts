import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DeployFailure } from './deploy-failure.ts';
import { explainFailure } from './explain-failure.ts';
import { inRoot } from './project-root.ts';

/** One call of clasp: what to run, how its answer is known, and what has not happened when it fails. */
export interface ClaspCall<Answer> {
  readonly args: readonly string[];
  readonly isAnswer: (value: unknown) => value is Answer;
  readonly whenItFails: string;
}

/** What a run of clasp left behind. */
export interface ClaspOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts clasp and waits for its end. */
export type StartClasp = (args: readonly string[]) => Promise<ClaspOutcome>;

// The installed clasp is run by this very Node: no shell and no npx, so the same call works on Windows and offline.
const claspPath = fileURLToPath(import.meta.resolve('@google/clasp'));

/** Runs clasp and gives its JSON answer; without a proper answer it is a failure, whatever the exit code says. */
export async function runClasp<Answer>(
  { args, isAnswer, whenItFails }: ClaspCall<Answer>,
  start: StartClasp,
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await start([...args, '--json']);
  // clasp exits 0 after some refusals of Google's (create-deployment on a bad argument), so only the answer counts.
  const answer = exitCode === 0 ? parseAnswer(stdout) : undefined;
  if (!isAnswer(answer)) {
    throw new DeployFailure(`${whenItFails}: ${explainFailure(stderr || stdout)}`);
  }
  return answer;
}

/** Starts the clasp that is installed with this project. */
export async function startInstalledClasp(args: readonly string[]): Promise<ClaspOutcome> {
  const child = spawn(process.execPath, [claspPath, ...args], { cwd: inRoot('.'), stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const [exitCode, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}

function parseAnswer(stdout: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}
