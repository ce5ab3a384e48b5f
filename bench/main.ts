/** `npm run bench`: what sheets cost in virtual time, with our formulas and with others. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { orExplain } from '../scripts/or-explain.ts';
import { type BenchOptions, readBenchOptions, USAGE } from './command-line.ts';
import { findWorse, isShown, mergeFigures, readFigures, writeFigures } from './committed.ts';
import { DEFAULT_COSTS } from './cost-model.ts';
import type { Job } from './measure.ts';
import { measureAll } from './measure-all.ts';
import { type Figure, renderTable } from './table.ts';
import { WORKLOADS } from './workloads.ts';

const JITTER = 0.4;
const OURS = 'ours';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readOther = (name: string): string => read(`./scripts/${name}.js`) + read('./scripts/each-pair.js');
const isWanted = (list: string[], name: string): boolean => list.length === 0 || list.includes(name);

function scriptsFor({ scripts, peer }: BenchOptions): [name: string, text: string][] {
  const all: [string, string][] = [
    [OURS, read('../build/Code.js')],
    ['plain', readOther('plain')],
    ['cached', readOther('cached')],
  ];
  const wanted = all.filter(([name]) => isWanted(scripts, name));
  return peer === undefined ? wanted : [...wanted, [basename(peer), readFileSync(peer, 'utf8')]];
}

// If each cell asks anyway, or none can finish, thousands of executions tell nothing new. For other scripts, W12 to W14
// are the same as W1, and they can't use a key.
const isTrivial = (workload: string, script: string): boolean =>
  (script === 'plain' && ['W6', 'W9'].includes(workload)) || (script !== OURS && Number(workload.slice(1)) >= 12);

/** Without jitter only ours is measured unless asked for: the others' counts are the same. */
function jittersFor(options: BenchOptions, name: string): number[] {
  if (options.costs.jitter !== undefined) return [options.costs.jitter];
  return name === OURS ? [0, JITTER] : [JITTER];
}

function planJobs(options: BenchOptions): Job[] {
  const workloads = Object.keys(WORKLOADS).filter((name) => isWanted(options.workloads, name));
  return workloads.flatMap((workload) =>
    scriptsFor(options)
      .filter(([name]) => !isTrivial(workload, name))
      .flatMap(([scriptName, script]) =>
        jittersFor(options, scriptName).map((jitter) => {
          return { workload, scriptName, script, costs: { ...DEFAULT_COSTS, ...options.costs, jitter } };
        }),
      ),
  );
}

function check(figures: Figure[]): void {
  const problems = findWorse(readFigures(), figures);
  if (!isShown(readFigures())) problems.push('docs/scale.md does not show the committed figures.');
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) return;
  console.error('If this is intended, run "npm run bench -- --write" and commit the changed files.');
  process.exitCode = 1;
}

const options = orExplain(() => readBenchOptions(process.argv.slice(2)));
if (options.help) {
  console.log(USAGE);
} else {
  const figures = await measureAll(planJobs(options));
  console.log(renderTable(figures));
  const isPart = options.workloads.length > 0 || options.scripts.length > 0;
  if (options.write) writeFigures(isPart ? mergeFigures(readFigures(), figures) : figures);
  if (options.check) check(figures);
}
