import { expect, test } from "vitest";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { isKeyOf } from "./type-key";

const typeOfKey = (stroke: Parameters<typeof isKeyOf>[1]) =>
	linkTypeNames.find((type) => isKeyOf(type, stroke)) ?? null;

const stroke = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false };

test("a type is chosen by the sign of its digit, and by its place where digits take Shift", () => {
	for (const type of linkTypeNames) {
		const { key } = linkTypeRow(type);
		expect(typeOfKey({ ...stroke, key })).toBe(type);
	}
	expect(typeOfKey({ ...stroke, key: "é", code: "Digit2" })).toBe("denies");
	expect(typeOfKey({ ...stroke, key: "9", code: "Digit9" })).toBeNull();
	expect(typeOfKey({ ...stroke, key: "2", code: "Digit2", ctrlKey: true })).toBeNull();
});
