"use client";

import { type ReactNode, useCallback, useMemo } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { classNames } from "@/components/ui/class-names";
import { mayMark } from "@/lib/domain/may-mark";
import { ComparePane } from "./compare-pane";
import { GutterLines } from "./gutter-lines";
import { type LineLook, linkLook, statementLook } from "./line-look";
import { LinkHandle } from "./link-handle";
import { MarkBar } from "./mark-bar";
import type { PerSide, Side } from "./pairing";
import type { PointedStore } from "./pointed";
import type { Desks } from "./use-compare-desks";
import type { Comparison } from "./use-comparison";
import type { LinkDrag } from "./use-link-drag";
import type { LinkingDesk } from "./use-linking";
import type { Pane } from "./use-pane";
import { usePointedEnds } from "./use-pointed-ends";

/** Both texts, each scrolled for itself, and the gutter between them; on a narrow screen only the one on `sheet`. */
export function BothTexts(props: {
	views: Desks;
	comparison: Comparison;
	panes: PerSide<Pane>;
	pointed: PointedStore;
	drag: LinkDrag;
	linking: LinkingDesk;
	sheet: Side | null;
	/** What stands over the texts. */
	children: ReactNode;
}) {
	const { comparison, panes, pointed, views } = props;
	const { chosen, shown } = comparison;
	const looks = useLooks(comparison);
	const counts = useLinkCounts(comparison);
	const chosenIds = useMemo(
		() => ({ left: chosen.left?.id ?? null, right: chosen.right?.id ?? null }),
		[chosen.left?.id, chosen.right?.id],
	);
	const acts = usePaneActs(props.linking, comparison);
	const { show } = comparison;
	const showEnds = useCallback(({ ends }: LineLook) => show(ends), [show]);
	const pane = (side: Side) => (
		<div className={classNames("min-h-0 min-w-0", props.sheet !== side && "max-lg:hidden")}>
			<ComparePane
				side={side}
				pane={panes[side]}
				view={views[side]}
				annotations={shown[side].annotations}
				marks={shown[side].marks}
				chosenId={chosenIds[side]}
				countLinks={counts[side]}
				pointed={pointed}
				onPick={acts[side].pick}
				onEnter={acts[side].enter}
			>
				<LinkHandle
					side={side}
					pane={panes[side]}
					view={views[side]}
					chosenId={chosenIds[side]}
					pointed={pointed}
					drag={props.drag}
					onOpen={(id) => props.linking.open(side, id)}
				/>
				{comparison.activeSide === side &&
					panes[side].editing.selection !== null &&
					mayMark(views[side].round) && <MarkBar pane={panes[side]} onTag={props.linking.mark} />}
			</ComparePane>
		</div>
	);
	return (
		<div
			className={classNames(
				"relative grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_8.25rem_minmax(0,1fr)]",
				props.sheet === null && "max-lg:hidden",
			)}
		>
			{pane("left")}
			<GutterLines
				className="border-x border-line max-lg:hidden"
				panes={panes}
				lines={comparison.lines}
				looks={looks}
				chosen={chosenIds}
				pointed={pointed}
				onShow={showEnds}
			/>
			{pane("right")}
			<PointedEnds
				pointed={pointed}
				lines={comparison.lines}
				panes={panes}
				views={views}
				shown={shown}
			/>
			{props.children}
		</div>
	);
}

/** Paints what is pointed at; apart, so that nothing else is made anew when that is something else. */
function PointedEnds(props: {
	pointed: PointedStore;
	lines: Comparison["lines"];
	panes: PerSide<Pane>;
	views: Desks;
	shown: Comparison["shown"];
}) {
	const { left, right } = props.views;
	const { shown } = props;
	const texts = useMemo(
		() => ({
			left: { blocks: left.version.blocks, annotations: shown.left.annotations },
			right: { blocks: right.version.blocks, annotations: shown.right.annotations },
		}),
		[left.version.blocks, right.version.blocks, shown],
	);
	usePointedEnds(props.pointed, props.lines, props.panes, texts);
	return null;
}

/** What happens in a text, by side. */
function usePaneActs({ closePanel }: LinkingDesk, { pick, turnTo }: Comparison) {
	return useMemo(() => {
		const of = (side: Side) => ({
			pick: (ids: readonly string[]) => {
				closePanel();
				pick(side, ids);
			},
			enter: () => turnTo(side),
		});
		return { left: of("left"), right: of("right") };
	}, [closePanel, pick, turnTo]);
}

/** How many links to the other side a passage has, by side. */
function useLinkCounts({ links }: Comparison): PerSide<(id: string) => number> {
	const counts = useMemo(() => {
		const left = new Map<string, number>();
		const right = new Map<string, number>();
		for (const { ends } of links) {
			left.set(ends.left, (left.get(ends.left) ?? 0) + 1);
			right.set(ends.right, (right.get(ends.right) ?? 0) + 1);
		}
		return { left, right };
	}, [links]);
	const left = useCallback((id: string) => counts.left.get(id) ?? 0, [counts]);
	const right = useCallback((id: string) => counts.right.get(id) ?? 0, [counts]);
	return { left, right };
}

function useLooks({ links, statements }: Comparison): ReadonlyMap<string, LineLook> {
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
