import { expect, test } from "vitest";
import { diffSchemas } from "./schema-diff";

const before = 'datasource db {\n  provider = "postgresql"\n}\n\nmodel Thing {\n  id Int @id\n}\n';
const after = before.replace("@id\n", "@id\n  word String?\n");

test("the SQL of a new column", async () => {
	expect(await diffSchemas(before, after)).toContain(
		'ALTER TABLE "Thing" ADD COLUMN     "word" TEXT',
	);
});

test("nothing but a comment where nothing changed", async () => {
	expect(await diffSchemas(before, before)).toMatch(/^--[^\n]*\s*$/);
});
