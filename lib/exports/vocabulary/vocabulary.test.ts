import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type BackupRecord, backupRecords, propertyOf } from "@/lib/domain/backup/backup-records";
import { vocabularyClasses, vocabularyProperties } from "@/lib/domain/backup/vocabulary-terms";
import { languageNames } from "@/lib/domain/languages";
import { termsFor } from "@/lib/i18n/messages";
import { vocabularyContext } from "./context";

test.each(languageNames)(
	"every class and property is defined in %s, and nothing else",
	(language) => {
		const terms = termsFor(language);
		expect(Object.keys(terms.classes).sort()).toEqual([...vocabularyClasses]);
		expect(Object.keys(terms.properties).sort()).toEqual([...vocabularyProperties]);
	},
);

test("every term that an exporter writes is in the vocabulary", () => {
	const folder = join(import.meta.dirname, "..");
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
		/(?<!\.test)\.ts$/.test(file),
	);
	const written = files.flatMap((file) =>
		[...readFileSync(join(folder, file), "utf8").matchAll(/"recoupe:(\w+)"/g)].map(
			([, name]) => name,
		),
	);
	const known = [...vocabularyClasses, ...vocabularyProperties];
	expect(written.length).toBeGreaterThan(50);
	expect(written.filter((name) => !known.includes(name ?? ""))).toEqual([]);
});

test("the context reads each property in one way, whichever thing has it", () => {
	const kinds = new Map<string, Set<string>>();
	for (const { columns } of Object.values<BackupRecord>(backupRecords))
		for (const [column, field] of Object.entries(columns)) {
			const property = propertyOf(column, field);
			if (!property.startsWith("recoupe:")) continue;
			kinds.set(property, (kinds.get(property) ?? new Set()).add(field.kind));
		}
	const like: Readonly<Record<string, string>> = { person: "ref", hash: "text" };
	const mixed = [...kinds].filter(
		([, found]) => new Set([...found].map((kind) => like[kind] ?? kind)).size > 1,
	);
	expect(mixed).toEqual([]);
	const { "@context": context } = vocabularyContext();
	expect(context).toMatchObject({
		recoupe: "urn:recoupe:",
		dueOn: { "@id": "recoupe:dueOn", "@type": "xsd:date" },
		mentions: { "@id": "recoupe:mentions", "@type": "@id", "@container": "@list" },
	});
});
