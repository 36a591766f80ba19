import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { editArticle } from "@/lib/server/articles/edit-article";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { listEvents } from "@/lib/server/events/list-events";
import { placeLink } from "@/lib/server/links/place-link";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { fillDossier } from "@/lib/testing/filled-dossier";
import { codeOf, linkBody, markBody, type Newsroom, take, test } from "@/lib/testing/newsroom";

const known = {
	title: "x",
	outlet: null,
	author: null,
	published: null,
	address: null,
	language: "fr",
	state: "done",
	assigneeId: null,
	dueOn: null,
} as const;

/** Every use case that names a thing, on a thing of a dossier; `ids` are foreign, or of nothing at all. */

describe("AZ-03: what is inside is checked against what it is in", () => {
	async function two(newsroom: Newsroom) {
		const lead = await newsroom.addMember("reviewer");
		const ids = await fillDossier(newsroom, lead);
		const member = await newsroom.addMember("reviewer");
		const own = await fillDossier(newsroom, member);
		return { foreign: ids, member, own };
	}

	test("a link does not join one's own passage and a foreign one", async ({ newsroom }) => {
		const { member, own, foreign } = await two(newsroom);
		const before = await newsroom.snapshot();
		for (const ends of [
			[own.denial, foreign.claim],
			[foreign.denial, own.claim],
			[own.denial, uuidv7()],
		] as const) {
			for (const dossierId of [own.dossierId, foreign.dossierId]) {
				const body = linkBody(dossierId, ends, "quotes");
				expect(codeOf(await placeLink(member, uuidv7(), body))).toBe("not-found");
				const edit = { ...body, revision: 1 };
				expect(codeOf(await placeLink(member, own.linkId, edit))).toBe("not-found");
			}
		}
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("a passage has no speaker of another dossier", async ({ newsroom }) => {
		const { member, own, foreign } = await two(newsroom);
		const before = await newsroom.snapshot();
		const more = { speakerIds: [foreign.speakerId] };
		const placed = markBody(own.article, "La société", more);
		expect(codeOf(await placeAnnotation(member, uuidv7(), placed))).toBe("not-found");
		const edited = markBody(own.article, "La société", { ...more, revision: 1 });
		expect(codeOf(await placeAnnotation(member, own.claim, edited))).toBe("not-found");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("a passage has no words of another article's version", async ({ newsroom }) => {
		const { member, own, foreign } = await two(newsroom);
		const other = await newsroom.import(member, own.dossierId, "Un autre texte : La société");
		const before = await newsroom.snapshot();
		for (const { versionId } of [foreign.article, other]) {
			const body = markBody({ ...own.article, versionId }, "La société");
			expect(codeOf(await placeAnnotation(member, uuidv7(), body))).toBe("not-found");
		}
		const moved = markBody(other, "La société", { revision: 1 });
		expect(codeOf(await placeAnnotation(member, own.claim, moved))).toBe("not-found");
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("a statement gathers no foreign passage, and a membership does not change hands", async ({
		newsroom,
	}) => {
		const { member, own, foreign } = await two(newsroom);
		const before = await newsroom.snapshot();
		const body = { opId: uuidv7(), stance: "asserts" } as const;
		const mixed = [
			{ statementId: own.statementId, annotationId: foreign.claim },
			{ statementId: foreign.statementId, annotationId: own.claim },
		];
		for (const ends of mixed) {
			const placed = placeMembership(member, uuidv7(), { ...body, ...ends, revision: null });
			expect(codeOf(await placed)).toBe("not-found");
			const edited = placeMembership(member, own.membershipId, { ...body, ...ends, revision: 1 });
			expect(codeOf(await edited)).toBe("not-found");
		}
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("an article is assigned to nobody outside its dossier", async ({ newsroom }) => {
		const { member, own, foreign } = await two(newsroom);
		const body = { opId: uuidv7(), revision: 1, ...known, credits: [] };
		const edit = editArticle(member, own.article.id, { ...body, assigneeId: foreign.memberId });
		expect(codeOf(await edit)).toBe("invalid");
	});
});

describe("AZ-06: leading a dossier", () => {
	test("is not for its other members, and stays with somebody enabled", async ({ newsroom }) => {
		const [lead, other] = [
			await newsroom.addMember("reviewer"),
			await newsroom.addMember("checker"),
		];
		const dossierId = await newsroom.openDossier(lead, other);
		const self = placeDossierMember(other, dossierId, other.scope.memberId, {
			opId: uuidv7(),
			lead: true,
		});
		expect(codeOf(await self)).toBe("forbidden");
		const stepDown = () =>
			placeDossierMember(lead, dossierId, lead.scope.memberId, { opId: uuidv7(), lead: false });
		expect(codeOf(await stepDown())).toBe("conflict");
		const leave = removeDossierMember(lead, dossierId, lead.scope.memberId, uuidv7());
		expect(codeOf(await leave)).toBe("conflict");
		await newsroom.letIn(lead, dossierId, other, true);
		await newsroom.database.owner.query(
			'UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1',
			[other.scope.memberId],
		);
		expect(codeOf(await stepDown())).toBe("conflict");
	});

	test("is not given up by two at once", async ({ newsroom }) => {
		const [one, two] = [await newsroom.addMember("reviewer"), await newsroom.addMember("reviewer")];
		const dossierId = await newsroom.openDossier(one);
		await newsroom.letIn(one, dossierId, two, true);
		const codes = await Promise.all(
			[one, two].map(async (lead) =>
				codeOf(await removeDossierMember(lead, dossierId, lead.scope.memberId, uuidv7())),
			),
		);
		expect(codes.sort()).toEqual(["conflict", "ok"]);
	});

	test("an administrator enters by adding themselves, and that is in the history", async ({
		newsroom,
	}) => {
		const [lead, admin] = [await newsroom.addMember("reviewer"), await newsroom.addMember("admin")];
		const dossierId = await newsroom.openDossier(lead);
		expect(codeOf(await readDossier(admin, dossierId))).toBe("not-found");
		const memberId = admin.scope.memberId;
		take(await placeDossierMember(admin, dossierId, memberId, { opId: uuidv7(), lead: false }));
		const { events } = take(await listEvents(admin, dossierId, null));
		expect(events[0]).toMatchObject({ type: "dossier.entered", subjectId: memberId });
	});

	test("DI-03: an administrator who enters twice by one operation hears the first outcome", async ({
		newsroom,
	}) => {
		const [lead, admin] = [await newsroom.addMember("reviewer"), await newsroom.addMember("admin")];
		const [dossierId, other] = [await newsroom.openDossier(lead), await newsroom.openDossier(lead)];
		const { memberId } = admin.scope;
		const body = { opId: uuidv7(), lead: false };
		const first = take(await placeDossierMember(admin, dossierId, memberId, body));
		expect(take(await placeDossierMember(admin, dossierId, memberId, body))).toEqual(first);
		expect(codeOf(await placeDossierMember(admin, other, memberId, body))).toBe("conflict");
	});
});
