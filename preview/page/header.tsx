import { streetsCopyright, worldCopyright } from '../../demo-maps/attribution.ts';

export interface HeaderProps {
  /** Whether formulas ask Google with a key. */
  asksGoogle: boolean;
  onRecalculate: () => void;
  onReset: () => void;
}

/** The title, the two commands, and the line that says what the answers are worth. */
export function Header({ asksGoogle, onRecalculate, onReset }: HeaderProps) {
  return (
    <header>
      <div className="title">
        <svg className="logo" viewBox="0 0 24 32" aria-hidden="true">
          <path d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#fff" />
          <path d="M16 0v6a2 2 0 0 0 2 2h6z" fill="#b7e1cd" />
          <path d="M5 14h14v12H5zm2 2v2h4v-2zm6 0v2h4v-2zm-6 4v2h4v-2zm6 0v2h4v-2z" fill="#0f9d58" fillRule="evenodd" />
        </svg>
        <h1>Maps in Sheets</h1>
        <span className="subtitle">local sheet</span>
        <button type="button" onClick={onRecalculate}>
          Recalculate
        </button>
        <button type="button" onClick={onReset}>
          Reset to the sample
        </button>
      </div>
      <p className="note">
        {asksGoogle
          ? 'Formulas ask Google Maps Platform with your key, and Google bills these requests. Pictures of routes, and answers without the key, come from the demo map. '
          : 'Nothing here asks Google. With the key practice-key, the demo map answers as Google Maps Platform would, with estimated traffic. '}
        On the demo map, inside Montevideo: real streets as of 2017,{' '}
        <a href="https://www.openstreetmap.org/copyright">{streetsCopyright}</a> (ODbL). Everywhere else: estimates
        along the great circle, places <a href="https://www.geonames.org">{worldCopyright}</a>.
      </p>
    </header>
  );
}
