import './sidebar.css';
import { closeByEscape } from './close-by-escape.ts';
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
