/** What the commands end with. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
