import { type ContractPart, exception, type ServiceCase } from '../contract-case.ts';

/** What a script may do with triggers; the contract's own script has no permission for it. */
export const triggerCases: ContractPart<ServiceCase> = {
  service: 'Triggers',
  cases: [
    {
      behaviour: 'installing one is refused if the manifest does not name its permission',
      basis: 'observed',
      run: () => ScriptApp.newTrigger('countRuns') && 'begun',
      expected: exception(
        'You do not have permission to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
      ),
    },
  ],
};
