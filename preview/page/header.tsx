import { streetsCopyright, worldCopyright } from '../../demo-maps/attribution.ts';

export interface HeaderProps {
  /** Whether formulas ask Google with a key. */
  asksGoogle: boolean;
  onRecalculate: () => void;
  onReset: () => void;
}

/** The title, two commands, and a note on where the answers come from. */
export function Header({ asksGoogle, onRecalculate, onReset }: HeaderProps) {
  return (
    <header>
      <div className="title">
        {/* The icon of scripts/pictures: a logo of our own, not Google's. */}
        <svg className="logo" viewBox="0 0 128 128" aria-hidden="true">
          <path d="M4 44h120M4 84h120M44 4v120M84 4v120" stroke="#fff" strokeOpacity=".4" strokeWidth="4" />
          <path d="M28 100V64h36V28h36" fill="none" stroke="#ffb84d" strokeWidth="12" strokeLinecap="round" />
          <circle cx="28" cy="100" r="11" fill="#fff" />
          <circle cx="100" cy="28" r="11" fill="#fff" />
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
          : 'Nothing here asks Google. To see what a Google Maps Platform key changes, enter practice-key in the sidebar under Settings; traffic is estimated. '}
        Routes in Montevideo use its streets of 2017,{' '}
        <a href="https://www.openstreetmap.org/copyright">{streetsCopyright}</a> (ODbL). Elsewhere, routes are estimates
        between places of <a href="https://www.geonames.org">{worldCopyright}</a>.
      </p>
    </header>
  );
}
