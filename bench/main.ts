/** `npm run bench`: what sheets cost on virtual time, with our formulas and with others. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readBenchOptions, USAGE } from './command-line.ts';
import { DEFAULT_COSTS } from './cost-model.ts';
import { type Candidate, type Job, measureAll } from './measure.ts';
import { renderTable } from './table.ts';
import { WORKLOADS } from './workloads.ts';

const options = readBenchOptions(process.argv.slice(2));
if (options.help) {
  console.log(USAGE);
  process.exit();
}
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const candidates: Candidate[] = [
  { name: 'ours', text: read('../build/Code.js') },
  { name: 'plain', text: read('./scripts/plain.js') },
  { name: 'cached', text: read('./scripts/cached.js') },
  ...(options.peer === undefined ? [] : [{ name: basename(options.peer), text: readFileSync(options.peer, 'utf8') }]),
];
const isWanted = (list: string[], name: string): boolean => list.length === 0 || list.includes(name);
const names = Object.keys(WORKLOADS).filter((name) => isWanted(options.workloads, name));
const jitters = options.costs.jitter === undefined ? [0, 0.4] : [options.costs.jitter];
const jobs: Job[] = names.flatMap((workload) =>
  candidates
    .filter(({ name }) => isWanted(options.scripts, name))
    .flatMap((candidate) =>
      jitters.map((jitter) => ({ workload, candidate, costs: { ...DEFAULT_COSTS, ...options.costs, jitter } })),
    ),
);
console.log(renderTable(await measureAll(jobs)));
