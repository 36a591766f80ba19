import { expect, test } from "vitest";
import { markBeside } from "./mark-beside";

test("steps are held at both ends, and start at the first", () => {
	expect(markBeside(["a", "b"], null, 1)).toBe("a");
	expect(markBeside(["a", "b"], "b", 1)).toBe("b");
	expect(markBeside(["a", "b"], "b", -1)).toBe("a");
	expect(markBeside([], null, 1)).toBeNull();
});
