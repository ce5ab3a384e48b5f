import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { FunctionHelp } from '../../../emulator/browser.ts';
import { ARROWS } from '../grid/grid-keys.ts';
import { widthOf } from '../grid/text-width.ts';
import { type SheetController, shownSheet } from '../sheet/sheet-controller.ts';
import { type Editing, whereShown } from './edited-cell.ts';
import {
  beginEditing,
  cancelEditing,
  canPoint,
  commitEditing,
  edit,
  pointBeside,
  toggleReference,
  typeText,
} from './editing.ts';
import { FunctionGuide, useSuggestions } from './function-guide.tsx';

export interface CellEditorProps {
  sheet: SheetController;
  editing: Editing | undefined;
  /** Its text while nothing is edited; only of the formula bar. */
  entry?: string;
  where: Editing['where'];
  label: string;
  functions: FunctionHelp[];
}

/** The text of a cell while it is typed, in the cell or in the formula bar; the other one shows the same. */
export function CellEditor({ sheet, editing, entry = '', where, label, functions }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isMine = editing !== undefined && whereShown(editing, shownSheet(sheet)) === where;
  const text = editing?.text ?? entry;
  const suggestions = useSuggestions(isMine ? editing : undefined, functions);
  const cursor = editing?.cursor;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text moves the cursor, too.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || !isMine || cursor === undefined) return;
    if (document.activeElement !== element) element.focus({ preventScroll: where === 'bar' });
    if (element.selectionStart !== cursor || element.selectionEnd !== cursor) element.setSelectionRange(cursor, cursor);
  }, [isMine, cursor, text, where]);

  function take(name: string): void {
    if (!editing) return;
    const { start } = suggestions;
    const rest = editing.text.slice(editing.cursor);
    const call = rest.startsWith('(') ? name : `${name}(`;
    typeText(sheet, editing.text.slice(0, start) + call + rest, start + call.length + (rest.startsWith('(') ? 1 : 0));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation();
    if (!editing || event.nativeEvent.isComposing) return;
    const isDone = suggestions.press(event.key, take) || pressInEditor(sheet, editing, event);
    if (isDone) event.preventDefault();
  }

  return (
    <div className={where === 'cell' ? 'editor' : 'bar-editor'}>
      <textarea
        ref={area}
        value={text}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={suggestions.found.length > 0 ? `functions-${where}` : undefined}
        aria-activedescendant={suggestions.found.length > 0 ? `function-${where}-${suggestions.chosen}` : undefined}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => {
          if (!isMine) beginEditing(sheet, 'editing', where);
        }}
        onChange={({ target }) => typeText(sheet, target.value, target.selectionStart)}
        onSelect={({ currentTarget: { value, selectionStart: start, selectionEnd: end } }) => {
          const { editing: now } = sheet.state;
          // The cursor's position after a click or an arrow.
          if (isMine && now?.text === value && now.cursor !== start && start === end) edit(sheet, { cursor: start });
        }}
        onKeyDown={onKeyDown}
        style={where === 'cell' ? { minWidth: '100%', width: widthOfLines(text) } : undefined}
      />
      {isMine && editing && (
        <FunctionGuide id={where} editing={editing} functions={functions} suggestions={suggestions} onTake={take} />
      )}
    </div>
  );
}

/** Handles a key in an editor; returns whether it was more than text. */
function pressInEditor(sheet: SheetController, editing: Editing, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget } = event;
  const arrow = ARROWS[key];
  if (key === 'Escape') cancelEditing(sheet);
  else if (key === 'Enter' && (altKey || ctrlKey || metaKey)) {
    const [start, end] = [currentTarget.selectionStart, currentTarget.selectionEnd];
    typeText(sheet, `${editing.text.slice(0, start)}\n${editing.text.slice(end)}`, start + 1);
  } else if (key === 'Enter') commitEditing(sheet, shiftKey ? -1 : 1, 0);
  else if (key === 'Tab' && editing.where === 'bar' && !editing.isTouched) {
    // A user who only passes through continues before or after it.
    sheet.set({ editing: undefined });
    return false;
  } else if (key === 'Tab') commitEditing(sheet, 0, shiftKey ? -1 : 1);
  else if (key === 'F4') toggleReference(sheet, currentTarget.selectionStart);
  else if (key === 'F2') sheet.set({ editing: { ...editing, mode: editing.mode === 'typing' ? 'editing' : 'typing' } });
  else if (arrow && editing.mode === 'typing' && !ctrlKey && !metaKey && !altKey) {
    if (canPoint(sheet)) pointBeside(sheet, arrow[0], arrow[1], shiftKey);
    else if (shiftKey) return false;
    else commitEditing(sheet, arrow[0], arrow[1]);
  } else return false;
  return true;
}

const widthOfLines = (text: string): number =>
  16 + Math.max(...text.split('\n').map((line) => widthOf(line, false, 10)));
