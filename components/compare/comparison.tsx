"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { ShortcutsDialog } from "@/components/article/shortcuts-dialog";
import { useMessages } from "@/components/language/language-provider";
import type { LinkEditing } from "@/components/links/link-details";
import { useTellPresence } from "@/components/live/use-tell-presence";
import { Page } from "@/components/shell/page";
import type { Crumb } from "@/components/shell/top-bar";
import { ChoiceField } from "@/components/ui/choice-field";
import { classNames } from "@/components/ui/class-names";
import { saveStateOfThings } from "@/lib/desk/outbox-entry";
import type { PersonView } from "@/lib/domain/people";
import { BothTexts } from "./both-texts";
import { CompareTools } from "./compare-tools";
import { CompareUnsent } from "./compare-unsent";
import { DrawnLink } from "./drawn-link";
import { LinkDrawer } from "./link-drawer";
import { LinkList } from "./link-list";
import { LinkPanel } from "./link-panel";
import { PairBar } from "./pair-bar";
import type { PerSide, Side } from "./pairing";
import { createPointed } from "./pointed";
import { StatementDialog } from "./statement-dialog";
import { type CompareDesks, type Desks, useCompareDesks } from "./use-compare-desks";
import { type Comparison as Compared, useComparison } from "./use-comparison";
import { openChosen, useComparisonKeys } from "./use-comparison-keys";
import { useLinkDrag } from "./use-link-drag";
import { type LinkingDesk, useLinking } from "./use-linking";
import { type Pane, usePane } from "./use-pane";
import { useArrival, useFirstType, useRevealing } from "./use-showing-chosen";

const sheets = ["left", "right", "links"] as const;
type Sheet = (typeof sheets)[number];

interface ComparisonProps {
	readonly path: readonly Crumb[];
	readonly desks: Desks;
	readonly self: PersonView;
	readonly choices: ReactNode;
}

/**
 * Two articles, the links between them drawn across, and a bar in which two chosen passages become a link or passages
 * of one statement. On a narrow screen one sheet at a time. The bar of the page is not drawn anew for what is chosen.
 */
export function Comparison(props: ComparisonProps) {
	const { compare } = useMessages();
	const desks = useCompareDesks(props.desks, props.self);
	const [isHelped, setHelped] = useState(false);
	const help = useCallback(() => setHelped(true), []);
	return (
		<Page
			width="full"
			path={props.path}
			here={compare.title}
			search={{ dossierId: desks.views.left.dossier.id }}
			end={<CompareTools desks={desks} onHelp={help} />}
		>
			<h1 className="sr-only">{compare.title}</h1>
			<TextsAtWork desks={desks} self={props.self} choices={props.choices} onHelp={help} />
			<ShortcutsDialog first="compare" open={isHelped} onOpenChange={setHelped} />
		</Page>
	);
}

/** Both texts with what is chosen in them and what can be made of it. */
function TextsAtWork(props: {
	desks: CompareDesks;
	self: PersonView;
	choices: ReactNode;
	onHelp: () => void;
}) {
	const { desks } = props;
	const { views } = desks;
	const comparison = useComparison(views);
	const panes = usePanes(desks, comparison);
	const linking = useLinking(desks, comparison, panes, props.self);
	const [pointed] = useState(createPointed);
	const drag = useLinkDrag(panes, linking.drop);
	const [sheet, setSheet] = useState<Sheet>("left");
	const [isGathering, setGathering] = useState(false);
	const { pair, activeSide } = comparison;
	const editing = useLinkEditing(desks);
	useTellPresence(views[activeSide].article.id, comparison.chosen[activeSide]?.id ?? null);
	useRevealing(comparison, panes, sheet);
	useArrival(comparison, panes);
	useFirstType(pair !== null, linking);
	const gather = () => setGathering(pair !== null);
	useComparisonKeys({ desks, comparison, panes, linking, onGather: gather, onHelp: props.onHelp });
	return (
		<>
			<div className="flex h-[calc(100dvh-var(--bar-height))] min-h-[28rem] flex-col overflow-hidden">
				<div className="flex border-b border-line px-4 py-2">{props.choices}</div>
				<Sheets sheet={sheet} onSheet={setSheet} />
				<BothTexts
					views={views}
					comparison={comparison}
					panes={panes}
					pointed={pointed}
					drag={drag}
					linking={linking}
					sheet={sheet === "links" ? null : sheet}
				>
					<CompareUnsent desks={desks} />
					<Panel desks={desks} linking={linking} />
				</BothTexts>
				<Between
					comparison={comparison}
					linking={linking}
					editing={editing}
					sheet={sheet}
					onSheet={setSheet}
				/>
				{/* Under the list of links on a narrow screen it would leave no room for them. */}
				<div className={classNames(sheet === "links" && "max-lg:hidden")}>
					<PairBar
						views={views}
						comparison={comparison}
						editing={editing}
						mayRemove={linking.mayRemove}
						onRemove={linking.removeLink}
						onType={linking.placeType}
						onSameStatement={() => setGathering(true)}
						onOpen={(side) => openChosen(comparison, linking, side)}
						onSheet={setSheet}
					/>
				</div>
			</div>
			<DrawnLink drawing={drag.now} views={views} />
			{isGathering && pair !== null && (
				<StatementDialog
					ends={pair}
					statements={views.left.statements}
					onClose={() => setGathering(false)}
					onGather={(gathering) => {
						linking.gather(gathering);
						setGathering(false);
					}}
				/>
			)}
		</>
	);
}

function usePanes({ views }: CompareDesks, comparison: Compared): PerSide<Pane> {
	const { shown, chosen, pick } = comparison;
	const of = (side: Side, mayLayOut: boolean) => ({
		view: views[side],
		...shown[side],
		chosen: chosen[side],
		onPick: (ids: readonly string[]) => pick(side, ids),
		mayLayOut,
	});
	const left = usePane(of("left", true));
	const right = usePane(of("right", left.isWhole));
	return useMemo(() => ({ left, right }), [left, right]);
}

function useLinkEditing({ views, actions, desks }: CompareDesks): LinkEditing {
	const [{ shown }] = desks;
	const { entries, onDisk } = shown;
	const { threads, members } = views.left;
	return useMemo(
		() => ({
			threads,
			members: members.filter(({ disabled }) => !disabled),
			isSaved: (id) => saveStateOfThings(entries, onDisk, [id]) === "saved",
			onEdit: ({ id }, changes) => actions.editLink(id, changes),
			onDraftNote: ({ id }, note, saw) => actions.draftLinkNote(id, note, saw),
			onCommit: actions.commit,
		}),
		[threads, members, entries, onDisk, actions],
	);
}

function Sheets(props: { sheet: Sheet; onSheet: (sheet: Sheet) => void }) {
	const { compare } = useMessages();
	const names = { ...compare.side, links: compare.links };
	return (
		<div className="border-b border-line px-4 py-2 lg:hidden">
			<ChoiceField
				legend={compare.sheetLabel}
				hideLegend
				options={sheets.map((value) => ({ value, label: names[value] }))}
				value={props.sheet}
				onValue={props.onSheet}
			/>
		</div>
	);
}

function Panel({ desks, linking }: { desks: CompareDesks; linking: LinkingDesk }) {
	const { ask } = linking;
	if (ask === null) return null;
	return (
		<LinkPanel
			ask={ask}
			dossierId={desks.views.left.dossier.id}
			links={[...desks.views.left.links, ...desks.views.right.links]}
			onLink={linking.link}
			onGather={linking.onGather}
			onCompare={linking.onCompare}
			onClose={linking.closePanel}
		/>
	);
}

/** What joins the two, as a list in the drawer. */
function Between(props: {
	comparison: Compared;
	linking: LinkingDesk;
	editing: LinkEditing;
	sheet: Sheet;
	onSheet: (sheet: Sheet) => void;
}) {
	const { compare } = useMessages();
	const [isOpen, setOpen] = useState(false);
	const { comparison, linking, onSheet } = props;
	const { show: choose } = comparison;
	const show = useCallback(
		(ends: PerSide<string>) => {
			setOpen(false);
			onSheet("left");
			choose(ends);
		},
		[choose, onSheet],
	);
	return (
		<LinkDrawer
			title={compare.listTitle(comparison.links.length)}
			isOpen={isOpen}
			onOpen={setOpen}
			isSheet={props.sheet === "links"}
		>
			<LinkList
				links={comparison.links}
				statements={comparison.statements}
				editing={props.editing}
				canRemove={linking.mayRemove}
				onShow={show}
				onRemove={linking.removeLink}
			/>
		</LinkDrawer>
	);
}
