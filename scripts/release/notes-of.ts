/**
 * The section of the changelog about a version, as the notes of its release. Throws if the tag is not that version, or
 * if the changelog has no dated section for it.
 */
export function notesOf(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`The tag is "${tag}", but package.json says ${version}: tag v${version}.`);
  const [, notes] = changelog.split(
    new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`, 'm'),
  );
  if (notes === undefined) {
    throw new Error(
      `CHANGELOG.md has no heading "## ${version} (YYYY-MM-DD)". Add a section for this version, with its date.`,
    );
  }
  return `${notes.split(/^## /m)[0]?.trim()}\n`;
}
