import { expect, test } from "vitest";
import { createOpIds } from "./op-ids";

function counting() {
	let n = 0;
	return createOpIds(() => {
		n += 1;
		return String(n);
	});
}

test("trying the same again keeps its operation id", () => {
	const opIds = counting();
	expect(opIds.of("a", { title: "x" })).toBe(opIds.of("a", { title: "x" }));
});

test("another request, another subject and a write that is done get a new one", () => {
	const opIds = counting();
	const first = opIds.of("a", { title: "x" });
	expect(opIds.of("b", { title: "x" })).not.toBe(first);
	expect(opIds.of("a", { title: "y" })).not.toBe(first);
	const second = opIds.of("a", { title: "y" });
	opIds.forget("a");
	expect(opIds.of("a", { title: "y" })).not.toBe(second);
});
