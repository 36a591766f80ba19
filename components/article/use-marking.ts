"use client";

import { useMessages } from "@/components/language/language-provider";
import { toast } from "@/components/ui/toast";
import { linksForbidding } from "@/lib/desk/apply-operation";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { mayMark } from "@/lib/domain/may-mark";
import type { PersonView } from "@/lib/domain/people";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { PieceRole } from "@/lib/domain/text";
import { dropSelection } from "@/lib/editor/commands";
import { keepWhole } from "@/lib/editor/selected-span";
import type { Span } from "@/lib/text/span";
import { useRoundWords } from "./round-notice";
import type { Candidate } from "./same-passages";
import type { ArticleEditor } from "./use-article-editor";
import type { useAsking } from "./use-asking";
import type { DeskActions } from "./use-desk-actions";
import { readLastTag, rememberTag } from "./use-last-tag";

interface MarkingContext {
	readonly view: DeskView;
	readonly self: PersonView;
	readonly actions: DeskActions;
	readonly editing: ArticleEditor;
	readonly asking: ReturnType<typeof useAsking>;
	readonly selected: AnnotationView | null;
	readonly select: (id: string | null) => void;
}

/**
 * What the selected words and the selected mark are used for; each says whether it could do something. While a blind round is
 * open in which the member has no part left, nothing is: they are told why, and the words stay selected.
 */
export function useMarking(context: MarkingContext) {
	const { actions, editing, asking, selected, select } = context;
	const isClosed = useClosed(context.view);
	const tag = (chosen: Tag) => {
		const words = editing.selectedNow();
		if (words === null) return false;
		if (isClosed()) return true;
		const id = actions.mark(chosen, words);
		editing.run(dropSelection);
		if (id === null) return false;
		rememberTag(chosen);
		select(id);
		return true;
	};
	return {
		/** Whether the reader may change nothing here; if so, says why. */
		isClosed,
		tag,
		askForIdentical: () => {
			const words = editing.selectedNow() ?? wholeBodyOf(selected);
			if (words === null) return false;
			if (isClosed()) return true;
			asking.askIdentical({ span: words, tag: selected?.tag ?? readLastTag() ?? tagNames[0] });
			return true;
		},
		markIdentical: (chosen: Tag, candidates: readonly Candidate[]) => {
			actions.markAll(chosen, candidates);
			rememberTag(chosen);
			editing.run(dropSelection);
			asking.close();
		},
		repeatTag: () => {
			const last = readLastTag();
			return last !== null && tag(last);
		},
		keepWhole: () => {
			const { selected: words } = editing;
			return words !== null && editing.run(keepWhole(!words.isWhole));
		},
		takeWords: (role: PieceRole) => {
			const words = editing.selectedNow();
			if (selected === null || words === null) return false;
			if (isClosed()) return true;
			actions.addWords(selected, role, words);
			return editing.run(dropSelection);
		},
		replaceWords: () => {
			const words = editing.selectedNow();
			if (selected === null || words === null) return false;
			if (isClosed()) return true;
			actions.replaceBody(selected, words);
			return editing.run(dropSelection);
		},
		startLink: () => {
			const words = editing.selectedNow();
			if (selected === null && words === null) return false;
			if (isClosed()) return true;
			// A link joins two marks: words that are none yet have to become one first.
			asking.open(words === null ? "link" : "first-tag");
			return true;
		},
		linkAs: (chosen: Tag) => {
			if (tag(chosen)) asking.open("link");
			else asking.close();
		},
		...useChanging(context, isClosed),
	};
}

/** Whether the article is marked blind by others alone; if so, says it. */
function useClosed({ round }: DeskView): () => boolean {
	const said = useRoundWords(round);
	return () => {
		if (mayMark(round)) return false;
		toast({ words: said });
		return true;
	};
}

/** The words of a mark that is one piece; null for others, which are not one passage that could stand elsewhere. */
function wholeBodyOf(selected: AnnotationView | null): Span | null {
	const [body, ...more] = selected === null ? [] : bodyOf(selected);
	return body === undefined || more.length > 0 ? null : { start: body.start, end: body.end };
}

function useChanging(
	{ view, self, actions, asking, selected, select }: MarkingContext,
	isClosed: () => boolean,
) {
	const { desk, vocabulary } = useMessages();
	const mayRemove = (thing: { readonly author: PersonView }) =>
		thing.author.id === self.id || view.dossier.leads;
	return {
		mayRemove,
		retag: (chosen: Tag) => {
			if (selected === null || isClosed()) return;
			const links = linksForbidding(view, selected.id, chosen);
			if (links.length === 0) actions.retag(selected.id, chosen);
			else asking.askRetag({ id: selected.id, tag: chosen, links });
		},
		remove: () => {
			if (selected === null || !mayRemove(selected)) return false;
			if (isClosed()) return true;
			actions.remove("annotations", selected.id, desk.removed(vocabulary.tag[selected.tag]));
			select(null);
			return true;
		},
	};
}
