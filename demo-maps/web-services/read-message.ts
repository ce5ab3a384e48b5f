import { type FieldType, isMessage, type MessageType, type Scalar, snakeCase, type ValueOf } from './message-type.ts';

/** One fault of a message, and the field that has it. */
export interface Violation {
  field: string;
  description: string;
}

const NAMESPACE = 'type.googleapis.com/google.maps.routing.v2';
const DURATION = /^-?\d{1,12}(\.\d{1,9})?s$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Checks JSON against the definition of a message as strictly as Google does: fields it does not have, values of another
 * kind, two fields where one is allowed. Names may be written both ways, "travelMode" and "travel_mode".
 */
export function readMessage<T extends MessageType>(value: unknown, type: T) {
  const violations: Violation[] = [];
  const message = messageOf(value, type, '', violations) as ValueOf<T>;
  return { message, violations };
}

function messageOf(value: unknown, type: MessageType, path: string, violations: Violation[]): object {
  if (Array.isArray(value)) {
    violations.push({
      field: path,
      description: unknownName(path, 'Proto field is not repeating, cannot start list.'),
    });
    return {};
  }
  if (typeof value !== 'object' || value === null) {
    violations.push(wrongValue(path, `${NAMESPACE}.${type.name}`, value));
    return {};
  }
  const message: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const name = Object.keys(type.fields).find((known) => known === key || snakeCase(known) === key);
    const fieldType = name === undefined ? undefined : type.fields[name];
    if (name === undefined || fieldType === undefined) {
      violations.push({ field: path, description: unknownName(join(path, key), 'Cannot find field.') });
    } else if (field !== null) {
      message[name] = fieldOf(field, fieldType, join(path, name), violations);
    }
  }
  const [first, second] = type.oneof?.fields.filter((name) => name in message) ?? [];
  if (first !== undefined && second !== undefined) {
    const description = `Invalid value at '${path}' (oneof), oneof field '${type.oneof?.name}' is already set. Cannot set '${second}'`;
    violations.push({ field: path, description });
  }
  return message;
}

function fieldOf(value: unknown, type: FieldType, path: string, violations: Violation[]): unknown {
  if (typeof type === 'string') {
    if (!isScalar(value, type)) violations.push(wrongValue(path, nameOfScalar(type), value));
    return value;
  }
  if (isMessage(type)) return messageOf(value, type, path, violations);
  if ('each' in type) {
    // Google takes a single value for a list of one.
    const list = Array.isArray(value) ? value : [value];
    return list.map((one, index) => fieldOf(one, type.each, `${path}[${index}]`, violations));
  }
  if (!type.values.includes(value as string)) violations.push(wrongValue(path, `${NAMESPACE}.${type.name}`, value));
  return value;
}

function isScalar(value: unknown, type: Scalar): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'double') return typeof value === 'number';
  if (type === 'int32') return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return typeof value === 'string' && (type === 'duration' ? DURATION : TIMESTAMP).test(value);
}

function nameOfScalar(type: Scalar): string {
  if (type === 'duration') return 'type.googleapis.com/google.protobuf.Duration';
  if (type === 'timestamp') return 'type.googleapis.com/google.protobuf.Timestamp';
  return `TYPE_${type.toUpperCase()}`;
}

function wrongValue(path: string, typeName: string, value: unknown): Violation {
  return { field: path, description: `Invalid value at '${path}' (${typeName}), ${JSON.stringify(value)}` };
}

function unknownName(path: string, reason: string): string {
  const dot = path.lastIndexOf('.');
  const at = dot < 0 ? '' : ` at '${path.slice(0, dot)}'`;
  return `Invalid JSON payload received. Unknown name "${path.slice(dot + 1)}"${at}: ${reason}`;
}

const join = (path: string, name: string) => (path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`);
