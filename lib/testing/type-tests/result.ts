import { fail, ok, type Result } from "@/lib/domain/result";

// Compiled by the types step and never run: each line below must refuse to compile, and
// `@ts-expect-error` turns into an error by itself on the day that it compiles.

/** A failure is one of the closed list, and a value is reached only after asking whether there is one. */
export function resultTypes(result: Result<number>): number {
	// @ts-expect-error a code outside the closed union
	fail("teapot");

	// @ts-expect-error the value of a result that was not asked whether it is one
	const unasked = result.value;

	// @ts-expect-error a success of another type
	const other: Result<string> = ok(1);

	return result.ok ? result.value : [unasked, other].length;
}
