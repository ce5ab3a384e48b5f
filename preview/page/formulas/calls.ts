import {
  type CellOrTable,
  type CellProblem,
  fromPlain,
  type MapsCalls,
  type Outcome,
  toPlain,
} from '../../protocol.ts';

/** What is known of a call: its outcome, or that it is under way. */
export type CallState = Outcome | { pending: Promise<void> };

/** Asks the server for the results of custom functions; an equal call is asked once, as Sheets does. */
export interface Calls {
  /** The outcome of a call, for the cell with this id. */
  ask(name: string, args: CellOrTable[], cellId: string): CallState;
  /** Forgets outcomes, so that the calls of these cells are asked again; all calls where no cells are given. */
  forget(cellIds?: Iterable<string>): void;
}

interface Question {
  key: string;
  name: string;
  args: unknown[];
  settled: () => void;
}

// Small enough that the first results show while the later ones are still under way.
const BATCH_SIZE = 20;

const problem = (message: string): Outcome => ({ error: { code: '#ERROR!', message } });
const NO_ANSWER = problem('The local sheet’s server does not answer. Start it with npm start, then press Recalculate.');

/** Collects what the cells ask at one moment and sends it in batches; `onOutcomes` is told when new outcomes are there. */
export function createCalls(onOutcomes: (mapsCalls: MapsCalls | undefined) => void): Calls {
  let states = new Map<string, CallState>();
  const keysOfCells = new Map<string, Set<string>>();
  let questions: Question[] = [];
  let sending = Promise.resolve();

  async function sendBatch(batch: Question[], to: Map<string, CallState>): Promise<void> {
    const { outcomes, mapsCalls } = await fetchOutcomes(batch);
    batch.forEach(({ key, settled }, index) => {
      to.set(key, outcomes[index] ?? NO_ANSWER);
      settled();
    });
    onOutcomes(mapsCalls);
  }

  function sendAll(): void {
    const to = states;
    for (; questions.length > 0; questions = questions.slice(BATCH_SIZE)) {
      const batch = questions.slice(0, BATCH_SIZE);
      sending = sending.then(() => sendBatch(batch, to));
    }
  }

  return {
    ask: (name, args, cellId) => {
      const plainArgs = args.map(toPlain);
      const key = JSON.stringify([name, plainArgs]);
      keysOfCells.set(cellId, (keysOfCells.get(cellId) ?? new Set()).add(key));
      const known = states.get(key);
      if (known) return known;
      if (questions.length === 0) setTimeout(sendAll);
      const pending = new Promise<void>((settled) => {
        questions.push({ key, name, args: plainArgs, settled });
      });
      states.set(key, { pending });
      return { pending };
    },
    forget: (cellIds) => {
      if (cellIds === undefined) states = new Map();
      for (const cellId of cellIds ?? []) {
        for (const key of keysOfCells.get(cellId) ?? []) states.delete(key);
        keysOfCells.delete(cellId);
      }
    },
  };
}

async function fetchOutcomes(batch: Question[]): Promise<{ outcomes: Outcome[]; mapsCalls?: MapsCalls }> {
  try {
    const response = await fetch('/run', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ calls: batch.map(({ name, args }) => ({ name, args })) }),
    });
    if (!response.ok) return { outcomes: Array(batch.length).fill(problem((await response.text()).trim())) };
    const { outcomes, mapsCalls } = await response.json();
    return { outcomes: outcomes.map(readOutcome), mapsCalls };
  } catch {
    return { outcomes: [] };
  }
}

function readOutcome(outcome: { value: unknown } | { error: CellProblem }): Outcome {
  return 'value' in outcome ? { value: fromPlain(outcome.value) } : outcome;
}
