"use client";

import {
	type Node,
	type NodeProps,
	Panel,
	ReactFlow,
	ReactFlowProvider,
	useReactFlow,
	useStoreApi,
	ViewportPortal,
} from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import {
	createContext,
	Fragment,
	type KeyboardEvent,
	memo,
	useContext,
	useEffect,
	useMemo,
	useRef,
	useSyncExternalStore,
} from "react";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useSpareTime } from "@/components/ui/use-spare-time";
import { groupBy } from "@/lib/domain/group-by";
import { linkTypeRow } from "@/lib/domain/link-types";
import { type DrawnBundle, nodeSize, widthOf } from "./draw-graph";
import { arrows, dotTowards } from "./find-dot";
import { firstSeen, firstView, smallestReadable } from "./first-view";
import { bundleWords, type GraphNode } from "./graph-words";
import type { NodePlace } from "./layer-graph";
import { createWalk, type WalkStore } from "./walk-store";

type DrawnNode = Node<{ readonly said: GraphNode }, "words">;

interface Walk {
	readonly place: WalkStore;
	readonly onKey: (event: KeyboardEvent, id: string) => void;
}

const WalkContext = createContext<Walk>({
	place: createWalk(null),
	onKey: () => undefined,
});

/** The graph to be moved about in: each node a link; the arrow keys go from one to the next. */
export function GraphPicture(props: {
	said: ReadonlyMap<string, GraphNode>;
	places: readonly NodePlace[];
	bundles: readonly DrawnBundle[];
}) {
	return (
		<ReactFlowProvider>
			<Flow {...props} />
		</ReactFlowProvider>
	);
}

function Flow(props: {
	said: ReadonlyMap<string, GraphNode>;
	places: readonly NodePlace[];
	bundles: readonly DrawnBundle[];
}) {
	const { said, places, bundles } = props;
	// What can be in sight first, as much as it is; the rest, and what is written at the bundles, when there is time.
	const hasTime = useSpareTime(true);
	const drawn = useMemo(() => (hasTime ? places : seenAtFirst(places)), [hasTime, places]);
	const nodes = useMemo(() => toNodes(drawn, said), [drawn, said]);
	const walk = useWalk(places);
	const isWalked = useWalked(walk, (place) => place.lookedAt() !== null);
	const store = useStoreApi();
	const begin = (flow: Pick<ReturnType<typeof useReactFlow>, "setViewport">) =>
		void flow.setViewport(firstView(places, store.getState()));
	return (
		<WalkContext value={walk}>
			<div className="group/graph size-full" data-walked={isWalked ? "" : undefined}>
				<ReactFlow
					nodes={nodes}
					nodeTypes={nodeTypes}
					onInit={begin}
					minZoom={0.05}
					nodesDraggable={false}
					nodesConnectable={false}
					nodesFocusable={false}
					elementsSelectable={false}
					disableKeyboardA11y
					proOptions={plain}
				>
					<ViewportPortal>
						<Bundles bundles={bundles} isLabelled={hasTime} />
					</ViewportPortal>
					<ZoomButtons />
				</ReactFlow>
			</div>
		</WalkContext>
	);
}

/** No picture is larger than its window. */
function seenAtFirst(places: readonly NodePlace[]): readonly NodePlace[] {
	return firstSeen(places, { width: window.innerWidth, height: window.innerHeight });
}

// Its maker is named in the documents: a link out of the newsroom has no place on a screen of it.
const plain = { hideAttribution: true };

function ZoomButtons() {
	const words = useMessages().map.graph;
	const { zoomIn, zoomOut, fitView } = useReactFlow();
	return (
		<Panel position="top-right" className="flex gap-1 rounded-card bg-paper">
			<IconButton
				variant="plain"
				icon={<Plus aria-hidden="true" className="size-4" />}
				label={words.zoomIn}
				onClick={() => void zoomIn()}
			/>
			<IconButton
				variant="plain"
				icon={<Minus aria-hidden="true" className="size-4" />}
				label={words.zoomOut}
				onClick={() => void zoomOut()}
			/>
			<IconButton
				variant="plain"
				icon={<Maximize aria-hidden="true" className="size-4" />}
				label={words.whole}
				onClick={() => void fitView({ maxZoom: 1 })}
			/>
		</Panel>
	);
}

/** Goes from node to node; the view follows. */
function useWalk(places: readonly NodePlace[]): Walk {
	const { setCenter, getZoom } = useReactFlow();
	const firstId = places[0]?.id ?? null;
	const place = useMemo(() => createWalk(firstId), [firstId]);
	useEffect(() => {
		const id = place.lookedAt();
		if (!places.some((one) => one.id === id)) place.goTo(null);
	}, [place, places]);
	return useMemo(
		() => ({
			place,
			onKey: (event, id) => {
				const from = places.find((one) => one.id === id);
				const arrow = arrows.find((one) => one === event.key);
				if (from === undefined || arrow === undefined) return;
				event.preventDefault();
				const next = dotTowards(places, from, arrow);
				if (next === null) return;
				place.goTo(next.id);
				void setCenter(next.x, next.y, { zoom: Math.max(smallestReadable, getZoom()) });
			},
		}),
		[places, place, setCenter, getZoom],
	);
}

/** Something about where the walk is: what asks for it is drawn anew only when that changes. */
function useWalked<T>({ place }: Walk, about: (place: WalkStore) => T): T {
	const now = () => about(place);
	return useSyncExternalStore(place.subscribe, now, now);
}

function toNodes(places: readonly NodePlace[], said: ReadonlyMap<string, GraphNode>): DrawnNode[] {
	const { width, height } = nodeSize;
	return places.flatMap(({ id, x, y }): DrawnNode[] => {
		const words = said.get(id);
		if (words === undefined) return [];
		const position = { x: x - width / 2, y: y - height / 2 };
		return [{ id, type: "words", position, data: { said: words }, width, height }];
	});
}

const WordsNode = memo(function WordsNode({ id, data }: NodeProps<DrawnNode>) {
	const { map } = useMessages();
	const walk = useContext(WalkContext);
	const link = useRef<HTMLAnchorElement>(null);
	const isCurrent = useWalked(walk, (place) => place.tabStop() === id);
	const { said } = data;
	useEffect(() => {
		const isInGraph = document.activeElement?.closest(".react-flow") != null;
		if (isCurrent && isInGraph && !link.current?.contains(document.activeElement))
			link.current?.focus({ preventScroll: true });
	}, [isCurrent]);
	const ties = said.ties === "" ? "" : `. ${map.graph.tied(said.ties)}`;
	return (
		<Link
			ref={link}
			href={said.href}
			tabIndex={isCurrent ? 0 : -1}
			aria-label={`${said.title}, ${said.over}${ties}`}
			onFocus={() => walk.place.goTo(id)}
			onKeyDown={(event) => walk.onKey(event, id)}
			className="nopan flex size-full flex-col gap-0.5 overflow-hidden rounded-card [content-visibility:auto] border border-line-3 bg-sheet px-2.5 py-1.5 no-underline hover:border-ink"
		>
			<span className="truncate text-2xs text-ink-2">{said.over}</span>
			<span lang={said.language ?? undefined} className="line-clamp-2 text-xs font-semibold">
				{said.title}
			</span>
		</Link>
	);
});

/**
 * All bundles as one picture under the nodes: what is drawn by the library for each would hear of every movement for
 * itself. Where a walk looks at a node, those that end there stand out.
 */
const Bundles = memo(function Bundles(props: {
	bundles: readonly DrawnBundle[];
	isLabelled: boolean;
}) {
	const { bundles } = props;
	return (
		<svg
			aria-hidden="true"
			className="pointer-events-none absolute top-0 left-0 -z-1 size-px overflow-visible"
		>
			<g className="group-data-walked/graph:opacity-35 forced-colors:opacity-100!">
				<Curves bundles={bundles} />
			</g>
			<NearCurves bundles={bundles} />
			{props.isLabelled && <Labels bundles={bundles} />}
		</svg>
	);
});

function NearCurves({ bundles }: { bundles: readonly DrawnBundle[] }) {
	const id = useWalked(useContext(WalkContext), (place) => place.lookedAt());
	return <Curves bundles={bundles.filter(({ from, to }) => from === id || to === id)} />;
}

/** Curves that look the same are one path: a thousand of their own would each be styled. */
function Curves({ bundles }: { bundles: readonly DrawnBundle[] }) {
	const alike = groupBy(bundles, (bundle) => `${colourOf(bundle)} ${widthOf(bundle.count)}`);
	return [...alike].map(([looks, those]) => {
		const [first] = those;
		if (first === undefined) return null;
		const colour = colourOf(first) ?? "var(--ink-3)";
		return (
			<Fragment key={looks}>
				<path
					d={those.map(({ path }) => path).join("")}
					stroke={colour}
					strokeWidth={widthOf(first.count)}
					fill="none"
				/>
				<path d={those.map(({ point }) => point).join("")} fill={colour} />
			</Fragment>
		);
	});
}

function Labels({ bundles }: { bundles: readonly DrawnBundle[] }) {
	const messages = useMessages();
	return (
		<g textAnchor="middle" fontSize={11} stroke="var(--paper)" strokeWidth={3} paintOrder="stroke">
			{bundles.map((bundle) => (
				<text
					key={`${bundle.from} ${bundle.to} ${bundle.type}`}
					x={bundle.labelX}
					y={bundle.labelY + 4}
					fill={colourOf(bundle) ?? "var(--ink-2)"}
				>
					{bundleWords(bundle, messages)}
				</text>
			))}
		</g>
	);
}

function colourOf({ type }: DrawnBundle): string | null {
	const { hue } = linkTypeRow(type);
	return hue === null ? null : `var(--${hue})`;
}

const nodeTypes = { words: WordsNode };
