import { expect, test } from "vitest";
import { progressBar } from "./progress-bar";

test("a bar fills as the work goes on, and never claims more than is done", () => {
	expect(progressBar(0, 3, "a.txt")).toBe("[------------------------]   0 %  a.txt");
	expect(progressBar(1, 3, "a.txt")).toBe("[########----------------]  33 %  a.txt");
	expect(progressBar(299, 300, "")).toContain(" 99 %");
	expect(progressBar(3, 3, "")).toContain(`[${"#".repeat(24)}] 100 %`);
	expect(progressBar(0, 0, "")).toContain("100 %");
});
