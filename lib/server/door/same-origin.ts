import "server-only";
import { config } from "@/lib/server/config";
import { hasBearer } from "./actor";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request may write with the cookie it carries: it was made by a page of this application. One that
 * says who it is by a token carries nothing that a browser would add for a stranger.
 * A browser says so by `Origin`; one that sends none must say `Sec-Fetch-Site: same-origin`.
 */
export function isSameOrigin(request: Request): boolean {
	if (safeMethods.includes(request.method) || hasBearer(request)) return true;
	const origin = request.headers.get("origin");
	if (origin !== null) return origin === new URL(config().appUrl).origin;
	return request.headers.get("sec-fetch-site") === "same-origin";
}

/**
 * Whether a browser says that another site has led to a request that carries a cookie: for reads that leave a trace in
 * the member's name. What a member types or keeps as a bookmark comes from nowhere else.
 */
export function isFromElsewhere(request: Request): boolean {
	const site = request.headers.get("sec-fetch-site");
	return !hasBearer(request) && (site === "cross-site" || site === "same-site");
}
