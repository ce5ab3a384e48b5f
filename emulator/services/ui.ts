import { checkTexts, signatureError } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { createEnum } from '../enum.ts';
import { defineService } from '../service.ts';
import type { Answer, MenuState, PageState, Question, UserInterface } from '../user-interface.ts';
import { pageOf } from './html-service.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const Button = createEnum<Ui['Button']>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = createEnum<Ui['ButtonSet']>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** `SpreadsheetApp.getUi()`: menus, windows and questions. */
export function createUi(gate: CallGate, state: UserInterface): Ui {
  function ask(kind: Question['kind'], args: unknown[]): Answer {
    const question = toQuestion(kind, args);
    state.questions.push(question);
    return state.respond(question);
  }
  return defineService(gate, 'Ui', {
    Button,
    ButtonSet,
    createMenu: (...args: unknown[]) => {
      checkTexts('Ui.createMenu', args, 1);
      return createMenu(gate, state, { label: args[0] as string, isAddOn: false, items: [] });
    },
    // Google shows it under the name of the add-on, which the script does not know.
    createAddonMenu: () => createMenu(gate, state, { label: 'Add-on', isAddOn: true, items: [] }),
    alert: (...args: unknown[]) => Button[ask('alert', args).button],
    prompt: (...args: unknown[]) => {
      const { button, text = '' } = ask('prompt', args);
      return defineService(gate, 'PromptResponse', {
        getSelectedButton: () => Button[button],
        getResponseText: () => text,
      });
    },
    showSidebar: (...args: unknown[]) => {
      state.sidebar = toPage('showSidebar', args, 1);
    },
    showModalDialog: (...args: unknown[]) => {
      state.dialogs.push({ ...toPage('showModalDialog', args, 2), title: String(args[1]) });
    },
    showModelessDialog: (...args: unknown[]) => {
      state.dialogs.push({ ...toPage('showModelessDialog', args, 2), title: String(args[1]) });
    },
  }) as unknown as Ui;
}

const menus = new WeakMap<object, MenuState>();

function createMenu(gate: CallGate, state: UserInterface, menu: MenuState): Menu {
  const service: Menu = defineService(gate, 'Menu', {
    addItem: (...args: unknown[]) => {
      checkTexts('Menu.addItem', args, 2);
      menu.items.push({ label: args[0] as string, functionName: args[1] as string });
      return service;
    },
    addSeparator: () => {
      menu.items.push({ separator: true });
      return service;
    },
    addSubMenu: (...args: unknown[]) => {
      const inner = typeof args[0] === 'object' && args[0] !== null ? menus.get(args[0]) : undefined;
      if (!inner) throw signatureError('Menu.addSubMenu', args);
      menu.items.push(inner);
      return service;
    },
    addToUi: () => {
      const isOther = ({ label, isAddOn }: MenuState) => label !== menu.label || isAddOn !== menu.isAddOn;
      state.menus = [...state.menus.filter(isOther), menu];
    },
  });
  menus.set(service, menu);
  return service;
}

/** Reads the three forms: a text, with buttons, with a title and buttons. */
function toQuestion(kind: Question['kind'], args: unknown[]): Question {
  const isPlain = args.length <= 2;
  const [title, text, buttons = ButtonSet.OK] = isPlain ? ['', ...args] : args;
  const areTexts = typeof title === 'string' && typeof text === 'string';
  const isKnown = Object.values(ButtonSet).includes(buttons as never);
  if (args.length < 1 || args.length > 3 || !areTexts || !isKnown) throw signatureError(`Ui.${kind}`, args);
  return { kind, title, text, buttons: String(buttons) as Question['buttons'] };
}

function toPage(method: string, args: unknown[], count: number): PageState {
  const page = args.length === count ? pageOf(args[0]) : undefined;
  if (!page) throw signatureError(`Ui.${method}`, args);
  return { ...page };
}
