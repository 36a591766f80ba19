import { describe, expect, test } from "vitest";
import { keepTyped, toParticulars, toParticularsForm, withPrecision } from "./particulars";

const known = {
	title: "Sauvetage en mer",
	outlet: "Le Fanal",
	author: null,
	published: { value: "2026-03-02T18:12", precision: "minute", zone: "Europe/Paris" },
	address: null,
	language: "fr",
	credits: ["Galverne", "AFX"],
} as const;

describe("the particulars form", () => {
	test("says what it was made from", () => {
		expect(toParticulars(toParticularsForm(known))).toEqual(known);
		const undated = { ...known, published: null };
		expect(toParticulars(toParticularsForm(undated))).toEqual(undated);
	});

	test("cuts a date to a coarser precision and asks again for a finer one", () => {
		const form = toParticularsForm(known);
		expect(withPrecision(form, "month").value).toBe("2026-03");
		expect(withPrecision(withPrecision(form, "month"), "day").value).toBe("");
		expect(toParticulars(withPrecision(form, "unknown")).published).toBeNull();
	});

	test("keeps what was typed when the text is read again", () => {
		const older = toParticularsForm({ ...known, title: "Ã‰lan", outlet: "Ã‰cho" });
		const typed = { ...older, outlet: "L’Écho des Passes" };
		const newer = toParticularsForm({ ...known, title: "Élan", outlet: "Écho" });
		const kept = keepTyped(typed, older, newer);
		expect(kept.title).toBe("Élan");
		expect(kept.outlet).toBe("L’Écho des Passes");
	});
});
