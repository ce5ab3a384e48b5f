import type { Finding } from './judge.ts';
import { openOwnSheet } from './own-sheet.ts';

// In the order of a finding's members.
const HEADINGS = ['service', 'behaviour', 'basis', 'expected', 'seen', 'same?'];

/** Writes one row for each finding, and shows how many are the same. */
export function writeReport(findings: Finding[]): void {
  const rows = findings.map((finding) => Object.values(finding));
  const range = openOwnSheet('Contract').getRange(1, 1, rows.length + 1, HEADINGS.length);
  // As text; otherwise Sheets would read results as numbers, truth values or formulas.
  range.setNumberFormat('@').setValues([HEADINGS, ...rows]);
  SpreadsheetApp.getActiveSpreadsheet().toast(summary(findings), 'Contract');
}

function summary(findings: Finding[]): string {
  const count = (same: Finding['same']) => findings.filter((finding) => finding.same === same).length;
  const known = `${count('yes')} as expected, ${count('NO')} not.`;
  return `${known} Of what is not established: ${count('as assumed')} as assumed, ${count('otherwise')} otherwise.`;
}
