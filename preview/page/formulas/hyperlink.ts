import { FormulaError, Pending } from '@gridsheet/react-core';
import { createElement, type ReactNode } from 'react';
import { lazyFunction } from './lazy-function.ts';

/** The value of HYPERLINK: a text for other formulas, a link for the reader. */
export class Hyperlink {
  readonly url: string;
  readonly label: string;

  constructor(url: string, label: string) {
    this.url = url;
    this.label = label;
  }

  toString(): string {
    return this.label;
  }
}

/** HYPERLINK, as far as the links of the script's functions need it. */
export const hyperlinkFunction = lazyFunction(
  {
    description: 'Shows a link under a text.',
    example: '=HYPERLINK(GOOGLEMAPS_LINK(A2, B2), "open")',
    params: { url: 'The address of the page.', link_label: 'Optional. The text to show; default: the address.' },
  },
  ([url = () => '', label = url]) => {
    const parts = [url(), label()];
    const problem = parts.find((part) => FormulaError.is(part));
    if (problem !== undefined) throw problem;
    return parts.find((part) => Pending.is(part)) ?? new Hyperlink(String(parts[0]), String(parts[1]));
  },
);

/** Draws a link that opens beside the sheet; anything but a web address stays text. */
export function renderLink(url: string, label: string): ReactNode {
  if (!/^https?:\/\//i.test(url)) return label;
  return createElement('a', { href: url, target: '_blank', rel: 'noreferrer' }, label);
}
