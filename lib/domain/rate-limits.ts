/** How often one member may do what costs much, in a window of `seconds`. */
export const rateLimits = {
	import: { points: 60, seconds: 60 },
	/** Files that are kept for an import: no text is read of them yet. */
	upload: { points: 3000, seconds: 60 },
	export: { points: 30, seconds: 60 },
	share: { points: 60, seconds: 60 },
	webhook: { points: 30, seconds: 60 },
	restore: { points: 10, seconds: 60 },
	search: { points: 300, seconds: 60 },
} as const satisfies Record<string, { readonly points: number; readonly seconds: number }>;

export type RateLimit = keyof typeof rateLimits;

/** How often what is shared may be asked for from one address, without an account: whole offices share one. */
export const openingLimit = { points: 600, seconds: 60 } as const;
