import "server-only";
import { config } from "@/lib/server/config";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request may write with the cookie it carries: it was made by a page of this application.
 * A browser says so by `Origin`; one that sends none must say `Sec-Fetch-Site: same-origin`.
 */
export function isSameOrigin(request: Request): boolean {
	if (safeMethods.includes(request.method)) return true;
	const origin = request.headers.get("origin");
	if (origin !== null) return origin === new URL(config().appUrl).origin;
	return request.headers.get("sec-fetch-site") === "same-origin";
}
