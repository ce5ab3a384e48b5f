import { type BookType, type Sheet, useBook } from '@gridsheet/react-core';
import { useRef, useState } from 'react';
import type { FunctionHelp } from '../../../scripts/function-help.ts';
import type { MapsCalls } from '../../protocol.ts';
import type { Point } from '../sheet/made-cells.ts';
import { SheetsPolicy } from '../sheet/sheets-policy.ts';
import { aggregateFunctions } from './aggregate-functions.ts';
import { createCalls } from './calls.ts';
import { hyperlinkFunction } from './hyperlink.ts';
import { logicalFunctions } from './logical-functions.ts';
import { operators } from './operators.ts';
import { watchSolvedCells } from './recalculation.ts';
import { remoteFunction } from './remote-function.ts';

export interface BookOfCalls {
  book: BookType;
  /** How often the script called Maps; unknown before the first answer. */
  mapsCalls: MapsCalls | undefined;
  setMapsCalls: (mapsCalls: MapsCalls) => void;
  /** Asks the server anew for the results of these cells, or for every result. */
  askAgain: (cellIds?: Iterable<string>) => void;
}

/** What the book tells of its sheets. */
export interface BookListener {
  onChange: (sheet: Sheet) => void;
  onSelect: (sheet: Sheet, point: Point) => void;
}

/** The grid's book with the script's functions in it, drawn again whenever results arrive. */
export function useBookOfCalls(functions: FunctionHelp[], { onChange, onSelect }: BookListener): BookOfCalls {
  const [mapsCalls, setMapsCalls] = useState<MapsCalls>();
  const drawAgain = useRef(() => {});
  const [setup] = useState(() => {
    const calls = createCalls((used) => {
      if (used) setMapsCalls(used);
      drawAgain.current();
    });
    const remote = functions.map((help) => [help.name.toLowerCase(), remoteFunction(help, calls)] as const);
    const own = { ...operators, ...aggregateFunctions, ...logicalFunctions, hyperlink: hyperlinkFunction };
    const additionalFunctions = { ...own, ...Object.fromEntries(remote) };
    return { calls, additionalFunctions, policies: { default: new SheetsPolicy() } };
  });

  const book = useBook({
    additionalFunctions: setup.additionalFunctions,
    policies: setup.policies,
    onChange: ({ sheet }) => onChange(sheet.__raw__),
    onSelect: ({ sheet, points }) => points && onSelect(sheet.__raw__, points.pointing),
  });
  const { registry } = book;
  watchSolvedCells(registry);
  drawAgain.current = () => {
    registry.solvedCaches.clear();
    registry.transmit();
  };

  const askAgain = (cellIds?: Iterable<string>): void => {
    setup.calls.forget(cellIds);
    drawAgain.current();
  };
  return { book, mapsCalls, setMapsCalls, askAgain };
}
