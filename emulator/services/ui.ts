import { found, signatureError, takes, text } from '../arguments.ts';
import { createEnum } from '../enum.ts';
import { defineService, returning } from '../service.ts';
import type { Answer, MenuItem, MenuState, PageState, Question } from '../user-interface.ts';
import { pageOf } from './html-service.ts';
import type { Surroundings } from './surroundings.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const Button = createEnum<Ui['Button']>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = createEnum<Ui['ButtonSet']>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** `SpreadsheetApp.getUi()`: menus, windows and questions. */
export function createUi(surroundings: Surroundings): Ui {
  const { gate, ui } = surroundings;
  function ask(kind: Question['kind'], args: unknown[]): Answer {
    const question = toQuestion(kind, args);
    ui.questions.push(question);
    return ui.respond(question);
  }
  function showDialog(page: PageState, title: string): void {
    ui.dialogs.push({ ...page, title });
  }

  return defineService(gate, 'Ui', {
    Button,
    ButtonSet,
    createMenu: takes([text], (label) => createMenu(surroundings, { label, isAddOn: false, items: [] })),
    // Google shows it under the name of the add-on, which the script does not know.
    createAddonMenu: () => createMenu(surroundings, { label: 'Add-on', isAddOn: true, items: [] }),
    alert: (...args: unknown[]) => Button[ask('alert', args).button],
    prompt: (...args: unknown[]) => {
      const { button, text = '' } = ask('prompt', args);
      return defineService(gate, 'PromptResponse', {
        getSelectedButton: () => Button[button],
        getResponseText: () => text,
      });
    },
    showSidebar: takes([found(pageOf)], (page) => {
      ui.sidebar = { ...page };
    }),
    showModalDialog: takes([found(pageOf), String], showDialog),
  }) as unknown as Ui;
}

const menus = new WeakMap<object, MenuState>();

function createMenu({ gate, ui }: Surroundings, menu: MenuState): Menu {
  const add = returning(() => service)((item: MenuItem) => menu.items.push(item));
  const service: Menu = defineService(gate, 'Menu', {
    addItem: takes([text, text], (label, functionName) => add({ label, functionName })),
    addSeparator: () => add({ separator: true }),
    addSubMenu: takes([found((value) => menus.get(Object(value)))], add),
    addToUi: () => {
      const isOther = ({ label, isAddOn }: MenuState) => label !== menu.label || isAddOn !== menu.isAddOn;
      ui.menus = [...ui.menus.filter(isOther), menu];
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
