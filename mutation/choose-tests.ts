import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { branchesAround, markBranches } from './mark-branches.ts';
import type { ProjectCopy } from './project-copy.ts';
import type { Hits } from './record-hits.ts';

/** The texts of the source files by their paths. */
export type Sources = ReadonlyMap<string, string>;

// They need a browser or clasp, or take long and say little about src/.
const SLOW = [
  'tests/{deploy,preview,demo-maps,contract,emulator,mutation}/**',
  'tests/{contributing,bundle,release,recordings}.test.ts',
  'tests/addon/sidebar.test.ts',
];
const SECONDS_WITHOUT_FAULT = 3600;
const QUICK_MILLISECONDS = 15_000;
const MOST_MILLISECONDS = 60_000;
const hitsFolder = join(tmpdir(), 'maps-in-sheets-hits');

/** Runs all tests once, and keeps which branches of the code each test file runs. */
export async function recordHits(copy: ProjectCopy, sources: Sources): Promise<void> {
  await rm(hitsFolder, { recursive: true, force: true });
  await mkdir(hitsFolder);
  for (const [path, source] of sources) await copy.write(path, markBranches(source, path));
  const args = SLOW.flatMap((pattern) => ['--exclude', pattern]);
  if (!(await copy.passes(args, { HITS: hitsFolder }, SECONDS_WITHOUT_FAULT))) {
    console.log('Some tests fail without any fault, and are left out.');
  }
  for (const [path, source] of sources) await copy.write(path, source);
}

/** What `recordHits` kept. */
export async function readHits(): Promise<Hits[]> {
  const files = await readdir(hitsFolder);
  const hits: Hits[] = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(hitsFolder, file), 'utf8'))),
  );
  return hits.sort((a, b) => a.milliseconds - b.milliseconds);
}

/**
 * Tells which marks are of code that a change affects, in several ways from narrow to wide: those of the branch around
 * it, of the branch around that, and so on; those of its file and of the files that import it. The wide ones are for
 * branches without a mark: threads run code too, but record nothing.
 */
function affected(path: string, position: number, sources: Sources): ((mark: string) => boolean)[] {
  const around = branchesAround(sources.get(path) ?? '', position);
  const imported = `/${path.slice(path.lastIndexOf('/') + 1)}'`;
  const importers = [...sources].filter(([, text]) => text.includes(imported)).map(([importer]) => importer);
  return [
    ...around.map((index) => (mark: string) => mark === `${path} ${index}`),
    (mark) => [path, ...importers].some((file) => mark.startsWith(`${file} `)),
  ];
}

/**
 * The test files for a fault at a position: those that run this code. The quick tests of its own folder come first,
 * then those that run code that few others run. Files beyond a minute are left out, since a fault in code that
 * everything uses would take too long.
 */
export function chooseTests(hits: readonly Hits[], path: string, position: number, sources: Sources): Hits[] {
  const marks =
    affected(path, position, sources)
      .map((isAffected) => hits.map(({ branches }) => branches.filter(isAffected)))
      .find((found) => found.flat().length > 0) ?? [];
  const tests = new Map<string, number>();
  for (const mark of marks.flat()) tests.set(mark, (tests.get(mark) ?? 0) + 1);
  const folder = `${dirname(path).replace('src', 'tests')}/`;
  let total = 0;
  return hits
    .map((hit, index) => ({
      hit,
      isNear: hit.test.startsWith(folder) && hit.milliseconds < QUICK_MILLISECONDS,
      others: Math.min(...(marks[index] ?? []).map((mark) => tests.get(mark) ?? 0)),
    }))
    .filter(({ others }) => others !== Number.POSITIVE_INFINITY)
    .sort(
      (a, b) => Number(b.isNear) - Number(a.isNear) || a.others - b.others || a.hit.milliseconds - b.hit.milliseconds,
    )
    .map(({ hit }) => hit)
    .filter(({ milliseconds }) => {
      total += milliseconds;
      return total - milliseconds < MOST_MILLISECONDS;
    });
}
