"use client";

import { useMemo } from "react";
import { useMessages } from "@/components/language/language-provider";
import { TagSign } from "@/components/marks/tag-sign";
import { classNames } from "@/components/ui/class-names";
import { bodyOf } from "@/lib/desk/desk-contents";
import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { Messages } from "@/lib/i18n/messages";
import { gatherTicks } from "./gather-ticks";
import { useNearScroll } from "./use-near-scroll";
import type { Pane } from "./use-pane";

const tickGap = 26;

/** A slim margin: the sign of each passage beside its line, with how many links it has across; those near what is in sight. */
export function PaneMargin(props: {
	pane: Pane;
	view: DeskView;
	annotations: readonly AnnotationView[];
	chosenId: string | null;
	countLinks: (id: string) => number;
	onPick: (ids: readonly string[]) => void;
}) {
	const messages = useMessages();
	const { pane, annotations, chosenId } = props;
	const { places, layout } = pane;
	const { top, bottom } = useNearScroll(pane);
	const byId = useMemo(() => new Map(annotations.map((one) => [one.id, one])), [annotations]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `layout` tells that the words lie elsewhere
	const ticks = useMemo(() => {
		const near = annotations.flatMap(({ id }) => {
			const about = places?.near(id) ?? null;
			if (places === null || about === null || about < top || about > bottom) return [];
			const exact = places.exact(id);
			return exact === null ? [] : [{ id, top: exact }];
		});
		return gatherTicks(near, tickGap);
	}, [annotations, places, layout, top, bottom]);
	return (
		<ol
			aria-label={messages.linking.compare.marginLabel(props.view.article.title)}
			className="relative"
		>
			{ticks.map((tick) => {
				const known = tick.ids.flatMap((id) => byId.get(id) ?? []);
				const isChosen = chosenId !== null && tick.ids.includes(chosenId);
				return (
					<li key={tick.ids[0]} style={{ top: tick.top }} className="absolute inset-x-0">
						<TickButton
							annotations={known}
							isChosen={isChosen}
							links={known.reduce((sum, { id }) => sum + props.countLinks(id), 0)}
							onPress={() => props.onPick(tick.ids)}
						/>
					</li>
				);
			})}
		</ol>
	);
}

function TickButton(props: {
	annotations: readonly AnnotationView[];
	isChosen: boolean;
	links: number;
	onPress: () => void;
}) {
	const messages = useMessages();
	const { annotations, links } = props;
	const [first, ...more] = annotations;
	if (first === undefined) return null;
	return (
		<button
			type="button"
			aria-pressed={props.isChosen}
			aria-label={nameOf(annotations, links, messages)}
			onClick={props.onPress}
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
	);
}

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
