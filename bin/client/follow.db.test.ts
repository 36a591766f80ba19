import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { eventViewSchema } from "@/lib/domain/events";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { type CommandLine, test } from "@/lib/testing/command-line";
import type { ListeningTerminal } from "@/lib/testing/listening-terminal";
import { type Newsroom, type TestActor, take } from "@/lib/testing/newsroom";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

/** A follower of a dossier, in the process of the test. */
async function follow(commandLine: CommandLine, member: TestActor, ...words: string[]) {
	const token = await commandLine.tokenOf(member, "read");
	const terminals: ListeningTerminal[] = [];
	const ended = commandLine.run(token, ["events", "follow", ...words], (terminal) => {
		terminals.push(terminal);
	});
	const [terminal] = terminals;
	if (terminal === undefined) throw new Error("the command has no terminal");
	const until = (holds: () => boolean) => expect.poll(holds, { timeout: 10_000 }).toBe(true);
	return {
		terminal,
		ended,
		isLive: (times = 1) => until(() => terminal.told().split("Following;").length > times),
		hasLines: (count: number) => until(() => terminal.lines().length >= count),
	};
}

async function openDossier(newsroom: Newsroom) {
	const [lead, checker] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossier = await newsroom.openDossier(lead, checker);
	return { lead, checker, dossier, article: await newsroom.import(checker, dossier) };
}

/** The cursor that a follower ended with. */
const cursorIn = (told: string) => /Last cursor: (\S+)/.exec(told)?.[1] ?? "";

test("prints each event as it happens, and after Ctrl-C another goes on where it ended", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, checker, dossier, article } = await openDossier(newsroom);
	const first = await follow(commandLine, lead, "--dossier", dossier);
	await first.isLive();
	await newsroom.mark(checker, article, "dément tout contrat");
	await first.hasLines(1);
	expect(first.terminal.lines()[0]).toMatch(/ annotation\.placed {2}“dément tout contrat”$/);
	first.terminal.interrupt();
	const { code, told } = await first.ended;
	expect([code, cursorIn(told)]).toEqual([0, expect.stringMatching(/^\S+$/)]);

	await newsroom.mark(checker, article, "Le contrat est signé");
	await newsroom.speak(checker, dossier);
	const words = ["--dossier", dossier, "--after", cursorIn(told), "--json"];
	const second = await follow(commandLine, lead, ...words);
	await second.hasLines(2);
	second.terminal.interrupt();
	const ended = await second.ended;
	expect(ended.json().map((line) => (line as { type: string }).type)).toEqual([
		"annotation.placed",
		"speaker.created",
	]);
	const { cursor, ...event } = ended.json()[1] as { cursor: string };
	expect(eventViewSchema.parse(event)).toEqual(event);
	expect(cursor).toBe(cursorIn(ended.told));
});

test("a follower that heard nothing still says where another goes on", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, checker, dossier, article } = await openDossier(newsroom);
	const first = await follow(commandLine, lead, "--dossier", dossier);
	await first.isLive();
	first.terminal.interrupt();
	const { told, lines } = await first.ended;
	expect(lines).toEqual([]);
	await newsroom.mark(checker, article, "dément tout contrat");
	const second = await follow(commandLine, lead, "--dossier", dossier, "--after", cursorIn(told));
	await second.hasLines(1);
	second.terminal.interrupt();
	expect((await second.ended).code).toBe(0);
});

test("connects again after a cut and misses nothing", async ({ newsroom, commandLine }) => {
	const { lead, checker, dossier, article } = await openDossier(newsroom);
	const follower = await follow(commandLine, lead, "--dossier", dossier);
	await follower.isLive();
	commandLine.server.cut();
	await newsroom.mark(checker, article, "dément tout contrat");
	await follower.isLive(2);
	await newsroom.mark(checker, article, "Le contrat est signé");
	await follower.hasLines(2);
	follower.terminal.interrupt();
	const { lines, told } = await follower.ended;
	expect(lines.map((line) => line.split("  ").at(-1))).toEqual([
		"“dément tout contrat”",
		"“Le contrat est signé”",
	]);
	expect(told).toContain("The connection was cut; making it again");
});

test("ends with 1 when access ends: out of the dossier, or the token revoked", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, checker, dossier } = await openDossier(newsroom);
	const out = await follow(commandLine, checker, "--dossier", dossier);
	await out.isLive();
	take(await removeDossierMember(lead, dossier, checker.scope.memberId, uuidv7()));
	const first = await out.ended;
	expect([first.code, first.told]).toEqual([1, expect.stringContaining("nothing with this id")]);
	expect(cursorIn(first.told)).not.toBe("");
	const revoked = await follow(commandLine, lead, "--dossier", dossier);
	await revoked.isLive();
	await newsroom.database.owner.query(
		'UPDATE "ApiToken" SET "revokedAt" = now() WHERE "memberId" = $1',
		[lead.scope.memberId],
	);
	const second = await revoked.ended;
	expect([second.code, second.told]).toEqual([
		1,
		expect.stringContaining("does not take this token"),
	]);
});

test("what cannot be followed is said at once", async ({ newsroom, commandLine }) => {
	const { lead, dossier } = await openDossier(newsroom);
	const stranger = await newsroom.addMember("admin");
	const run = async (member: TestActor, ...more: string[]) =>
		commandLine.run(await commandLine.tokenOf(member, "read"), [
			...["events", "follow", "--dossier", dossier, ...more],
		]);
	const foreign = await run(stranger);
	expect([foreign.code, foreign.told]).toEqual([
		1,
		expect.stringContaining("nothing with this id"),
	]);
	const wrong = await run(lead, "--after", "yesterday");
	expect([wrong.code, wrong.told]).toEqual([1, "“yesterday” is no cursor of this dossier.\n"]);
});
