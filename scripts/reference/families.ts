import type { FunctionHelp } from '../../emulator/browser.ts';

/** Functions that are documented together. */
export interface Family {
  title: string;
  functions: FunctionHelp[];
}

// By the part of a name after the first underscore. Other functions have their own section.
const TITLES: Record<string, string> = {
  DISTANCE: 'Distance',
  DURATION: 'Duration',
  DURATION_SECONDS: 'Duration in seconds',
  DIRECTIONS: 'Directions, step by step',
  TRIP: 'Trip with several stops',
  NEAREST: 'Nearest places',
  MATCH: 'Which place was meant',
  LINK: 'Links to Google Maps',
  TRIP_LINK: 'Links to Google Maps',
  LATLONG: 'Places',
  ADDRESS: 'Places',
  REVERSEGEOCODE: 'Places',
  COUNTRY: 'Places',
  ELEVATION: 'Places',
};

/** Groups functions, in the order of their first members. */
export function groupFamilies(functions: readonly FunctionHelp[]): Family[] {
  const families = new Map<string, Family>();
  for (const help of functions) {
    const title = TITLES[help.name.replace(/^[^_]*_/, '')] ?? help.name;
    const family = families.get(title) ?? { title, functions: [] };
    family.functions.push(help);
    families.set(title, family);
  }
  return [...families.values()];
}
