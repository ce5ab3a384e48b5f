/** The type of a field of a request or an answer, by the names of Protocol Buffers. */
export type FieldType = Scalar | EnumType | MessageType | { each: FieldType };

export type Scalar = 'string' | 'bool' | 'int32' | 'double' | 'duration' | 'timestamp';

export interface EnumType {
  name: string;
  values: readonly string[];
}

/** A message, such as a request: its fields by their names in JSON. */
export interface MessageType {
  name: string;
  fields: Readonly<Record<string, FieldType>>;
  /** Groups of fields, by name; at most one field of a group may be set. */
  oneof?: { name: string; fields: readonly string[] };
}

/** The value that a field of a type has in JSON. */
export type ValueOf<T> = T extends 'bool'
  ? boolean
  : T extends 'int32' | 'double'
    ? number
    : T extends Scalar
      ? string
      : T extends { values: readonly (infer Value)[] }
        ? Value
        : T extends { each: infer Each }
          ? ValueOf<Each>[]
          : T extends { fields: infer Fields }
            ? { [Name in keyof Fields]?: ValueOf<Fields[Name]> }
            : never;

/** Whether a field is a message, and not a single value. */
export function isMessage(type: FieldType): type is MessageType {
  return typeof type === 'object' && 'fields' in type;
}

/** The name of a field in Google's messages: "travel_mode" for "travelMode". */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
