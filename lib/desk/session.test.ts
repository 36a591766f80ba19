import { afterEach, expect, it, vi } from "vitest";
import { setUp, signIn, signOut } from "./session";

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it("sends the token, the address and the password as a form", async () => {
	const sent = answerWith(() => Response.json({ url: "/" }));
	expect(await signIn("ada@example.org", "correct horse")).toEqual({ ok: true, value: null });
	expect(sent.at(-1)).toEqual([
		"/api/auth/callback/credentials",
		"email=ada%40example.org&password=correct+horse&csrfToken=t0ken&json=true&redirect=false",
	]);
});

it.each([401, 403, 400])("calls a refusal %i one and the same thing", async (status) => {
	answerWith(() => new Response("{}", { status }));
	expect(await signIn("a@b", "c")).toEqual({ ok: false, failure: { code: "signed-out" } });
});

it.each([
	["seconds", "90", 90],
	["a date", "Sat, 21 Nov 2026 12:02:00 GMT", 120],
	["a date gone by", "Sat, 21 Nov 2026 11:00:00 GMT", 60],
	["nonsense", "soon", 60],
])("reads how long to wait from %s", async (_name, header, retryAfter) => {
	vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00Z") });
	answerWith(() => new Response("", { status: 429, headers: { "retry-after": header } }));
	expect(await signIn("a@b", "c")).toEqual({
		ok: false,
		failure: { code: "too-many", retryAfter },
	});
});

it.each([
	["answers nothing", () => Promise.reject(new TypeError("fetch failed"))],
	["breaks", () => new Response("", { status: 500 })],
])("is busy where the server %s", async (_name, answer) => {
	answerWith(answer);
	expect(await signOut()).toEqual({ ok: false, failure: { code: "busy" } });
});

it("gives back the problem of a set-up", async () => {
	answerWith(() => Response.json({ code: "not-found" }, { status: 404 }));
	const filled = { token: "t", name: "Ada", email: "a@b.c", password: "p", locale: "fr" } as const;
	expect(await setUp(filled)).toEqual({ ok: false, failure: { code: "not-found" } });
});

/** Stands in for the network; answers with what was sent to it, newest last. */
function answerWith(answer: () => Response | Promise<Response>): [string, string][] {
	const sent: [string, string][] = [];
	vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
		if (path === "/api/auth/csrf") return Promise.resolve(Response.json({ csrfToken: "t0ken" }));
		sent.push([path, String(init?.body)]);
		return Promise.resolve(answer());
	});
	return sent;
}
