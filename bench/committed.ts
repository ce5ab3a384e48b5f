import { readFileSync, writeFileSync } from 'node:fs';
import { type Figure, renderTable } from './table.ts';

const FIGURES = new URL('./figures.json', import.meta.url);
const PAGE = new URL('../docs/scale.md', import.meta.url);
const TABLE = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/;

/** The columns in which less is better. */
const COUNTS = ['mapsCalls', 'requests', 'cacheReads', 'cacheWrites', 'cacheBytes', 'seconds', 'failedCells'] as const;

/** The figures that are committed. */
export function readFigures(): Figure[] {
  return JSON.parse(readFileSync(FIGURES, 'utf8'));
}

/** Saves figures and shows them on the page about scale. */
export function writeFigures(figures: readonly Figure[]): void {
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(figures));
}

/** Figures in which new measurements replace old ones; new workloads are at the end. */
export function mergeFigures(before: readonly Figure[], after: readonly Figure[]): Figure[] {
  const measured = new Map(after.map((figure) => [nameOf(figure), figure]));
  const known = new Set(before.map(nameOf));
  return [
    ...before.map((figure) => measured.get(nameOf(figure)) ?? figure),
    ...after.filter((figure) => !known.has(nameOf(figure))),
  ];
}

/** Whether the page shows these figures: those with jitter. */
export function isShown(figures: readonly Figure[]): boolean {
  return readPage() === pageWith(figures);
}

/** What is worse than before, one sentence each. */
export function findWorse(before: readonly Figure[], after: readonly Figure[]): string[] {
  return after.flatMap((figure) => {
    const known = before.find((candidate) => nameOf(candidate) === nameOf(figure));
    if (!known) return [`${nameOf(figure)} has no committed figures.`];
    return COUNTS.filter((count) => figure[count] > known[count]).map(
      (count) => `${nameOf(figure)}: ${count} was ${known[count]} and is ${figure[count]}.`,
    );
  });
}

const nameOf = ({ workload, script, jitter }: Figure): string => `${workload} (${script}, jitter ${jitter})`;

function pageWith(figures: readonly Figure[]): string {
  const page = readPage();
  if (!TABLE.test(page)) throw new Error('docs/scale.md has no place for the figures.');
  const table = renderTable(figures.filter(({ jitter }) => jitter > 0));
  return page.replace(TABLE, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
}

const readPage = (): string => readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n');
