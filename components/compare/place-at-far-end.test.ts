import { expect, test } from "vitest";
import { placeAtFarEnd, readPlaceAtFarEnd } from "./place-at-far-end";

test.each([
	{ start: 0, end: 1 },
	{ start: 41, end: 999_999 },
])("%o comes back as it went", (place) => {
	expect(readPlaceAtFarEnd(`#a=x${placeAtFarEnd(place)}`)).toEqual(place);
});

test("an address without one names none", () => {
	expect(readPlaceAtFarEnd(`#a=x${placeAtFarEnd(null)}`)).toBeNull();
	expect(readPlaceAtFarEnd("#a=x&t=1-")).toBeNull();
});
