/** A text as a parameter of a web address. Half of a surrogate pair can't be encoded, so it becomes "�". */
export function encodeParameter(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
