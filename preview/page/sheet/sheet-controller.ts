import type { Area } from '../../../emulator/browser.ts';
import type { CellView, CommandResult } from '../../book/protocol.ts';
import type { Command } from '../../book/requests.ts';
import { type BookClient, type BookState, keyOf } from '../book/book-client.ts';
import type { Editing } from '../editor/edited-cell.ts';
import { areaOf, at, clamp, FIRST_CELL, type Selection, selectArea } from '../grid/selection.ts';

/** The page's own state of the shown sheet, besides the book. */
export interface SheetState {
  selection: Selection;
  editing: Editing | undefined;
  /** The last copied or cut cells, as long as they are marked. */
  copied: { sheet: number; area: Area; isCut: boolean } | undefined;
  /** Whether the next Tab leaves the grid, as it does after Escape. */
  tabLeaves: boolean;
  /** The area that would be filled if the handle were released. */
  filling: Area | undefined;
}

/** The shown sheet, its selection and its editor. All changes to them go through here. */
export type SheetController = ReturnType<typeof createSheetController>;

export interface Surroundings {
  say: (text: string, isError: boolean) => void;
  focus: () => void;
}

/** Starts at the book's last active cell. */
export function createSheetController(client: BookClient, surroundings: Surroundings) {
  const listeners = new Set<() => void>();
  const selections = new Map<number, Selection>();
  const book = (): BookState => client.state as BookState;
  const { area, row, column } = book().view.selected;
  let state: SheetState = {
    selection: { ...selectArea(area), active: { row, column } },
    editing: undefined,
    copied: undefined,
    tabLeaves: false,
    filling: undefined,
  };

  /** Changes the state of the page. */
  function set(change: Partial<SheetState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  function say(text: string, isError = false): void {
    surroundings.say(text, isError);
  }
  async function show(sheet: number, selection?: Selection): Promise<void> {
    const { view } = book();
    if (sheet !== view.sheet) {
      selections.set(view.sheet, state.selection);
      client.setWindow({ ...client.window, sheet });
      await client.refresh();
    }
    const wanted = selection ?? (sheet === view.sheet ? state.selection : selections.get(sheet)) ?? at(FIRST_CELL);
    set({ selection: onSheet(wanted, book()) });
  }
  /** Makes a change. A failure shows a message, and returns undefined. */
  async function send(command: Command): Promise<CommandResult | undefined> {
    try {
      const before = book().view.sheet;
      const { selection } = state;
      const result = await client.send(command);
      if (result.message) say(result.message);
      const isElsewhere = result.sheet !== undefined && result.sheet !== before;
      if (isElsewhere) selections.set(before, state.selection);
      // A user who has moved to another cell meanwhile stays there.
      const isWaiting = state.selection === selection && !state.editing;
      if (isElsewhere || (isWaiting && MOVES_SELECTION.has(command.type) && result.area)) {
        const kept = result.sheet === undefined ? undefined : selections.get(result.sheet);
        const showsActive = PASTES.has(command.type);
        set({ selection: result.area ? { ...selectArea(result.area), showsActive } : (kept ?? at(FIRST_CELL)) });
      }
      if (isOffSheet(state.selection, book())) set({ selection: onSheet(state.selection, book()) });
      return result;
    } catch (error) {
      say((error as Error).message, true);
      return undefined;
    }
  }

  return {
    get state() {
      return state;
    },
    get book() {
      return book();
    },
    client,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set,
    select: (selection: Selection): void => set({ selection: onSheet(selection, book()), tabLeaves: false }),
    show,
    send,
    say,
    /** Focuses the grid. */
    focus: surroundings.focus,
    /** Makes a handler that focuses the grid at its end. */
    focusAfter: (work: () => void) => (): void => {
      work();
      surroundings.focus();
    },
  };
}

/** Commands after which their area is selected. */
const MOVES_SELECTION = new Set<Command['type']>(['paste', 'copy', 'move', 'fill', 'undo', 'redo']);

/** Of these, the ones that don't scroll to the end of the area. */
const PASTES = new Set<Command['type']>(['paste', 'copy', 'move']);

function isOffSheet({ active, anchor, head }: Selection, { view: { rows, columns } }: BookState): boolean {
  return [active, anchor, head].some(({ row, column }) => row > rows || column > columns);
}

/** Keeps a selection within a sheet that may have become smaller. */
function onSheet({ active, anchor, head }: Selection, { view }: BookState): Selection {
  return { active: clamp(active, view), anchor: clamp(anchor, view), head: clamp(head, view) };
}

/** The active cell as drawn, if it has content. */
export function activeCell({ book, state }: SheetController): CellView | undefined {
  const { row, column } = state.selection.active;
  return book.cells.get(keyOf(row, column));
}

export const selectedArea = ({ state }: SheetController): Area => areaOf(state.selection);

/** The number of the shown sheet. */
export const shownSheet = ({ book }: SheetController): number => book.view.sheet;
