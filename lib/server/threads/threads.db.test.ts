import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { ThreadKind, ThreadView } from "@/lib/domain/thread";
import { readAnnotation } from "@/lib/server/annotations/read-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { readDesk } from "@/lib/server/articles/read-desk";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { nobody } from "@/lib/server/door/actor";
import { listEvents } from "@/lib/server/events/list-events";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import {
	codeOf,
	messageOf,
	type Newsroom,
	type TestActor,
	take,
	test,
	threadBody,
} from "@/lib/testing/newsroom";
import { listThreads } from "./list-threads";
import { openThread } from "./open-thread";
import { placeMessage } from "./place-message";
import { readMessageHistory } from "./read-message-history";
import { removeMessage } from "./remove-message";
import { restoreMessage } from "./restore-message";
import { setThread } from "./set-thread";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const [author, reviewer, checker, stranger] = [
		await newsroom.addMember("checker"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("checker"),
		await newsroom.addMember("checker"),
	];
	const dossierId = await newsroom.openDossier(lead, author, reviewer, checker);
	const article = await newsroom.import(lead, dossierId);
	const claim = await newsroom.mark(author, article, "Le contrat est signé");
	const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const link = await newsroom.link(author, dossierId, [denial, claim], "denies");
	const statement = await newsroom.state(author, dossierId);
	const people = { lead, author, reviewer, checker, stranger };
	return { newsroom, dossierId, article, claim, denial, link, statement, ...people };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function threadsOf(actor: TestActor, kind: ThreadKind, subjectId: string) {
	return take(await listThreads(actor, { kind, subjectId })).list;
}

async function onlyThread(actor: TestActor, subjectId: string): Promise<ThreadView> {
	const [thread] = await threadsOf(actor, "annotation", subjectId);
	if (thread === undefined) throw new Error("no thread");
	return thread;
}

function answer(actor: TestActor, threadId: string, words: string, ...mentioned: TestActor[]) {
	const body = messageOf(words, ...mentioned);
	return placeMessage(actor, uuidv7(), { opId: uuidv7(), revision: null, threadId, body });
}

function set(actor: TestActor, threadId: string, revision: number, to: string) {
	const [blocking, resolved] = [to.includes("holds"), to.includes("resolved")];
	return setThread(actor, threadId, { opId: uuidv7(), revision, blocking, resolved });
}

describe("a thread", () => {
	test.for(["annotation", "link", "statement"] as const)(
		"about a %s has its messages in order, for every member of the dossier and nobody else",
		async (kind, { newsroom }) => {
			const opened = await open(newsroom);
			const { checker, reviewer, stranger } = opened;
			const subjectId = { annotation: opened.claim, ...opened }[kind];
			const { threadId, messageId } = await newsroom.talk(checker, { kind, subjectId });
			const reply = take(await answer(reviewer, threadId, "Moi."));
			const [thread, ...others] = await threadsOf(opened.author, kind, subjectId);
			expect(others).toEqual([]);
			expect(thread).toMatchObject({
				id: threadId,
				kind,
				subjectId,
				blocking: false,
				resolved: null,
			});
			expect(thread?.messages.map(({ id }) => id)).toEqual([messageId, reply.id]);
			expect(thread?.messages.map(({ author }) => author.id)).toEqual([
				checker.scope.memberId,
				reviewer.scope.memberId,
			]);
			expect(codeOf(await listThreads(stranger, { kind, subjectId }))).toBe("not-found");
			expect(codeOf(await answer(stranger, threadId, "?"))).toBe("not-found");
			expect(codeOf(await listThreads(nobody, { kind, subjectId }))).toBe("signed-out");
		},
	);

	test("is about what it names: another kind is not there", async ({ newsroom }) => {
		const { checker, claim: subjectId } = await open(newsroom);
		const body = threadBody({ kind: "link", subjectId });
		expect(codeOf(await openThread(checker, uuidv7(), body))).toBe("not-found");
	});

	test("repeated is the same thread; another body under its operation is refused", async ({
		newsroom,
	}) => {
		const { checker, claim: subjectId } = await open(newsroom);
		const [id, body] = [uuidv7(), threadBody({ kind: "annotation", subjectId })];
		const first = take(await openThread(checker, id, body));
		expect(take(await openThread(checker, id, body))).toEqual(first);
		expect(codeOf(await openThread(checker, id, { ...body, blocking: true }))).toBe("invalid");
		expect(await threadsOf(checker, "annotation", subjectId)).toHaveLength(1);
	});

	test("mentions members of the dossier only; those it mentions stay when they have left", async ({
		newsroom,
	}) => {
		const { checker, lead, author, stranger, claim: subjectId } = await open(newsroom);
		const { threadId, messageId } = await newsroom.talk(
			checker,
			{ kind: "annotation", subjectId },
			{ body: messageOf("Vu ?", author) },
		);
		const refused = await answer(lead, threadId, "Et vous ?", stranger);
		expect(refused).toMatchObject({
			failure: { code: "invalid", fields: [{ path: "body", code: "not-a-member" }] },
		});
		const body = threadBody({ kind: "annotation", subjectId }, { body: messageOf("?", stranger) });
		expect(codeOf(await openThread(lead, uuidv7(), body))).toBe("invalid");
		await newsroom.database.owner.query('DELETE FROM "DossierMember" WHERE "memberId" = $1', [
			author.scope.memberId,
		]);
		const edit = { opId: uuidv7(), revision: 1, threadId, body: messageOf("Vu ?!", author) };
		expect(codeOf(await placeMessage(checker, messageId, edit))).toBe("ok");
		expect(codeOf(await answer(lead, threadId, "Et vous ?", author))).toBe("invalid");
	});

	test("goes with its thing and comes back with it, and cannot be written to meanwhile", async ({
		newsroom,
	}) => {
		const { checker, author, claim: subjectId } = await open(newsroom);
		const about = { kind: "annotation", subjectId } as const;
		const { threadId } = await newsroom.talk(checker, about);
		const opId = uuidv7();
		take(await removeAnnotation(author, subjectId, opId));
		expect(codeOf(await listThreads(checker, about))).toBe("not-found");
		expect(codeOf(await answer(checker, threadId, "?"))).toBe("not-found");
		expect(codeOf(await set(checker, threadId, 1, "resolved"))).toBe("not-found");
		expect(codeOf(await openThread(checker, uuidv7(), threadBody(about)))).toBe("not-found");
		take(await restoreAnnotation(author, subjectId, uuidv7()));
		expect(await threadsOf(checker, "annotation", subjectId)).toHaveLength(1);
	});

	test("is not begun about what is in one member’s own layer, by that member either", async ({
		newsroom,
	}) => {
		const { author, checker, claim: subjectId } = await open(newsroom);
		const about = { kind: "annotation", subjectId } as const;
		const { threadId } = await newsroom.talk(checker, about);
		await newsroom.database.owner.query('UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2', [
			author.scope.memberId,
			subjectId,
		]);
		for (const member of [author, checker]) {
			expect(codeOf(await listThreads(member, about))).toBe("not-found");
			expect(codeOf(await openThread(member, uuidv7(), threadBody(about)))).toBe("not-found");
			expect(codeOf(await answer(member, threadId, "?"))).toBe("not-found");
		}
	});

	test("is in the history with the passage it is about, in ids and codes only", async ({
		newsroom,
	}) => {
		const { checker, lead, dossierId, link, denial } = await open(newsroom);
		const { threadId } = await newsroom.talk(
			checker,
			{ kind: "link", subjectId: link },
			{ blocking: true },
		);
		take(await set(lead, threadId, 1, "holds resolved"));
		const { events } = take(await listEvents(checker, dossierId, null));
		expect(events.slice(0, 2)).toMatchObject([
			{ type: "thread.set", passageId: denial, codes: { about: "link", turn: "resolved" } },
			{ type: "thread.opened", passageId: denial, label: "La société dément" },
		]);
		expect(JSON.stringify(events)).not.toContain("Qui le dit");
	});
});

describe("a message", () => {
	test("is changed by its author alone, the lead and administrators included", async ({
		newsroom,
	}) => {
		const { checker, lead, dossierId, claim } = await open(newsroom);
		const admin = await newsroom.addMember("admin");
		await newsroom.letIn(lead, dossierId, admin, true);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId, messageId } = await newsroom.talk(checker, about);
		const edit = () => ({ opId: uuidv7(), revision: 1, threadId, body: messageOf("Autre chose") });
		for (const other of [lead, admin])
			expect(codeOf(await placeMessage(other, messageId, edit()))).toBe("forbidden");
		expect(take(await placeMessage(checker, messageId, edit())).revision).toBe(2);
		expect(codeOf(await placeMessage(checker, messageId, edit()))).toBe("stale");
		const again = { ...edit(), revision: 2 };
		expect(take(await placeMessage(checker, messageId, again)).seq).toBeNull();
		const [message] = (await onlyThread(lead, claim)).messages;
		expect(message?.body).toEqual(messageOf("Autre chose"));
		expect(message?.editedAt).not.toBeNull();
	});

	test("keeps what it said before each edit, for everybody who sees its thread", async ({
		newsroom,
	}) => {
		const { dossierId, claim, checker, reviewer, lead, stranger } = await open(newsroom);
		// Other tests of this file leave what holds no longer.
		const found = await checkInvariants();
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId, messageId } = await newsroom.talk(checker, about);
		expect(take(await readMessageHistory(reviewer, messageId))).toEqual([]);
		const first = (await onlyThread(lead, claim)).messages[0];
		const edit = (revision: number, words: string) =>
			placeMessage(checker, messageId, {
				...{ opId: uuidv7(), revision, threadId },
				body: messageOf(words),
			});
		take(await edit(1, "Vu une fois."));
		take(await edit(2, "Vu deux fois."));
		take(await edit(3, "Vu deux fois."));
		const told = take(await readMessageHistory(reviewer, messageId));
		expect(told.map(({ revision }) => revision)).toEqual([1, 2]);
		expect(told.map(({ body }) => body)).toEqual([first?.body, messageOf("Vu une fois.")]);
		expect(told[0]?.at).toBe(first?.at);
		const { events } = take(await listEvents(lead, dossierId, null));
		const edited = events.filter(({ type }) => type === "message.edited");
		expect(edited.map(({ at }) => at)).toContain(told[1]?.at);
		expect(codeOf(await readMessageHistory(stranger, messageId))).toBe("not-found");
		expect(codeOf(await readMessageHistory(nobody, messageId))).toBe("signed-out");
		const { owner } = newsroom.database;
		const unkept = owner.query(
			`UPDATE "Message" SET "body" = '{}', "revision" = "revision" + 1 WHERE "id" = $1`,
			[messageId],
		);
		await expect(unkept).rejects.toThrow("is kept");
		await expect(owner.query('DELETE FROM "EarlierMessage"')).rejects.toThrow();
		take(await removeMessage(checker, messageId, uuidv7()));
		expect(codeOf(await readMessageHistory(reviewer, messageId))).toBe("not-found");
		take(await restoreMessage(checker, messageId, uuidv7()));
		expect(take(await readMessageHistory(reviewer, messageId))).toEqual(told);
		expect(await checkInvariants()).toEqual(found);
	});

	test("stays its author’s, whatever writes to the database", async ({ newsroom }) => {
		const { checker, lead, claim: subjectId } = await open(newsroom);
		const { messageId } = await newsroom.talk(checker, { kind: "annotation", subjectId });
		const forged = newsroom.database.owner.query(
			'UPDATE "Message" SET "authorId" = $1 WHERE "id" = $2',
			[lead.scope.memberId, messageId],
		);
		await expect(forged).rejects.toMatchObject({ code: "RC403" });
	});

	test("is removed by its author or a lead, says so in its place, and is brought back", async ({
		newsroom,
	}) => {
		const { checker, lead, reviewer, claim } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId, messageId } = await newsroom.talk(checker, about);
		take(await answer(reviewer, threadId, "Moi."));
		expect(codeOf(await removeMessage(reviewer, messageId, uuidv7()))).toBe("forbidden");
		take(await removeMessage(lead, messageId, uuidv7()));
		expect(codeOf(await removeMessage(lead, messageId, uuidv7()))).toBe("not-found");
		const removed = await onlyThread(checker, claim);
		expect(removed.messages.map(({ body }) => body === null)).toEqual([true, false]);
		expect(JSON.stringify(removed)).not.toContain("Qui le dit");
		const edit = { opId: uuidv7(), revision: 1, threadId, body: messageOf("x") };
		expect(codeOf(await placeMessage(checker, messageId, edit))).toBe("not-found");
		take(await restoreMessage(checker, messageId, uuidv7()));
		expect((await onlyThread(checker, claim)).messages[0]?.body).toEqual(messageOf("Qui le dit ?"));
	});
});

describe("an open thread that holds approval", () => {
	const things: Record<
		string,
		{ about: (opened: Opened) => { kind: ThreadKind; subjectId: string }; approve: Approve }
	> = {
		annotation: {
			about: ({ claim: subjectId }) => ({ kind: "annotation", subjectId }),
			approve: ({ newsroom, reviewer, claim: id }) =>
				newsroom.decide(reviewer, { kind: "annotation", id }),
		},
		link: {
			about: ({ link: subjectId }) => ({ kind: "link", subjectId }),
			approve: ({ newsroom, reviewer, link: id }) =>
				newsroom.decide(reviewer, { kind: "link", id }),
		},
		verdict: {
			about: ({ statement: subjectId }) => ({ kind: "statement", subjectId }),
			approve: ({ reviewer, statement }) =>
				decideVerdict(reviewer, statement, {
					...{ opId: uuidv7(), revision: 1, outcome: "approved", words: "" },
				}),
		},
	};
	type Approve = (opened: Opened) => ReturnType<typeof decideVerdict>;

	test.for(Object.entries(things))(
		"holds that of a %s, for administrators too, until it is resolved",
		async ([, { about, approve }], { newsroom }) => {
			const opened = await open(newsroom);
			const { checker, author, lead, dossierId, statement } = opened;
			const method = { grade: "unproven", method: "Deux appels." } as const;
			take(await placeVerdict(author, statement, { opId: uuidv7(), revision: null, ...method }));
			const admin = await newsroom.addMember("admin");
			await newsroom.letIn(lead, dossierId, admin);
			const { threadId } = await newsroom.talk(checker, about(opened), { blocking: true });
			const held = { ok: false, failure: { code: "thread-open", ids: [threadId] } };
			expect(await approve(opened)).toEqual(held);
			expect(await approve({ ...opened, reviewer: admin })).toEqual(held);
			take(await set(author, threadId, 1, "holds resolved"));
			expect(codeOf(await approve(opened))).toBe("ok");
		},
	);

	test("lets it go when it holds no more, and holds again when it is opened again", async ({
		newsroom,
	}) => {
		const { checker, author, reviewer, claim } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId } = await newsroom.talk(checker, about, { blocking: true });
		take(await set(author, threadId, 1, "holds resolved"));
		take(await set(checker, threadId, 2, "holds"));
		const subject = { kind: "annotation", id: claim } as const;
		expect(codeOf(await newsroom.decide(reviewer, subject))).toBe("thread-open");
		take(await set(author, threadId, 3, "open"));
		expect(codeOf(await newsroom.decide(reviewer, subject))).toBe("ok");
	});

	test("leaves sending back, rejecting and what is already approved alone", async ({
		newsroom,
	}) => {
		const { checker, reviewer, claim, denial } = await open(newsroom);
		const subject = { kind: "annotation", id: claim } as const;
		take(await newsroom.decide(reviewer, subject));
		await newsroom.talk(checker, { kind: "annotation", subjectId: claim }, { blocking: true });
		expect(take(await readAnnotation(checker, claim)).state).toBe("approved");
		await newsroom.talk(checker, { kind: "annotation", subjectId: denial }, { blocking: true });
		const other = { kind: "annotation", id: denial } as const;
		expect(codeOf(await newsroom.decide(reviewer, other, "changes_requested"))).toBe("ok");
		expect(codeOf(await newsroom.decide(reviewer, other, "rejected"))).toBe("ok");
		expect(codeOf(await newsroom.decide(reviewer, other))).toBe("thread-open");
	});

	test("holds it by the database itself", async ({ newsroom }) => {
		const { checker, author, reviewer, claim, dossierId } = await open(newsroom);
		const about = { kind: "annotation", subjectId: claim } as const;
		const { threadId } = await newsroom.talk(checker, about, { blocking: true });
		const insert = (outcome: string) =>
			newsroom.database.owner.query(
				`INSERT INTO "Decision" ("id", "dossierId", "kind", "subjectId", "revision", "editorId", "deciderId", "outcome", "reason")
				VALUES ($1, $2, 'annotation', $3, 1, $4, $5, $6, 'other')`,
				[uuidv7(), dossierId, claim, author.scope.memberId, reviewer.scope.memberId, outcome],
			);
		await expect(insert("approved")).rejects.toMatchObject({ code: "RC423" });
		await insert("rejected");
		take(await set(author, threadId, 1, "holds resolved"));
		await insert("approved");
	});

	test("is set by two at once: one wins, the other is told", async ({ newsroom }) => {
		const { checker, lead, claim: subjectId } = await open(newsroom);
		const { threadId } = await newsroom.talk(checker, { kind: "annotation", subjectId });
		const codes = await Promise.all(
			[checker, lead].map(async (member) => codeOf(await set(member, threadId, 1, "resolved"))),
		);
		expect(codes.sort()).toEqual(["ok", "stale"]);
	});

	test("is counted beside its thing on the desk while it is open", async ({ newsroom }) => {
		const { checker, lead, claim, link, article } = await open(newsroom);
		const { threadId } = await newsroom.talk(
			checker,
			{ kind: "annotation", subjectId: claim },
			{ blocking: true },
		);
		await newsroom.talk(lead, { kind: "annotation", subjectId: claim });
		await newsroom.talk(lead, { kind: "link", subjectId: link });
		const counted = async () => take(await readDesk(checker, article.id)).threads;
		expect(await counted()).toEqual([
			{ kind: "annotation", subjectId: claim, open: 2, blocking: true },
			{ kind: "link", subjectId: link, open: 1, blocking: false },
		]);
		take(await set(lead, threadId, 1, "holds resolved"));
		expect(await counted()).toMatchObject([{ open: 1, blocking: false }, { open: 1 }]);
	});
});
