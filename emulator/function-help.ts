/** What Sheets shows about a custom function while its formula is typed. */
export interface FunctionHelp {
  name: string;
  description: string;
  params: ParameterHelp[];
  /** The parameters in the order of the declaration, which the documented ones must follow. */
  declared: string[];
  /** The TypeScript type of the result. With [], the result is a table even for single values. */
  type: string;
  returns: string;
}

export interface ParameterHelp {
  name: string;
  /** As in the braces and in a formula: "Boston, MA" with its quotes, or a number. */
  sample: string;
  text: string;
  optional: boolean;
}

const DOCUMENTED_FUNCTION = /^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\w$]+)\s*\(([^)]*)\)/gm;
const PARAMETER = /^param\s+\{([^}]*)\}\s+(\S+)\s*(.*)$/;
const RESULT = /^returns?\s+(?:\{([^}]*)\}\s*)?(.*)$/;

/** Reads the help of every custom function from a script's text, as Sheets does. */
export function readFunctionHelp(source: string): FunctionHelp[] {
  return [...source.matchAll(DOCUMENTED_FUNCTION)]
    .map(([, comment = '', name = '', parameters = '']) => ({ name, parameters, parts: readParts(comment) }))
    .filter(({ parts }) => parts.tags.some((tag) => tag.startsWith('customfunction')))
    .map(({ name, parameters, parts }) => ({
      name,
      description: parts.description,
      params: parts.tags.flatMap(readParameter),
      declared: parameters.split(',').flatMap((parameter) => parameter.trim().match(/^[\w$]+/)?.[0] ?? []),
      type: parts.tags.flatMap((tag) => RESULT.exec(tag)?.[1] ?? []).join(' '),
      returns: parts.tags.flatMap((tag) => RESULT.exec(tag)?.[2] ?? []).join(' '),
    }));
}

/** The formula with the samples, such as `=DRIVING_DISTANCE("Chicago, IL", "Santa Monica, CA")`. */
export function sampleFormula({ name, params }: FunctionHelp): string {
  const required = params.filter((param) => !param.optional);
  return `=${name}(${required.map((param) => param.sample).join(', ')})`;
}

function readParts(comment: string): { description: string; tags: string[] } {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s*/, '').trimEnd())
    .join('\n');
  const [description = '', ...tags] = text.split(/^@/m).map((part) => part.replace(/\s+/g, ' ').trim());
  return { description, tags };
}

function readParameter(tag: string): ParameterHelp[] {
  const [, sample, name, text = ''] = PARAMETER.exec(tag) ?? [];
  if (sample === undefined || name === undefined) return [];
  return [{ name, sample, text, optional: text.startsWith('Optional.') }];
}
