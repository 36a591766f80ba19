/**
 * What every answer says about itself; the content security policy, which needs a nonce for each answer, is set
 * by proxy.ts.
 */
const headers = [
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{
		key: "Permissions-Policy",
		value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
	},
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** The same but for what is shared, which says itself who may hold it (lib/server/sharing/respond-shared.ts). */
const ownHeaders = [
	{ key: "Referrer-Policy", value: "same-origin" },
	{ key: "Cross-Origin-Resource-Policy", value: "same-origin" },
	{ key: "X-Frame-Options", value: "DENY" },
];

/** What is below /api, but for the page that describes it, is read by programs or saved as a file: shown as a page it can do nothing, and nothing keeps it. */
const apiHeaders = [
	{
		key: "Content-Security-Policy",
		value: "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
	},
	{ key: "Cache-Control", value: "private, no-store" },
];

/** Streams are neither kept nor packed on their way: what is packed waits until there is more of it. */
const streamHeaders = [{ key: "Cache-Control", value: "no-cache, no-transform" }];

/** @type {import("next").NextConfig} */
const config = {
	agentRules: false,
	headers: () =>
		Promise.resolve([
			{ source: "/:path*", headers },
			{ source: "/:path((?!shared/).*)", headers: ownHeaders },
			{ source: "/api/:path((?!docs$).*)", headers: apiHeaders },
			{ source: "/api/v1/dossiers/:id/events/stream", headers: streamHeaders },
			{ source: "/api/v1/events/stream", headers: streamHeaders },
		]),
	images: { unoptimized: true },
	poweredByHeader: false,
	serverExternalPackages: [
		"@node-rs/argon2",
		"@prisma/adapter-pg",
		"@prisma/client",
		"fontkit",
		"pdfkit",
		"pg",
	],
	turbopack: { root: import.meta.dirname },
	typescript: { ignoreBuildErrors: true },
};

export default config;
