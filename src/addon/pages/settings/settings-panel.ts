import './settings-panel.css';
import { countsBy } from '../../../own-key/price-groups.ts';
import { thousands } from '../../../words.ts';
import type { MapsSettings, SettingsForm } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, fieldOf, make } from '../elements.ts';
import { onClick, report } from '../report.ts';
import { SHOWN } from '../tabs.ts';

const STATUS = 'settings-status';

/** Starts the part with the settings and what was used. */
export function startSettingsPanel(): void {
  let isFilled = false;
  // The figures are read again whenever the part is shown. What the user typed and did not save stays.
  byId('settings-panel').addEventListener(SHOWN, () => {
    void report(byId('settings-save'), byId(STATUS), async () => {
      const settings = await script.readSettings();
      if (!isFilled) fillForm(settings);
      isFilled = true;
      showUse(settings);
      return '';
    });
  });
  onClick('settings-save', STATUS, async () => {
    const isNewKey = field('key').value.trim() !== '';
    await save();
    return isNewKey ? test() : 'Saved.';
  });
  onClick('settings-test', STATUS, async () => {
    if (field('key').value.trim() !== '') await save();
    return test();
  });
  onClick('settings-remove', STATUS, async () => {
    const settings = await script.removeKey();
    showUse(settings);
    return settings.isShared
      ? 'Removed from this spreadsheet. The key of the script is used now.'
      : 'Removed. Its purchases stay counted.';
  });
}

const field = (name: string): HTMLInputElement => fieldOf(`settings-${name}`);

async function save(): Promise<void> {
  const settings = await script.saveSettings(enteredForm());
  fillForm(settings);
  showUse(settings);
}

async function test(): Promise<string> {
  byId(STATUS).textContent = 'Asking Google for one route…';
  try {
    return await script.testKey();
  } finally {
    showUse(await script.readSettings());
  }
}

function enteredForm(): SettingsForm {
  return {
    key: field('key').value,
    use: field('use').value,
    keepMinutes: field('keep').value,
    limits: countsBy((group) => field(`limit-${group}`).value),
  };
}

/** Shows the settings in the form, but never the key. */
function fillForm({ use, keepMinutes, groups }: MapsSettings): void {
  field('key').value = '';
  field('use').value = use;
  field('keep').value = String(keepMinutes);
  for (const { group, limit } of groups) field(`limit-${group}`).value = String(limit);
}

/** Shows which key there is, and what was used. */
function showUse({ keyEnd, isShared, groups, freeUse, remarks }: MapsSettings): void {
  const owner = isShared ? 'The script has a key for all its spreadsheets' : 'This spreadsheet has a key';
  byId('settings-key-state').textContent =
    keyEnd === null
      ? 'No key: the formulas use the free service.'
      : `${owner}${keyEnd === '' ? '' : ` that ends in ${keyEnd}`}. Enter another one to replace it${isShared ? ' in this spreadsheet' : ''}.`;
  field('key').placeholder = keyEnd === null ? '' : `••••••••${keyEnd}`;
  byId('settings-test').hidden = keyEnd === null;
  byId('settings-remove').hidden = keyEnd === null || isShared;
  byId('settings-remarks').replaceChildren(...remarks.map((remark) => make('li', remark)));
  byId('settings-free').replaceChildren(...freeUse.map((sentence) => make('li', sentence)));
  for (const { group, today, month } of groups) {
    byId(`settings-today-${group}`).textContent = thousands(today);
    byId(`settings-month-${group}`).textContent = thousands(month);
  }
}
