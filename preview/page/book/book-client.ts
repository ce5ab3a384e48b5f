import type { CellView, CommandResult, View } from '../../book/protocol.ts';
import type { Command, ViewRequest } from '../../book/requests.ts';

/** The book as the page knows it. */
export interface BookState {
  view: View;
  cells: ReadonlyMap<string, CellView>;
  /** Whether the server answers. */
  isConnected: boolean;
}

/** Talks to the server that has the book. */
export type BookClient = ReturnType<typeof createBookClient>;

export const keyOf = (row: number, column: number): string => `${row},${column}`;

const FIRST_WINDOW: ViewRequest = { rows: [1, 60], columns: [1, 30] };

/** Begins to listen. */
export function createBookClient() {
  const listeners = new Set<() => void>();
  let state: BookState | undefined;
  let window = FIRST_WINDOW;
  let asked = 0;
  let drawn = 0;
  let running: Promise<void> | undefined;
  /** Typed text that the book does not show yet. */
  const typed = new Map<string, { sheet: number; cell: CellView }>();
  let lastSent: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function draw(view: View): void {
    const cells = new Map(view.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
    for (const { sheet, cell } of typed.values())
      if (sheet === view.sheet) cells.set(keyOf(cell.row, cell.column), cell);
    change({ view, cells, isConnected: true });
  }
  function change(next: BookState | undefined): void {
    state = next;
    for (const listener of listeners) listener();
  }

  /** Asks again until the answer belongs to the last request to draw. */
  async function drawLatest(): Promise<void> {
    while (drawn < asked) {
      const number = asked;
      const view = await read(window).catch(() => undefined);
      drawn = number;
      if (view) draw(view);
      else if (state) change({ ...state, isConnected: false });
    }
    running = undefined;
  }
  /** Resolves when the present contents of the book are drawn. */
  function refresh(): Promise<void> {
    asked += 1;
    running ??= drawLatest();
    return running;
  }

  /** Makes a change, and resolves when it is drawn; rejects with a sentence for the user. */
  async function send(command: Command): Promise<CommandResult> {
    const forget = remember(command);
    waiting += 1;
    try {
      const { sheet, ...result } = (await postInOrder(command)) as CommandResult;
      // A user who has gone to another sheet after typing stays there.
      if (sheet === undefined || command.type === 'enter') return result;
      window = { ...window, sheet };
      return { ...result, sheet };
    } finally {
      waiting -= 1;
      forget?.();
      await refresh();
    }
  }

  /** Typing after a long paste must not overtake it, or it would be lost. */
  function postInOrder(command: Command): Promise<unknown> {
    const sent = lastSent.then(() => post('/commands', command));
    lastSent = sent.catch(() => {});
    return sent;
  }

  /** Shows typed text before the server has answered; returns a function that ends that. */
  function remember(command: Command): (() => void) | undefined {
    if (command.type !== 'enter' || !state) return undefined;
    const { sheet, row, column, text } = command;
    const isFormula = text.startsWith('=') && text.length > 1;
    const before = state.cells.get(keyOf(row, column));
    const shown: Pick<CellView, 'text' | 'kind'> = isFormula
      ? { text: 'Loading…', kind: 'loading' }
      : { text, kind: 'text' };
    const { message, link, ...kept } = before ?? {};
    const key = `${sheet},${keyOf(row, column)}`;
    const own = { sheet, cell: { ...kept, row, column, entry: text, ...shown } };
    typed.set(key, own);
    draw(state.view);
    return () => {
      if (typed.get(key) === own) typed.delete(key);
    };
  }

  const events = new EventSource('/events');
  events.onopen = () => void refresh();
  events.onmessage = () => void refresh();
  events.onerror = () => state && change({ ...state, isConnected: false });
  addEventListener('beforeunload', (event) => {
    // The browser then asks its user.
    if (waiting > 0) event.preventDefault();
  });

  return {
    get state() {
      return state;
    },
    /** The part that is drawn, or will be. */
    get window() {
      return window;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Draws another part of the book. */
    setWindow: (next: ViewRequest): void => {
      if (JSON.stringify(next) === JSON.stringify(window)) return;
      window = next;
      void refresh();
    },
    refresh,
    send,
    /** Asks for cells that are not drawn. */
    read,
  };
}

const read = (window: ViewRequest): Promise<View> => post('/view', window) as Promise<View>;

/** Sends something to the server; rejects with a sentence for the user. */
export async function post(path: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
  if (response === undefined) throw new Error('The local sheet’s server does not answer. Start it with npm start.');
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json();
}
