import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, vi } from "vitest";
import { createTokenFor } from "@/lib/server/tokens/create-token-for";
import { runCommand, test } from "@/lib/testing/command-line";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

const strange = `rcp_${"x".repeat(43)}`;

test("lists the dossiers of the member, in words and as JSON", async ({
	newsroom,
	commandLine,
}) => {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const id = await newsroom.openDossier(lead);
	await newsroom.openDossier(other);
	await newsroom.import(lead, id);
	const token = await commandLine.tokenOf(lead, "read");
	const words = await commandLine.run(token, ["dossier", "list"]);
	expect(words.code).toBe(0);
	expect(words.lines).toHaveLength(1);
	expect(words.lines[0]).toMatch(new RegExp(`^${id} +1 article +0 marks +0 waiting +Le port$`));
	const programs = await commandLine.run(token, ["dossier", "list", "--json"]);
	expect(programs.json()).toEqual([
		[expect.objectContaining({ id, title: "Le port", articles: 1, leads: true })],
	]);
});

test("lists every page", async ({ newsroom, commandLine }) => {
	const lead = await newsroom.addMember("reviewer");
	await Promise.all(Array.from({ length: 5 }, () => newsroom.openDossier(lead)));
	await newsroom.database.owner.query(
		`INSERT INTO "Dossier" ("id", "title") SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Dossier ' || n
		FROM generate_series(1, 300) n`,
	);
	await newsroom.database.owner.query(
		`INSERT INTO "DossierMember" ("dossierId", "memberId", "lead") SELECT "id", $1, true FROM "Dossier" WHERE "title" LIKE 'Dossier %'`,
		[lead.scope.memberId],
	);
	const token = await commandLine.tokenOf(lead, "read");
	expect((await commandLine.run(token, ["dossier", "list"])).lines).toHaveLength(305);
});

test("a dossier that is made is there, led by its maker, and only its id is the result", async ({
	newsroom,
	commandLine,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const token = await commandLine.tokenOf(lead, "read", "admin");
	const made = await commandLine.run(token, [
		"dossier",
		"create",
		"L’accord",
		"--summary",
		"Qui ?",
	]);
	expect([made.code, made.lines.length]).toEqual([0, 1]);
	const listed = await commandLine.run(token, ["dossier", "list", "--json"]);
	const expected = { id: made.lines[0], title: "L’accord", summary: "Qui ?", leads: true };
	expect(listed.json()).toEqual([[expect.objectContaining(expected)]]);
	const programs = await commandLine.run(token, ["dossier", "create", "Second", "--json"]);
	expect(programs.json()).toEqual([
		{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), title: "Second", summary: "", revision: 1 },
	]);
});

test("a title in the terminal’s own language is words there, not commands", async ({
	newsroom,
	commandLine,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const token = await commandLine.tokenOf(lead, "read", "admin");
	await commandLine.run(token, ["dossier", "create", "\u001b[31mred\u001b[0m\u202etfel"]);
	const { lines } = await commandLine.run(token, ["dossier", "list"]);
	expect(lines[0]).toMatch(/ \[31mred \[0mtfel$/);
});

test("an answer that was lost is asked for again, and makes one dossier", async ({
	newsroom,
	commandLine,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const token = await commandLine.tokenOf(lead, "read", "admin");
	let cuts = 1;
	commandLine.server.after = () => {
		if (cuts-- > 0) throw new Error("cut");
	};
	const first = await commandLine.run(token, ["dossier", "create", "Une fois"]);
	commandLine.server.after = () => undefined;
	expect([first.code, first.lines.length]).toEqual([0, 1]);
	expect(first.told).toContain("asking again in 1 s");
	const listed = await commandLine.run(token, ["dossier", "list", "--json"]);
	expect(listed.json()).toEqual([[expect.objectContaining({ id: first.lines[0] })]]);
});

describe("what is wrong is said with the way out, and ends with 1", () => {
	test("no token", async ({ commandLine }) => {
		const { code, told, lines } = await runCommand({ RECOUPE_URL: commandLine.server.address }, [
			"dossier",
			"list",
			"--json",
		]);
		expect([code, lines]).toEqual([1, []]);
		expect(told).toMatch(/RECOUPE_TOKEN is not set\..*npx recoupe token create/s);
	});

	test("a token of nobody, and one that has ended", async ({ newsroom, commandLine }) => {
		const lead = await newsroom.addMember("reviewer");
		const ended = await commandLine.tokenOf(lead, "read");
		await newsroom.database.owner.query(
			`UPDATE "ApiToken" SET "expiresAt" = now() - interval '1 second' WHERE "memberId" = $1`,
			[lead.scope.memberId],
		);
		for (const token of [strange, ended]) {
			const { code, told } = await commandLine.run(token, ["dossier", "list"]);
			expect(code).toBe(1);
			expect(told).toMatch(/does not take this token.*token create/);
			expect(told).not.toContain(token);
		}
	});

	test("a token without the scope, and a member who may not", async ({ newsroom, commandLine }) => {
		const checker = await newsroom.addMember("checker");
		const reading = await commandLine.tokenOf(checker, "read");
		const without = await commandLine.run(await commandLine.tokenOf(checker, "annotate"), [
			...["dossier", "list"],
		]);
		expect([without.code, without.told]).toEqual([
			1,
			expect.stringContaining("lacks the scope read"),
		]);
		const refused = await commandLine.run(reading, ["dossier", "create", "Le mien"]);
		expect([refused.code, refused.told]).toEqual([1, expect.stringContaining("but not do it")]);
	});

	test("nobody at the address", async () => {
		const gone = createServer().listen(0, "127.0.0.1");
		await new Promise((resolve) => gone.once("listening", resolve));
		const address = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
		await new Promise((resolve) => gone.close(resolve));
		const { code, told } = await runCommand({ RECOUPE_URL: address, RECOUPE_TOKEN: strange }, [
			"dossier",
			"list",
		]);
		expect(code).toBe(1);
		expect(told).toContain(`Nothing answers at ${address} (ECONNREFUSED).`);
	});

	test("somebody else at the address, or somebody who sends on: the token is not sent after", async () => {
		const asked: (string | undefined)[] = [];
		const other = createServer((request, response) => {
			asked.push(request.url);
			const isOld = request.headers["x-old"] === undefined && asked.length > 1;
			response.writeHead(isOld ? 301 : 200, {
				"content-type": "text/html",
				location: "/elsewhere",
			});
			response.end("<p>Bienvenue</p>");
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => other.once("listening", resolve));
		const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
		const environment = { RECOUPE_URL: address, RECOUPE_TOKEN: strange };
		const stranger = await runCommand(environment, ["dossier", "list"]);
		expect([stranger.code, stranger.told]).toEqual([1, expect.stringContaining("is not Recoupe")]);
		const sent = await runCommand(environment, ["dossier", "list"]);
		expect([sent.code, sent.told]).toEqual([1, expect.stringContaining("on to /elsewhere")]);
		expect(asked).toHaveLength(2);
		await new Promise((resolve) => other.close(resolve));
	});

	test("an answer of another version", async () => {
		const newer = createServer((_request, response) => {
			response.writeHead(200, { "content-type": "application/json" });
			response.end(JSON.stringify({ list: [], next: null, count: 0 }));
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => newer.once("listening", resolve));
		const address = `http://127.0.0.1:${(newer.address() as AddressInfo).port}`;
		const { code, told } = await runCommand({ RECOUPE_URL: address, RECOUPE_TOKEN: strange }, [
			"dossier",
			"list",
		]);
		expect([code, told]).toEqual([1, expect.stringContaining("in another way than this version")]);
		await new Promise((resolve) => newer.close(resolve));
	});
});

test("what is called in a wrong way ends with 2", async ({ commandLine }) => {
	const wrong = [
		["dossier", "create"],
		["dossier", "list", `--token=${strange}`],
		["dossier", "lists"],
	];
	for (const words of wrong) {
		const { code, lines } = await commandLine.run(strange, words);
		expect([words, code, lines]).toEqual([words, 2, []]);
	}
});

test("a disabled member’s token is made for nobody", async ({ newsroom }) => {
	const member = await newsroom.addMember("checker");
	await newsroom.database.owner.query('UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1', [
		member.scope.memberId,
	]);
	const { rows } = await newsroom.database.owner.query(
		'SELECT "email" FROM "Member" WHERE "id" = $1',
		[member.scope.memberId],
	);
	const input = { email: rows[0].email, name: "Late", scopes: ["read" as const], days: 1 };
	expect(await createTokenFor(input)).toEqual({ ok: false, failure: { code: "forbidden" } });
});
