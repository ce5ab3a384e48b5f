import { type Sheet, type StoreHandle, updateSheet } from '@gridsheet/react-core';
import { createRef, type RefObject, useRef, useState } from 'react';
import type { SheetChanges } from '../../script/script-protocol.ts';
import type { RunResult } from '../script/script-runner.ts';
import { applyChanges, createdContents, idAt } from './apply-changes.ts';
import { type SavedSheets, saveSheets } from './saved-sheets.ts';
import { select, selectedIn } from './selection.ts';
import { readContents, type SheetContents } from './sheet-contents.ts';
import { type Snapshot, type Snapshots, takeSnapshot } from './take-snapshot.ts';

export interface Sheets {
  /** In the order of their tabs, each as it was when it came into the page. */
  sheets: SheetContents[];
  activeId: number;
  show: (id: number) => void;
  storeRef: (id: number) => RefObject<StoreHandle | null>;
  /** The sheet as it stands; undefined before its first drawing. */
  current: (id: number) => Sheet | undefined;
  /** To be told when a sheet was changed. */
  keep: (sheet: Sheet) => void;
  takeSnapshots: () => Snapshots;
  /** Brings the changes of a run into the sheets, and gives the ids of the cells whose formulas are to be asked again. */
  apply: (result: RunResult, before: Snapshots) => string[];
}

/** The sheets of the page: what is kept of them, what a script gets of them, and what it changes. */
export function useSheets(saved: SavedSheets): Sheets {
  const [state, setState] = useState(saved);
  const latest = useRef(state);
  const kept = useRef(new Map(saved.sheets.map((sheet) => [sheet.id, sheet])));
  const refs = useRef(new Map<number, RefObject<StoreHandle | null>>());

  function storeRef(id: number): RefObject<StoreHandle | null> {
    const ref = refs.current.get(id) ?? createRef<StoreHandle>();
    refs.current.set(id, ref);
    return ref;
  }
  const current = (id: number): Sheet | undefined => storeRef(id).current?.store.sheetReactive.current ?? undefined;

  function change(next: SavedSheets): void {
    latest.current = next;
    setState(next);
    const { sheets, activeId } = next;
    saveSheets({ activeId, sheets: sheets.map((sheet) => kept.current.get(sheet.id) ?? sheet) });
  }
  function keep(sheet: Sheet): void {
    const known = latest.current.sheets.find(({ name }) => name === sheet.name);
    if (!known) return;
    kept.current.set(known.id, readContents(sheet, known));
    change(latest.current);
  }

  /** Gives the ids of the cells to be asked again. */
  function applyToSheet(changed: SheetChanges, snapshot: Snapshot): string[] {
    const handle = storeRef(changed.id).current;
    const sheet = current(changed.id);
    if (!handle || !sheet) return [];
    const next = applyChanges(sheet, changed, snapshot);
    if (next !== sheet) handle.dispatch(updateSheet(next));
    if (changed.selected) select(handle, changed.selected);
    if (changed.metadata) keep(next);
    return changed.recalculated.map((address) => idAt(snapshot, address));
  }

  function apply({ changes, activeId }: RunResult, before: Snapshots): string[] {
    const sheets = [...latest.current.sheets];
    const askAgain = changes.flatMap((changed) => {
      if (changed.created) sheets.splice(changed.created.index, 0, createdContents(changed));
      const snapshot = before.snapshots.find(({ sheet }) => sheet.id === changed.id);
      return snapshot ? applyToSheet(changed, snapshot) : [];
    });
    // Where the run did not change the sheet that shows, the user may have.
    change({ sheets, activeId: activeId === before.activeId ? latest.current.activeId : activeId });
    return askAgain;
  }

  return {
    ...state,
    show: (activeId) => change({ ...latest.current, activeId }),
    storeRef,
    current,
    keep,
    takeSnapshots: () => ({
      activeId: latest.current.activeId,
      snapshots: latest.current.sheets.flatMap(({ id }) => {
        const [sheet, handle] = [current(id), storeRef(id).current];
        return sheet && handle ? [takeSnapshot(sheet, id, selectedIn(handle))] : [];
      }),
    }),
    apply,
  };
}
