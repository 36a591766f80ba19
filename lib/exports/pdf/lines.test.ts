import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Run } from "@/lib/exports/pdf/atoms";
import { shape } from "@/lib/exports/pdf/faces";
import { type Line, linesOf, type PlacedAtom } from "@/lib/exports/pdf/lines";
import type { Look } from "@/lib/exports/pdf/looks";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
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

const rounding = 1e-6;

/** From where to where an atom is seen: without its spaces, which may stand beyond the column. */
function inkOf({ atom, x }: PlacedAtom): (readonly [left: number, right: number])[] {
	const { look, shown, width: whole } = atom;
	const widthOf = (words: string) => shape(look.face, words).width * look.size;
	const [fromInk, toInk] = [shown.replace(/^ +/, ""), shown.replace(/ +$/, "")];
	return fromInk === "" ? [] : [[x + whole - widthOf(fromInk), x + widthOf(toInk)]];
}

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
					for (const [left, right] of atoms.flatMap(inkOf)) {
						expect(left).toBeGreaterThan(-rounding);
						expect(right).toBeLessThan(width + rounding);
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

	it("have the direction of the paragraph, whose first letter has the say in all of them", () => {
		const both = lines([{ words: "12\nقالت abc\nmot.", look: serif }]);
		expect(both.map(shownOn)).toEqual(["12", "abc قالت", ".mot"]);
		for (const { atoms } of both) {
			const last = atoms.at(-1);
			expect((last?.x ?? 0) + (last?.atom.width ?? 0)).toBeCloseTo(width, 6);
		}
	});

	it("stand in the column, with their spaces beyond it on the side where they end", () => {
		const [fromLeft] = lines([{ words: `mot mot mot mot${" ".repeat(8)}fin`, look: serif }]);
		expect(fromLeft?.atoms[0]?.x).toBe(0);
		const [fromRight] = lines([{ words: `العقد mot mot mot${" ".repeat(8)}fin`, look: serif }]);
		const [spaces, first] = fromRight?.atoms ?? [];
		expect(spaces?.atom).toMatchObject({ shown: " ".repeat(8), start: 17, end: 25 });
		expect(first?.atom.shown).toBe("mot ");
		expect(spaces?.x).toBeLessThan(0);
		expect(first?.x).toBeGreaterThan(0);
	});

	it("have no more of a word that is cut than there is room for, in the shape it has there", () => {
		const cut = lines([{ words: "العقد".repeat(12), look: serif }]);
		expect(cut.length).toBeGreaterThan(1);
		for (const { atoms } of cut) expect(atoms[0]?.x).toBeGreaterThanOrEqual(0);
	});

	it.each(["x", "العقد", "日本"])("of %s without end take as long as they are many", (letters) => {
		const spentOn = (count: number) =>
			cpuTimeOf(() => {
				const words = letters.repeat(count);
				expect(lines([{ words, look: serif }]).at(-1)?.end).toBe(words.length);
			});
		spentOn(100);
		const [few, many] = [8000 / letters.length, 64_000 / letters.length];
		expect(spentOn(many)).toBeLessThan(16 * spentOn(few) + 300);
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
