/** Milliseconds: how often a window says that it is there, and how long its last word counts. */
export const presenceTiming = { beat: 3000, counts: 8000 } as const;
