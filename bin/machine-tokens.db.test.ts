import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, vi } from "vitest";
import { tokenLimits, tokenPattern } from "@/lib/domain/token";
import { test } from "@/lib/testing/at-machine";
import { runCommand } from "@/lib/testing/command-line";
import type { Newsroom } from "@/lib/testing/newsroom";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

async function addMember(newsroom: Newsroom): Promise<{ id: string; email: string }> {
	const member = await newsroom.addMember("reviewer");
	const { rows } = await newsroom.database.owner.query(
		'SELECT "id", "email" FROM "Member" WHERE "id" = $1',
		[member.scope.memberId],
	);
	return rows[0];
}

test("a token that is made at the machine works until it is revoked there, and is kept nowhere", async ({
	newsroom,
	commandLine,
	atMachine,
}) => {
	const { email, id: memberId } = await addMember(newsroom);
	const words = ["--member", email.toUpperCase(), "--name", "Nightly", "--scope", "read"];
	const made = await atMachine("token", "create", ...words, "--scope", "annotate", "--days", "3");
	expect([made.code, made.told]).toEqual([
		0,
		expect.stringContaining("for read, annotate, until 20"),
	]);
	const [token = ""] = made.lines;
	expect(token).toMatch(tokenPattern);
	expect(made.told).not.toContain(token);
	expect((await commandLine.run(token, ["dossier", "list"])).code).toBe(0);

	const listed = await atMachine("token", "list", "--member", email, "--json");
	const [view] = JSON.parse(listed.lines.join());
	expect(view).toMatchObject({ name: "Nightly", scopes: ["read", "annotate"], revokedAt: null });
	const days = (Date.parse(view.expiresAt) - Date.parse(view.createdAt)) / 86_400_000;
	expect(days).toBe(3);
	const { rows } = await newsroom.database.owner.query('SELECT * FROM "ApiToken"');
	expect(JSON.stringify([rows, listed])).not.toContain(token.slice(8));

	const revoked = await atMachine("token", "revoke", view.id);
	expect([revoked.code, revoked.lines]).toEqual([
		0,
		[`Revoked the token “Nightly” of ${email}. It does not work any more.`],
	]);
	expect((await commandLine.run(token, ["dossier", "list"])).code).toBe(1);
	const again = await atMachine("token", "revoke", view.id, "--json");
	expect(again.json()).toMatchObject([{ id: view.id, email, again: true }]);
	const inWords = await atMachine("token", "list", "--member", email);
	expect(inWords.lines.join("\n")).toMatch(
		/^\S+ {2}rcp_\S{4}… {2}read,annotate {2}revoked \S+ {2}used \S+ {2}Nightly$/,
	);

	const events = await newsroom.database.owner.query(
		`SELECT e."type", e."actorId", p."payload"->'refs'->>'member' AS member FROM "Event" e
		JOIN "EventPayload" p ON p."streamId" = e."streamId" AND p."seq" = e."seq"
		WHERE p."payload"->>'subjectId' = $1 ORDER BY e."seq"`,
		[view.id],
	);
	expect(events.rows).toEqual([
		{ type: "token.created", actorId: null, member: memberId },
		{ type: "token.revoked", actorId: null, member: memberId },
	]);
});

test("the program prints the token and nothing else where a script takes it", async ({
	newsroom,
	environment,
}) => {
	const { email } = await addMember(newsroom);
	const words = ["token", "create", "--member", email, "--name", "Script", "--scope", "read"];
	const env = { NODE_ENV: "test" as const, PATH: process.env.PATH ?? "", ...environment };
	const run = promisify(execFile);
	const program = join(import.meta.dirname, "recoupe.js");
	const { stdout, stderr } = await run(process.execPath, [program, ...words], { env });
	expect(stdout).toMatch(/^rcp_\S{43}\n$/);
	expect(stderr).toContain("The token, shown only here:");
});

test("what cannot be is said, and makes nothing", async ({ newsroom, atMachine }) => {
	const { email, id } = await addMember(newsroom);
	await newsroom.database.owner.query(
		`INSERT INTO "ApiToken" ("id", "memberId", "name", "hash", "hint", "scopes", "createdAt", "expiresAt")
		SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'n', 'hash ' || n, 'rcp_', '{read}', now(), now() + interval '1 day'
		FROM generate_series(1, $2::int) n`,
		[id, tokenLimits.living],
	);
	const rest = ["--name", "Nightly", "--scope", "read"];
	const unknown = await atMachine("token", "create", "--member", "nobody@example.org", ...rest);
	expect([unknown.code, unknown.lines, unknown.told]).toEqual([
		1,
		[],
		"nobody@example.org is no member’s address.\n",
	]);
	const many = await atMachine("token", "create", "--member", email, ...rest);
	expect([many.code, many.told]).toEqual([1, expect.stringContaining("has 50 tokens that work")]);
	const gone = await atMachine("token", "revoke", "01900000-0000-7000-8000-00000000ffff");
	expect([gone.code, gone.told]).toEqual([1, expect.stringContaining("There is no token")]);
	const count = await newsroom.database.owner.query(
		'SELECT count(*)::int AS n FROM "ApiToken" WHERE "memberId" = $1',
		[id],
	);
	expect(count.rows).toEqual([{ n: tokenLimits.living }]);
});

describe("what is called in a wrong way ends with 2", () => {
	const create = ["token", "create", "--member", "a@b.example", "--name", "n"];
	const wrong = [
		["token", "create", "--name", "n", "--scope", "read"],
		["token", "create", "--member", "nobody", "--name", "n", "--scope", "read"],
		create,
		[...create, "--scope", "everything"],
		[...create, "--scope", "read", "--days", "0"],
		[...create, "--scope", "read", "--days", "367"],
		[...create, "--scope", "read", "--days", "1.5"],
		["token", "revoke"],
		["token", "revoke", "7"],
		["token", "list"],
	];
	test.for(wrong)("%j", async (words) => {
		const { code, lines, told } = await runCommand({}, words);
		expect([code, lines]).toEqual([2, []]);
		expect(told).toContain("error: ");
	});
});

describe("the settings of a connection", () => {
	test.for([
		[{ RECOUPE_TOKEN: "secret-thing" }, /RECOUPE_TOKEN is not a token/],
		[{ RECOUPE_TOKEN_FILE: "/nowhere/token" }, /RECOUPE_TOKEN cannot be read from the file/],
		[{ RECOUPE_URL: "ftp://example.org", RECOUPE_TOKEN: "" }, /RECOUPE_URL is not an http/],
		[{ RECOUPE_URL: "https://example.org/fr", RECOUPE_TOKEN: "" }, /RECOUPE_URL must be an origin/],
		[{ HOST: "0.0.0.0" }, /APP_URL is required/],
	] as const)(
		"%j is refused, all problems at once, and nothing secret is said again",
		async ([environment, problem]) => {
			const { code, told } = await runCommand(environment as Record<string, string>, [
				"dossier",
				"list",
			]);
			expect(code).toBe(1);
			expect(told).toMatch(problem);
			expect(told).toMatch(/RECOUPE_TOKEN/);
			expect(told).not.toContain("secret-thing");
		},
	);

	test("the token can stand in a file; a plain http address of another machine is warned about", async () => {
		const folder = await mkdtemp(join(tmpdir(), "recoupe-token-"));
		const file = join(folder, "token");
		await writeFile(file, `rcp_${"x".repeat(43)}\n`);
		const environment = { RECOUPE_TOKEN_FILE: file, RECOUPE_URL: "http://newsroom.invalid" };
		const { code, told } = await runCommand(environment, ["dossier", "list"]);
		await rm(folder, { recursive: true });
		expect(code).toBe(1);
		expect(told).toMatch(
			/^Warning: RECOUPE_URL is plain http: .*\nNothing answers at http:\/\/newsroom\.invalid/,
		);
	});
});
