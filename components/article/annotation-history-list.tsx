"use client";

import { type HistoryChange, historyLines, isSame } from "@/components/history/history-lines";
import { HistoryList, type WayBack } from "@/components/history/history-list";
import { useMessages } from "@/components/language/language-provider";
import { api } from "@/lib/desk/api";
import { linksForbidding } from "@/lib/desk/apply-operation";
import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import { type AnnotationField, annotationFieldNames } from "@/lib/domain/annotation-fields";
import type { AnnotationHistory, AnnotationRevision } from "@/lib/domain/annotation-history";
import type { DeskView } from "@/lib/domain/desk";
import { contentWords } from "./content-words";

/** What the history of a mark needs besides the mark. */
export interface HistoryContext {
	readonly annotation: AnnotationView;
	readonly view: DeskView;
	/** Whether the server has all that was done to the mark. */
	readonly isSaved: boolean;
	/** Says again what the mark said before, in one field. */
	readonly onTakeBack: (changes: Partial<AnnotationContent>) => void;
	/** Says again all that the mark said before. */
	readonly onRestore: (content: AnnotationContent) => void;
}

/** All that was done to a mark, with the ways back to what it said before. */
export function AnnotationHistoryList(props: HistoryContext) {
	const { annotation, view } = props;
	const messages = useMessages();
	const { revision, state, id } = annotation;
	return (
		<HistoryList
			id={id}
			state={`${revision} ${state} ${props.isSaved}`}
			isThere={props.isSaved || revision > 1}
			read={api.readAnnotationHistory}
			linesOf={(history: AnnotationHistory) => historyLines(history, annotationFieldNames)}
			nameOf={(field) => messages.desk.conflict.field[field]}
			wordsOf={(field, { content }) => contentWords(field, content, view, messages)}
			takeBack={({ field, before }: HistoryChange<AnnotationRevision, AnnotationField>) => {
				const isElsewhere = field === "pieces" && before.versionId !== annotation.versionId;
				if (isElsewhere || isSame(annotation[field], before.content[field])) return null;
				return { go: () => props.onTakeBack({ [field]: before.content[field] }) };
			}}
			restore={(earlier) => wayTo(earlier, props, messages.history.cannot)}
		/>
	);
}

function wayTo(
	{ content, versionId }: AnnotationRevision,
	{ annotation, view, onRestore }: HistoryContext,
	cannot: { readonly version: string; readonly links: string },
): WayBack {
	if (annotationFieldNames.every((field) => isSame(annotation[field], content[field]))) return null;
	if (versionId !== annotation.versionId) return { why: cannot.version };
	const isForbidden = linksForbidding(view, annotation.id, content.tag).length > 0;
	if (content.tag !== annotation.tag && isForbidden) return { why: cannot.links };
	return { go: () => onRestore(content) };
}
