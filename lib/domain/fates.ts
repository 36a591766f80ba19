/** What became of an annotation's words in a new version of its article. */
export const fates = ["kept", "moved", "changed", "lost"] as const;
export type Fate = (typeof fates)[number];
