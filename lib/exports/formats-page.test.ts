import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatsPage } from "@/lib/exports/formats-page";

it("docs/formats.md is what the tables say; npx tsx bin/write-formats.ts writes it", () => {
	const file = join(import.meta.dirname, "../../docs/formats.md");
	expect(readFileSync(file, "utf8")).toBe(formatsPage());
});
