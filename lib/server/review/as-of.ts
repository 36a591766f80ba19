import "server-only";

/** What an event says of an edit that brought back what a thing said at an earlier revision. */
export function asOfCode(revision: number | null): { readonly asOf?: string } {
	return revision === null ? {} : { asOf: String(revision) };
}
