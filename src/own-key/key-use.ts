/** When the key is used: for everything that is not known, or only after the free quota of the day is used up. */
export const KEY_USES = ['always', 'after quota'] as const;

export type KeyUse = (typeof KEY_USES)[number];
