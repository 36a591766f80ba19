import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { searchHitSchema } from "@/lib/domain/search";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { test } from "@/lib/testing/command-line";
import { createListeningTerminal } from "@/lib/testing/listening-terminal";
import { type Newsroom, take } from "@/lib/testing/newsroom";
import { main } from "../main";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

/** Two dossiers of a member with a text each, and one of somebody else’s. */
async function openTexts(newsroom: Newsroom) {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const [first, second] = [await newsroom.openDossier(lead), await newsroom.openDossier(lead)];
	const foreign = await newsroom.openDossier(other);
	const article = await newsroom.import(lead, first);
	await newsroom.import(lead, second, "Un quai\n\nUn contrat de remorquage, rien de plus.", {
		title: "Un quai",
	});
	await newsroom.import(other, foreign, "Secret\n\nLe contrat secret.");
	return { lead, first, second, article };
}

test("finds in every dossier of the member, or in one, and shows where", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, first, second } = await openTexts(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const all = await commandLine.run(token, ["search", "contrats", "--json"]);
	const hits = all.json().map((line) => searchHitSchema.parse(line));
	expect(all.code).toBe(0);
	expect(new Set(hits.map(({ dossier }) => dossier.id))).toEqual(new Set([first, second]));
	expect(JSON.stringify(hits)).not.toContain("secret");
	const one = await commandLine.run(token, ["search", "contrats", "--dossier", second]);
	expect(one.lines).toEqual([
		"text        Un contrat de remorquage, rien de plus.",
		expect.stringMatching(/^ {12}Le port · “Un quai” · Le Fanal {2}[0-9a-f-]{36}$/),
	]);
	const none = await commandLine.run(token, ["search", "sous-marin"]);
	expect([none.code, none.lines, none.told]).toEqual([0, [], "Nothing was found.\n"]);
});

test("several words are one query, with phrases and words that must not be there", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, second } = await openTexts(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const idsOf = async (...words: string[]) => {
		const { json } = await commandLine.run(token, ["search", "--json", "--kind", "text", ...words]);
		return json().map((line) => searchHitSchema.parse(line).dossier.id);
	};
	expect(await idsOf("contrat", "remorquage")).toEqual([second]);
	expect(await idsOf('"de remorquage"')).toEqual([second]);
	expect(await idsOf('"remorquage de"')).toEqual([]);
	expect(await idsOf("--", "contrat", "-signé", "-avoir", "-tout")).toEqual([second]);
});

test("what is found stands out on a screen, in the middle of its words", async ({
	newsroom,
	commandLine,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossier = await newsroom.openDossier(lead);
	const filler = "Rien à signaler sur les quais ce matin là. ".repeat(12);
	await newsroom.import(lead, dossier, `Titre\n\n${filler}Le remorqueur est reparti. ${filler}`);
	const token = await commandLine.tokenOf(lead, "read");
	const environment = { RECOUPE_URL: commandLine.server.address, RECOUPE_TOKEN: token };
	const terminal = createListeningTerminal(environment);
	const screen = { ...terminal, emphasize: (words: string) => `<${words}>` };
	expect(await main(["search", "remorqueurs"], screen)).toBe(0);
	expect(terminal.lines()[0]).toMatch(
		/^text {8}… .{20,60}Le <remorqueur> est reparti\. .{100,200} …$/,
	);
});

test("the wordings of a statement are told apart", async ({ newsroom, commandLine }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossier = await newsroom.openDossier(lead);
	const titles = { fr: "Le remorqueur est vendu", en: "The tug was sold" };
	const body = { opId: uuidv7(), revision: null, dossierId: dossier, titles };
	take(await placeStatement(lead, uuidv7(), body));
	const token = await commandLine.tokenOf(lead, "read");
	const { lines } = await commandLine.run(token, ["search", "remorqueur"]);
	expect(lines[0]).toMatch(
		/^statement {3}(Le remorqueur est vendu \/ The tug was sold|The tug was sold \/ Le remorqueur est vendu)$/,
	);
});

test("as many as are wanted, over several pages", async ({ newsroom, commandLine }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossier = await newsroom.openDossier(lead);
	const paragraphs = Array.from({ length: 130 }, (_, n) => `Le remorqueur numéro ${n} est là.`);
	await newsroom.import(lead, dossier, `Titre\n\n${paragraphs.join("\n\n")}`);
	const token = await commandLine.tokenOf(lead, "read");
	const run = (limit: string) =>
		commandLine.run(token, ["search", "remorqueur", "--json", "--limit", limit]);
	const some = await run("120");
	expect([some.lines.length, new Set(some.lines).size]).toEqual([120, 120]);
	expect(some.told).toBe("There is more: --limit 240\n");
	const every = await run("240");
	expect([every.lines.length, every.told]).toEqual([130, ""]);
});

test("a query that cannot be and a foreign dossier are said", async ({ newsroom, commandLine }) => {
	const { lead } = await openTexts(newsroom);
	const foreign = await newsroom.openDossier(await newsroom.addMember("reviewer"));
	const token = await commandLine.tokenOf(lead, "read");
	const long = await commandLine.run(token, ["search", "x".repeat(301)]);
	expect([long.code, long.told]).toEqual([1, expect.stringContaining("q: ")]);
	const elsewhere = await commandLine.run(token, ["search", "contrat", "--dossier", foreign]);
	expect([elsewhere.code, elsewhere.told]).toEqual([
		1,
		expect.stringContaining("nothing with this id"),
	]);
	for (const words of [
		["search"],
		["search", "a", "--kind", "rumour"],
		["search", "a", "--limit", "0"],
	]) {
		expect((await commandLine.run(token, words)).code).toBe(2);
	}
});
