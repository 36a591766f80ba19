import { expect, test } from "vitest";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { addressKey } from "./address-key";

test("addresses of one article have one key, those of others another", () => {
	const same = [
		"https://www.lefanal.example/ports/le-contrat/",
		"http://lefanal.example/ports/le-contrat?utm_source=x&fbclid=1#suite",
		"https://m.lefanal.example/ports/le-contrat",
	];
	expect(new Set(same.map(addressKey)).size).toBe(1);
	const others = ["https://lefanal.example/ports/le-contrat?id=2", "https://lefanal.example/ports"];
	for (const other of others) expect(addressKey(other)).not.toBe(addressKey(same[0] ?? ""));
	expect(addressKey("https://a.example/?b=1&a=2")).toBe(addressKey("https://a.example?a=2&b=1"));
	expect(addressKey("nulle part")).toBe("nulle part");
});

test("IN-22: an address of 100,000 slashes takes no longer than another", () => {
	const long = `https://a.example/${"/".repeat(100_000)}a`;
	expect(addressKey(long)).toHaveLength(long.length - "https://".length);
	expect(cpuTimeOf(() => addressKey(long))).toBeLessThan(100);
});
