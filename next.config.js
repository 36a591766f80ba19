/**
 * What every answer says about itself; the content security policy, which needs a nonce for each answer, is set
 * by proxy.ts.
 */
const headers = [
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "same-origin" },
	{
		key: "Permissions-Policy",
		value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
	},
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{ key: "Cross-Origin-Resource-Policy", value: "same-origin" },
	{ key: "X-Frame-Options", value: "DENY" },
];

/** @type {import("next").NextConfig} */
const config = {
	agentRules: false,
	headers: () => Promise.resolve([{ source: "/:path*", headers }]),
	images: { unoptimized: true },
	poweredByHeader: false,
	serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg"],
	turbopack: { root: import.meta.dirname },
	typescript: { ignoreBuildErrors: true },
};

export default config;
