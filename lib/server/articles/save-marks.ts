import "server-only";
import { uuidv7 } from "uuidv7";
import type { AnnotationContent, Origin } from "@/lib/domain/annotation";
import type { MarksChoice } from "@/lib/domain/import-marks";
import { type LinkType, linkEnds } from "@/lib/domain/link-types";
import { toNote } from "@/lib/domain/note";
import type { Granted } from "@/lib/domain/proof";
import type { Tag } from "@/lib/domain/tags";
import type { DraftMark, DraftMarks } from "@/lib/imports/annotated/draft-marks";
import { revisionOf } from "@/lib/server/annotations/write-content";
import { annotationRows, joinRows } from "@/lib/server/search/search-rows";
import type { Tx } from "@/lib/server/store/client";
import { countMarks, manyMarks } from "@/lib/server/store/count-rows";
import { saveAnchors } from "@/lib/server/store/fates";
import { saveImportedLinks, saveImportedMarks } from "@/lib/server/store/imported-marks";
import { toJson } from "@/lib/server/store/json";
import { saveRevisions } from "@/lib/server/store/revisions";
import { saveSearchRows } from "@/lib/server/store/search-index";
import { knownSpeakers } from "./known-speakers";
import { linkTypeCalled, tagCalled } from "./label-meanings";

type Importing = Granted<"article.import", unknown>;

/** The text that marks come with. */
interface Place {
	readonly articleId: string;
	readonly versionId: string;
	readonly dossierId: string;
	/** What the file was called; null for pasted words. */
	readonly fileName: string | null;
	readonly at: Date;
}

/** The ids of what was made. */
export interface SavedMarks {
	readonly markIds: readonly string[];
	readonly linkIds: readonly string[];
}

/**
 * Makes annotations of what a file marks in a new text, and links of its relations: proposed, their editor the member
 * who imports, origin *import*. What each label is was chosen, or is what it is called here; what is nothing is left out,
 * and so is a relation that the table of links does not allow between the tags, or that is there twice.
 */
export async function saveMarks(
	tx: Tx,
	granted: Importing,
	place: Place,
	draft: DraftMarks,
	choice: MarksChoice | undefined,
): Promise<SavedMarks> {
	const { dossierId, fileName } = place;
	const areNamed = draft.marks.some(({ speakers }) => speakers.length > 0);
	const speakers = await knownSpeakers(tx, granted, dossierId, areNamed);
	const marks = draft.marks.map((mark): NewMark | null => {
		const tag = tagOf(mark.label, choice);
		if (tag === null) return null;
		const ids = mark.speakers.flatMap((name) => speakers.idOf(name) ?? []);
		return { id: uuidv7(), content: toContent(mark, tag, [...new Set(ids)]) };
	});
	const source = [draft.format, ...(fileName === null ? [] : [fileName])].join(": ").slice(0, 200);
	const origin: Origin = { v: 1, kind: "import", source };
	const kept = marks.filter((mark) => mark !== null);
	await writeMarks(tx, granted, place, kept, origin);
	const links = toLinks(draft, marks, choice);
	await writeLinks(tx, granted, place, links, origin);
	if (kept.length >= manyMarks) await countMarks(tx, granted);
	return { markIds: kept.map(({ id }) => id), linkIds: links.map(({ id }) => id) };
}

interface NewMark {
	readonly id: string;
	readonly content: AnnotationContent;
}

interface NewLink {
	readonly id: string;
	readonly type: LinkType;
	readonly fromId: string;
	readonly toId: string;
}

function tagOf(label: string, choice: MarksChoice | undefined): Tag | null {
	const chosen = choice?.labels.find((one) => one.label === label);
	return chosen === undefined ? tagCalled(label) : chosen.tag;
}

function typeOf(label: string, choice: MarksChoice | undefined): LinkType | null {
	const chosen = choice?.relations.find((one) => one.label === label);
	return chosen === undefined ? linkTypeCalled(label) : chosen.type;
}

function toContent(mark: DraftMark, tag: Tag, speakerIds: string[]): AnnotationContent {
	const { certainty, quoteType, checkWorthiness, note } = mark;
	const pieces = mark.pieces.map((piece) => ({ ...piece }));
	const said = { certainty, quoteType, checkWorthiness, note: note === null ? null : toNote(note) };
	return { tag, pieces, speakerIds, ...said };
}

async function writeMarks(
	tx: Tx,
	granted: Importing,
	place: Place,
	marks: readonly NewMark[],
	origin: Origin,
): Promise<void> {
	const { articleId, versionId, dossierId, at } = place;
	const rows = marks.map(({ id, content }) => {
		const { tag, certainty, quoteType, checkWorthiness, note, speakerIds } = content;
		const said = { tag, certainty, quoteType, checkWorthiness, speakerIds };
		return { id, ...said, note: note === null ? null : toJson(note) };
	});
	const shared = { articleId, dossierId, origin: toJson(origin), at };
	await saveImportedMarks(tx, granted, shared, rows);
	const anchors = marks.map(({ id, content }) => ({
		...{ annotationId: id, fate: "kept" as const },
		pieces: content.pieces,
	}));
	await saveAnchors(tx, granted, { articleId, versionId }, anchors);
	const revisions = marks.map(({ id, content }) =>
		revisionOf({ id, dossierId, articleId, versionId }, content, { number: 1, at }),
	);
	await saveRevisions(tx, granted, revisions);
	const { subjects, rows: words } = joinRows(
		marks.map(({ id, content: { pieces, note } }) => {
			const quotes = pieces.flatMap(({ role, quote }) => (role === "body" ? [quote] : []));
			return annotationRows({ id, dossierId, articleId, quotes, note });
		}),
	);
	await saveSearchRows(tx, granted, subjects, words);
}

/** The relations that are links here, each once. */
function toLinks(
	{ relations }: DraftMarks,
	marks: readonly (NewMark | null)[],
	choice: MarksChoice | undefined,
): NewLink[] {
	const links = new Map<string, NewLink>();
	for (const { from, to, label } of relations) {
		const type = typeOf(label, choice);
		const [start, end] = [marks[from], marks[to]];
		if (type === null || start == null || end == null) continue;
		const ends = linkEnds(
			type,
			{ id: start.id, tag: start.content.tag },
			{ id: end.id, tag: end.content.tag },
		);
		if (!ends.ok) continue;
		const [{ id: fromId }, { id: toId }] = ends.value;
		const key = [type, fromId, toId].join(" ");
		if (!links.has(key)) links.set(key, { id: uuidv7(), type, fromId, toId });
	}
	return [...links.values()];
}

async function writeLinks(
	tx: Tx,
	granted: Importing,
	{ dossierId, at }: Place,
	links: readonly NewLink[],
	origin: Origin,
): Promise<void> {
	await saveImportedLinks(tx, granted, { dossierId, origin: toJson(origin), at }, links);
	const revisions = links.map(({ id, type, fromId, toId }) => {
		const fields = toJson({ fromId, toId, type, certainty: "unspecified", note: null });
		return { kind: "link", subjectId: id, number: 1, dossierId, fields, at } as const;
	});
	await saveRevisions(tx, granted, revisions);
}
