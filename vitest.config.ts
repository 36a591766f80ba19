import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// The package throws where no bundler or condition says that this is a server; tests are one.
const alias = { "@": root, "server-only": join(root, "node_modules/server-only/empty.js") };

// As Next does for code that runs on the server; vitest hands these to node too, so no "import" here.
const conditions = ["react-server", "node"];

const needsDatabase = ["**/*.db.test.ts"];
const startsServers = ["lib/server/postgres/**/*.test.ts"];
// What hears of events keeps a connection to one database for as long as its process lives; what does by itself the work
// that this server does beside requests must find it undone.
const alone = [
	"bin/client/follow.db.test.ts",
	"lib/desk/two-desks.soak.db.test.ts",
	"lib/server/events/follow-*.db.test.ts",
	"lib/server/live/*.db.test.ts",
	"lib/server/rounds/blind*.db.test.ts",
	"lib/server/exports/export-jobs.db.test.ts",
	"lib/server/webhooks/*.db.test.ts",
];
const elsewhere = ["**/node_modules/**", ".next/**", "e2e/**"];

/** A test of random values has ten times as many in a long run (`lib/testing/scale.ts`), and ten times as long for them. */
const patience = (short: number) =>
	short * Math.max(1, 10 * Number(process.env.RECOUPE_TEST_SCALE ?? "0.1"));

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				resolve: { alias },
				test: {
					name: "unit",
					include: ["{lib,components,bin,app,prisma,docs}/**/*.test.{ts,tsx}", "*.test.ts"],
					exclude: [...elsewhere, ...needsDatabase, ...startsServers],
					// What a unit test changes outside itself it puts back: to begin anew for each file takes 3 times as long.
					isolate: false,
					testTimeout: patience(20_000),
				},
			},
			{
				resolve: { alias },
				ssr: { resolve: { conditions } },
				test: {
					name: "integration",
					include: needsDatabase,
					exclude: [...elsewhere, ...alone],
					globalSetup: ["lib/testing/database-server.ts"],
					pool: "forks",
					// To load the server anew for each file takes as long as the tests.
					isolate: false,
					testTimeout: patience(30_000),
					hookTimeout: 180_000,
				},
			},
			{
				resolve: { alias },
				ssr: { resolve: { conditions } },
				test: {
					name: "integration-live",
					include: alone,
					exclude: elsewhere,
					globalSetup: ["lib/testing/database-server.ts"],
					pool: "forks",
					testTimeout: 30_000,
					hookTimeout: 180_000,
				},
			},
			{
				resolve: { alias },
				ssr: { resolve: { conditions } },
				test: {
					name: "integration-postgres",
					include: startsServers,
					exclude: elsewhere,
					// What migrates is a module that one panic makes useless to its process.
					pool: "forks",
					testTimeout: 30_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
