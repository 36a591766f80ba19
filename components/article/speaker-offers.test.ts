import { describe, expect, test } from "vitest";
import type { SpeakerView } from "@/lib/domain/speaker";
import { offerSpeakers } from "./speaker-offers";

const speaker = (id: string, name: string, ...aliases: string[]): SpeakerView => ({
	...{ id, name, aliases },
	...{ outletId: null, revision: 1 },
});
const speakers = [
	speaker("a", "Anne Éluard", "la ministre des Ports", "le ministère"),
	speaker("b", "Kestrane SA", "l’armateur"),
	speaker("c", "Paul Annecy"),
];
const found = (typed: string, chosen: string[] = []) =>
	offerSpeakers(typed, speakers, chosen).known.map(({ speaker: { id }, alias }) => [id, alias]);

describe("speakers found while typing", () => {
	test("are all before anything is typed, but those that are chosen", () => {
		expect(found("", ["b"])).toEqual([
			["a", null],
			["c", null],
		]);
	});

	test("are found by the beginning of a word first, accents and case aside", () => {
		expect(found("ann")).toEqual([
			["a", null],
			["c", null],
		]);
		expect(found("elu")).toEqual([["a", null]]);
		expect(found("strane")).toEqual([["b", null]]);
	});

	test("are found by their other names, and say by which", () => {
		expect(found("minist")).toEqual([["a", "la ministre des Ports"]]);
		expect(found("l'armateur")).toEqual([["b", "l’armateur"]]);
	});

	test("are at most eight", () => {
		const many = Array.from({ length: 30 }, (_, n) => speaker(`s${n}`, `Source ${n}`));
		expect(offerSpeakers("source", many, []).known).toHaveLength(8);
	});
});

describe("a new speaker", () => {
	test("is offered under a name that nobody has, without the spaces round it", () => {
		expect(offerSpeakers("  Jean Port ", speakers, []).newName).toBe("Jean Port");
		expect(offerSpeakers(" ", speakers, []).newName).toBeNull();
	});

	test("is not offered under anybody's name or other name, chosen or not", () => {
		expect(offerSpeakers("anne eluard", speakers, ["a"]).newName).toBeNull();
		expect(offerSpeakers("L'ARMATEUR", speakers, []).newName).toBeNull();
	});
});
