"use client";

import { useMemo, useRef, useState } from "react";
import { findHead, revealMark } from "@/components/article/find-mark";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { reviewStateRow } from "@/lib/domain/review";
import { compareMarks } from "@/lib/text/segments";
import {
	across,
	basisOf,
	chosenOf,
	crossLinks,
	markBeside,
	type Side,
	sharedStatements,
	startingSide,
	typeChoices,
} from "./pairing";

/** Both articles of the screen. */
export type Desks = Readonly<Record<Side, DeskView>>;

type PerSide<T> = Readonly<Record<Side, T>>;

const nobody: PerSide<string | null> = { left: null, right: null };

/**
 * Two articles held against each other: what joins them, which passages are chosen, in which direction
 * a new link would go. Choosing the end of a link brings its other end into sight.
 */
export function useComparison(desks: Desks) {
	const left = useRef<HTMLElement>(null);
	const right = useRef<HTMLElement>(null);
	const panes = useMemo(() => ({ left, right }), []);
	const [chosen, setChosen] = useState(nobody);
	const [focused, setFocused] = useState(nobody);
	const [activeSide, setActiveSide] = useState<Side>("left");
	const [isSwapped, setSwapped] = useState(false);
	const joins = useMemo(() => joinsOf(desks), [desks]);
	const shown = useMemo(() => ({ left: drawn(desks.left), right: drawn(desks.right) }), [desks]);
	const order = useMemo(
		() => ({ left: idsInOrder(shown.left), right: idsInOrder(shown.right) }),
		[shown],
	);

	const select = (next: PerSide<string | null>) => {
		setChosen(next);
		setSwapped(false);
	};
	const linkedTo = (side: Side, id: string | null) =>
		joins.lines.find(({ ends }) => ends[side] === id)?.ends[across(side)] ?? null;
	const choose = (side: Side, ids: readonly string[]) => {
		const focus = focused[side];
		const isByFocus = focus !== null && focus !== chosen[side] && ids.includes(focus);
		const id = isByFocus ? focus : chosenOf(ids, chosen[side]);
		select({ ...chosen, [side]: id });
		setActiveSide(side);
		const other = linkedTo(side, id);
		if (other !== null && chosen[across(side)] === null)
			revealMark(panes[across(side)].current, other);
	};
	const step = (by: -1 | 1) => {
		const id = markBeside(order[activeSide], focused[activeSide], by);
		if (id === null) return;
		setFocused({ ...focused, [activeSide]: id });
		findHead(panes[activeSide].current, id)?.focus();
	};
	const show = (ends: PerSide<string>) => {
		select(ends);
		revealMark(left.current, ends.left);
		revealMark(right.current, ends.right);
	};

	const reveal = (side: Side) => {
		const id = chosen[side] ?? linkedTo(across(side), chosen[across(side)]);
		if (id !== null) revealMark(panes[side].current, id);
	};

	return {
		panes,
		shown,
		order,
		...joins,
		chosen,
		focused,
		choose,
		step,
		show,
		/** Brings into sight what is chosen on a side, or what the passage chosen across is linked to. */
		reveal,
		clear: () => select(nobody),
		focus: (side: Side, ids: readonly string[]) => {
			setActiveSide(side);
			const now = focused[side];
			if (now === null || !ids.includes(now))
				setFocused({ ...focused, [side]: ids.at(-1) ?? null });
		},
		pair: toPair(
			desks,
			chosen,
			isSwapped,
			joins.links.map(({ link }) => link),
		),
		swap: () => setSwapped(!isSwapped),
	};
}

function joinsOf(desks: Desks) {
	const articles = { left: desks.left.article.id, right: desks.right.article.id };
	const links = crossLinks([...desks.left.links, ...desks.right.links], articles);
	const statements = sharedStatements(desks.left.statements, articles);
	const ofLinks = links.filter(({ link }) => reviewStateRow(link.state).shown);
	const ofStatements = statements.flatMap(({ statement, ends }) => {
		const [left, right] = [ends.left[0], ends.right[0]];
		return left === undefined || right === undefined
			? []
			: [{ id: statement.id, ends: { left, right } }];
	});
	const lines = [...ofLinks.map(({ link, ends }) => ({ id: link.id, ends })), ...ofStatements];
	return { links, statements, lines };
}

/** The pair that is chosen on both sides, with the direction of a new link and what it could be. */
function toPair(
	desks: Desks,
	chosen: PerSide<string | null>,
	isSwapped: boolean,
	placed: Parameters<typeof typeChoices>[2],
) {
	const find = (side: Side) => desks[side].annotations.find(({ id }) => id === chosen[side]);
	const ends = { left: find("left"), right: find("right") };
	if (ends.left === undefined || ends.right === undefined) return null;
	const { left, right } = ends;
	const published = {
		left: desks.left.article.published,
		right: desks.right.article.published,
	};
	const usual = startingSide({ tags: { left: left.tag, right: right.tag }, published });
	const start = isSwapped ? across(usual) : usual;
	const [from, to] = start === "left" ? [left, right] : [right, left];
	const basis = basisOf(published, isSwapped);
	return { left, right, from, to, start, basis, choices: typeChoices(from, to, placed) };
}

/** The annotations that are drawn before anybody asks for more. */
function drawn(desk: DeskView): AnnotationView[] {
	return desk.annotations.filter(({ state }) => reviewStateRow(state).shown);
}

function idsInOrder(annotations: readonly AnnotationView[]): string[] {
	const marks = annotations.flatMap(({ id, pieces }) => {
		const first = pieces.find(({ role }) => role === "body");
		return first === undefined ? [] : [{ id, start: first.start, end: first.end }];
	});
	return marks.sort(compareMarks).map(({ id }) => id);
}
