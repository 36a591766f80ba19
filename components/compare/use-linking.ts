"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { uuidv7 } from "uuidv7";
import { rememberTag } from "@/components/article/use-last-tag";
import { useMessages } from "@/components/language/language-provider";
import type { Linking } from "@/components/links/link-steps";
import { toast } from "@/components/ui/toast";
import { newContent } from "@/lib/desk/annotation-pieces";
import { toPassage } from "@/lib/desk/desk-contents";
import type { DeskOperation } from "@/lib/desk/desk-operation";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { LinkView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import { mayMark } from "@/lib/domain/may-mark";
import type { PersonView } from "@/lib/domain/people";
import type { Tag } from "@/lib/domain/tags";
import { dropSelection } from "@/lib/editor/commands";
import type { Span } from "@/lib/text/span";
import type { PanelAsk } from "./link-panel";
import { across, type PerSide, type Side } from "./pairing";
import { placeAtFarEnd } from "./place-at-far-end";
import type { Gathering } from "./statement-dialog";
import type { CompareDesks } from "./use-compare-desks";
import type { Comparison } from "./use-comparison";
import type { End } from "./use-link-drag";
import type { Pane } from "./use-pane";

/** What can be done with what is chosen in the comparison; each is one step of undo. */
export function useLinking(
	{ views, writer, actions }: CompareDesks,
	comparison: Comparison,
	panes: PerSide<Pane>,
	self: PersonView,
) {
	const { desk, compare, failures, linking, vocabulary } = useMessages();
	const router = useRouter();
	const [ask, setAsk] = useState<PanelAsk | null>(null);
	const { pair, chosen } = comparison;
	const passageOf = (side: Side, annotation: AnnotationView) => toPassage(views[side], annotation);
	const link: Linking["onLink"] = (from, to, type) => {
		writer.perform([{ kind: "place-link", id: uuidv7(), type, from, to }]);
		toast({ words: compare.placed(vocabulary.linkType[type]) });
	};
	const find = ({ side, id }: End) => views[side].annotations.find((one) => one.id === id) ?? null;
	const open = (side: Side, id: string) => {
		const annotation = find({ side, id });
		if (annotation === null) return false;
		comparison.choose(side, id);
		setAsk({ passage: passageOf(side, annotation), side, far: null });
		return true;
	};
	const { leads } = views.left.dossier;
	const mayRemove = useCallback(
		(thing: { readonly author: PersonView }) => thing.author.id === self.id || leads,
		[self.id, leads],
	);
	return {
		ask,
		closePanel: useCallback(() => setAsk(null), []),
		open,
		link,
		/** Takes a type for the pair that is chosen. */
		placeType: (type: LinkType) => {
			const choice = pair?.choices.find((one) => one.type === type);
			if (pair === null || choice?.standing !== "open") return false;
			const end = across(pair.start);
			link(passageOf(pair.start, pair.from), passageOf(end, pair.to), type);
			return true;
		},
		/** A link was drawn from one passage to another: they are a pair now, or, in one text, asked about by themselves. */
		drop: (from: End, to: End) => {
			const [mine, far] = [find(from), find(to)];
			if (mine === null || far === null) return;
			if (from.side === to.side)
				return setAsk({
					...{ passage: passageOf(from.side, mine), side: from.side },
					far: passageOf(to.side, far),
				});
			const ids =
				from.side === "left" ? { left: from.id, right: to.id } : { left: to.id, right: from.id };
			comparison.show(ids);
		},
		/** Marks the words that are selected on the active side; the mark is chosen there. */
		mark: (tag: Tag) => {
			const side = comparison.activeSide;
			const { editing } = panes[side];
			const words = editing.selectedNow();
			const content = words === null ? null : newContent(views[side].version.text, tag, words);
			if (content === null) return false;
			if (!mayMark(views[side].round)) {
				toast({ words: failures.code["blind-round"] });
				return true;
			}
			if (!content.ok) {
				toast({ words: desk.notThere, tone: "danger" });
				return true;
			}
			const id = uuidv7();
			const { article, version } = views[side];
			const elsewhere =
				side === "left" ? {} : { elsewhere: { articleId: article.id, versionId: version.id } };
			writer.perform([{ kind: "place-annotation", id, content: content.value, ...elsewhere }]);
			rememberTag(tag);
			editing.run(dropSelection);
			comparison.choose(side, id);
			return true;
		},
		gather: ({ statementId, titles, members }: Gathering) => {
			const id = statementId ?? uuidv7();
			const joining = members.map(({ annotation, stance }): DeskOperation => {
				const side = annotation.articleId === views.left.article.id ? "left" : "right";
				const passage = passageOf(side, annotation);
				return { kind: "place-membership", id: uuidv7(), statementId: id, stance, passage };
			});
			const fresh: DeskOperation[] =
				statementId === null ? [{ kind: "place-statement", id, titles }] : [];
			writer.perform([...fresh, ...joining]);
			toast({ words: compare.gathered });
		},
		onGather: (statementId: string, stance: Parameters<Linking["onGather"]>[1]) => {
			if (ask === null) return;
			const { passage } = ask;
			writer.perform([{ kind: "place-membership", id: uuidv7(), statementId, stance, passage }]);
			toast({ words: desk.gathered });
		},
		onCompare: (articleId: string, place: Span | null) => {
			const { left, right } = views;
			const isLeft = ask?.passage.articleId === left.article.id;
			const ids = isLeft
				? { left: left.article.id, right: articleId }
				: { left: articleId, right: right.article.id };
			const mark = ask === null ? "" : `#a=${ask.passage.annotationId}${placeAtFarEnd(place)}`;
			router.push(`/dossiers/${left.dossier.id}/compare?${new URLSearchParams(ids)}${mark}`);
		},
		mayRemove,
		removeLink: useCallback(
			({ id }: LinkView) => actions.remove("links", id, compare.removed),
			[actions, compare.removed],
		),
		/** Removes the passage chosen on the active side with its links. */
		removeChosen: () => {
			const annotation = chosen[comparison.activeSide];
			if (annotation === null || !mayRemove(annotation)) return false;
			actions.remove("annotations", annotation.id, linking.compare.removePassage);
			return true;
		},
	};
}

/** What the comparison does. */
export type LinkingDesk = ReturnType<typeof useLinking>;
