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
	useState,
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

type DrawnNode = Node<{ readonly said: GraphNode }, "words">;
type DrawnEdge = Edge<
	{
		readonly bundle: DrawnBundle;
		/** Whether it has nothing to do with the node that is looked at. */
		readonly isFaint: boolean;
	},
	"bundle"
>;

interface Walk {
	/** The node that the Tab key comes to. */
	readonly currentId: string | null;
	readonly goTo: (id: string) => void;
	readonly onKey: (event: KeyboardEvent, id: string) => void;
}

const WalkContext = createContext<Walk>({
	currentId: null,
	goTo: () => undefined,
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
	const [currentId, setCurrentId] = useState<string | null>(null);
	const walk = useWalk(places, currentId ?? places[0]?.id ?? null, setCurrentId);
	const edges = useMemo(() => toEdges(bundles, currentId), [bundles, currentId]);
	const store = useStoreApi();
	const begin = (flow: Pick<ReturnType<typeof useReactFlow>, "setViewport">) =>
		void flow.setViewport(firstView(places, store.getState()));
	return (
		<WalkContext value={walk}>
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
function useWalk(
	places: readonly NodePlace[],
	currentId: string | null,
	setCurrentId: (id: string) => void,
): Walk {
	const { setCenter, getZoom } = useReactFlow();
	return useMemo(
		() => ({
			currentId,
			goTo: setCurrentId,
			onKey: (event, id) => {
				const from = places.find((place) => place.id === id);
				const arrow = arrows.find((one) => one === event.key);
				if (from === undefined || arrow === undefined) return;
				event.preventDefault();
				const next = dotTowards(places, from, arrow);
				if (next === null) return;
				setCurrentId(next.id);
				void setCenter(next.x, next.y, { zoom: Math.max(smallestReadable, getZoom()) });
			},
		}),
		[places, currentId, setCurrentId, setCenter, getZoom],
	);
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

function toEdges(bundles: readonly DrawnBundle[], currentId: string | null): DrawnEdge[] {
	return bundles.map((bundle) => ({
		id: `${bundle.from} ${bundle.to} ${bundle.type}`,
		...{ type: "bundle", source: bundle.from, target: bundle.to },
		data: { bundle, isFaint: currentId !== null && !isAt(bundle, currentId) },
	}));
}

function isAt({ from, to }: DrawnBundle, id: string): boolean {
	return from === id || to === id;
}

const WordsNode = memo(function WordsNode({ id, data }: NodeProps<DrawnNode>) {
	const { map } = useMessages();
	const walk = useContext(WalkContext);
	const link = useRef<HTMLAnchorElement>(null);
	const isCurrent = walk.currentId === id;
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
				onFocus={() => walk.goTo(id)}
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

function BundleEdge({ id, data }: EdgeProps<DrawnEdge>) {
	const messages = useMessages();
	if (data === undefined) return null;
	const { bundle, isFaint } = data;
	const hue = linkTypeRow(bundle.type).hue;
	const colour = hue === null ? "var(--ink-3)" : `var(--${hue})`;
	return (
		<>
			<BaseEdge
				id={id}
				path={bundle.path}
				className={classNames(isFaint && "opacity-35 forced-colors:opacity-100")}
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
}

const nodeTypes = { words: WordsNode };
const edgeTypes = { bundle: BundleEdge };
