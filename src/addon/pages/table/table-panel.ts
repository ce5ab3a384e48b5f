import './table-panel.css';
import { count, thousands } from '../../../words.ts';
import type { FailedRow, TableEstimate, TableForm, TableSheet } from '../../table/table-protocol.ts';
import { script } from '../call-script.ts';
import { byId, make } from '../elements.ts';
import { onClick } from '../report.ts';
import { SHOWN } from '../tabs.ts';
import { runTable } from './run-table.ts';
import { startSchedule } from './schedule-choice.ts';
import { startTableFormFields } from './table-form-fields.ts';
import { estimateInShort, estimateWords, startProgressWords } from './table-words.ts';

const WAIT_BEFORE_ESTIMATE_MS = 500;

/** Starts the part that fills a table. It shows the last choices for the sheet, and the progress of the table. */
export function startTablePanel(): void {
  const fields = startTableFormFields(() => estimateSoon());
  const schedule = startSchedule(() => fields.form());
  let shown: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let estimates = 0;
  let isRemembered = false;
  let isRunning = false;
  let isStopped = false;

  /** Shows the user's active sheet, unless it is already shown. */
  async function showSheet(): Promise<void> {
    if (isRunning) return;
    const sheet = await script.describeSheet();
    if (isRunning) return;
    fields.showKey(sheet.hasKey);
    if (sheet.sheetId === shown) return;
    shown = sheet.sheetId;
    isRemembered = sheet.isRemembered;
    fields.show(sheet);
    schedule.show(sheet);
    showFailures([], () => undefined);
    for (const id of ['table-status', 'table-counts']) byId(id).textContent = '';
    byId('table-progress').hidden = true;
    if (isRemembered) await offerToGoOn(sheet);
  }

  /** A user who comes back first sees what is not finished. */
  async function offerToGoOn({ name, form }: TableSheet): Promise<void> {
    const estimate = await script.estimateTable(form);
    const { left, again, total } = estimate;
    draw(form, estimate);
    byId('table-state').textContent =
      left > again
        ? `The table on “${name}” is not finished: ${thousands(left - again)} of ${thousands(total)} rows to go.`
        : `Your last choices for the table on “${name}”.`;
    if (left > again) byId('table-tab').click();
  }

  function estimateSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void showEstimate(), WAIT_BEFORE_ESTIMATE_MS);
  }

  async function showEstimate(): Promise<void> {
    if (isRunning) return;
    const number = ++estimates;
    const form = fields.form();
    const estimate = await script.estimateTable(form).catch((error: Error) => error);
    if (number === estimates) draw(form, estimate);
  }

  function draw(form: TableForm, estimate: TableEstimate | Error): void {
    // An incomplete form is not an error yet; Start says what is missing.
    const isWhole = !(estimate instanceof Error);
    byId('table-plan').hidden = !isWhole;
    if (byId('table-progress').hidden) byId('table-counts').textContent = isWhole ? estimateInShort(estimate) : '';
    if (!isWhole) return;
    byId('table-estimate').replaceChildren(...estimateWords(estimate).map((line) => make('li', line)));
    const old = form.refills ? 0 : estimate.stale;
    byId('table-refill-row').hidden = old === 0 && !form.refills;
    byId('table-refill-text').textContent = refillWords(estimate, form.refills);
    byId('table-start').textContent = isRemembered && estimate.left > estimate.again ? 'Continue' : 'Start';
  }

  const stop = byId<HTMLButtonElement>('table-stop');
  stop.addEventListener('click', () => {
    isStopped = true;
    stop.disabled = true;
    byId('table-status').textContent = 'Stopping…';
  });

  onClick('table-start', 'table-status', async () => {
    isRunning = true;
    isStopped = false;
    stop.disabled = false;
    for (const id of ['table-state', 'table-status']) byId(id).textContent = '';
    showFailures([], () => undefined);
    try {
      const words = startProgressWords(() => Date.now());
      const form = fields.form();
      const { sentence, failures } = await runTable(form, {
        script,
        isStopped: () => isStopped,
        goesOn: schedule.goesOn,
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        onProgress({ progress, calls }) {
          const bar = byId<HTMLProgressElement>('table-progress');
          bar.hidden = false;
          bar.max = Math.max(1, progress.total);
          bar.value = progress.total - progress.left;
          byId('table-counts').textContent = words(progress, calls, isStopped || progress.stopped !== null);
        },
      });
      const sheetId = form.sheetId ?? 0;
      showFailures(failures, ({ cell, reason }) => void script.showCell(sheetId, cell, reason));
      return sentence;
    } finally {
      stop.disabled = true;
      isRunning = false;
      await showSheetAfterRun();
    }
  });

  /** The columns now have headings, and the form offers them by name. */
  async function showSheetAfterRun(): Promise<void> {
    const sheet = await script.describeSheet().catch(() => undefined);
    if (sheet?.isRemembered && sheet.sheetId === shown) {
      isRemembered = true;
      fields.show(sheet);
    } else estimateSoon();
  }

  const show = () => void showSheet().catch(() => undefined);
  // The user may have gone to another sheet meanwhile, or entered a key.
  window.addEventListener('focus', show);
  byId('table-panel').addEventListener(SHOWN, show);
  show();
}

function refillWords({ stale, resettled }: TableEstimate, refills: boolean): string {
  if (refills) return 'Refill the rows that have changed';
  const rows = `Refill ${count(stale, 'row')} that changed`;
  return resettled > 0 ? `${rows}; values of other settings are removed first, so that no column mixes units` : rows;
}

/** Lists the rows that could not be filled; a click shows one in the sheet. */
function showFailures(failures: readonly FailedRow[], showCell: (failure: FailedRow) => void): void {
  byId('table-failures').hidden = failures.length === 0;
  byId('table-failures-title').textContent =
    `${count(failures.length, 'row')} ${failures.length === 1 ? 'was' : 'were'} not filled:`;
  byId('table-failures-list').replaceChildren(
    ...failures.map((failure) => {
      const button = make('button', failure.cell, { type: 'button' });
      button.ariaLabel = `Show ${failure.cell} in the sheet`;
      button.addEventListener('click', () => showCell(failure));
      return make('li', [button, ` ${failure.reason.replace(/^⚠ | \(Maps in Sheets\)$/g, '')}`]);
    }),
  );
  if (failures.length > 0) byId('table-failures').scrollIntoView({ block: 'nearest' });
}
