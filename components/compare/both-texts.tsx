"use client";

import { useMemo, useRef } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { ComparePane } from "./compare-pane";
import { GutterLines } from "./gutter-lines";
import { type LineLook, linkLook, statementLook } from "./line-look";
import { type Side, sides } from "./pairing";
import type { Desks, useComparison } from "./use-comparison";
import { useGutter } from "./use-gutter";

/** Both texts, each scrolled for itself, and the gutter between them; on a narrow screen only the one on `sheet`. */
export function BothTexts(props: {
	desks: Desks;
	comparison: ReturnType<typeof useComparison>;
	sheet: Side | null;
}) {
	const { desks, comparison } = props;
	const gutter = useRef<HTMLElement>(null);
	const picture = useGutter(comparison.panes, gutter, comparison.lines);
	const looks = useLooks(comparison);
	const { chosen, focused, order } = comparison;
	const pane = (side: Side) => (
		<div className={classNames("min-h-0 min-w-0", props.sheet !== side && "max-lg:hidden")}>
			<ComparePane
				desk={desks[side]}
				annotations={comparison.shown[side]}
				scroller={comparison.panes[side]}
				chosen={chosen[side]}
				tabStop={focused[side] ?? chosen[side] ?? order[side][0] ?? null}
				countLinks={(id) => comparison.links.filter(({ ends }) => ends[side] === id).length}
				onChoose={(ids) => comparison.choose(side, ids)}
				onFocusMark={(ids) => comparison.focus(side, ids)}
			/>
		</div>
	);
	return (
		<div
			className={classNames(
				"grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_8.25rem_minmax(0,1fr)]",
				props.sheet === null && "max-lg:hidden",
			)}
		>
			{pane("left")}
			<GutterLines
				ref={gutter}
				className="border-x border-line max-lg:hidden"
				picture={picture}
				looks={looks}
				isChosen={({ ends }) => sides.every((side) => ends[side] === chosen[side])}
				onShow={({ ends }) => comparison.show(ends)}
			/>
			{pane("right")}
		</div>
	);
}

function useLooks({
	links,
	statements,
}: ReturnType<typeof useComparison>): ReadonlyMap<string, LineLook> {
	const messages = useMessages();
	const language = useLanguage();
	return useMemo(() => {
		const looks = new Map(links.map((cross) => [cross.link.id, linkLook(cross, messages)]));
		for (const shared of statements) {
			const look = statementLook(shared, messages, language);
			if (look !== null) looks.set(shared.statement.id, look);
		}
		return looks;
	}, [links, statements, messages, language]);
}
