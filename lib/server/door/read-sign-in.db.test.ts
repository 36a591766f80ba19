import { expect } from "vitest";
import { codeOf, take, test } from "@/lib/testing/newsroom";
import { readSignIn, signInBytes } from "./read-sign-in";

const origin = "http://localhost:3000";
const form = "application/x-www-form-urlencoded";

function post(body: string, type = form, more: Record<string, string> = {}): Request {
	const headers = { origin, "content-type": type, ...more };
	return new Request(`${origin}/api/auth/callback/credentials`, { method: "POST", body, headers });
}

const callback = ["callback", "credentials"];

test("a sign-in is handed on with its body as it came", async ({ newsroom }) => {
	expect(newsroom).toBeDefined();
	for (const [body, type] of [
		["csrfToken=x&email=a%40b.c&password=%00", form],
		['{"email":"a@b.c"}', "application/json"],
		["zz", "text/plain"],
	] as const) {
		const { method, headers, body: bytes } = take(await readSignIn(post(body, type), callback));
		expect([method, headers.get("content-type")]).toEqual(["POST", type]);
		expect(new TextDecoder().decode(bytes)).toBe(body);
	}
});

test("AU-06: a sign-in of more than 16 KiB is too large, whatever it is", async ({ newsroom }) => {
	expect(newsroom).toBeDefined();
	for (const type of [form, "application/json", "text/plain"]) {
		const large = post(`a=${"x".repeat(signInBytes)}`, type);
		expect(codeOf(await readSignIn(large, callback))).toBe("too-large");
	}
	expect(codeOf(await readSignIn(post("x".repeat(signInBytes)), callback))).toBe("ok");
});

test("what next-auth would answer with a fault of its own is refused", async ({ newsroom }) => {
	expect(newsroom).toBeDefined();
	for (const body of ["{", "", "null", "5", '"x"']) {
		expect(codeOf(await readSignIn(post(body, "application/json"), callback))).toBe("invalid");
	}
	const read = new Request(`${origin}/api/auth/callback/credentials`);
	expect(codeOf(await readSignIn(read, callback))).toBe("method-not-allowed");
	const csrf = (query: string, cookie: string) =>
		readSignIn(new Request(`${origin}/api/auth/csrf${query}`, { headers: { cookie } }), ["csrf"]);
	for (const address of ["javascript:alert(1)", "javascript%3Aalert(1)", "evil", "data:,x"]) {
		expect(codeOf(await csrf("", `a=b; next-auth.callback-url=${address}`))).toBe("invalid");
		expect(codeOf(await csrf("", `__Secure-next-auth.callback-url=${address}`))).toBe("invalid");
		expect(codeOf(await csrf(`?callbackUrl=${address}`, ""))).toBe("invalid");
	}
	for (const address of ["https://x.example/a", "http%3A%2F%2Flocalhost%3A3000", "/", ""]) {
		expect(codeOf(await csrf("", `next-auth.callback-url=${address}`))).toBe("ok");
		expect(codeOf(await csrf(`?callbackUrl=${address}`, ""))).toBe("ok");
	}
	expect(codeOf(await readSignIn(post("a=b", form, { origin: "https://evil" }), callback))).toBe(
		"cross-origin",
	);
});
