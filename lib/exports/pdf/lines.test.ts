import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run } from "@/lib/exports/pdf/atoms";
import { type Line, linesOf } from "@/lib/exports/pdf/lines";
import type { Look } from "@/lib/exports/pdf/looks";
import { holds } from "@/lib/testing/scale";

const serif: Look = { face: "Serif", size: 10, ink: "#000000" };
const bold: Look = { face: "Sans-Bold", size: 6, ink: "#000000", rise: 4 };
const width = 90;

const words = fc.constantFrom(
	..."mot|l’accord|«|» |co\u00adopérer|العقد|(الوزيرة)|12,5 %|שלום|日本語|👩‍👩‍👧|e\u0301te|trait-d’union|\n|\t|\u2028|".split(
		"|",
	),
	"x".repeat(60),
	"العقد".repeat(12),
);
const run: fc.Arbitrary<Run> = fc.record({
	words: fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
	look: fc.constantFrom(serif, bold),
});

const lines = (runs: readonly Run[]): Line[] => [...linesOf(runs, width)];
const shownOn = ({ atoms }: Line) => atoms.map(({ atom }) => atom.shown).join("");

describe("lines", () => {
	it("have every sign once, in order, and none beyond the column", () => {
		holds(
			fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
				const whole = runs.map((one) => one.words).join("");
				let from = 0;
				for (const { atoms, end, start } of lines(runs)) {
					expect(start).toBe(from);
					const parts = atoms.map(({ atom }) => atom).sort((a, b) => a.start - b.start);
					for (const atom of parts) {
						expect(atom.start).toBe(from);
						from = atom.end;
					}
					expect(from).toBe(end);
					const seen = atoms.filter(({ atom }) => atom.shown.trim() !== "");
					for (const { atom, x } of seen) {
						expect(x).toBeGreaterThan(-10);
						expect(x + atom.width).toBeLessThan(width + 10);
					}
				}
				expect(from).toBe(whole.length);
			}),
			400,
		);
	});

	it("lie side by side, each atom where the one before it ends", () => {
		holds(
			fc.property(fc.array(run, { maxLength: 3 }), (runs) => {
				for (const { atoms } of lines(runs))
					for (const [n, { atom, x }] of atoms.entries())
						expect(atoms[n + 1]?.x ?? x + atom.width).toBeCloseTo(x + atom.width, 6);
			}),
			200,
		);
	});

	it("are in the order in which they are seen", () => {
		const [mixed] = lines([{ words: "prix: العقد 12 (يوم) fin", look: { ...serif, size: 4 } }]);
		expect(mixed && shownOn(mixed).replace(/\s+/g, " ")).toBe("prix: (يوم) 12 العقد fin");
		const [arabic] = lines([{ words: "قالت: abc!", look: serif }]);
		const last = arabic?.atoms.at(-1);
		expect(last?.atom.shown.trim()).toBe("قالت");
		expect((last?.x ?? 0) + (last?.atom.width ?? 0)).toBeCloseTo(width, 6);
	});

	it("end where the text says so, and never after a soft hyphen", () => {
		expect(lines([{ words: "un\ndeux\u2028trois", look: serif }]).map(shownOn)).toEqual([
			"un",
			"deux",
			"trois",
		]);
		const soft = lines([{ words: `mot mot mot co\u00ad${"opérer".repeat(2)}`, look: serif }]);
		expect(soft.map(shownOn)).toEqual(["mot mot mot ", "coopéreropérer"]);
	});
});
