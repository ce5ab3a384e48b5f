import { parseArgs } from 'node:util';
import { type CostModel, DEFAULT_COSTS } from './cost-model.ts';

/** What the command line of `npm run bench` asks for. */
export type BenchOptions = ReturnType<typeof readBenchOptions>;

const COST_NAMES = Object.keys(DEFAULT_COSTS) as (keyof CostModel)[];

/** The option of a setting: `startUpMs` is `--start-up-ms`. */
const optionName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const USAGE = `npm run bench -- [options]
  --only W1,W2       only these workloads
  --scripts ours     only these scripts; there are ours, plain and cached
  --peer FILE        also measure another script
  --check            fail if a count is worse than the committed one
  --write            write the figures into bench/figures.json and docs/scale.md
Settings of the cost model, with their defaults:
${COST_NAMES.map((name) => `  --${optionName(name)} ${DEFAULT_COSTS[name]}`).join('\n')}`;

/** Reads the command line; throws a message about a wrong one. */
export function readBenchOptions(args: string[]) {
  const numbers = Object.fromEntries(COST_NAMES.map((name) => [optionName(name), { type: 'string' as const }]));
  const { values } = parseArgs({
    args,
    options: {
      ...numbers,
      only: { type: 'string', default: '' },
      scripts: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
      peer: { type: 'string' },
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const given = values as Record<string, string | boolean | undefined>;
  const costs = COST_NAMES.flatMap((name) => {
    const text = given[optionName(name)];
    return typeof text === 'string' ? [[name, toNumber(name, text)] as const] : [];
  });
  return {
    /** Settings of the cost model that were given. */
    costs: Object.fromEntries(costs) as Partial<CostModel>,
    /** The workloads and the scripts to run; all if none is named. */
    workloads: listOf(given.only),
    scripts: listOf(given.scripts),
    peer: typeof given.peer === 'string' ? given.peer : undefined,
    help: given.help === true,
    check: given.check === true,
    write: given.write === true,
  };
}

const listOf = (text: unknown): string[] => String(text).split(',').filter(Boolean);

function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new Error(`--${optionName(name)} takes a number, not "${text}".`);
  }
  return number;
}
