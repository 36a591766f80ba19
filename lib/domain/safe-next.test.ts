import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "@/lib/testing/scale";
import { safeNext } from "./safe-next";

const home = "https://recoupe.example.org";

describe("AU-23: safeNext", () => {
	it.each([
		"/",
		"/dossiers/0190-abc",
		"/dossiers/0190/compare?left=1&right=2",
		"/articles/1#a=2",
		"/a//b",
		"/@evil",
		"/search?q=caf%C3%A9%20noir",
	])("keeps the path %s", (next) => {
		expect(safeNext(next)).toBe(next);
	});

	it.each([
		["another host", "//evil.example"],
		["another host after a backslash", "/\\evil.example"],
		["two backslashes", "\\\\evil.example"],
		["a scheme without slashes", "https:evil.example"],
		["a whole address", "https://evil.example/"],
		["our host as a user name", "https://recoupe.example.org@evil.example"],
		["our host as a subdomain", "https://recoupe.example.org.evil.example"],
		["a script", "javascript:alert(1)"],
		["a document", "data:text/html,x"],
		["a header behind an encoded line end", "/%0d%0aX: y"],
		["an encoded line end alone", "/%0D%0AX:y"],
		["a tab that browsers drop", "/\t/evil.example"],
		["a line end that browsers drop", "/\n/evil.example"],
		["a leading space", " //evil.example"],
		["a backslash further on", "/a/..\\..\\evil"],
		["an encoded backslash", "/%5cevil.example"],
		["a relative path", "evil"],
		["nothing", ""],
		["a string of 4 kB", `/${"a".repeat(4096)}`],
	])("goes home instead of to %s", (_name, next) => {
		expect(safeNext(next)).toBe("/");
	});

	it("goes home where nothing was asked", () => {
		expect(safeNext(null)).toBe("/");
		expect(safeNext(undefined)).toBe("/");
	});

	it("lands on its own origin whatever it is given", () => {
		const parts = fc.constantFrom(
			"/",
			"\\",
			"@",
			":",
			"evil.example",
			"https",
			"\t",
			"%0d",
			"?",
			"#",
		);
		holds(
			fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
				expect(new URL(safeNext(pieces.join("")), home).origin).toBe(home);
			}),
		);
	});
});
