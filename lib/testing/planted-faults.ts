import { expect } from "vitest";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { messageOf, type Newsroom, take, test } from "./newsroom";

/** A dossier with one thing of each kind, whose words no other dossier has. */
export async function fillDossier(newsroom: Newsroom) {
	const [lead, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(
		lead,
		dossierId,
		`Le contrat est signé ${dossierId}. La société dément.`,
	);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const link = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(lead, dossierId);
	const membership = await newsroom.gather(lead, statement, claim);
	take(await newsroom.decide(other, { kind: "annotation", id: claim }));
	const about = { kind: "annotation", subjectId: claim } as const;
	const body = messageOf("Vu ?", other);
	const thread = await newsroom.talk(lead, about, { blocking: true, body });
	const things = { article, claim, denial, link, statement, membership, ...thread };
	return { newsroom, lead, other, dossierId, ...things };
}

export type FilledDossier = Awaited<ReturnType<typeof fillDossier>>;

/** Runs SQL as the owner of the tables, with this project's own triggers off. */
export async function behindTheTriggers(
	{ newsroom }: Pick<FilledDossier, "newsroom">,
	table: string,
	...sql: readonly string[]
) {
	const { owner } = newsroom.database;
	await owner.query("BEGIN");
	await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
	for (const one of sql) await owner.query(one);
	await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
	await owner.query("COMMIT");
}

/** What is planted into a dossier, and the start and the words of each line that the doctor then answers. */
export type Faults<Filled extends FilledDossier = FilledDossier> = Readonly<
	Record<
		string,
		{
			readonly plant: (filled: Filled) => Promise<void>;
			readonly finds: (filled: Filled) => string[];
		}
	>
>;

const known = new Set<string>();

/** What the doctor finds that earlier tests of this file did not plant. */
export async function newFindings(): Promise<string[]> {
	const found = (await checkInvariants()).filter((line) => !known.has(line));
	for (const line of found) known.add(line);
	return found;
}

/** Tests that each fault is found, and that alone, in a dossier that `fill` makes. */
export function testFaults<Filled extends FilledDossier>(
	faults: Faults<Filled>,
	fill: (newsroom: Newsroom) => Promise<Filled>,
): void {
	test("the doctor finds nothing wrong with what was not tampered with", async ({ newsroom }) => {
		await fill(newsroom);
		expect(await newFindings()).toEqual([]);
	});

	test.for(Object.entries(faults))(
		"DI-08: the doctor finds %s, and that alone",
		async ([, fault], { newsroom }) => {
			const filled = await fill(newsroom);
			await fault.plant(filled);
			const found = await newFindings();
			const expected = fault.finds(filled);
			expect([...found].sort()).toEqual(
				[...expected].sort().map((line) => expect.stringContaining(line)),
			);
		},
	);
}
