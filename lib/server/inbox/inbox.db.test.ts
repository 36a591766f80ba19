import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { InboxEntry } from "@/lib/domain/inbox";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { nobody } from "@/lib/server/door/actor";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { placeMessage } from "@/lib/server/threads/place-message";
import { removeMessage } from "@/lib/server/threads/remove-message";
import {
	codeOf,
	markBody,
	messageOf,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { openReviewed, signedWords as words } from "@/lib/testing/reviewed-scene";
import { markInboxRead } from "./mark-inbox-read";
import { readInbox } from "./read-inbox";
import { readInboxCount } from "./read-inbox-count";

async function open(newsroom: Newsroom) {
	const scene = await openReviewed(newsroom);
	const { author, article, dossierId } = scene;
	const claim = await newsroom.mark(author, article, words);
	const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const link = await newsroom.link(author, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(author, dossierId);
	return { ...scene, other: scene.reviewer, claim, denial, link, statement };
}

async function inboxOf(actor: TestActor): Promise<readonly InboxEntry[]> {
	return take(await readInbox(actor)).list;
}

async function inShort(actor: TestActor): Promise<string[]> {
	return (await inboxOf(actor)).map(({ reason, kind, outcome }) =>
		[reason, kind, outcome ?? ""].join(" ").trim(),
	);
}

async function answer(actor: TestActor, threadId: string, ...mentioned: TestActor[]) {
	const [id, body] = [uuidv7(), messageOf("Vu.", ...mentioned)];
	take(await placeMessage(actor, id, { opId: uuidv7(), revision: null, threadId, body }));
	return id;
}

describe("an inbox", () => {
	test("has what is written about one’s own work, replies, and mentions, the newest first", async ({
		newsroom,
	}) => {
		const { lead, author, other, claim, article, dossierId } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId } = await newsroom.talk(other, about);
		const reply = await answer(lead, threadId, other);
		expect(await inShort(author)).toEqual(["own annotation", "own annotation"]);
		expect(await inShort(other)).toEqual(["mention annotation"]);
		await answer(author, threadId);
		await answer(lead, threadId);
		expect(await inShort(other)).toEqual([
			"reply annotation",
			"reply annotation",
			"mention annotation",
		]);
		// Who wrote in it has replies, whoever made the thing.
		expect((await inShort(author))[0]).toBe("reply annotation");
		expect(await inShort(lead)).toEqual(["reply annotation"]);
		expect((await inboxOf(other)).at(-1)).toMatchObject({
			id: reply,
			...{ unread: true, threadId, subjectId: claim, passageId: claim, articleId: article.id },
			dossier: { id: dossierId, title: "Le port" },
			actor: { id: lead.scope.memberId },
			label: words,
			words: "Vu.@Membre",
		});
	});

	test("leads to the passage of a link and to the statement itself", async ({ newsroom }) => {
		const { lead, author, link, denial, statement } = await open(newsroom);
		await newsroom.talk(lead, { kind: "link", subjectId: link });
		await newsroom.talk(lead, { kind: "statement", subjectId: statement });
		const [ofStatement, ofLink] = await inboxOf(author);
		expect(ofLink).toMatchObject({ kind: "link", passageId: denial, label: "La société dément" });
		expect(ofStatement).toMatchObject({
			...{ kind: "statement", subjectId: statement, passageId: null, articleId: null },
			label: "Le contrat est signé",
		});
	});

	test("has the mentions of notes, once, when they are new", async ({ newsroom }) => {
		const { lead, other, author, claim, article } = await open(newsroom);
		const write = async (actor: TestActor, revision: number, note: string, who: TestActor) =>
			take(
				await placeAnnotation(
					actor,
					claim,
					markBody(article, words, { revision, note: messageOf(note, who) }),
				),
			);
		await write(lead, 1, "Vu ?", other);
		await write(lead, 2, "Vu, vraiment ?", other);
		expect(await inShort(other)).toEqual(["mention annotation"]);
		expect((await inboxOf(other))[0]).toMatchObject({
			...{ id: `${claim}.2`, threadId: null, passageId: claim, words: "Vu ?@Membre" },
		});
		await write(other, 3, "Moi-même", other);
		await write(lead, 4, "À toi", author);
		expect(await inShort(other)).toEqual(["mention annotation"]);
		expect(await inShort(author)).toEqual(["mention annotation"]);
	});

	test("has what was sent back, rejected, or approved as somebody else had changed it", async ({
		newsroom,
	}) => {
		const { lead, author, other, claim, denial, link, article, statement } = await open(newsroom);
		const reviewer = await newsroom.addMember("reviewer");
		await newsroom.letIn(lead, article.dossierId, reviewer);
		take(await newsroom.decide(lead, { kind: "annotation", id: denial }));
		expect(await inShort(author)).toEqual([]);
		take(await newsroom.decide(lead, { kind: "annotation", id: claim }, "changes_requested"));
		take(await newsroom.decide(lead, { kind: "link", id: link }, "rejected"));
		const body = markBody(article, words, { revision: 1, tag: "attribution" });
		const retag = { ...body, removeLinks: true };
		take(await placeAnnotation(other, claim, retag));
		take(await newsroom.decide(reviewer, { kind: "annotation", id: claim, revision: 2 }));
		const verdict = { opId: uuidv7(), revision: null, grade: "unproven", method: "Lu." } as const;
		take(await placeVerdict(author, statement, verdict));
		const sent = { outcome: "changes_requested", words: "Qui ?" } as const;
		take(await decideVerdict(lead, statement, { opId: uuidv7(), revision: 1, ...sent }));
		expect(await inShort(author)).toEqual([
			"decision verdict changes_requested",
			"decision annotation approved",
			"decision link rejected",
			"decision annotation changes_requested",
		]);
		expect((await inboxOf(author)).map(({ words: said, grounds }) => [said, grounds])).toEqual([
			["Qui ?", "other"],
			["", null],
			["", "other"],
			["", "other"],
		]);
		expect(await inShort(other)).toEqual([]);
	});

	test("has nothing of one’s own doing, of what was removed, or of a dossier one is not in", async ({
		newsroom,
	}) => {
		const { lead, author, other, claim, denial, article, dossierId } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId, messageId } = await newsroom.talk(lead, about);
		await answer(lead, threadId, other);
		await newsroom.talk(lead, { kind: "annotation", subjectId: denial });
		expect(await inShort(lead)).toEqual([]);
		expect(await inboxOf(author)).toHaveLength(3);
		take(await removeMessage(lead, messageId, uuidv7()));
		expect(await inboxOf(author)).toHaveLength(2);
		take(await removeAnnotation(author, denial, uuidv7()));
		expect(await inboxOf(author)).toHaveLength(1);
		take(await removeDossierMember(lead, dossierId, other.scope.memberId, uuidv7()));
		expect(await inShort(other)).toEqual([]);
		expect(take(await readInboxCount(other))).toEqual({ unread: 0, follow: [] });
		take(await removeArticle(lead, article.id, uuidv7()));
		expect(await inShort(author)).toEqual([]);
		expect(codeOf(await readInbox(nobody))).toBe("signed-out");
	});

	test("has nothing of what is in a member’s own layer", async ({ newsroom }) => {
		const { lead, author, claim } = await open(newsroom);
		await newsroom.talk(lead, { kind: "annotation", subjectId: claim });
		await newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2', [
			lead.scope.memberId,
			claim,
		]);
		expect(await inShort(author)).toEqual([]);
	});

	test("is read entry by entry, for one member alone, without an event", async ({ newsroom }) => {
		const { lead, author, other, claim, dossierId } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId, messageId } = await newsroom.talk(other, about);
		await answer(lead, threadId, author);
		const before = await newsroom.snapshot();
		const count = async (actor: TestActor) => take(await readInboxCount(actor));
		expect(await count(author)).toMatchObject({ unread: 2, follow: [{ dossierId }] });
		const marking = { entryIds: [messageId, messageId], read: true };
		expect(take(await markInboxRead(author, marking))).toEqual({ unread: 1 });
		expect(take(await markInboxRead(author, marking))).toEqual({ unread: 1 });
		expect((await inboxOf(author)).map(({ unread }) => unread)).toEqual([true, false]);
		expect((await count(other)).unread).toBe(1);
		expect((await newsroom.snapshot()).Event).toBe(before.Event);
		const undone = { ...marking, read: false };
		expect(take(await markInboxRead(author, undone))).toEqual({ unread: 2 });
	});
});
