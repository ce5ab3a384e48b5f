import { askFormulas } from './ask-formulas.ts';
import { allParts } from './cases/all-parts.ts';
import { leaveTraces } from './cases/in-a-cell.ts';
import { outsideDocumentCases } from './cases/outside-document.ts';
import { contractKey, keyCases } from './cases/with-key.ts';
import { isFormulaCase } from './contract-case.ts';
import { judge } from './judge.ts';
import { inCell, see } from './run-case.ts';
import { writeReport } from './write-report.ts';

/** Asks the whole contract, and writes the report to a sheet of its own. */
export function checkPlatform(): void {
  see(leaveTraces);
  const run = Date.now();
  const questions = allParts.flatMap(({ service, cases, isInCell = false }) =>
    cases.map((one) => ({ service, one: isInCell && !isFormulaCase(one) ? inCell(one, run) : one })),
  );
  const shown = askFormulas(questions.map(({ one }) => one).filter(isFormulaCase));
  const findings = questions.map(({ service, one }) =>
    judge(service, one, typeof one.ask === 'function' ? see(one.ask) : (shown.get(one) ?? null)),
  );
  writeReport(findings);
}

/** Asks the questions that need a Google Maps Platform key, and writes the report to the same sheet. */
export function checkWithKey(): void {
  if (!contractKey()) {
    throw new Error('Put your key into the script property MAPS_API_KEY first: Project settings ▸ Script properties.');
  }
  const { service, cases } = keyCases;
  writeReport(cases.map((one) => judge(service, one, see(one.ask))));
}

/** For a script outside a spreadsheet: logs what it finds there. */
export function checkOutsideDocument(): void {
  const { service, cases } = outsideDocumentCases;
  for (const one of cases) {
    const { behaviour, seen, same } = judge(service, one, see(one.ask));
    console.log(`${behaviour}: ${same} (${seen})`);
  }
}
