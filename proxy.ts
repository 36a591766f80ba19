import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment, isServedOverTls } from "@/lib/server/config";

/**
 * Gives each page its content security policy with a nonce of its own. It decides nothing about who
 * may see what: that is asked where things are read and written.
 */
export function proxy(request: NextRequest): NextResponse {
	const nonce = btoa(crypto.randomUUID());
	const policy = contentSecurityPolicy(nonce);
	const headers = new Headers(request.headers);
	headers.set("x-nonce", nonce);
	headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
	headers.set("content-security-policy", policy);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("content-security-policy", policy);
	if (isServedOverTls()) response.headers.set("strict-transport-security", "max-age=31536000");
	return response;
}

/**
 * Pages, those that are not found among them. Uploads must not pass through here (what is below /api, but for the one
 * page there, has the policy of next.config.js), what is shared says its own, and static files need no nonce.
 */
export const config = {
	matcher: ["/((?!api/|shared/|_next/static/|icon\\.svg$|robots\\.txt$).*)", "/api/docs"],
};

function contentSecurityPolicy(nonce: string): string {
	const development = isDevelopment();
	return [
		"default-src 'self'",
		`script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
		development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		`connect-src 'self'${development ? " ws:" : ""}`,
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}
