import { expect, test } from "vitest";
import { tagNames, tagRow } from "@/lib/domain/tags";
import { askedBy, type Stroke } from "./asked-by";
import { keyedActs } from "./key-choices";
import { shortcutNames, shortcuts } from "./shortcuts";

const press = (key: string, held: Partial<Stroke> = {}) =>
	askedBy({
		key,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		shiftKey: false,
		altGraph: false,
		...held,
	});

test("every shortcut is named once, and no name is that of a tag, a type or an outcome", () => {
	expect([...shortcutNames].sort()).toEqual(Object.keys(shortcuts).sort());
	expect(new Set(keyedActs).size).toBe(keyedActs.length);
});

test("every tag and every shortcut is found by its keys", () => {
	for (const tag of tagNames) expect(press(tagRow(tag).key)).toEqual({ kind: "tag", tag });
	expect(press("Z", { ctrlKey: true, shiftKey: true })).toMatchObject({ name: "redo" });
	expect(press("z", { metaKey: true })).toMatchObject({ name: "undo" });
	expect(press("?", { shiftKey: true })).toMatchObject({ name: "help" });
});

test("a bracket written with AltGr is a bracket", () => {
	expect(press("[", { altGraph: true, ctrlKey: true, altKey: true })).toMatchObject({
		name: "edgeBack",
	});
});

test("a bracket written with Option, as on a French Mac, is a bracket", () => {
	expect(press("[", { altKey: true })).toMatchObject({ name: "edgeBack" });
	expect(press("{", { altKey: true, shiftKey: true })).toMatchObject({ name: "edgeWordBack" });
});

test("keys that belong to the browser are left to it", () => {
	expect(press("c", { ctrlKey: true })).toBeNull();
	expect(press("a", { metaKey: true })).toBeNull();
	expect(press("d", { altKey: true })).toBeNull();
	expect(press("C", { shiftKey: true })).toBeNull();
});
