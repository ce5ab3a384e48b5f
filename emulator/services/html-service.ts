import { maybe, takes, text, toInt } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { defineService, returning } from '../service.ts';
import type { PageState } from '../user-interface.ts';
import type { Surroundings } from './surroundings.ts';

type Html = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

const pages = new WeakMap<object, PageState>();

/** The page behind an `HtmlOutput`; undefined for anything else. */
export function pageOf(output: unknown): PageState | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output) : undefined;
}

/** `HtmlService` over the script's HTML files, by their names without ".html". */
export function createHtmlService({ gate, html: files }: Surroundings) {
  function read(fileName: string): string {
    const name = fileName.replace(/\.html$/, '');
    const source = Object.hasOwn(files, name) ? files[name] : undefined;
    if (source === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return source;
  }
  return defineService(gate, 'HtmlService', {
    createHtmlOutput: takes([maybe(text)], (html = '') => createOutput(gate, html)),
    createHtmlOutputFromFile: takes([text], (name) => createOutput(gate, read(name))),
    createTemplateFromFile: takes([text], (name) => {
      const source = read(name);
      return defineService(gate, 'HtmlTemplate', {
        getRawContent: () => source,
        evaluate: () => {
          if (source.includes('<?')) throw new ServiceError('The emulator does not know the scriptlets of templates.');
          return createOutput(gate, source);
        },
      }) as unknown as HtmlTemplate;
    }),
  } satisfies Partial<Html>);
}

function createOutput(gate: Surroundings['gate'], html: string): HtmlOutput {
  const page: PageState = { title: '', html };
  const set = returning(() => output)((values: Partial<PageState>) => Object.assign(page, values));
  const output: HtmlOutput = defineService(gate, 'HtmlService.HtmlOutput', {
    getContent: () => page.html,
    setContent: (content: unknown) => set({ html: String(content) }),
    append: (content: unknown) => set({ html: page.html + String(content) }),
    setTitle: takes([text], (title) => set({ title })),
    setWidth: takes([toInt], (width) => set({ width })),
    setHeight: takes([toInt], (height) => set({ height })),
  }) as unknown as HtmlOutput;
  pages.set(output, page);
  return output;
}
