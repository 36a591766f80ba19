import { uuidv7 } from "uuidv7";
import type { PlaceEvidence } from "@/lib/domain/evidence";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { archiveArticle } from "@/lib/server/articles/archive-article";
import { draftImport } from "@/lib/server/articles/draft-import";
import { editArticle } from "@/lib/server/articles/edit-article";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { acceptCorrection } from "@/lib/server/corrections/accept-correction";
import { declineCorrection } from "@/lib/server/corrections/decline-correction";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { withdrawDecision } from "@/lib/server/decisions/withdraw-decision";
import { captureEvidence } from "@/lib/server/evidence/capture-evidence";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { removeEvidence } from "@/lib/server/evidence/remove-evidence";
import { finishRound } from "@/lib/server/rounds/finish-round";
import { openRound } from "@/lib/server/rounds/open-round";
import { settleMarks } from "@/lib/server/rounds/settle-marks";
import { withdrawSettlement } from "@/lib/server/rounds/withdraw-settlement";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { mergeStatement } from "@/lib/server/statements/merge-statement";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { placeMessage } from "@/lib/server/threads/place-message";
import { removeMessage } from "@/lib/server/threads/remove-message";
import { setThread } from "@/lib/server/threads/set-thread";
import { addVersion } from "@/lib/server/versions/add-version";
import {
	decisionBody,
	markBody,
	messageOf,
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	testText,
} from "./newsroom";

/** What members of a whole dossier mark alone, in a round that is open: no file has it. */
export const hiddenWords = "hippopotame";

/** What only the members of a whole dossier may know of a source. */
export const confidentialWords = "rhinocéros";

/** A dossier in which every table that belongs to dossiers has rows, made by what members can do. */
export async function wholeDossier(newsroom: Newsroom) {
	const [lead, author, reviewer, other] = [
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
		await newsroom.addMember("reviewer"),
	];
	const checker = await newsroom.addMember("checker");
	const dossierId = await newsroom.openDossier(lead, author, reviewer, other, checker);
	const people = { lead, author, reviewer, other, checker, dossierId };
	const article = await newsroom.import(author, dossierId);
	const marks = await markThem(newsroom, people, article);
	await reviewThem(newsroom, people, article, marks);
	const statementId = await stateThem(newsroom, people, marks);
	await talkOf(newsroom, people, { ...marks, statementId });
	await renew(people, article);
	await holdRounds(newsroom, people);
	await putAway(newsroom, people);
	await rememberFetch(newsroom, people, article);
	return { ...people, article, statementId, ...marks };
}

interface People {
	readonly lead: TestActor;
	readonly author: TestActor;
	readonly reviewer: TestActor;
	readonly other: TestActor;
	readonly checker: TestActor;
	readonly dossierId: string;
}

type Marks = Awaited<ReturnType<typeof markThem>>;

async function markThem(
	newsroom: Newsroom,
	{ author, checker, lead, dossierId }: People,
	article: TestArticle,
) {
	const speakerId = await newsroom.speak(lead, dossierId);
	const claim = await newsroom.mark(author, article, "Le contrat est signé", {
		...{ certainty: "possible", quoteType: "direct", checkWorthiness: "high" },
		...{ speakerIds: [speakerId], note: messageOf("À vérifier 🛟 ", lead) },
	});
	const denial = await newsroom.mark(author, article, "La société dément", { tag: "denial" });
	const pieces = ["Selon deux sources portuaires", "n’est prêt"].map(
		(quote) => markBody(article, quote).pieces[0],
	);
	const [source] = pieces;
	const attribution = await newsroom.mark(checker, article, "rien", {
		tag: "attribution",
		pieces: [
			...pieces.flatMap((piece) => piece ?? []),
			...(source === undefined ? [] : [{ ...source, role: "source" as const }]),
		],
	});
	const removed = await newsroom.mark(checker, article, "la ministre des Ports");
	const restored = await newsroom.mark(checker, article, "samedi");
	const link = await newsroom.link(author, dossierId, [denial, claim], "denies");
	for (const id of [removed, restored]) take(await removeAnnotation(checker, id, uuidv7()));
	take(await restoreAnnotation(checker, restored, uuidv7()));
	return { claim, denial, attribution, removed, restored, link, speakerId };
}

/** Decisions of every kind: taken back, corrected, of revisions before and after an edit. */
async function reviewThem(
	newsroom: Newsroom,
	{ author, reviewer, other, checker }: People,
	article: TestArticle,
	{ claim, denial, attribution, restored, link }: Marks,
): Promise<void> {
	take(await newsroom.decide(reviewer, { kind: "annotation", id: claim }));
	const edited = markBody(article, "La société dément avoir signé", { tag: "denial", revision: 1 });
	const first = uuidv7();
	take(
		await makeDecision(
			reviewer,
			first,
			decisionBody({ kind: "annotation", id: denial }, "rejected"),
		),
	);
	take(await withdrawDecision(reviewer, first, uuidv7()));
	take(await newsroom.decide(other, { kind: "annotation", id: denial }));
	take(await placeAnnotation(author, denial, edited));
	take(await newsroom.decide(reviewer, { kind: "annotation", id: denial, revision: 2 }));
	take(await newsroom.decide(other, { kind: "link", id: link }));
	for (const [id, words] of [
		[attribution, "Selon deux sources portuaires, rien"],
		[restored, "samedi la ministre"],
	] as const) {
		const { tag, pieces, speakerIds, versionId } = markBody(article, words);
		const body = decisionBody({ kind: "annotation", id }, "changes_requested");
		const decision = uuidv7();
		const correction = { tag, pieces, speakerIds, versionId };
		take(await makeDecision(reviewer, decision, { ...body, correction }));
		if (id === attribution) take(await acceptCorrection(checker, decision, uuidv7()));
		else take(await declineCorrection(checker, decision, { opId: uuidv7(), words: "Non." }));
	}
	take(await newsroom.decide(other, { kind: "annotation", id: attribution, revision: 2 }));
}

async function stateThem(
	newsroom: Newsroom,
	{ lead, author, reviewer, dossierId }: People,
	{ claim, denial, speakerId }: Marks,
): Promise<string> {
	const statementId = await newsroom.state(author, dossierId);
	const twin = await newsroom.state(author, dossierId, "Le contrat a été signé");
	const member = await newsroom.gather(author, statementId, claim);
	await newsroom.gather(author, twin, denial, "denies");
	take(await mergeStatement(lead, twin, { opId: uuidv7(), intoId: statementId }));
	const said = {
		...{ speakerId, place: "Port-Galverne" },
		date: { value: "2026-03-03", precision: "day" as const, zone: "Europe/Paris" },
	};
	const body = { statementId, annotationId: claim, stance: "asserts" as const, said };
	take(await placeMembership(author, member, { opId: uuidv7(), revision: 1, ...body }));
	take(await newsroom.decide(reviewer, { kind: "membership", id: member, revision: 2 }));
	const found = { grade: "mostly_false", method: "Deux registres, une minute." };
	const placed = { opId: uuidv7(), revision: null, ...found };
	take(await placeVerdict(author, statementId, placed));
	const decision = { opId: uuidv7(), revision: 1, outcome: "approved" as const, words: "" };
	take(await decideVerdict(reviewer, statementId, decision));
	await gatherEvidence(lead, statementId);
	return statementId;
}

async function gatherEvidence(lead: TestActor, statementId: string): Promise<void> {
	const of = (more: Partial<PlaceEvidence>): PlaceEvidence => ({
		...{ opId: uuidv7(), revision: null, statementId, kind: "document", bearing: "refutes" },
		...{ title: "Le registre", locator: "page 11", words: "Rien.", confidential: false },
		...more,
	});
	const [kept, secret, gone] = [uuidv7(), uuidv7(), uuidv7()];
	take(await placeEvidence(lead, kept, of({})));
	take(await placeEvidence(lead, secret, of({ title: confidentialWords, confidential: true })));
	take(await placeEvidence(lead, gone, of({ kind: "person", bearing: "context" })));
	take(await removeEvidence(lead, gone, uuidv7()));
	for (const [id, words] of [
		[kept, "registre"],
		[secret, confidentialWords],
	] as const) {
		const query = { opId: uuidv7(), revision: 1, fileName: `${words}.txt` };
		take(await captureEvidence(lead, id, query, new TextEncoder().encode(words)));
	}
}

async function talkOf(
	newsroom: Newsroom,
	{ lead, author, other }: People,
	{ claim, link, statementId }: Marks & { readonly statementId: string },
): Promise<void> {
	const about = { kind: "annotation", subjectId: claim } as const;
	const { threadId, messageId } = await newsroom.talk(author, about, { blocking: true });
	const edit = {
		opId: uuidv7(),
		revision: 1,
		threadId,
		body: messageOf("Qui le dit donc ?", other),
	};
	take(await placeMessage(author, messageId, edit));
	const answer = uuidv7();
	const written = { opId: uuidv7(), revision: null, threadId, body: messageOf("La ministre.") };
	take(await placeMessage(other, answer, written));
	take(await removeMessage(other, answer, uuidv7()));
	const open = await newsroom.talk(lead, { kind: "link", subjectId: link });
	const resolved = { opId: uuidv7(), revision: 1, blocking: false, resolved: true };
	take(await setThread(lead, open.threadId, resolved));
	await newsroom.talk(other, { kind: "statement", subjectId: statementId }, { blocking: true });
}

/** A second text, in which some marks are moved, changed or lost. */
async function renew({ lead, dossierId }: People, article: TestArticle): Promise<void> {
	const text = testText.replace("Le contrat est signé", "Le contrat n’est pas signé");
	const bytes = new TextEncoder().encode(text.replace("rien n’est prêt", "tout reste à faire"));
	const draft = take(await draftImport(lead, dossierId, { bytes, fileName: null, charset: null }));
	const source = { kind: "original", original: draft.original } as const;
	const body = { opId: uuidv7(), articleId: article.id, revision: 1, source };
	take(await addVersion(lead, uuidv7(), body));
}

/** A round that was settled and taken back in part, and one that is open, in which somebody marks alone. */
async function holdRounds(
	newsroom: Newsroom,
	{ lead, author, checker, reviewer, dossierId }: People,
): Promise<void> {
	const memberIds = [author.scope.memberId, checker.scope.memberId];
	const begin = async (text: string) => {
		const article = await newsroom.import(lead, dossierId, text);
		const id = uuidv7();
		const body = { opId: uuidv7(), dossierId, articleIds: [article.id], memberIds };
		take(await openRound(lead, id, body));
		return { article, roundId: id };
	};
	const { article, roundId } = await begin(`À l’aveugle\n\n${testText}`);
	const same = [
		await newsroom.mark(author, article, "Le contrat est signé"),
		await newsroom.mark(checker, article, "Le contrat est signé"),
	];
	const dropped = await newsroom.mark(author, article, "rien n’est prêt");
	const unmade = await newsroom.mark(checker, article, "La société dément", { tag: "denial" });
	await newsroom.link(checker, dossierId, [unmade, same[1] ?? ""], "denies");
	for (const actor of [author, checker]) take(await finishRound(actor, roundId, uuidv7()));
	const settle = async (markIds: readonly string[], quote: string | null) => {
		const id = uuidv7();
		const whole = quote === null ? null : markBody(article, quote);
		const content = whole && {
			...{ tag: whole.tag, pieces: whole.pieces, speakerIds: whole.speakerIds },
			...{ certainty: whole.certainty, quoteType: whole.quoteType },
			...{ checkWorthiness: whole.checkWorthiness, note: whole.note },
		};
		take(await settleMarks(lead, id, { opId: uuidv7(), roundId, markIds: [...markIds], content }));
		return id;
	};
	const made = await settle(same, "Le contrat est signé");
	take(await newsroom.decide(reviewer, { kind: "annotation", id: made }));
	await settle([dropped], null);
	take(await withdrawSettlement(lead, await settle([unmade], "La société dément"), uuidv7()));
	await settle([unmade], "La société dément avoir signé");
	const open = await begin(`Encore fermé\n\n${testText}`);
	await newsroom.mark(author, open.article, "Le contrat est signé", {
		note: messageOf(hiddenWords),
	});
}

/** Articles that were given to somebody, put away and removed. */
async function putAway(newsroom: Newsroom, { lead, checker, dossierId }: People): Promise<void> {
	const article = await newsroom.import(lead, dossierId, "Le quai est vide\n\nRien ne bouge.");
	const fields = {
		...{ title: "Le quai est vide", outlet: "Le Fanal", author: "A. Vernet" },
		published: { value: "2026-03", precision: "month" as const, zone: "Europe/Paris" },
		...{ address: "https://fanal.example/quai", language: "fr" as const, credits: ["AFP"] },
		...{ state: "in_progress" as const, assigneeId: checker.scope.memberId, dueOn: "2026-04-01" },
	};
	const body = { opId: uuidv7(), revision: 1, ...fields, message: "Vite." };
	take(await editArticle(lead, article.id, body));
	take(await archiveArticle(lead, article.id, uuidv7(), "archive"));
	const gone = await newsroom.import(lead, dossierId, "Une dépêche\n\nElle est retirée.");
	await newsroom.mark(lead, gone, "Elle est retirée");
	take(await removeArticle(lead, gone.id, uuidv7()));
}

/** That a page was fetched, as fetching it writes it: tests fetch nothing from the network. */
async function rememberFetch(
	{ database }: Newsroom,
	{ lead, dossierId }: People,
	article: TestArticle,
): Promise<void> {
	await database.owner.query(
		`INSERT INTO "PageFetch" ("id", "dossierId", "sha256", "asked", "address", "mediaType", "memberId", "at")
			SELECT $1, $2, v."originalSha256", 'https://fanal.example', 'https://fanal.example/', 'text/html', $3, now()
			FROM "Version" v WHERE v."id" = $4`,
		[uuidv7(), dossierId, lead.scope.memberId, article.versionId],
	);
}
