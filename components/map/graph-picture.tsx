"use client";

import "@xyflow/react/dist/base.css";
import {
	BaseEdge,
	type Edge,
	type EdgeProps,
	Handle,
	type Node,
	type NodeProps,
	Panel,
	Position,
	ReactFlow,
	ReactFlowProvider,
	useReactFlow,
	useStoreApi,
} from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import {
	createContext,
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
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { linkTypeRow } from "@/lib/domain/link-types";
import { type DrawnBundle, nodeSize, widthOf } from "./draw-graph";
import { arrows, dotTowards } from "./find-dot";
import { firstView, smallestReadable } from "./first-view";
import { bundleWords, type GraphNode } from "./graph-words";
import type { NodePlace } from "./layer-graph";
import { createWalk, type WalkStore } from "./walk-store";

type DrawnNode = Node<{ readonly said: GraphNode }, "words">;
type DrawnEdge = Edge<{ readonly bundle: DrawnBundle }, "bundle">;

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
	const nodes = useMemo(() => toNodes(places, said), [places, said]);
	const edges = useMemo(() => toEdges(bundles), [bundles]);
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
					edges={edges}
					nodeTypes={nodeTypes}
					edgeTypes={edgeTypes}
					onInit={begin}
					minZoom={0.05}
					nodesDraggable={false}
					nodesConnectable={false}
					nodesFocusable={false}
					edgesFocusable={false}
					elementsSelectable={false}
					disableKeyboardA11y
					proOptions={plain}
				>
					<ZoomButtons />
				</ReactFlow>
			</div>
		</WalkContext>
	);
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
function useWalked({ place }: Walk, about: (place: WalkStore) => boolean): boolean {
	const now = () => about(place);
	return useSyncExternalStore(place.subscribe, now, now);
}

function toNodes(places: readonly NodePlace[], said: ReadonlyMap<string, GraphNode>): DrawnNode[] {
	const { width, height } = nodeSize;
	return places.flatMap(({ id, x, y }): DrawnNode[] => {
		const words = said.get(id);
		if (words === undefined) return [];
		const position = { x: x - width / 2, y: y - height / 2 };
		// Where the edges end is told, so that no node has to be measured.
		const handles = [
			{ type: "target", position: Position.Left, x: 0, y: height / 2 },
			{ type: "source", position: Position.Right, x: width, y: height / 2 },
		] as const;
		const drawn = { id, type: "words", position, data: { said: words }, width, height } as const;
		return [{ ...drawn, handles: [...handles] }];
	});
}

function toEdges(bundles: readonly DrawnBundle[]): DrawnEdge[] {
	return bundles.map((bundle) => ({
		id: `${bundle.from} ${bundle.to} ${bundle.type}`,
		...{ type: "bundle", source: bundle.from, target: bundle.to },
		data: { bundle },
	}));
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
		<>
			<Handle type="target" position={Position.Left} className="invisible" />
			<Link
				ref={link}
				href={said.href}
				tabIndex={isCurrent ? 0 : -1}
				aria-label={`${said.title}, ${said.over}${ties}`}
				onFocus={() => walk.place.goTo(id)}
				onKeyDown={(event) => walk.onKey(event, id)}
				className="nopan flex size-full flex-col gap-0.5 overflow-hidden rounded-card border border-line-3 bg-sheet px-2.5 py-1.5 no-underline hover:border-ink"
			>
				<span className="truncate text-2xs text-ink-2">{said.over}</span>
				<span lang={said.language ?? undefined} className="line-clamp-2 text-xs font-semibold">
					{said.title}
				</span>
			</Link>
			<Handle type="source" position={Position.Right} className="invisible" />
		</>
	);
});

const BundleEdge = memo(function BundleEdge({ id, data }: EdgeProps<DrawnEdge>) {
	const messages = useMessages();
	const walk = useContext(WalkContext);
	const isNear = useWalked(walk, (place) => isAt(data?.bundle, place.lookedAt()));
	if (data === undefined) return null;
	const { bundle } = data;
	const hue = linkTypeRow(bundle.type).hue;
	const colour = hue === null ? "var(--ink-3)" : `var(--${hue})`;
	return (
		<>
			<BaseEdge
				id={id}
				path={bundle.path}
				interactionWidth={0}
				className={classNames(
					!isNear && "group-data-walked/graph:opacity-35 forced-colors:opacity-100!",
				)}
				style={{ stroke: colour, strokeWidth: widthOf(bundle.count), fill: "none" }}
			/>
			<path d={bundle.point} fill={colour} />
			<text
				x={bundle.labelX}
				y={bundle.labelY + 4}
				textAnchor="middle"
				fontSize={11}
				fill={hue === null ? "var(--ink-2)" : colour}
				stroke="var(--paper)"
				strokeWidth={3}
				paintOrder="stroke"
			>
				{bundleWords(bundle, messages)}
			</text>
		</>
	);
});

/** Whether it begins or ends at a node. */
function isAt(bundle: DrawnBundle | undefined, id: string | null): boolean {
	return id !== null && (bundle?.from === id || bundle?.to === id);
}

const nodeTypes = { words: WordsNode };
const edgeTypes = { bundle: BundleEdge };
