import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { stances } from "@/lib/domain/statements";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { mergeStatement } from "./merge-statement";
import { placeMembership } from "./place-membership";
import { readStatement } from "./read-statement";
import { removeStatement } from "./remove-statement";
import { restoreStatement } from "./restore-statement";
import { splitStatement } from "./split-statement";

const quotes = ["Le contrat est signé", "La société dément", "rien n’est prêt", "samedi"] as const;

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const other = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead, other);
	const article = await newsroom.import(lead, dossierId);
	const marks: string[] = [];
	for (const quote of quotes) marks.push(await newsroom.mark(lead, article, quote));
	const statements: string[] = [];
	for (const title of ["A", "B", "C"])
		statements.push(await newsroom.state(lead, dossierId, title));
	return { lead, other, dossierId, article, marks, statements };
}

/** Which passages are in which statement, by which membership and how; what is not there is left out. */
async function membersOf(actor: TestActor, ids: readonly string[]) {
	const found: string[] = [];
	for (const id of ids) {
		const read = await readStatement(actor, id);
		if (!read.ok) continue;
		for (const { id: member, passage, stance, said } of read.value.members)
			found.push(`${id} ${member} ${passage.annotationId} ${stance} ${said.place}`);
	}
	return found.sort();
}

const merge = (actor: TestActor, id: string, intoId: string) =>
	mergeStatement(actor, id, { opId: uuidv7(), intoId });

describe("merging two statements", () => {
	test("brings the passages to the one that stays, to be reviewed again there", async ({
		newsroom,
	}) => {
		const { lead, other, marks, statements } = await open(newsroom);
		const [a = "", b = ""] = statements;
		const [one = "", two = "", three = ""] = marks;
		const moved = await newsroom.gather(lead, a, one);
		const twin = await newsroom.gather(lead, a, two, "denies");
		await newsroom.gather(lead, b, two);
		await newsroom.gather(lead, b, three);
		take(await newsroom.decide(other, { kind: "membership", id: moved }));
		const receipt = take(await merge(lead, a, b));
		expect([...receipt.also].sort()).toEqual([moved, twin].sort());
		const { members, merged } = take(await readStatement(lead, b));
		expect(members.map(({ passage }) => passage.annotationId).sort()).toEqual(
			[one, two, three].sort(),
		);
		expect(members.find(({ id }) => id === moved)).toMatchObject({
			state: "proposed",
			revision: 2,
		});
		expect(merged).toMatchObject([{ id: a, titles: { fr: "A" } }]);
		expect(codeOf(await readStatement(lead, a))).toBe("not-found");
		expect(codeOf(await restoreStatement(lead, a, uuidv7()))).toBe("conflict");
	});

	test("is refused for itself, for what is removed, and for another dossier’s", async ({
		newsroom,
	}) => {
		const { lead, statements } = await open(newsroom);
		const [a = "", b = "", c = ""] = statements;
		const elsewhere = await newsroom.openDossier(lead);
		const far = await newsroom.state(lead, elsewhere);
		take(await removeStatement(lead, c, uuidv7()));
		const before = await newsroom.snapshot();
		expect(codeOf(await merge(lead, a, a))).toBe("invalid");
		expect(codeOf(await merge(lead, a, c))).toBe("not-found");
		expect(codeOf(await merge(lead, a, far))).toBe("not-found");
		expect(codeOf(await merge(lead, c, b))).toBe("not-found");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("takes the evidence along, and splitting gives it back", async ({ newsroom }) => {
		const { lead, statements } = await open(newsroom);
		const [a = "", b = ""] = statements;
		const said = { title: "Le protocole", locator: "", words: "", confidential: false };
		const body = { opId: uuidv7(), revision: null, kind: "document", bearing: "supports" } as const;
		take(await placeEvidence(lead, uuidv7(), { ...body, statementId: a, ...said }));
		take(await merge(lead, a, b));
		expect(take(await listEvidence(lead, b)).list).toHaveLength(1);
		take(await splitStatement(lead, a, uuidv7()));
		expect(take(await listEvidence(lead, a)).list).toHaveLength(1);
		expect(take(await listEvidence(lead, b)).list).toEqual([]);
	});

	test("of one that was merged into itself is undone from the outside in", async ({ newsroom }) => {
		const { lead, marks, statements } = await open(newsroom);
		const [a = "", b = "", c = ""] = statements;
		await newsroom.gather(lead, a, marks[0] ?? "");
		await newsroom.gather(lead, b, marks[1] ?? "");
		const before = await membersOf(lead, statements);
		take(await merge(lead, a, b));
		take(await merge(lead, b, c));
		expect(codeOf(await splitStatement(lead, a, uuidv7()))).toBe("conflict");
		take(await splitStatement(lead, b, uuidv7()));
		take(await splitStatement(lead, a, uuidv7()));
		expect(await membersOf(lead, statements)).toEqual(before);
		expect(codeOf(await splitStatement(lead, a, uuidv7()))).toBe("not-found");
	});

	test("leaves a passage where it was moved to since", async ({ newsroom }) => {
		const { lead, marks, statements } = await open(newsroom);
		const [a = "", b = "", c = ""] = statements;
		const annotationId = marks[0] ?? "";
		const id = await newsroom.gather(lead, a, annotationId);
		take(await merge(lead, a, b));
		const body = { opId: uuidv7(), revision: 2, statementId: c, annotationId };
		take(await placeMembership(lead, id, { ...body, stance: "asserts" }));
		take(await splitStatement(lead, a, uuidv7()));
		expect(await membersOf(lead, statements)).toEqual([`${c} ${id} ${annotationId} asserts `]);
	});

	test("and splitting brings a passage back that was deleted meanwhile, with the passage", async ({
		newsroom,
	}) => {
		const { lead, marks, statements } = await open(newsroom);
		const [a = "", b = ""] = statements;
		const mark = marks[0] ?? "";
		await newsroom.gather(lead, a, mark);
		const before = await membersOf(lead, statements);
		take(await merge(lead, a, b));
		take(await removeAnnotation(lead, mark, uuidv7()));
		take(await splitStatement(lead, a, uuidv7()));
		expect(await membersOf(lead, statements)).toEqual([]);
		take(await restoreAnnotation(lead, mark, uuidv7()));
		expect(await membersOf(lead, statements)).toEqual(before);
	});

	test("then splitting gives the same memberships, however passages stand to either", async ({
		newsroom,
	}) => {
		const { lead, article, statements } = await open(newsroom);
		const [a = "", b = ""] = statements;
		const ways = [null, ...stances];
		const pairs = ways.flatMap((inA) => ways.map((inB) => [inA, inB] as const));
		for (const [inA, inB] of pairs) {
			const mark = await newsroom.mark(lead, article, quotes[0]);
			if (inA !== null) await newsroom.gather(lead, a, mark, inA);
			if (inB !== null) await newsroom.gather(lead, b, mark, inB);
		}
		const before = await membersOf(lead, statements);
		take(await merge(lead, a, b));
		expect(take(await readStatement(lead, b)).members).toHaveLength(pairs.length - 1);
		take(await splitStatement(lead, a, uuidv7()));
		expect(await membersOf(lead, statements)).toEqual(before);
	});
});

describe("a membership", () => {
	test("says who, when and where, which is reviewed with it", async ({ newsroom }) => {
		const { lead, other, dossierId, marks, statements } = await open(newsroom);
		const statementId = statements[0] ?? "";
		const annotationId = marks[0] ?? "";
		const speakerId = await newsroom.speak(lead, dossierId);
		const id = await newsroom.gather(lead, statementId, annotationId);
		take(await newsroom.decide(other, { kind: "membership", id }));
		const date = { value: "2026-03", precision: "month", zone: "Europe/Paris" } as const;
		const base = { revision: 1, statementId, annotationId, stance: "asserts" } as const;
		const said = { speakerId, date, place: "Malpointe" };
		take(await placeMembership(lead, id, { ...base, opId: uuidv7(), said }));
		const [member] = take(await readStatement(lead, statementId)).members;
		expect(member).toMatchObject({
			state: "proposed",
			revision: 2,
			said: { speaker: { id: speakerId, name: "La ministre" }, date, place: "Malpointe" },
		});
		const kept = { ...base, revision: 2, stance: "reports", opId: uuidv7() } as const;
		take(await placeMembership(lead, id, kept));
		const [again] = take(await readStatement(lead, statementId)).members;
		expect(again).toMatchObject({ stance: "reports", said: { place: "Malpointe" } });
		const lost = { ...base, revision: 3, opId: uuidv7(), said: { ...said, speakerId: uuidv7() } };
		expect(codeOf(await placeMembership(lead, id, lost))).toBe("not-found");
	});

	test("is moved to another statement of the dossier, once, and back", async ({ newsroom }) => {
		const { lead, marks, statements } = await open(newsroom);
		const [a = "", b = ""] = statements;
		const annotationId = marks[0] ?? "";
		const id = await newsroom.gather(lead, a, annotationId);
		const to = (statementId: string, revision: number) =>
			placeMembership(lead, id, {
				...{ opId: uuidv7(), revision, statementId, annotationId, stance: "asserts" },
			});
		take(await to(b, 1));
		expect(await membersOf(lead, statements)).toEqual([`${b} ${id} ${annotationId} asserts `]);
		await newsroom.gather(lead, a, annotationId, "denies");
		expect(codeOf(await to(a, 2))).toBe("conflict");
		const far = await newsroom.state(lead, await newsroom.openDossier(lead));
		expect(codeOf(await to(far, 2))).toBe("not-found");
	});
});
