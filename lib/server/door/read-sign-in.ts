import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readBytes, readJson } from "./request-body";
import { isSameOrigin } from "./same-origin";

/** The most bytes that a sign-in may have: an address, a password of the longest kind and next-auth's own words. */
export const signInBytes = 16 * 1024;

/** A request of next-auth's as it may be handed on: its body has been read, and is small. */
interface SignInRequest {
	readonly method: string;
	readonly headers: Headers;
	readonly body?: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a request to next-auth before next-auth does, and refuses what it would answer with a fault of its own: a body
 * that is too large or no JSON, a callback that is read, an address to go on to that is none.
 */
export async function readSignIn(
	request: Request,
	action: readonly string[],
): Promise<Result<SignInRequest>> {
	if (!isSameOrigin(request)) return fail("cross-origin");
	const { method, headers } = request;
	if (method !== "POST" && action[0] === "callback") return fail("method-not-allowed");
	if (!callbacksOf(request).every(isWebAddress)) return refuse("callbackUrl");
	if (method !== "POST") return ok({ method, headers });
	const bytes = await readBytes(request, signInBytes);
	if (!bytes.ok) return bytes;
	const body = bytes.value;
	const isRead = await isReadable(new Request(request.url, { method, headers, body }));
	return isRead ? ok({ method, headers, body }) : refuse("");
}

/** Whether next-auth can read a body: JSON has to be an object, everything else it overlooks or takes as a form. */
async function isReadable(request: Request): Promise<boolean> {
	if (!(request.headers.get("content-type") ?? "").includes("application/json")) return true;
	const json = await readJson(request, signInBytes);
	return json.ok && typeof json.value === "object" && json.value !== null;
}

function refuse(path: string): Result<never> {
	return fail("invalid", { fields: [{ path, code: "other" }] });
}

function callbacksOf(request: Request): string[] {
	const asked = new URL(request.url).searchParams.getAll("callbackUrl");
	const kept = (request.headers.get("cookie") ?? "").matchAll(
		/(?:^|;)\s*(?:__Secure-)?next-auth\.callback-url=([^;]*)/g,
	);
	return [...asked, ...Array.from(kept, ([, value = ""]) => decode(value.trim()))];
}

function decode(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

function isWebAddress(address: string): boolean {
	if (address === "") return true;
	const base = address.startsWith("/") ? "http://localhost" : undefined;
	return URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}
