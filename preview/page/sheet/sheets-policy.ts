import { type RenderProps, Time } from '@gridsheet/react-core';
import { createElement, type ReactNode } from 'react';
import { Hyperlink, renderLink } from '../formulas/hyperlink.ts';
import { recalculate } from '../formulas/recalculation.ts';
import { InputPolicy } from './input-policy.ts';
import { NoteCorner } from './note-corner.tsx';

/** How cells of this sheet are shown: numbers and dates to the right, as Sheets has them. */
export class SheetsPolicy extends InputPolicy {
  // Sheets shows about this many digits of a number that has no format.
  override decimalPrecision = 10;

  override render(props: RenderProps): ReactNode {
    recalculate(props.sheet);
    return super.render(props);
  }

  override renderCallback = (rendered: ReactNode, { value, cell }: RenderProps): ReactNode => {
    const alignment = alignmentOf(value);
    const aligned = alignment === undefined ? rendered : createElement('div', { className: alignment }, rendered);
    const note: string | undefined = cell?.custom?.note;
    return note ? createElement(NoteCorner, { note }, aligned) : aligned;
  };

  override renderString({ value }: RenderProps<string>): ReactNode {
    return renderLink(value, value);
  }

  override renderObject({ value }: RenderProps): ReactNode {
    return value instanceof Hyperlink ? renderLink(value.url, value.label) : String(value);
  }
}

function alignmentOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return 'cell-centered';
  const isNumeric = typeof value === 'number' || value instanceof Date || Time.is(value);
  return isNumeric ? 'cell-right' : undefined;
}
