import { hashText } from '../../../cache/hash-text.ts';
import { deleteProperty, readProperties, writeProperties } from '../../../services/properties.ts';
import { memoryRefused } from '../../messages.ts';
import type { ResultColumn } from './result-columns.ts';

const PREFIX = 'maps.filled';
// Google takes 9 KB in one property and 500 KB in all, which others use, too.
const LONGEST_BLOCK = 8_000;
const LONGEST_IN_ALL = 300_000;

/** Earlier writes into a column: with its settings, and with others. */
interface WrittenBefore {
  own: readonly string[];
  others: readonly string[];
}

/** The fingerprints of results in the tables of a sheet. If there are too many, the oldest are deleted. */
export type RowMemory = ReturnType<typeof openRowMemory>;

/** A property: some fingerprints of one kind of column with one kind of settings. */
interface Block {
  name: string;
  sheetId: string;
  kind: string;
  settings: string;
  /** Counts all blocks of the document, so that the oldest is known. */
  number: number;
  marks: string;
}

/**
 * Opens the memory of a sheet.
 * @throws ActionError if Google refuses it: results must not be written without being remembered
 */
export function openRowMemory(sheetId: number) {
  const properties = readProperties('document');
  if (properties === undefined) throw memoryRefused();
  const all = Object.entries(properties).flatMap(([name, value]) => readBlock(name, value) ?? []);
  const blocks = all.filter((block) => block.sheetId === String(sheetId)).sort((a, b) => a.number - b.number);
  const marksOf = (isMeant: (block: Block) => boolean) => blocks.filter(isMeant).flatMap(({ marks }) => split(marks));
  return {
    /** @param columns of the table; all their settings are in use */
    writtenBefore:
      (columns: readonly ResultColumn[]) =>
      (column: ResultColumn): WrittenBefore => {
        const [kind, settings] = [kindName(column), settingsName(column)];
        const used = columns.filter((other) => kindName(other) === kind).map(settingsName);
        return {
          own: marksOf((block) => block.kind === kind && block.settings === settings),
          others: marksOf((block) => block.kind === kind && !used.includes(block.settings)),
        };
      },
    /** Stores fingerprints, by their columns. */
    remember(marks: ReadonlyMap<ResultColumn, readonly string[]>): void {
      const changed = new Map<string, string>();
      let next = Math.max(0, ...all.map(({ number }) => number)) + 1;
      for (const [column, added] of marks) {
        const [kind, settings] = [kindName(column), settingsName(column)];
        const last = blocks.filter((block) => block.kind === kind && block.settings === settings).pop();
        let block = last;
        for (const mark of added) {
          if (block === undefined || block.marks.length >= LONGEST_BLOCK) {
            const name = [PREFIX, sheetId, kind, settings, next].join(' ');
            block = { name, sheetId: String(sheetId), kind, settings, number: next++, marks: '' };
            all.push(block);
          }
          block.marks += mark;
          changed.set(block.name, block.marks);
        }
      }
      if (changed.size === 0) return;
      makeRoom(all);
      if (!writeProperties('document', Object.fromEntries(changed))) throw memoryRefused();
    },
  };
}

function readBlock(name: string, value: unknown): Block | undefined {
  const [, sheetId, kind, settings, number] = /^maps\.filled (\S+) (\S+) (\S+) (\d+)$/.exec(name) ?? [];
  if (sheetId === undefined || kind === undefined || settings === undefined) return undefined;
  return { name, sheetId, kind, settings, number: Number(number), marks: String(value) };
}

/** The blocks are in no order, and the one that is being written is the newest. */
function makeRoom(all: Block[]): void {
  let length = all.reduce((sum, { marks }) => sum + marks.length, 0);
  for (const block of [...all].sort((a, b) => a.number - b.number)) {
    if (length <= LONGEST_IN_ALL) return;
    deleteProperty('document', block.name);
    length -= block.marks.length;
  }
}

const split = (marks: string): string[] => marks.match(/.{8}/g) ?? [];

const kindName = ({ label }: ResultColumn): string => label.toLowerCase().replace(/\W+/g, '-');

const settingsName = ({ settings }: ResultColumn): string => hashText(settings).toString(36);
