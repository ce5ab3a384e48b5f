import './sidebar.css';
import { byId } from './elements.ts';
import { startFormulasPanel } from './formulas/formulas-panel.ts';
import { startMapPanel } from './map/map-panel.ts';
import { startPlacesPart } from './map/places-part.ts';
import { startSettingsPanel } from './settings/settings-panel.ts';
import { startTablePanel } from './table/table-panel.ts';
import { startTabs } from './tabs.ts';

// The same panels as in sidebar.html.
startFormulasPanel(FORMULA_LIST);
startTablePanel();
startMapPanel();
startPlacesPart();
startSettingsPanel();
startTabs(byId('tabs'));
closeByEscape();

/** Makes Escape close the details around the focus, and returns the focus to the summary. */
function closeByEscape(): void {
  document.addEventListener('keydown', ({ key, target }) => {
    const details = key === 'Escape' && (target as Element).closest<HTMLDetailsElement>('details[open]');
    if (!details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
