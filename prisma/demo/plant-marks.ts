import { uuidv7 } from "uuidv7";
import type { PlaceAnnotation } from "@/lib/domain/annotation";
import type { CorrectionContent } from "@/lib/domain/correction";
import { toNote } from "@/lib/domain/note";
import { oneOf } from "@/lib/domain/one-of";
import { type Outcome, outcomeNames, type ReviewKind } from "@/lib/domain/review";
import type { Piece, PieceRole } from "@/lib/domain/text";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { makeDecision } from "@/lib/server/decisions/make-decision";
import { placeLink } from "@/lib/server/links/place-link";
import { toPiece } from "@/lib/text/slice";
import type { PlantedArticle, Planting } from "./planting";
import type { DemoAnnotation, DemoDecision, DemoLink, DemoPiece } from "./story-shape";

/** Marks the passages of the story, links them, and has them decided. */
export async function plantMarks(planting: Planting): Promise<void> {
	for (const annotation of planting.story.annotations) await plantAnnotation(planting, annotation);
	for (const link of planting.story.links) await plantLink(planting, link);
}

/** Has a thing decided as the story says; `approved` first for what was edited after its approval. */
export async function plantDecision(
	planting: Planting,
	subject: { kind: ReviewKind; id: string; key: string },
	decision: DemoDecision | undefined,
	outcome: string,
	correction?: CorrectionContent,
): Promise<void> {
	if (decision === undefined || outcome === "proposed") return;
	const body = {
		opId: uuidv7(),
		kind: subject.kind,
		subjectId: subject.id,
		revision: 1,
		outcome: toOutcome(outcome),
		reason: decision.reason ?? null,
		words: decision.words ?? "",
		...(correction === undefined ? {} : { correction }),
	};
	const decider = planting.actor(decision.by);
	await planting.write(subject.key, makeDecision(decider, uuidv7(), body));
}

async function plantAnnotation(planting: Planting, annotation: DemoAnnotation): Promise<void> {
	const id = uuidv7();
	const { key, by, state, decision, editedAfterApproval } = annotation;
	const author = planting.actor(by);
	const body = toBody(planting, annotation);
	await planting.write(key, placeAnnotation(author, id, body));
	const outcome = editedAfterApproval ? "approved" : state;
	const correction = toCorrection(planting, annotation);
	await plantDecision(planting, { kind: "annotation", id, key }, decision, outcome, correction);
	if (editedAfterApproval) {
		const edited = { ...body, opId: uuidv7(), revision: 1, certainty: "probable" } as const;
		await planting.write(key, placeAnnotation(author, id, edited));
	}
	if (annotation.deleted) await planting.write(key, removeAnnotation(author, id, uuidv7()));
	planting.annotations.set(key, id);
}

function toCorrection(
	planting: Planting,
	annotation: DemoAnnotation,
): CorrectionContent | undefined {
	if (annotation.correction === undefined) return undefined;
	const { tag, pieces, speakerIds, versionId } = toBody(planting, {
		...annotation,
		...annotation.correction,
	});
	return { tag, pieces, speakerIds, versionId };
}

function toBody(planting: Planting, annotation: DemoAnnotation): PlaceAnnotation {
	const article = planting.find(planting.articles, annotation.article);
	const { tag, certainty, quoteType, checkWorthiness, note } = annotation;
	return {
		opId: uuidv7(),
		revision: null,
		articleId: article.id,
		versionId: article.versionId,
		removeLinks: false,
		tag,
		pieces: [
			...toPieces(planting, article, "body", annotation.pieces),
			...toPieces(planting, article, "source", annotation.source ?? []),
			...toPieces(planting, article, "cue", annotation.cue ?? []),
		],
		speakerIds: annotation.speakers.map((speaker) => planting.find(planting.speakers, speaker)),
		certainty: certainty ?? "unspecified",
		quoteType: quoteType ?? null,
		checkWorthiness: checkWorthiness ?? null,
		note: toNote(note ?? ""),
	};
}

function toPieces(
	planting: Planting,
	article: PlantedArticle,
	role: PieceRole,
	pieces: readonly DemoPiece[],
): Piece[] {
	return pieces.map(({ quote, occurrence = 1 }) => {
		let start = -1;
		for (let n = 0; n < occurrence; n += 1) start = article.text.indexOf(quote, start + 1);
		return planting.take(toPiece(article.text, role, start, start + quote.length));
	});
}

async function plantLink(planting: Planting, link: DemoLink): Promise<void> {
	const id = uuidv7();
	const { key, type, by, state, decision } = link;
	const fromId = planting.find(planting.annotations, link.from);
	const toId = planting.find(planting.annotations, link.to);
	const { dossierId } = planting;
	const content = { type, certainty: "unspecified", note: null } as const;
	const body = { opId: uuidv7(), revision: null, dossierId, fromId, toId, ...content };
	await planting.write(key, placeLink(planting.actor(by), id, body));
	await plantDecision(planting, { kind: "link", id, key }, decision, state);
}

function toOutcome(state: string): Outcome {
	return oneOf(outcomeNames, state);
}
