import { invalidArgument } from './google-error.ts';
import { type FieldType, isMessage, type MessageType, snakeCase } from './message-type.ts';

/** The requested fields, each with its own fields. A field without any is requested as a whole. */
export type FieldMask = Map<string, FieldMask>;

const HOW =
  "FieldMask is a required parameter. See https://cloud.google.com/apis/docs/system-parameters#definitions on how to provide it. As an example, you can set the header 'X-Goog-FieldMask' with value 'routes.distanceMeters,routes.duration' to ask for the distance and the duration.";

/** Reads which fields of an answer a request asks for. Refuses a mask that is missing, or that names unknown fields. */
export function readFieldMask(mask: string | undefined, answer: MessageType): FieldMask {
  if (mask === undefined || mask.trim() === '') throw invalidArgument(HOW);
  const fields: FieldMask = new Map();
  for (const path of expand(mask)) {
    if (!addPath(fields, path.split(/[./]/), answer)) {
      const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
      throw invalidArgument('Request contains an invalid argument.', [{ field: mask, description }]);
    }
  }
  return fields;
}

/** Writes out brackets: "a(b,c.d)" is "a.b" and "a.c.d". */
function expand(mask: string): string[] {
  const innermost = /([^,()]+)\(([^()]*)\)/.exec(mask);
  if (!innermost) return mask.split(',').map((path) => path.trim());
  const [whole, parent, inside = ''] = innermost;
  return expand(
    mask.replace(
      whole,
      inside
        .split(',')
        .map((path) => `${parent?.trim()}.${path.trim()}`)
        .join(','),
    ),
  );
}

/** Adds a path to a mask; false if there is no such field. */
function addPath(mask: FieldMask, [key = '', ...rest]: string[], type: MessageType): boolean {
  const names = Object.keys(type.fields).filter((name) => key === '*' || name === key || snakeCase(name) === key);
  return names.length > 0 && names.every((name) => addField(mask, name, rest, messageIn(type.fields[name])));
}

function addField(mask: FieldMask, name: string, rest: string[], inner: MessageType): boolean {
  const known = mask.get(name);
  const isWhole = rest.length === 0 || known?.size === 0;
  const own: FieldMask = isWhole ? new Map() : (known ?? new Map());
  mask.set(name, own);
  return rest.length === 0 || addPath(isWhole ? new Map() : own, rest, inner);
}

const NO_MESSAGE: MessageType = { name: '', fields: {} };

function messageIn(type: FieldType | undefined): MessageType {
  if (typeof type !== 'object') return NO_MESSAGE;
  if ('each' in type) return messageIn(type.each);
  return isMessage(type) ? type : NO_MESSAGE;
}

/** An answer with the requested fields. A zero, an empty text and an empty list are left out, as in Google's JSON. */
export function applyFieldMask(value: unknown, mask: FieldMask): unknown {
  if (Array.isArray(value)) return value.map((one) => applyFieldMask(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([name, field]) => (mask.size === 0 || mask.has(name)) && !isDefault(field))
    .map(([name, field]) => [name, applyFieldMask(field, mask.get(name) ?? new Map())]);
  return Object.fromEntries(kept);
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === 0 ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
