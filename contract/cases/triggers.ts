import { type ContractPart, exception, observed, type Run } from '../contract-case.ts';

/** What a script may do with triggers; the contract's own script has no permission for it. */
export const triggerCases: ContractPart<Run> = {
  service: 'Triggers',
  cases: [
    observed(
      'installing one is refused if the manifest does not name its permission',
      () => ScriptApp.newTrigger('countRuns') && 'begun',
      exception(
        'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
      ),
    ),
  ],
};
