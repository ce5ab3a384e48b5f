import type { Measurement } from './workloads.ts';

/** A measurement of one script, with the cost model's jitter. */
export interface Figure extends Measurement {
  script: string;
  jitter: number;
}

/** A column of the table: its heading, and what it shows of a figure. */
type Column = [head: string, show: (figure: Figure) => string];

const whole = (number: number): string => Math.round(number).toLocaleString('en-US');

const COLUMNS: Column[] = [
  ['workload', (figure) => figure.workload],
  ['script', (figure) => figure.script],
  ['jitter', (figure) => `${figure.jitter * 100} %`],
  ['executions', (figure) => whole(figure.executions)],
  ['Maps calls', (figure) => whole(figure.mapsCalls)],
  ['requests', (figure) => whole(figure.requests)],
  ['cache reads', (figure) => whole(figure.cacheReads)],
  ['writes', (figure) => whole(figure.cacheWrites)],
  ['KB', (figure) => whole(figure.cacheBytes / 1000)],
  ['seconds', (figure) => figure.seconds.toFixed(1)],
  ['failed cells', (figure) => whole(figure.failedCells)],
];

/** The figures as a Markdown table whose columns line up. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => COLUMNS.map(([, show]) => show(figure)));
  const heads = COLUMNS.map(([head]) => head);
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const isText = (index: number): boolean => index < 2;
  const line = (cells: string[]): string => {
    const padded = cells.map((cell, index) => {
      const width = widths[index] ?? 0;
      return isText(index) ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, index) => (isText(index) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}
