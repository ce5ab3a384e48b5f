import { checkCount, checkTexts, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { createEnum } from '../enum.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { PageState } from '../user-interface.ts';

type Html = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** The emulated part of `HtmlService`. */
export type HtmlServiceFacade = Pick<
  Html,
  'SandboxMode' | 'XFrameOptionsMode' | 'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplateFromFile'
>;

const SandboxMode = createEnum<Html['SandboxMode']>(['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = createEnum<Html['XFrameOptionsMode']>(['ALLOWALL', 'DEFAULT']);

const pages = new WeakMap<object, PageState>();

/** The page behind an `HtmlOutput`; undefined for anything else. */
export function pageOf(output: unknown): PageState | undefined {
  return typeof output === 'object' && output !== null ? pages.get(output) : undefined;
}

/** `HtmlService` over the script's HTML files, by their names without ".html". */
export function createHtmlService(gate: CallGate, files: Readonly<Record<string, string>>): HtmlServiceFacade {
  function read(args: unknown[], method: string): string {
    checkTexts(`HtmlService.${method}`, args, 1);
    const name = (args[0] as string).replace(/\.html$/, '');
    const source = Object.hasOwn(files, name) ? files[name] : undefined;
    if (source === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return source;
  }
  return defineService(gate, 'HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (...args: unknown[]) => {
      if (args.length > 0) checkTexts('HtmlService.createHtmlOutput', args, 1);
      return createOutput(gate, String(args[0] ?? ''));
    },
    createHtmlOutputFromFile: (...args: unknown[]) => createOutput(gate, read(args, 'createHtmlOutputFromFile')),
    createTemplateFromFile: (...args: unknown[]) => {
      const source = read(args, 'createTemplateFromFile');
      return defineService(gate, 'HtmlTemplate', {
        getRawContent: () => source,
        evaluate: () => {
          if (source.includes('<?')) throw new ServiceError('The emulator does not know the scriptlets of templates.');
          return createOutput(gate, source);
        },
      }) as unknown as HtmlTemplate;
    },
  });
}

function createOutput(gate: CallGate, html: string): HtmlOutput {
  const page: PageState = { title: '', html };
  const set = (values: Partial<PageState>) => {
    Object.assign(page, values);
    return output;
  };
  const output = defineService(gate, 'HtmlOutput', {
    getContent: () => page.html,
    getTitle: () => page.title,
    getWidth: () => page.width ?? null,
    getHeight: () => page.height ?? null,
    setContent: (content: unknown) => set({ html: String(content) }),
    append: (content: unknown) => set({ html: page.html + String(content) }),
    setTitle: (...args: unknown[]) => {
      checkTexts('HtmlService.HtmlOutput.setTitle', args, 1);
      return set({ title: args[0] as string });
    },
    setWidth: (...args: unknown[]) => set({ width: toPixels('setWidth', args) }),
    setHeight: (...args: unknown[]) => set({ height: toPixels('setHeight', args) }),
    // These two, and the tags in the page's head, need Google's own frame.
    setSandboxMode: () => output,
    setXFrameOptionsMode: () => output,
    addMetaTag: () => output,
  }) as unknown as HtmlOutput;
  pages.set(output, page);
  return output;
}

function toPixels(method: string, args: unknown[]): number {
  checkCount(`HtmlService.HtmlOutput.${method}`, args, 1);
  return toInt(args[0]);
}
