import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backupRecords } from "./backup-records";

const schema = readFileSync(join(import.meta.dirname, "../../../prisma/schema.prisma"), "utf8");

/** The tables whose rows belong to a dossier, or hang on such rows, and that a backup leaves out, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
	SearchEntry: "made of the rows",
	TextPrint: "made of the rows",
	Copy: "made of the rows",
	ImportJob: "what waits to be imported is not yet in the dossier",
	ImportPart: "what waits to be imported is not yet in the dossier",
	ExportJob: "a file made of the rows, for one member and a day",
	Share: "an address of this newsroom",
	Webhook: "an address that this newsroom tells",
};

/** The tables of records whose names are not that of their class. */
const named: Readonly<Record<string, string>> = {
	Passage: "Annotation",
	Piece: "AnchorPiece",
	Attribution: "AnnotationSpeaker",
	Wording: "StatementTitle",
	Original: "DossierOriginal",
};

/** The columns of each table of the schema, relations aside. */
function tables(): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const names = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name = ""]) => name);
	for (const [, name = "", body = ""] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
		const columns = [...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].filter(
			([, , type = ""]) => !names.includes(type),
		);
		found.set(
			name,
			columns.map(([, column = ""]) => column),
		);
	}
	return found;
}

test("every table with a dossier in it is kept whole, or left out for a reason", () => {
	const known = tables();
	const records = Object.values(backupRecords);
	const kept = records.map(({ type }) => named[type] ?? type);
	const ofDossiers = [...known].filter(([, columns]) => columns.includes("dossierId"));
	const missing = ofDossiers.map(([name]) => name).filter((name) => !kept.includes(name));
	expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
	for (const { type, columns } of records) {
		const expected = known.get(named[type] ?? type)?.filter((column) => column !== "dossierId");
		expect({ type, columns: Object.keys(columns).sort() }).toEqual({
			type,
			columns: expected?.sort(),
		});
	}
});
