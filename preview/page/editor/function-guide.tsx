import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FunctionHelp } from '../../../emulator/browser.ts';
import type { Editing } from './edited-cell.ts';
import { callAt, wordAt } from './formula-text.ts';

const MAX_SUGGESTIONS = 12;

type Suggestions = ReturnType<typeof useSuggestions>;

/** The functions whose names begin with what is typed. */
export function useSuggestions(editing: Editing | undefined, functions: FunctionHelp[]) {
  const [chosen, setChosen] = useState({ word: '', index: 0 });
  const word = editing?.isTouched ? wordAt(editing.text, editing.cursor).toUpperCase() : '';
  const [closed, setClosed] = useState('');
  const isOpen = word !== '' && closed !== word && !editing?.pointing;
  const found = isOpen ? functions.filter(({ name }) => name.startsWith(word)).slice(0, MAX_SUGGESTIONS) : [];
  const index = chosen.word === word ? Math.min(chosen.index, Math.max(0, found.length - 1)) : 0;
  return {
    found,
    /** Which of them Tab takes. */
    chosen: index,
    /** Where the name begins in the text. */
    start: (editing?.cursor ?? 0) - word.length,
    /** Handles a key for the list; returns whether it had a meaning. */
    press: (key: string, take: (name: string) => void): boolean => {
      const [first] = found;
      if (!first) return false;
      const by = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (by !== undefined) setChosen({ word, index: (index + by + found.length) % found.length });
      else if (key === 'Escape') setClosed(word);
      // If a whole name is typed, Enter finishes the formula.
      else if (key === 'Tab' || (key === 'Enter' && found[index]?.name !== word))
        take(found[index]?.name ?? first.name);
      else return false;
      return true;
    },
  };
}

export interface FunctionGuideProps {
  id: string;
  editing: Editing;
  functions: FunctionHelp[];
  suggestions: Suggestions;
  onTake: (name: string) => void;
}

/** Below an editor: the functions that fit what is typed, or what the argument at the cursor means. */
export function FunctionGuide({ id, editing, functions, suggestions, onTake }: FunctionGuideProps) {
  const { found, chosen } = suggestions;
  if (found.length > 0) {
    return (
      <Guide role="listbox" id={`functions-${id}`} label="Functions">
        {found.map(({ name, description }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the keyboard, and its keys choose here.
          <div
            key={name}
            id={`function-${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="guide-option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(name)}
          >
            <b>{name}</b>
            {index === chosen && description && <p>{description}</p>}
          </div>
        ))}
      </Guide>
    );
  }
  const call = callAt(editing.text, editing.cursor);
  const help = call && functions.find(({ name }) => name === call.name);
  return help && help.params.length > 0 ? <CallHelp help={help} argument={call.argument} /> : null;
}

function CallHelp({ help: { name, params, description }, argument }: { help: FunctionHelp; argument: number }) {
  const current = params[Math.min(argument, params.length - 1)];
  return (
    <Guide role="note" label={`Help for ${name}`}>
      <code>
        {name}(
        {params.map((param, index) => (
          <span key={param.name}>
            {index > 0 && ', '}
            <span className={param === current ? 'current' : undefined}>
              {param.optional ? `[${param.name}]` : param.name}
            </span>
          </span>
        ))}
        )
      </code>
      {current && (
        <p>
          <b>{current.name}</b> {current.text}
        </p>
      )}
      <p className="about">{description}</p>
    </Guide>
  );
}

interface GuideProps {
  role: 'listbox' | 'note';
  id?: string;
  label: string;
  children: ReactNode;
}

/** A card below the editor, or above it if there is no room below; always inside the window. */
function Guide({ role, id, label, children }: GuideProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const editor = element?.parentElement?.querySelector('textarea')?.getBoundingClientRect();
    if (!element || !editor) return;
    const { width, height } = element.getBoundingClientRect();
    const isRoomBelow = editor.bottom + height + 8 < window.innerHeight;
    element.style.left = `${Math.max(8, Math.min(editor.left, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, isRoomBelow ? editor.bottom + 2 : editor.top - height - 2)}px`;
  });
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have take a name.
    <div ref={card} id={id} className={role === 'note' ? 'guide call-help' : 'guide'} role={role} aria-label={label}>
      {children}
    </div>
  );
}
