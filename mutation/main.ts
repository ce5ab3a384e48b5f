/**
 * Puts small deliberate faults into `src/`, one at a time, and lists those that no test notices: `npm run mutate`.
 * Each fault is tried on a copy of the project, on the test files that run the function it is in.
 */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { orExplain } from '../scripts/or-explain.ts';
import { ACCEPTED } from './accepted.ts';
import { chooseSample } from './choose-sample.ts';
import { chooseTests, readHits, recordHits, type Sources } from './choose-tests.ts';
import { applyMutant, findMutants, type Mutant } from './find-mutants.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import type { Hits } from './record-hits.ts';

const USAGE = `npm run mutate -- [options]
  --sample 100     how many faults to try
  --seed 1         which faults: each number chooses other ones
  --only addon     only in files whose path below src/ begins with this
  --at-least 92    fail if a smaller percentage is noticed
  --workers 1      how many faults to try at once (default: one for each core)
  --again          reuse what the last run learnt about the tests, for files of src/ that have not changed`;

const root = fileURLToPath(new URL('..', import.meta.url));

// Tests in a browser take too long to run for each fault.
const NEEDS_BROWSER = /\bdocument\.|\bHTML\w*Element\b|\belements\.ts'|-panel\.ts'/;

interface Fault extends Mutant {
  file: string;
  source: string;
}

const { values } = orExplain(() =>
  parseArgs({
    options: {
      sample: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      'at-least': { type: 'string', default: '0' },
      workers: { type: 'string', default: String(availableParallelism()) },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }),
);
if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const sources = await readSources();
  const faults = chooseSample(findFaults(sources, values.only), Number(values.sample), Number(values.seed));
  const copies = await Promise.all(Array.from({ length: Number(values.workers) }, () => copyProject(root)));
  if (!values.again) await recordHits(copies[0] as ProjectCopy, sources);
  const hits = await readHits();
  const waiting = [...faults];
  const survivors: Fault[] = [];
  const workers = copies.map(async (copy) => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const began = Date.now();
      const noticed = await isNoticed(fault, copy, chooseTests(hits, fault.file, fault.start, sources));
      if (!noticed) survivors.push(fault);
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${noticed ? 'noticed ' : 'SURVIVED'} ${describe(fault)} (${seconds} s)`);
    }
    await copy.remove();
  });
  await Promise.all(workers);
  const open = survivors.filter((fault) => !reasonFor(fault));
  for (const fault of survivors) console.log(`${reasonFor(fault) ?? 'not noticed'}: ${describe(fault)}`);
  const judged = faults.length - survivors.length + open.length;
  const percent = judged === 0 ? 100 : (100 * (judged - open.length)) / judged;
  console.log(
    `${faults.length} faults: ${faults.length - survivors.length} noticed, ${survivors.length - open.length} accepted with a reason, ${open.length} not noticed (${percent.toFixed(1)} % noticed).`,
  );
  if (percent < Number(values['at-least'])) process.exitCode = 1;
}

async function readSources(): Promise<Sources> {
  const paths: string[] = await readdir(join(root, 'src'), { recursive: true });
  const files = paths
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('src/generated/'))
    .sort();
  const sources = files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const);
  return new Map((await Promise.all(sources)).filter(([, source]) => !NEEDS_BROWSER.test(source)));
}

function findFaults(sources: Sources, only: string): Fault[] {
  return [...sources]
    .filter(([file]) => file.startsWith(`src/${only}`))
    .flatMap(([file, source]) => findMutants(source).map((mutant) => ({ ...mutant, file, source })));
}

/**
 * A run may take three times as long as without the fault, plus half a minute, which starting takes on a slow machine.
 * A fault that no test notices may still be one that TypeScript refuses.
 */
async function isNoticed(fault: Fault, copy: ProjectCopy, hits: readonly Hits[]): Promise<boolean> {
  await copy.write(fault.file, applyMutant(fault.source, fault));
  const tests = hits.map(({ test }) => test);
  const seconds = 30 + 3 * hits.reduce((sum, { milliseconds }) => sum + milliseconds / 1000, 0);
  const passes = tests.length === 0 || (await copy.passes(tests, { TESTS: tests.join('\n') }, seconds));
  const isFine = passes && (await copy.compiles());
  await copy.write(fault.file, fault.source);
  return !isFine;
}

function describe({ file, source, start, end, replacement }: Fault): string {
  const line = source.slice(0, start).split('\n').length;
  const was = source.slice(start, end).replace(/\s+/g, ' ');
  return `${file}:${line} ${shorten(was)} → ${shorten(replacement.replace(/\s+/g, ' ')) || 'nothing'}`;
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}

function reasonFor({ file, source, start }: Fault): string | undefined {
  const from = source.lastIndexOf('\n', start) + 1;
  const line = source.slice(from, source.indexOf('\n', start)).trim();
  return ACCEPTED[file]?.[line];
}
