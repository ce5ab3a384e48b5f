import type { ReactNode } from 'react';
import { type CellFormat, NO_FORMAT } from '../../../emulator/browser.ts';
import type { Command } from '../../book/requests.ts';
import { format as toggle } from '../grid/grid-keys.ts';
import { activeCell, type SheetController, selectedArea, shownSheet } from './sheet-controller.ts';

const NUMBER_FORMATS: [label: string, format: string][] = [
  ['Automatic', ''],
  ['Plain text', '@'],
  ['Number 1,000.12', '#,##0.00'],
  ['Whole number 1,000', '#,##0'],
  ['Percent 10.12%', '0.00%'],
  ['Currency $1,000.12', '$#,##0.00'],
  ['Date 2008-09-26', 'yyyy-mm-dd'],
  ['Time 3:59:00 PM', 'h:mm:ss AM/PM'],
  ['Date and time', 'yyyy-mm-dd hh:mm:ss'],
  ['Duration 24:01', '[h]:mm'],
];
const DECIMALS = [
  ['.0', 'Fewer decimals', -1],
  ['.00', 'More decimals', 1],
] as const;
const LOOKS = [
  ['bold', 'b', 'Bold (Ctrl+B)'],
  ['italic', 'i', 'Italic (Ctrl+I)'],
  ['strikethrough', 's', 'Strikethrough'],
] as const;
/** Part, title and sign; then, for a cell without a colour, the colours of the line under the sign and of the field. */
const COLOURS = [
  ['color', 'Text colour', 'A', 'currentColor', '#000000'],
  ['background', 'Fill colour', '▦', 'transparent', '#ffffff'],
] as const;
const ALIGNMENTS = [
  ['left', 'Align left', 'M2 3h12M2 7h8M2 11h12'],
  ['center', 'Align centre', 'M2 3h12M4 7h8M2 11h12'],
  ['right', 'Align right', 'M2 3h12M6 7h8M2 11h12'],
] as const;

/** Undo, number formats and styles, in one row. */
export function Toolbar({ sheet }: { sheet: SheetController }) {
  const { view } = sheet.book;
  const format = activeCell(sheet)?.format ?? {};
  const send = (command: Command): void => {
    sheet.focus();
    void sheet.send(command);
  };
  const set = (change: CellFormat): void =>
    send({ type: 'format', sheet: shownSheet(sheet), areas: [selectedArea(sheet)], format: change });
  const isListed = NUMBER_FORMATS.some(([, each]) => each === (format.numberFormat ?? ''));
  return (
    <div className="toolbar" role="toolbar" aria-label="Formats">
      <Tool title="Undo (Ctrl+Z)" isDisabled={!view.canUndo} onClick={() => send({ type: 'undo' })}>
        <Icon path="M6 3L2 7l4 4M2.5 7H10a3.5 3.5 0 0 1 0 7H7" />
      </Tool>
      <Tool title="Redo (Ctrl+Y)" isDisabled={!view.canRedo} onClick={() => send({ type: 'redo' })}>
        <Icon path="M10 3l4 4-4 4M13.5 7H6a3.5 3.5 0 0 0 0 7h3" />
      </Tool>
      <span className="separator" />
      <select
        aria-label="Number format"
        value={format.numberFormat ?? ''}
        onChange={({ target }) => set({ numberFormat: target.value || null })}
      >
        {NUMBER_FORMATS.map(([label, value]) => (
          <option key={label} value={value}>
            {label}
          </option>
        ))}
        {!isListed && <option value={format.numberFormat ?? ''}>{format.numberFormat}</option>}
      </select>
      {DECIMALS.map(([sign, title, by]) => (
        <Tool
          key={sign}
          title={title}
          label={`${sign} ${title}`}
          onClick={() => set({ numberFormat: decimals(format.numberFormat, by) })}
        >
          {sign}
        </Tool>
      ))}
      <span className="separator" />
      {LOOKS.map(([part, Tag, title]) => (
        <Tool
          key={part}
          title={title}
          isPressed={format[part] === true}
          onClick={sheet.focusAfter(() => toggle(sheet, part))}
        >
          <Tag>{Tag.toUpperCase()}</Tag>
        </Tool>
      ))}
      {COLOURS.map(([part, title, sign, line, usual]) => (
        <label key={part} className="colour" title={title}>
          <span style={{ borderColor: format[part] ?? line }}>{sign}</span>
          <input
            type="color"
            aria-label={title}
            value={format[part] ?? usual}
            onChange={({ target }) => set({ [part]: target.value })}
          />
        </label>
      ))}
      <span className="separator" />
      {ALIGNMENTS.map(([align, title, path]) => (
        <Tool
          key={align}
          title={title}
          isPressed={format.align === align}
          onClick={() => set({ align: format.align === align ? null : align })}
        >
          <Icon path={path} />
        </Tool>
      ))}
      <Tool title="Wrap text" isPressed={format.wrap === true} onClick={() => set({ wrap: format.wrap ? null : true })}>
        <Icon path="M2 3h12M2 7h10a2 2 0 0 1 0 5H8l2-2M8 12l2 2M2 12h3" />
      </Tool>
      <Tool title="Clear formats" onClick={() => set(NO_FORMAT)}>
        ⌫
      </Tool>
    </div>
  );
}

interface ToolProps {
  title: string;
  label?: string;
  isPressed?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ title, label = title, isPressed, isDisabled, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      title={title}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d={path} />
    </svg>
  );
}

/** A format with one decimal more or fewer; a date format stays as it is. */
export function decimals(format: string | null | undefined, by: number): string {
  const usual = !format || format === '@' ? '0' : format;
  const [, before = '', digits = '', after = ''] = /^(.*?0)(?:\.(0*))?([^0.]*)$/.exec(usual) ?? [];
  if (before === '' || /[dmyhs]/i.test(usual)) return usual;
  const count = Math.max(0, Math.min(10, digits.length + by));
  return `${before}${count > 0 ? '.' : ''}${'0'.repeat(count)}${after}`;
}
