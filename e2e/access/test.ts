import { test as base } from "@playwright/test";
import { readDemo } from "../fixtures/demo";
import { type Callers, gatherCallers } from "./callers";
import { Scene } from "./scene";

/** Playwright's `test` with a scene and everybody who calls, for all tests of a file and a process. */
export const test = base.extend<object, { scene: Scene; callers: Callers }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures' names from the pattern
	scene: [async ({}, use) => use(await Scene.set(readDemo())), { scope: "worker" }],
	callers: [async ({ scene }, use) => use(await gatherCallers(scene)), { scope: "worker" }],
});
