import type { AnnotationView } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import { linkTypeRow } from "@/lib/domain/link-types";
import { type Note, noteText } from "@/lib/domain/note";
import type { DecisionView, PersonView } from "@/lib/domain/people";
import type { MembershipView } from "@/lib/domain/statement";
import type { PieceRole } from "@/lib/domain/text";
import { noteMarkup } from "@/lib/exports/note-markup";
import { bodyPieces } from "@/lib/exports/select-marks";
import type { ToTarget } from "@/lib/exports/web-annotation/targets";
import {
	classifying,
	contexts,
	type JsonNode,
	jsonLiteral,
	term,
	termIri,
	urnOf,
} from "@/lib/exports/web-annotation/terms";

/** A passage: its tag as classifying body, its note as commenting body, one target for each piece. */
export function passageNode(annotation: AnnotationView, toTarget: ToTarget): JsonNode {
	const { note, tag } = annotation;
	const wordsIn = (role: PieceRole) => {
		const pieces = annotation.pieces.filter((piece) => piece.role === role);
		return pieces.length === 0 ? undefined : pieces.map(toTarget);
	};
	return {
		...opening("passage", annotation.id),
		motivation: note === null ? "classifying" : ["classifying", "commenting"],
		...provenance(annotation),
		modified: annotation.updatedAt,
		body: [classifying(termIri("tag", tag)), ...(note === null ? [] : [noteBody(note)])],
		target: bodyPieces(annotation).map(toTarget),
		"recoupe:sourceWords": wordsIn("source"),
		"recoupe:cueWords": wordsIn("cue"),
		"recoupe:speaker": annotation.speakerIds.map((id) => ({ id: urnOf(id) })),
		"recoupe:certainty": term("certainty", annotation.certainty),
		"recoupe:quoteType": termOrNothing("quote-type", annotation.quoteType),
		"recoupe:checkWorthiness": termOrNothing("check-worthiness", annotation.checkWorthiness),
		"recoupe:origin": jsonLiteral(annotation.origin),
		...review(annotation),
	};
}

/** A link: from its target to its linking body, its type as classifying bodies in CiTO and in our own words. */
export function linkNode(link: LinkView): JsonNode {
	return {
		...opening("link", link.id),
		motivation: link.note === null ? "linking" : ["linking", "commenting"],
		...provenance(link),
		body: [
			{
				type: "SpecificResource",
				source: urnOf(link.to.annotationId),
				purpose: "linking",
			},
			classifying(linkTypeRow(link.type).iri),
			classifying(termIri("link-type", link.type)),
			...(link.note === null ? [] : [noteBody(link.note)]),
		],
		target: urnOf(link.from.annotationId),
		"recoupe:certainty": term("certainty", link.certainty),
		"recoupe:origin": jsonLiteral(link.origin),
		...review(link),
	};
}

/** A membership: the passage is identified as saying the statement, its stance as classifying body. */
export function membershipNode(membership: MembershipView): JsonNode {
	return {
		...opening("membership", membership.id),
		motivation: "identifying",
		...provenance(membership),
		body: [
			{
				type: "SpecificResource",
				source: urnOf(membership.statementId),
				purpose: "identifying",
			},
			classifying(termIri("stance", membership.stance)),
		],
		target: urnOf(membership.passage.annotationId),
		...saidNode(membership.said),
		...review(membership),
	};
}

/** Who says so, when and where, as far as it was noted. */
function saidNode({ speaker, date, place }: MembershipView["said"]): JsonNode {
	return {
		"recoupe:saidBy":
			speaker === null
				? undefined
				: { id: urnOf(speaker.id), type: "prov:Agent", name: speaker.name },
		"recoupe:saidOn": date?.value,
		"recoupe:precision": date === null ? undefined : term("precision", date.precision),
		"recoupe:zone": date?.zone,
		"recoupe:saidAt": place === "" ? undefined : place,
	};
}

/** The last decision about any of them, where there is one. */
export function decisionNodes(thing: { id: string; decision: DecisionView | null }): JsonNode[] {
	return thing.decision === null ? [] : [decisionNode(thing.decision, thing.id)];
}

/** A decision about any of them: an annotation on an annotation, of the revision that was looked at. */
export function decisionNode(decision: DecisionView, subjectId: string): JsonNode {
	return {
		...opening("decision", decision.id),
		// The W3C context has no short term for it.
		motivation: "oa:assessing",
		creator: personNode(decision.decider),
		created: decision.at,
		body: [
			classifying(termIri("outcome", decision.outcome)),
			...(decision.reason === null ? [] : [classifying(termIri("reason", decision.reason))]),
			...(decision.words === "" ? [] : [wordsBody(decision.words)]),
		],
		target: urnOf(subjectId),
		"recoupe:decidedRevision": decision.revision,
	};
}

/** A member of the newsroom. */
export function personNode({ id, name }: PersonView): JsonNode {
	return { id: urnOf(id), type: "Person", name };
}

function opening(kind: string, id: string): JsonNode {
	return {
		"@context": contexts,
		id: urnOf(id),
		type: "Annotation",
		"recoupe:kind": term("kind", kind),
	};
}

function provenance({ author, createdAt }: { author: PersonView; createdAt: string }): JsonNode {
	return { creator: personNode(author), created: createdAt };
}

function review(thing: Pick<LinkView, "state" | "stale" | "revision">): JsonNode {
	return {
		"recoupe:reviewState": term("review-state", thing.state),
		"recoupe:stale": thing.stale,
		"recoupe:revision": thing.revision,
	};
}

function noteBody(note: Note): JsonNode {
	return {
		type: "TextualBody",
		format: "text/html",
		value: noteMarkup(note).toString(),
		purpose: "commenting",
		"recoupe:plainText": noteText(note),
		"recoupe:note": jsonLiteral(note),
	};
}

function wordsBody(words: string): JsonNode {
	return { type: "TextualBody", format: "text/plain", value: words, purpose: "commenting" };
}

function termOrNothing(table: string, name: string | null): JsonNode | undefined {
	return name === null ? undefined : term(table, name);
}
