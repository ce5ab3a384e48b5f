import { whenItContinues } from '../../table/run/table-run.ts';
import type { GoesOn, TableForm, TableSheet } from '../../table/table-protocol.ts';
import { script } from '../call-script.ts';
import { byId } from '../elements.ts';

/** Starts the choice whether a table continues without its user, which is saved at once. */
export function startSchedule(form: () => TableForm) {
  const select = byId<HTMLSelectElement>('table-goes-on');
  const status = byId('table-schedule');
  let works: GoesOn = 'no';
  select.addEventListener('change', async () => {
    const goesOn = select.value as GoesOn;
    status.textContent = 'Asking Google…';
    works = 'no';
    try {
      const refusal = await script.scheduleTable(form(), goesOn);
      if (refusal === '') works = goesOn;
      status.textContent = scheduleWords(goesOn, refusal);
    } catch (error) {
      select.value = 'no';
      status.textContent = (error as Error).message;
    }
  });
  return {
    /** Whether the table continues by itself. A refused trigger counts only once the user has made it. */
    goesOn: (): GoesOn => works,
    show({ goesOn, trace }: TableSheet): void {
      select.value = goesOn;
      works = goesOn;
      byId<HTMLDetailsElement>('table-by-itself').open = goesOn !== 'no' || trace !== null;
      status.textContent = trace === null ? '' : `Last run by itself, ${trace.at}: ${trace.sentence}`;
    },
  };
}

/** The result of the choice. If the script may not install the trigger, the user can. */
function scheduleWords(goesOn: GoesOn, refusal: string): string {
  if (goesOn === 'no') return 'The table does not continue by itself.';
  const when = whenItContinues(goesOn);
  if (refusal === '') return `The table continues ${when}. Choose “no” to end that.`;
  const timer = goesOn === 'every night' ? 'Day timer, 3 am to 4 am' : 'Hour timer, Every hour';
  return [
    `This script may not start by itself (Google said: ${refusal}).`,
    'If it belongs to this spreadsheet, you can let Google start it: Extensions ▸ Apps Script ▸ Triggers ▸ Add Trigger.',
    `Choose continueMapsTables, Time-driven, ${timer}, and save. The table then continues ${when}; with “no” here, the trigger does nothing.`,
    'If it is an add-on, ask its publisher for the permission script.scriptapp.',
  ].join(' ');
}
