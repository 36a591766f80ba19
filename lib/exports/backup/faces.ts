import type { BackupRow } from "@/lib/domain/backup/backup-fields";
import type { BackupRecordName } from "@/lib/domain/backup/backup-records";
import { linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { noteText } from "@/lib/domain/note";
import { storedNoteSchema } from "@/lib/domain/note-schema";
import type { Piece } from "@/lib/domain/text";
import { noteMarkup } from "@/lib/exports/note-markup";
import { type MarkedVersion, type ToTarget, targetsIn } from "@/lib/exports/web-annotation/targets";
import {
	classifying,
	contexts,
	type Json,
	type JsonNode,
	termIri,
	urnOf,
} from "@/lib/exports/web-annotation/terms";

/** A version with the words of a passage in it. */
export interface PassageWords {
	/** The same value for all passages in it. */
	readonly version: MarkedVersion;
	readonly pieces: readonly Piece[];
}

/** Finds the words of a passage in the newest version that has any. */
export type FindWords = (annotationId: string) => PassageWords | undefined;

/**
 * What makes a row a Web Annotation for readers who know nothing of ours: motivation, bodies and targets, made of the
 * same columns. It is made anew of what is taken back, and never read.
 */
export function faceOf(name: BackupRecordName, row: BackupRow, findWords: FindWords): JsonNode {
	const face = faces[name];
	return face === undefined ? {} : { "@context": contexts, ...face(row, findWords) };
}

type Face = (row: BackupRow, findWords: FindWords) => JsonNode;

const faces: Partial<Record<BackupRecordName, Face>> = {
	annotation: passageFace,
	link: linkFace,
	membership: membershipFace,
	decision: decisionFace,
	message: messageFace,
};

function passageFace(row: BackupRow, findWords: FindWords): JsonNode {
	return {
		motivation: row.note === null ? "classifying" : ["classifying", "commenting"],
		body: [classifying(termIri("tag", textOf(row.tag))), ...noteBodies(row.note)],
		target: passageTargets(row, findWords),
	};
}

/** One target for each piece of its body; the article alone for a passage that has no words left. */
function passageTargets(row: BackupRow, findWords: FindWords): Json {
	const words = findWords(textOf(row.id));
	if (words === undefined) return urnOf(textOf(row.articleId));
	const toTarget = targetsOf(words.version);
	return words.pieces.map((piece) => {
		if (words.version.text.slice(piece.start, piece.end) === piece.quote) return toTarget(piece);
		throw new Error(`a piece of ${textOf(row.id)} is not the text of ${words.version.id}`);
	});
}

const known = new WeakMap<MarkedVersion, ToTarget>();

function targetsOf(version: MarkedVersion): ToTarget {
	const toTarget = known.get(version) ?? targetsIn(version);
	known.set(version, toTarget);
	return toTarget;
}

function linkFace(row: BackupRow): JsonNode {
	const type = textOf(row.type);
	const ours = linkTypeNames.filter((name) => name === type);
	return {
		motivation: row.note === null ? "linking" : ["linking", "commenting"],
		body: [
			specific(textOf(row.toId), "linking"),
			...ours.map((name) => classifying(linkTypeRow(name).iri)),
			classifying(termIri("link-type", type)),
			...noteBodies(row.note),
		],
		target: urnOf(textOf(row.fromId)),
	};
}

function membershipFace(row: BackupRow): JsonNode {
	return {
		motivation: "identifying",
		body: [
			specific(textOf(row.statementId), "identifying"),
			classifying(termIri("stance", textOf(row.stance))),
		],
		target: urnOf(textOf(row.annotationId)),
	};
}

function decisionFace(row: BackupRow): JsonNode {
	return {
		// The W3C context has no short term for it.
		motivation: "oa:assessing",
		body: [
			classifying(termIri("outcome", textOf(row.outcome))),
			...(row.reason === null ? [] : [classifying(termIri("reason", textOf(row.reason)))]),
		],
		target: urnOf(textOf(row.subjectId)),
	};
}

function messageFace(row: BackupRow): JsonNode {
	return {
		motivation: "replying",
		body: noteBodies(row.body),
		target: urnOf(textOf(row.threadId)),
	};
}

function noteBodies(stored: BackupRow[string] | undefined): JsonNode[] {
	const note = storedNoteSchema.safeParse(stored ?? null);
	if (!note.success) return [];
	const value = noteMarkup(note.data).toString();
	const purpose = "commenting";
	const plain = { "recoupe:plainText": noteText(note.data) };
	return [{ type: "TextualBody", format: "text/html", value, purpose, ...plain }];
}

function specific(id: string, purpose: string): JsonNode {
	return { type: "SpecificResource", source: urnOf(id), purpose };
}

function textOf(value: BackupRow[string] | undefined): string {
	return typeof value === "string" ? value : "";
}
