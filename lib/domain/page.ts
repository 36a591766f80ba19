import { z } from "zod";

/** How long a page of a list can be, and how long it is when nobody says. */
export const pageLimits = { most: 200, usual: 50 } as const;

/**
 * Where a page of a list begins and how long it is, as an address says it. `cursor` is what an earlier page
 * gave as `next`. Lists are in the order of their ids, so what is added meanwhile moves nothing.
 */
export const pageFields = {
	cursor: z
		.string()
		.max(200)
		.exactOptional()
		.describe("Where to go on: what an earlier page gave as next."),
	limit: z
		.string()
		.regex(/^[1-9]\d{0,2}$/)
		.transform(Number)
		.pipe(z.int().min(1).max(pageLimits.most))
		.exactOptional()
		.describe(
			`How many at most: 1 to ${pageLimits.most}, ${pageLimits.usual} when it is not said.`,
		),
} as const;

/** A query with nothing but a place in a list. */
export const pageQuerySchema = z.strictObject(pageFields);

export type PageQuery = z.output<typeof pageQuerySchema>;

const nextSchema = z
	.string()
	.nullable()
	.describe("The cursor that continues the list; null at its end.");

/** A page of a list of such things; `next` continues it and is null at its end. */
export function pageSchema<Thing extends z.ZodType>(thing: Thing) {
	return z.strictObject({ list: z.array(thing), next: nextSchema });
}

/** A page of a list. */
export interface Page<Thing> {
	readonly list: readonly Thing[];
	readonly next: string | null;
}
