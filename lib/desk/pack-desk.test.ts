import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { reviewStateNames } from "@/lib/domain/review";
import { tagNames } from "@/lib/domain/tags";
import { emptyDesk, nadia } from "@/lib/testing/desk-fixture";
import { holds } from "@/lib/testing/scale";
import { packDesk, unpackDesk } from "./pack-desk";

const { text, id: versionId, articleId } = emptyDesk().version;

const annotation = fc
	.record({
		id: fc.uuid(),
		tag: fc.constantFrom(...tagNames),
		state: fc.constantFrom(...reviewStateNames),
		stale: fc.boolean(),
		revision: fc.nat(9),
		places: fc.array(fc.tuple(fc.nat(text.length - 2), fc.nat(20)), { minLength: 1, maxLength: 3 }),
		author: fc.constantFrom(nadia, { id: "m2", name: "Basile" }),
		speakerIds: fc.subarray(["s1", "s2"]),
		certainty: fc.constantFrom("certain" as const, "unspecified" as const),
		updatedAt: fc.constantFrom("2026-03-04T08:00:00.000Z", "2026-03-05T08:00:00.000Z"),
	})
	.map(
		({ places, ...rest }): AnnotationView => ({
			...rest,
			...{ articleId, versionId, quoteType: null, checkWorthiness: null, note: null },
			...{ origin: { v: 1, kind: "human" }, decision: null, editorIds: [] },
			createdAt: "2026-03-04T08:00:00.000Z",
			pieces: places.map(([start, length]) => {
				const end = Math.min(text.length, start + length + 1);
				return { role: "body", start, end, quote: text.slice(start, end) };
			}),
		}),
	);

test("a packed desk is the desk again", () => {
	holds(
		fc.property(fc.array(annotation, { maxLength: 8 }), (annotations) => {
			const view: DeskView = { ...emptyDesk(), annotations };
			expect(unpackDesk(packDesk(view))).toEqual(view);
		}),
	);
});

test("what many marks have in common is told once", () => {
	const [one] = fc.sample(annotation, { numRuns: 1, seed: 1 });
	if (one === undefined) throw new Error("no sample");
	const annotations = Array.from({ length: 500 }, (_, n) => ({ ...one, id: `annotation-${n}` }));
	const view: DeskView = { ...emptyDesk(), annotations };
	const packed = packDesk(view);
	expect(packed.split(JSON.stringify(one.author))).toHaveLength(2);
	expect(packed.length).toBeLessThan(JSON.stringify(view).length / 3);
});
