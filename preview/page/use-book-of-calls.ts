import { type BookType, type UserSheet, useBook } from '@gridsheet/react-core';
import { useRef, useState } from 'react';
import type { FunctionHelp } from '../../scripts/function-help.ts';
import { aggregateFunctions } from './aggregate-functions.ts';
import { createCalls, type MapsCalls } from './calls.ts';
import { hyperlinkFunction } from './hyperlink.ts';
import { logicalFunctions } from './logical-functions.ts';
import { operators } from './operators.ts';
import { watchSolvedCells } from './recalculation.ts';
import { remoteFunction } from './remote-function.ts';
import { SheetsPolicy } from './sheets-policy.ts';

export type Point = { y: number; x: number };

export interface BookOfCalls {
  book: BookType;
  /** How often the script called Maps; unknown before the first answer. */
  mapsCalls: MapsCalls | undefined;
  /** The cell that is selected. */
  selected: Point;
  /** Asks the server for every result anew. */
  askAgain: () => void;
}

/** The grid's book with the script's functions in it, drawn again whenever results arrive. */
export function useBookOfCalls(functions: FunctionHelp[], onChange: (sheet: UserSheet) => void): BookOfCalls {
  const [mapsCalls, setMapsCalls] = useState<MapsCalls>();
  const [selected, setSelected] = useState<Point>({ y: 1, x: 1 });
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
    onChange: ({ sheet }) => onChange(sheet),
    onSelect: ({ points }) => points && setSelected(points.pointing),
  });
  const { registry } = book;
  watchSolvedCells(registry);
  drawAgain.current = () => {
    registry.solvedCaches.clear();
    registry.transmit();
  };

  const askAgain = (): void => {
    setup.calls.forget();
    drawAgain.current();
  };
  return { book, mapsCalls, selected, askAgain };
}
