import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { Result } from "@/lib/domain/result";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { archiveArticle } from "@/lib/server/articles/archive-article";
import { copyArticle } from "@/lib/server/articles/copy-article";
import { downloadOriginal } from "@/lib/server/articles/download-original";
import { draftImport } from "@/lib/server/articles/draft-import";
import { editArticle } from "@/lib/server/articles/edit-article";
import { importArticle } from "@/lib/server/articles/import-article";
import { listArticles } from "@/lib/server/articles/list-articles";
import { moveArticle } from "@/lib/server/articles/move-article";
import { readDesk } from "@/lib/server/articles/read-desk";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { listCorrections } from "@/lib/server/corrections/list-corrections";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { listEvents } from "@/lib/server/events/list-events";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { exportArticle } from "@/lib/server/exports/export-article";
import { exportDossier } from "@/lib/server/exports/export-dossier";
import { pagePassages } from "@/lib/server/links/page-passages";
import { placeLink } from "@/lib/server/links/place-link";
import { removeLink } from "@/lib/server/links/remove-link";
import { restoreLink } from "@/lib/server/links/restore-link";
import { listNewsroomMembers } from "@/lib/server/members/list-newsroom-members";
import { countReview } from "@/lib/server/review/count-review";
import { pageReview } from "@/lib/server/review/page-review";
import { readReviewEntry } from "@/lib/server/review/read-review-entry";
import { search } from "@/lib/server/search/search";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { checkStatement } from "@/lib/server/statements/check-statement";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { listStatements } from "@/lib/server/statements/list-statements";
import { mergeStatement } from "@/lib/server/statements/merge-statement";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { readMembershipHistory } from "@/lib/server/statements/read-membership-history";
import { readStatementHistory } from "@/lib/server/statements/read-statement-history";
import { removeMembership } from "@/lib/server/statements/remove-membership";
import { removeStatement } from "@/lib/server/statements/remove-statement";
import { restoreMembership } from "@/lib/server/statements/restore-membership";
import { restoreStatement } from "@/lib/server/statements/restore-statement";
import { splitStatement } from "@/lib/server/statements/split-statement";
import { listThreads } from "@/lib/server/threads/list-threads";
import { openThread } from "@/lib/server/threads/open-thread";
import { placeMessage } from "@/lib/server/threads/place-message";
import { removeMessage } from "@/lib/server/threads/remove-message";
import { restoreMessage } from "@/lib/server/threads/restore-message";
import { setThread } from "@/lib/server/threads/set-thread";
import { type FilledDossier as Filled, fillDossier } from "@/lib/testing/filled-dossier";
import {
	codeOf,
	decisionBody,
	importBody,
	linkBody,
	markBody,
	messageOf,
	type Newsroom,
	take,
	test,
	threadBody,
} from "@/lib/testing/newsroom";
import { type Actor, nobody } from "./actor";

type Call = (actor: Actor, ids: Filled) => Promise<Result<unknown>>;

const said = messageOf("x");

const query = { marks: "all", separator: "comma" } as const;

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
const calls: Readonly<Record<string, Call>> = {
	"read a dossier": (actor, { dossierId }) => readDossier(actor, dossierId),
	"list articles": (actor, { dossierId }) => listArticles(actor, dossierId),
	"read a desk": (actor, { article }) => readDesk(actor, article.id),
	"list passages": (actor, { dossierId }) => pagePassages(actor, dossierId, {}),
	"list statements": (actor, { dossierId }) => listStatements(actor, dossierId),
	"list what waits": (actor, { dossierId }) => pageReview(actor, dossierId, { list: "waiting" }),
	"list one's own": (actor, { dossierId }) => pageReview(actor, dossierId, { list: "received" }),
	"count what waits": (actor, { dossierId }) => countReview(actor, dossierId, {}),
	"open what waits": (actor, { dossierId, claim }) => readReviewEntry(actor, dossierId, claim),
	"list corrections": (actor, { claim }) => listCorrections(actor, claim),
	"list the history": (actor, { dossierId }) => listEvents(actor, dossierId, null),
	search: (actor, { dossierId }) => search(actor, { q: "contrat", dossierId, limit: 20 }),
	"list members to add": (actor, { dossierId }) => listNewsroomMembers(actor, dossierId),
	"export as HTML": (actor, { article }) =>
		exportArticle(actor, article.id, { format: "html", marks: "all", separator: "comma" }),
	"export as JSON-LD": (actor, { article }) =>
		exportArticle(actor, article.id, { format: "jsonld", marks: "approved", separator: "comma" }),
	"export a dossier as a table": (actor, { dossierId }) =>
		exportDossier(actor, dossierId, { ...query, format: "annotations-csv" }),
	"export a dossier as an archive": (actor, { dossierId }) =>
		exportDossier(actor, dossierId, { ...query, format: "zip" }),
	"draft an import": (actor, { dossierId }) =>
		draftImport(actor, dossierId, {
			bytes: new TextEncoder().encode("secret"),
			fileName: null,
			charset: null,
		}),
	"import an article": (actor, { dossierId }) =>
		importArticle(
			actor,
			uuidv7(),
			importBody(dossierId, uuidv7(), { sha256: "0".repeat(64), charset: "utf-8", fileName: null }),
		),
	"edit an article": (actor, { article }) =>
		editArticle(actor, article.id, { opId: uuidv7(), revision: 1, ...known, credits: [] }),
	"remove an article": (actor, { article }) => removeArticle(actor, article.id, uuidv7()),
	"restore an article": (actor, { article }) => restoreArticle(actor, article.id, uuidv7()),
	"put an article away": (actor, { article }) =>
		archiveArticle(actor, article.id, uuidv7(), "archive"),
	"copy an article": (actor, { article, dossierId }) =>
		copyArticle(actor, article.id, {
			...{ opId: uuidv7(), dossierId, articleId: uuidv7(), versionId: uuidv7() },
		}),
	"move an article": (actor, { article, dossierId }) =>
		moveArticle(actor, article.id, { opId: uuidv7(), from: dossierId, to: uuidv7() }),
	"download an original": (actor, { article }) => downloadOriginal(actor, article.versionId),
	"edit a dossier": (actor, { dossierId }) =>
		placeDossier(actor, dossierId, { opId: uuidv7(), revision: 1, title: "x", summary: "" }),
	"add a member": (actor, { dossierId, memberId }) =>
		placeDossierMember(actor, dossierId, memberId, { opId: uuidv7(), lead: true }),
	"remove a member": (actor, { dossierId, memberId }) =>
		removeDossierMember(actor, dossierId, memberId, uuidv7()),
	"make a speaker": (actor, { dossierId }) =>
		placeSpeaker(actor, uuidv7(), {
			...{ opId: uuidv7(), revision: null, dossierId, name: "x", aliases: [], outletId: null },
		}),
	"edit a speaker": (actor, { dossierId, speakerId }) =>
		placeSpeaker(actor, speakerId, {
			...{ opId: uuidv7(), revision: 1, dossierId, name: "x", aliases: [], outletId: null },
		}),
	"tag a passage": (actor, { article }) =>
		placeAnnotation(actor, uuidv7(), markBody(article, "La société")),
	"edit a passage": (actor, { article, claim }) =>
		placeAnnotation(actor, claim, markBody(article, "La société", { revision: 1 })),
	"remove a passage": (actor, { claim }) => removeAnnotation(actor, claim, uuidv7()),
	"restore a passage": (actor, { claim }) => restoreAnnotation(actor, claim, uuidv7()),
	"place a link": (actor, { dossierId, claim, denial }) =>
		placeLink(actor, uuidv7(), linkBody(dossierId, [denial, claim], "quotes")),
	"edit a link": (actor, { dossierId, claim, denial, linkId }) =>
		placeLink(actor, linkId, { ...linkBody(dossierId, [denial, claim], "quotes"), revision: 1 }),
	"remove a link": (actor, { linkId }) => removeLink(actor, linkId, uuidv7()),
	"restore a link": (actor, { linkId }) => restoreLink(actor, linkId, uuidv7()),
	"make a statement": (actor, { dossierId }) =>
		placeStatement(actor, uuidv7(), {
			opId: uuidv7(),
			revision: null,
			dossierId,
			titles: { fr: "x" },
		}),
	"edit a statement": (actor, { dossierId, statementId }) =>
		placeStatement(actor, statementId, {
			opId: uuidv7(),
			revision: 1,
			dossierId,
			titles: { fr: "x" },
		}),
	"remove a statement": (actor, { statementId }) => removeStatement(actor, statementId, uuidv7()),
	"restore a statement": (actor, { statementId }) => restoreStatement(actor, statementId, uuidv7()),
	"check a statement": (actor, { statementId }) =>
		checkStatement(actor, statementId, { opId: uuidv7(), step: "take_up" }),
	"merge a statement": (actor, { statementId }) =>
		mergeStatement(actor, statementId, { opId: uuidv7(), intoId: statementId }),
	"split a statement": (actor, { statementId }) => splitStatement(actor, statementId, uuidv7()),
	"read the history of a statement": (actor, { statementId }) =>
		readStatementHistory(actor, statementId),
	"propose a verdict": (actor, { statementId }) =>
		placeVerdict(actor, statementId, {
			...{ opId: uuidv7(), revision: null, grade: "true", method: "x" },
		}),
	"confirm a verdict": (actor, { statementId }) =>
		decideVerdict(actor, statementId, {
			...{ opId: uuidv7(), revision: 1, outcome: "approved", words: "" },
		}),
	"list threads": (actor, { claim: subjectId }) =>
		listThreads(actor, { kind: "annotation", subjectId }),
	"start a thread about a passage": (actor, { claim: subjectId }) =>
		openThread(actor, uuidv7(), threadBody({ kind: "annotation", subjectId })),
	"start a thread about a link": (actor, { linkId: subjectId }) =>
		openThread(actor, uuidv7(), threadBody({ kind: "link", subjectId })),
	"start a thread about a statement": (actor, { statementId: subjectId }) =>
		openThread(actor, uuidv7(), threadBody({ kind: "statement", subjectId })),
	"resolve a thread": (actor, { threadId }) =>
		setThread(actor, threadId, { opId: uuidv7(), revision: 1, blocking: true, resolved: true }),
	"write a message": (actor, { threadId }) =>
		placeMessage(actor, uuidv7(), { opId: uuidv7(), revision: null, threadId, body: said }),
	"edit a message": (actor, { threadId, messageId }) =>
		placeMessage(actor, messageId, { opId: uuidv7(), revision: 1, threadId, body: said }),
	"remove a message": (actor, { messageId }) => removeMessage(actor, messageId, uuidv7()),
	"restore a message": (actor, { messageId }) => restoreMessage(actor, messageId, uuidv7()),
	"list evidence": (actor, { statementId }) => listEvidence(actor, statementId),
	"add evidence": (actor, { statementId }) =>
		placeEvidence(actor, uuidv7(), {
			...{ opId: uuidv7(), revision: null, statementId, kind: "file", bearing: "context" },
			...{ title: "x", locator: "", words: "", confidential: false },
		}),
	"gather a passage": (actor, { statementId, denial: annotationId }) =>
		placeMembership(actor, uuidv7(), {
			...{ opId: uuidv7(), revision: null, statementId, annotationId, stance: "denies" },
		}),
	"edit a membership": (actor, { membershipId, statementId, claim: annotationId }) =>
		placeMembership(actor, membershipId, {
			...{ opId: uuidv7(), revision: 1, statementId, annotationId, stance: "denies" },
		}),
	"read the history of a membership": (actor, { membershipId }) =>
		readMembershipHistory(actor, membershipId),
	"remove a membership": (actor, { membershipId }) =>
		removeMembership(actor, membershipId, uuidv7()),
	"restore a membership": (actor, { membershipId }) =>
		restoreMembership(actor, membershipId, uuidv7()),
	"decide about a passage": (actor, { claim }) =>
		makeDecision(actor, uuidv7(), decisionBody({ kind: "annotation", id: claim }, "approved")),
	"decide about a link": (actor, { linkId }) =>
		makeDecision(actor, uuidv7(), decisionBody({ kind: "link", id: linkId }, "approved")),
	"decide about a membership": (actor, { membershipId }) =>
		makeDecision(
			actor,
			uuidv7(),
			decisionBody({ kind: "membership", id: membershipId }, "approved"),
		),
};

function ofNothing({ article }: Filled): Filled {
	const id = (): string => uuidv7();
	const none = { ...article, id: id(), versionId: id(), dossierId: id() };
	return {
		...{ dossierId: id(), article: none, speakerId: id(), claim: id(), denial: id() },
		...{ linkId: id(), statementId: id(), membershipId: id(), memberId: id() },
		...{ threadId: id(), messageId: id() },
	};
}

let filled: ReturnType<typeof setTheScene> | null = null;

async function setTheScene(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const ids = await fillDossier(newsroom, lead);
	const strangers = [
		await newsroom.addMember("checker"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("admin"),
	];
	for (const stranger of strangers.slice(1)) await newsroom.openDossier(stranger);
	const [disabled] = [await newsroom.addMember("reviewer")];
	await newsroom.letIn(lead, ids.dossierId, disabled);
	await newsroom.database.owner.query('UPDATE "Member" SET "disabledAt" = now() WHERE "id" = $1', [
		disabled.scope.memberId,
	]);
	return { lead, ids, strangers, disabled };
}

function scene(newsroom: Newsroom) {
	filled ??= setTheScene(newsroom);
	return filled;
}

describe("AZ-02: a stranger to a dossier", () => {
	test.for(Object.entries(calls))(
		"cannot %s, as if it were not there",
		async ([, call], { newsroom }) => {
			const { ids, strangers } = await scene(newsroom);
			const before = await newsroom.snapshot();
			for (const stranger of strangers) {
				const foreign = await call(stranger, ids);
				expect(foreign).toEqual({ ok: false, failure: { code: "not-found" } });
				expect(await call(stranger, ofNothing(ids))).toEqual(foreign);
			}
			expect(codeOf(await call(nobody, ids))).toBe("signed-out");
			expect(await newsroom.snapshot()).toEqual(before);
		},
	);

	test("an id that is none is not there either", async ({ newsroom }) => {
		const { lead } = await scene(newsroom);
		for (const id of ["foo", "'", "00000000-0000-4000-8000-000000000000"]) {
			expect(codeOf(await readDossier(lead, id))).toBe("not-found");
			expect(codeOf(await readDesk(lead, id))).toBe("not-found");
			expect(codeOf(await readDesk(nobody, id))).toBe("signed-out");
		}
	});

	test("AU-15: and a member who was disabled can do none of it", async ({ newsroom }) => {
		const { ids, disabled } = await scene(newsroom);
		const before = await newsroom.snapshot();
		for (const [name, call] of Object.entries(calls)) {
			expect({ name, code: codeOf(await call(disabled, ids)) }).toEqual({
				name,
				code: "signed-out",
			});
		}
		expect(await newsroom.snapshot()).toEqual(before);
	});

	test("AZ-14: sees no dossier in the list but their own", async ({ newsroom }) => {
		const { ids, lead, strangers } = await scene(newsroom);
		for (const stranger of strangers) {
			const cards = take(await listDossiers(stranger));
			expect(cards.map((card) => card.id)).not.toContain(ids.dossierId);
		}
		expect(take(await listDossiers(lead)).map((card) => card.id)).toEqual([ids.dossierId]);
		expect(codeOf(await listDossiers(nobody))).toBe("signed-out");
	});
});
