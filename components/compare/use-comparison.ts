"use client";

import { useCallback, useMemo, useState } from "react";
import { toMarks } from "@/components/article/article-layout";
import { markBeside } from "@/components/marks/mark-beside";
import { inTextOrder } from "@/lib/desk/annotation-pieces";
import { findAnnotation } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { reviewStateRow } from "@/lib/domain/review";
import {
	across,
	basisOf,
	chosenOf,
	crossLinks,
	type PerSide,
	type Side,
	sharedStatements,
	startingSide,
	typeChoices,
} from "./pairing";
import type { Desks } from "./use-compare-desks";

interface Choice {
	readonly ids: PerSide<string | null>;
	/** The side on which nobody chose: it follows the other to the far end of its link. */
	readonly following: Side | null;
	/** Another number at every choice, so that the same again is brought into sight again. */
	readonly turn: number;
}

const nothing: Choice = { ids: { left: null, right: null }, following: null, turn: 0 };

/**
 * Two articles held against each other: what joins them, which passages are chosen, in which direction a new link
 * would go. Choosing the end of a link chooses its other end too, unless another passage was chosen there by hand.
 */
export function useComparison(desks: Desks) {
	const [choice, setChoice] = useState(nothing);
	const [activeSide, setActiveSide] = useState<Side>("left");
	const [isSwapped, setSwapped] = useState(false);
	const joins = useMemo(() => joinsOf(desks), [desks]);
	const left = useShown(desks.left);
	const right = useShown(desks.right);
	const shown = useMemo(() => ({ left, right }), [left, right]);
	const chosen = {
		left: findAnnotation(desks.left, choice.ids.left),
		right: findAnnotation(desks.right, choice.ids.right),
	};
	const chosenIds = { left: chosen.left?.id ?? null, right: chosen.right?.id ?? null };
	const { lines } = joins;
	const chooseBy = useCallback(
		(side: Side, idAfter: (before: string | null) => string | null) => {
			setSwapped(false);
			setActiveSide(side);
			setChoice((before) => chooseOn(before, side, idAfter(before.ids[side]), lines));
		},
		[lines],
	);
	const choose = (side: Side, id: string | null) => chooseBy(side, () => id);
	return {
		shown,
		...joins,
		chosen,
		turn: choice.turn,
		activeSide,
		turnTo: setActiveSide,
		choose,
		/** Chooses of the passages over a place, shortest first. */
		pick: useCallback(
			(side: Side, ids: readonly string[]) => chooseBy(side, (before) => chosenOf(ids, before)),
			[chooseBy],
		),
		step: (by: -1 | 1) => {
			const ids = shown[activeSide].annotations.map(({ id }) => id);
			choose(activeSide, markBeside(ids, chosenIds[activeSide], by));
		},
		/** Chooses a passage on either side. */
		show: useCallback((ids: PerSide<string>) => {
			setSwapped(false);
			setChoice(({ turn }) => ({ ids, following: null, turn: turn + 1 }));
		}, []),
		clear: () => {
			setSwapped(false);
			setChoice(nothing);
		},
		pair: toPair(desks, chosen, isSwapped, joins.links),
		swap: () => setSwapped(!isSwapped),
	};
}

/** What is chosen and what could be made of it. */
export type Comparison = ReturnType<typeof useComparison>;

function chooseOn(
	before: Choice,
	side: Side,
	id: string | null,
	lines: readonly { readonly ends: PerSide<string> }[],
): Choice {
	const other = across(side);
	const isFree = before.following === other || before.ids[other] === null;
	const far = lines.find(({ ends }) => ends[side] === id)?.ends[other] ?? null;
	const follows = isFree ? far : before.ids[other];
	const ids = side === "left" ? { left: id, right: follows } : { left: follows, right: id };
	return { ids, following: isFree && far !== null ? other : null, turn: before.turn + 1 };
}

/** The marks of an article that are drawn before anybody asks for more, in text order. */
function useShown({ annotations }: DeskView) {
	return useMemo(() => {
		const drawn = annotations.filter(({ state }) => reviewStateRow(state).shown);
		const ordered = inTextOrder(drawn);
		return { annotations: ordered, marks: toMarks(ordered) };
	}, [annotations]);
}

function joinsOf(desks: Desks) {
	const articles = { left: desks.left.article.id, right: desks.right.article.id };
	const standing = {
		left: new Set(desks.left.annotations.map(({ id }) => id)),
		right: new Set(desks.right.annotations.map(({ id }) => id)),
	};
	const isThere = ({ left, right }: PerSide<string>) =>
		standing.left.has(left) && standing.right.has(right);
	const links = crossLinks(desks.left.links, articles).filter(({ ends }) => isThere(ends));
	const statements = sharedStatements(desks.left.statements, articles);
	const ofLinks = links.filter(({ link }) => reviewStateRow(link.state).shown);
	const ofStatements = statements.flatMap(({ statement, ends }) => {
		const [left, right] = [ends.left[0], ends.right[0]];
		if (left === undefined || right === undefined || !isThere({ left, right })) return [];
		return [{ id: statement.id, ends: { left, right } }];
	});
	const lines = [...ofLinks.map(({ link, ends }) => ({ id: link.id, ends })), ...ofStatements];
	return { links, statements, lines };
}

/** The pair that is chosen, with the links it has, the direction of a new one and what it could be. */
function toPair(
	desks: Desks,
	{ left, right }: PerSide<AnnotationView | null>,
	isSwapped: boolean,
	links: ReturnType<typeof crossLinks>,
) {
	if (left === null || right === null) return null;
	const published = {
		left: desks.left.article.published,
		right: desks.right.article.published,
	};
	const usual = startingSide({ tags: { left: left.tag, right: right.tag }, published });
	const start = isSwapped ? across(usual) : usual;
	const [from, to] = start === "left" ? [left, right] : [right, left];
	const placed = links
		.filter(({ ends }) => ends.left === left.id && ends.right === right.id)
		.map(({ link }) => link);
	const choices = typeChoices(from, to, placed);
	return { left, right, from, to, start, basis: basisOf(published, isSwapped), placed, choices };
}
