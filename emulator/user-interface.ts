/** An item of a menu: something to run, a line, or a menu of its own. */
export type MenuItem = { label: string; functionName: string } | { separator: true } | MenuState;

export interface MenuState {
  label: string;
  /** Whether it is under Extensions, with the name of the add-on. */
  isAddOn: boolean;
  items: MenuItem[];
}

/** A page that a script shows beside or above the sheet. */
export interface PageState {
  title: string;
  html: string;
  /** Pixels; a sidebar is always 300 wide. */
  width?: number;
  height?: number;
}

/** A question of a script to its user, for which it waits. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface Answer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed; of a prompt only. */
  text?: string;
}

/** What the user of a document sees of a script outside the cells. */
export interface UserInterface {
  menus: MenuState[];
  sidebar: PageState | undefined;
  dialogs: PageState[];
  toasts: { title: string; message: string }[];
  /** All questions so far. */
  questions: Question[];
  /** Answers for the user; a test can replace it. By default, it accepts if possible, and otherwise closes. */
  respond: (question: Question) => Answer;
}

/** Starts with nothing shown. */
export function createUserInterface(): UserInterface {
  return {
    menus: [],
    sidebar: undefined,
    dialogs: [],
    toasts: [],
    questions: [],
    respond: ({ buttons }) => ({ button: buttons === 'OK' ? 'OK' : 'CLOSE' }),
  };
}

/** The name of the function behind a menu item, whichever menu it is in; undefined if there is none. */
export function functionBehind(items: readonly MenuItem[], label: string): string | undefined {
  for (const item of items) {
    if ('separator' in item) continue;
    if ('functionName' in item && item.label === label) return item.functionName;
    const inside = 'items' in item ? functionBehind(item.items, label) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
