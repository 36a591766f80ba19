import type { Left, SourceFields } from "@/lib/imports/annotated/annotated-source";

/** Names that we have a field for; what else our own files say is of the marks there, not of those that come in. */
const ownFields: ReadonlyMap<string, keyof SourceFields | null> = new Map([
	["certainty", "certainty"],
	["quotetype", "quoteType"],
	["checkworthiness", "checkWorthiness"],
	["note", "note"],
	["speaker", "speakers"],
	...["reviewstate", "stale", "revision", "decision", "annotation"].map((name): [string, null] => [
		name,
		null,
	]),
]);

/** What a file says of its passages, gathered under the names that our own files have, in any way of writing them. */
export class FieldsRead {
	readonly #said = new Map<string, SourceFields>();

	constructor(readonly left: Left) {}

	/** One thing said of a passage; counted as left behind where we have no field for it. */
	set(key: string, name: string, value: string): void {
		const field = ownFields.get(name.toLowerCase().replace(/[^a-z]/g, ""));
		if (field === undefined) this.left.add("attributes");
		else if (field !== null) {
			const said = field === "speakers" ? value.split("; ") : value;
			this.#said.set(key, { ...this.#said.get(key), [field]: said });
		}
	}

	of(key: string): SourceFields {
		return this.#said.get(key) ?? {};
	}
}
