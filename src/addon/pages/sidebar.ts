import { byId } from './elements.ts';
import { startFormulaList } from './formula-list.ts';
import { startRoutePanel } from './route-panel.ts';
import { startTablePanel } from './table-panel.ts';
import { startTabs } from './tabs.ts';

startTabs(byId('tabs'));
startFormulaList(FORMULA_LIST);
startTablePanel();
startRoutePanel();
