import { expect, test } from "vitest";
import { exampleOf } from "./contract/examples";
import { type TokenView, tokenStateAt, tokenViewSchema } from "./token";

const [example] = tokenViewSchema.array().parse(exampleOf("listTokens").answer);

test.each([
	["living", {}, "2026-03-06T00:00:00.000Z"],
	["living until it expires", {}, "2026-06-03T12:14:09.271Z"],
	["expired from that moment on", {}, "2026-06-03T12:14:09.272Z"],
	["revoked", { revokedAt: "2026-03-05T13:00:00.000Z" }, "2026-03-06T00:00:00.000Z"],
	[
		"revoked once and for all",
		{ revokedAt: "2026-03-05T13:00:00.000Z" },
		"2027-01-01T00:00:00.000Z",
	],
] as const)("a token is %s", (words, changes, at) => {
	const token = { ...example, ...changes } as TokenView;
	expect(words).toContain(tokenStateAt(token, at));
});
