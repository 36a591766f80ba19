import type { JsonFields } from "@/lib/imports/annotated/json-value";
import type { Declared } from "@/lib/imports/source-document";

/** What the fields of a document say of its article, under the names that our own files have. */
export function declaredIn(fields: JsonFields): Declared[] {
	const names = ["title", "outlet", "author", "published", "address", "language"] as const;
	return names.flatMap((field): Declared[] => {
		const value = fields.get(field);
		return typeof value === "string" ? [{ field, value, from: "record" }] : [];
	});
}
