"use client";

import { memo, useMemo } from "react";
import { useNearWindow } from "@/components/article/use-near-window";
import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { classNames } from "@/components/ui/class-names";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { Messages } from "@/lib/i18n/messages";
import { gatherTicks, type Tick } from "./gather-ticks";
import type { Pane } from "./use-pane";

const tickGap = 26;

/** A slim margin: the sign of each passage beside its line, with how many links it has across; those near what is in sight. */
export const PaneMargin = memo(function PaneMargin(props: {
	pane: Pane;
	/** The title of its article. */
	title: string;
	annotations: readonly AnnotationView[];
	chosenId: string | null;
	countLinks: (id: string) => number;
	onPick: (ids: readonly string[]) => void;
}) {
	const messages = useMessages();
	const { annotations, chosenId } = props;
	const ticks = useTicks(props.pane, annotations);
	const byId = useMemo(() => new Map(annotations.map((one) => [one.id, one])), [annotations]);
	return (
		<ol aria-label={messages.linking.compare.marginLabel(props.title)} className="relative">
			{ticks.map((tick) => (
				<TickPlace
					key={tick.ids[0]}
					tick={tick}
					byId={byId}
					isChosen={chosenId !== null && tick.ids.includes(chosenId)}
					countLinks={props.countLinks}
					onPick={props.onPick}
				/>
			))}
		</ol>
	);
});

/** The signs near what is in sight; the same ones again while the text lies as it did. */
function useTicks(pane: Pane, annotations: readonly AnnotationView[]): readonly Tick[] {
	const { places, layout, scroller } = pane;
	const { top, bottom } = useNearWindow(scroller);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `layout` tells that the words lie elsewhere
	return useMemo(() => {
		const near = annotations.flatMap(({ id }) => {
			const about = places?.near(id) ?? null;
			if (places === null || about === null || about < top || about > bottom) return [];
			const exact = places.exact(id);
			return exact === null ? [] : [{ id, top: exact }];
		});
		return gatherTicks(near, tickGap);
	}, [annotations, places, layout, top, bottom]);
}

const TickPlace = memo(function TickPlace(props: {
	tick: Tick;
	byId: ReadonlyMap<string, AnnotationView>;
	isChosen: boolean;
	countLinks: (id: string) => number;
	onPick: (ids: readonly string[]) => void;
}) {
	const messages = useMessages();
	const { tick, byId } = props;
	const annotations = tick.ids.flatMap((id) => byId.get(id) ?? []);
	const links = tick.ids.reduce((sum, id) => sum + props.countLinks(id), 0);
	const [first, ...more] = annotations;
	if (first === undefined) return null;
	return (
		<li style={{ top: tick.top }} className="absolute inset-x-0">
			<button
				type="button"
				aria-pressed={props.isChosen}
				aria-label={nameOf(annotations, links, messages)}
				onClick={() => props.onPick(tick.ids)}
				className={classNames(
					"mx-auto flex min-h-6 min-w-6 -translate-y-1/2 items-center justify-center gap-0.5 rounded-full border border-transparent px-0.5 text-2xs text-ink-2 tabular-nums hover:border-line-3 hover:bg-hover",
					props.isChosen && "border-ink!",
				)}
			>
				<TagSign tag={first.tag} size="small" />
				{more.length > 0 && <span aria-hidden="true">+{more.length}</span>}
				{links > 0 && more.length === 0 && (
					<span aria-hidden="true" className="font-semibold">
						{links}
					</span>
				)}
			</button>
		</li>
	);
});

function nameOf(
	annotations: readonly AnnotationView[],
	links: number,
	{ compare, linking, vocabulary, everywhere }: Messages,
): string {
	const marks = annotations.map((annotation) => {
		const words = bodyOf(annotation).map(({ quote }) => quote);
		const { tag, state } = annotation;
		const name = compare.markOf(vocabulary.tag[tag], vocabulary.tagState[tag][state]);
		return `${name}, ${everywhere.quote(shortened(words.join(everywhere.gap)))}`;
	});
	return [
		...(annotations.length > 1 ? [linking.compare.tick(annotations.length)] : []),
		...marks,
		...(links > 0 ? [compare.linkedHere(links)] : []),
	].join("; ");
}

/** As many words as one wants to hear in a list. */
function shortened(words: string): string {
	return words.length <= 80 ? words : `${words.slice(0, 80)}…`;
}
