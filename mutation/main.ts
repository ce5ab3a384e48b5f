/**
 * Puts small deliberate faults into `src/`, one at a time, and tells which of them no test notices: `npm run mutate`.
 * Each fault is tried on a copy of the project, on the nearest tests first.
 */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ACCEPTED } from './accepted.ts';
import { chooseSample } from './choose-sample.ts';
import { applyMutant, findMutants, type Mutant } from './find-mutants.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

const USAGE = `npm run mutate -- [options]
  --sample 100     how many faults to try
  --seed 1         which ones
  --only addon     in files whose path below src/ begins so
  --at-least 92    fail where fewer per cent are noticed`;

// They need a browser or clasp, or take long for what they tell of src/.
const SLOW = ['tests/{deploy,preview,demo-maps,contract,emulator}/**', 'tests/contributing.test.ts'];

const root = fileURLToPath(new URL('..', import.meta.url));

interface Fault extends Mutant {
  file: string;
  source: string;
}

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    'at-least': { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(USAGE);
else await main(Number(values.sample), Number(values.seed), values.only ?? '', Number(values['at-least']));

async function main(sample: number, seed: number, only: string, required: number): Promise<void> {
  const faults = chooseSample(await allFaults(only), sample, seed);
  const waiting = [...faults];
  const survivors: Fault[] = [];
  const workers = Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
    const copy = await copyProject(root);
    if (!(await copy.passes(['tests'], SLOW))) throw new Error('The tests fail without any fault.');
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const noticed = await isNoticed(fault, copy);
      if (!noticed) survivors.push(fault);
      console.log(`${noticed ? 'noticed ' : 'SURVIVED'} ${describe(fault)}`);
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
  if (percent < required) process.exitCode = 1;
}

async function allFaults(only: string): Promise<Fault[]> {
  const paths: string[] = await readdir(join(root, 'src'), { recursive: true });
  const files = paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !/^(generated|addon\/pages)\//.test(path))
    .filter((path) => path.startsWith(only))
    .sort();
  const sources = await Promise.all(files.map((file) => readFile(join(root, 'src', file), 'utf8')));
  return files.flatMap((file, index) => {
    const source = sources[index] as string;
    return findMutants(source).map((mutant) => ({ ...mutant, file: `src/${file}`, source }));
  });
}

async function isNoticed(fault: Fault, copy: ProjectCopy): Promise<boolean> {
  await copy.write(fault.file, applyMutant(fault.source, fault));
  const nearest = dirname(fault.file).replace('src', 'tests');
  const passes = (await copy.passes([nearest, 'tests/functions'], SLOW)) && (await copy.passes(['tests'], SLOW));
  await copy.write(fault.file, fault.source);
  return !passes;
}

function describe({ file, source, start, end, replacement }: Fault): string {
  const line = source.slice(0, start).split('\n').length;
  const was = source.slice(start, end).replace(/\s+/g, ' ');
  return `${file}:${line} ${shorten(was)} → ${shorten(replacement.replace(/\s+/g, ' ')) || 'nothing'}`;
}

const shorten = (text: string): string => (text.length > 70 ? `${text.slice(0, 70)}…` : text);

function reasonFor({ file, source, start }: Fault): string | undefined {
  const from = source.lastIndexOf('\n', start) + 1;
  const line = source.slice(from, source.indexOf('\n', start)).trim();
  return ACCEPTED.find((accepted) => accepted.file === file && accepted.line === line)?.reason;
}
