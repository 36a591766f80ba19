import { expect, test } from "vitest";
import { farPassage } from "@/lib/testing/desk-fixture";
import type { PassageView } from "./link";
import { endLost } from "./link-standing";
import { reviewStateNames } from "./review";

const end = (more: Partial<PassageView> = {}) => ({ ...farPassage(), ...more });

test("an end is lost when it is removed, and when it is rejected, at either end and in any state of the other", () => {
	for (const state of reviewStateNames) {
		const other = end({ state });
		const expected = state === "rejected" ? "rejected" : null;
		expect(endLost({ from: other, to: end() })).toBe(expected);
		expect(endLost({ from: end(), to: other })).toBe(expected);
		expect(endLost({ from: end({ deleted: true }), to: other })).toBe("deleted");
		expect(endLost({ from: other, to: end({ deleted: true }) })).toBe("deleted");
	}
});
