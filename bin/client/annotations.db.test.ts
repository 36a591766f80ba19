import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, vi } from "vitest";
import { annotationViewSchema } from "@/lib/domain/annotation";
import { test } from "@/lib/testing/command-line";
import { type Newsroom, take } from "@/lib/testing/newsroom";

// The first command of a file loads the whole application.
vi.setConfig({ testTimeout: 90_000 });

/** A dossier with two articles and three marks, one of them approved. */
async function openMarks(newsroom: Newsroom) {
	const [lead, checker] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
	];
	const dossier = await newsroom.openDossier(lead, checker);
	const article = await newsroom.import(checker, dossier);
	const other = await newsroom.import(checker, dossier, "Autre titre\n\nLe contrat\nest signé.");
	const denial = await newsroom.mark(checker, article, "dément tout contrat", { tag: "denial" });
	const claim = await newsroom.mark(checker, article, "Le contrat est signé");
	const elsewhere = await newsroom.mark(checker, other, "Le contrat\nest signé");
	take(await newsroom.decide(lead, { kind: "annotation", id: denial }));
	return { lead, dossier, article, other, denial, claim, elsewhere };
}

test("lists the annotations of a dossier, in words and a line of JSON each", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, dossier, denial, claim, elsewhere } = await openMarks(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const words = ["annotations", "list", "--dossier", dossier];
	const { code, lines } = await commandLine.run(token, words);
	expect(code).toBe(0);
	expect(lines).toEqual([
		`${denial}  denial       approved           “dément tout contrat”`,
		`${claim}  claim        proposed           “Le contrat est signé”`,
		`${elsewhere}  claim        proposed           “Le contrat est signé”`,
	]);
	const programs = (await commandLine.run(token, [...words, "--json"])).json();
	const views = programs.map((line) => annotationViewSchema.parse(line));
	expect(views.map(({ id }) => id)).toEqual([denial, claim, elsewhere]);
});

test("lists those that the filters leave", async ({ newsroom, commandLine }) => {
	const { lead, dossier, other, denial, claim, elsewhere } = await openMarks(newsroom);
	const token = await commandLine.tokenOf(lead, "read");
	const idsOf = async (...filter: string[]) => {
		const words = ["annotations", "list", "--dossier", dossier, ...filter];
		return (await commandLine.run(token, words)).lines.map((line) => line.split(" ")[0]);
	};
	expect(await idsOf("--tag", "denial")).toEqual([denial]);
	expect(await idsOf("--state", "proposed")).toEqual([claim, elsewhere]);
	expect(await idsOf("--article", other.id)).toEqual([elsewhere]);
	expect(await idsOf("--article", other.id, "--state", "approved")).toEqual([]);
});

test("pages through all of them", async ({ newsroom, commandLine }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossier = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossier);
	await multiply(newsroom, await newsroom.mark(lead, article, "Le contrat est signé"), 204);
	const token = await commandLine.tokenOf(lead, "read");
	const before = commandLine.server.calls.length;
	const { lines } = await commandLine.run(token, ["annotations", "list", "--dossier", dossier]);
	expect(new Set(lines.map((line) => line.split(" ")[0])).size).toBe(205);
	expect(commandLine.server.calls.length - before).toBe(2);
});

test("ends quietly when whoever reads the list has had enough of it", async ({
	newsroom,
	commandLine,
}) => {
	const { lead, dossier } = await openMarks(newsroom);
	const env = {
		NODE_ENV: "test" as const,
		PATH: process.env.PATH ?? "",
		RECOUPE_URL: commandLine.server.address,
		RECOUPE_TOKEN: await commandLine.tokenOf(lead, "read"),
	};
	const words = ["annotations", "list", "--dossier", dossier];
	const program = join(import.meta.dirname, "../recoupe.js");
	const child = spawn(process.execPath, [program, ...words], { env });
	child.stdout.destroy();
	const told = text(child.stderr);
	const code = await new Promise((resolve) => child.once("exit", resolve));
	expect([code, await told]).toEqual([0, ""]);
});

test("a foreign dossier and a wrong filter are said", async ({ newsroom, commandLine }) => {
	const { dossier } = await openMarks(newsroom);
	const stranger = await newsroom.addMember("reviewer");
	const token = await commandLine.tokenOf(stranger, "read");
	const words = ["annotations", "list", "--dossier", dossier];
	const foreign = await commandLine.run(token, words);
	expect([foreign.code, foreign.lines]).toEqual([1, []]);
	expect(foreign.told).toContain("nothing with this id");
	expect((await commandLine.run(token, [...words, "--tag", "rumour"])).code).toBe(2);
	expect((await commandLine.run(token, ["annotations", "list"])).code).toBe(2);
});

/** Copies a mark, as often as it says. */
async function multiply({ database }: Newsroom, id: string, times: number): Promise<void> {
	const tables = {
		Annotation: "id",
		Revision: "subjectId",
		Anchor: "annotationId",
		AnchorPiece: "annotationId",
	};
	for (const [table, column] of Object.entries(tables)) {
		await database.owner.query(
			`INSERT INTO "${table}" SELECT (jsonb_populate_record(t, jsonb_build_object('${column}',
				'01900000-0000-7000-8000-' || lpad(copy::text, 12, '0')))).*
			FROM "${table}" t, generate_series(1, $2::int) copy WHERE t."${column}" = $1`,
			[id, times],
		);
	}
}
