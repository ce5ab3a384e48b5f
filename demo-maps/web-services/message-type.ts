/** The type of a field of a request or an answer, by the names of Protocol Buffers. */
export type FieldType = Scalar | EnumType | MessageType | { each: FieldType };

export type Scalar = 'string' | 'bool' | 'int32' | 'int64' | 'double' | 'duration' | 'timestamp';

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

/** Whether a field is a message, and not a single value. */
export function isMessage(type: FieldType): type is MessageType {
  return typeof type === 'object' && 'fields' in type;
}

/** The name of a field in Google's messages: "travel_mode" for "travelMode". */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
