import { expect, test } from "vitest";
import { originalExtension } from "./original-extension";

test.each([
	["%PDF-1.7\n", "pdf"],
	["PK\x03\x04\x14\0", "docx"],
	["\n <!DOCTYPE html><title>Le quai</title>", "html"],
	['{"headline": "Le quai"}', "json"],
	["<< Le quai >>, dit la ministre", "txt"],
	["Le quai\n\n<html>", "txt"],
	["", "txt"],
])("%j is kept as .%s", (begins, extension) => {
	expect(originalExtension(new TextEncoder().encode(begins))).toBe(extension);
});
