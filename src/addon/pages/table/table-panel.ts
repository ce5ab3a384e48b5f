import type { Output, OutputKind, TableForm, TableProgress } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId } from '../elements.ts';
import { onClick } from '../report.ts';
import { runTable } from './run-table.ts';

const KINDS: OutputKind[] = ['distance', 'duration', 'addresses', 'link'];

/** Starts the part that fills a table. */
export function startTablePanel(): void {
  for (const field of ['origins', 'destinations']) {
    onClick(`table-${field}-pick`, 'table-status', async () => {
      value(`table-${field}`).value = await script.readSelection();
      return '';
    });
  }
  const stop = byId<HTMLButtonElement>('table-stop');
  let stopped = false;
  stop.addEventListener('click', () => {
    stopped = true;
    stop.disabled = true;
  });
  onClick('table-start', 'table-status', async () => {
    stopped = false;
    stop.disabled = false;
    byId('table-status').textContent = '';
    try {
      return await runTable(enteredForm(), { script, onProgress: showProgress(), isStopped: () => stopped, wait });
    } finally {
      stop.disabled = true;
    }
  });
}

function enteredForm(): TableForm {
  const outputs = KINDS.filter((kind) => byId<HTMLInputElement>(`table-${kind}`).checked).map((kind): Output => {
    const unit = document.getElementById(`table-${kind}-unit`) as HTMLSelectElement | null;
    return { kind, unit: unit?.value ?? '' };
  });
  return {
    origins: value('table-origins').value,
    destinations: value('table-destinations').value,
    mode: value('table-mode').value,
    options: value('table-options').value,
    outputs,
    firstColumn: value('table-column').value,
  };
}

function showProgress(): (progress: TableProgress, calls: number) => void {
  const start = Date.now();
  let leftAtStart: number | undefined;
  return ({ total, left, failed }, calls) => {
    leftAtStart ??= left;
    const bar = byId<HTMLProgressElement>('table-progress');
    bar.hidden = false;
    bar.max = Math.max(1, total);
    bar.value = total - left;
    const problems = failed > 0 ? `, ${failed} with ⚠` : '';
    const time = timeLeft(leftAtStart - left, left, Date.now() - start);
    byId('table-counts').textContent = `${total - left} of ${total} rows${problems}, ${calls} calls used${time}`;
  };
}

/** By the pace so far. */
function timeLeft(done: number, left: number, milliseconds: number): string {
  if (done === 0 || left === 0) return '';
  const minutes = (milliseconds / done) * (left / 60_000);
  return minutes < 1 ? ', less than a minute left' : `, about ${Math.round(minutes)} min left`;
}

function value(id: string): HTMLInputElement {
  return byId<HTMLInputElement>(id);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
