import './sidebar.css';
import { byId } from './elements.ts';
import { startFormulasPanel } from './formulas/formulas-panel.ts';
import { startMapPanel } from './map/map-panel.ts';
import { startTablePanel } from './table/table-panel.ts';
import { startTabs } from './tabs.ts';

// The same panels as in sidebar.html.
startFormulasPanel(FORMULA_LIST);
startTablePanel();
startMapPanel();
startTabs(byId('tabs'));
