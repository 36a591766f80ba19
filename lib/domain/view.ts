import type { z } from "zod";

/** The value of a schema as those read it who do not change it: what leaves the server and what screens show. */
export type View<Schema extends z.ZodType> = ReadOnly<z.output<Schema>>;

/** A type with everything in it read-only. */
export type ReadOnly<T> = unknown extends T
	? T
	: T extends string | number | boolean | null | undefined
		? T
		: { readonly [K in keyof T]: ReadOnly<T[K]> };
