"use client";

import { type ReactNode, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Page } from "@/components/shell/page";
import { SaveState } from "@/components/shell/save-state";
import { useSelf } from "@/components/shell/self-provider";
import type { Crumb } from "@/components/shell/top-bar";
import { ChoiceField } from "@/components/ui/choice-field";
import { toast } from "@/components/ui/toast";
import type { LinkType } from "@/lib/domain/link-types";
import { BothTexts } from "./both-texts";
import { LinkDrawer } from "./link-drawer";
import { LinkList } from "./link-list";
import { PairBar } from "./pair-bar";
import type { Side } from "./pairing";
import { StatementDialog } from "./statement-dialog";
import { useCompareKeys } from "./use-compare-keys";
import { type Desks, useComparison } from "./use-comparison";
import { useLinkWrites } from "./use-link-writes";

const sheets = ["left", "right", "links"] as const;
type Sheet = (typeof sheets)[number];

/**
 * Two articles, the links between them drawn across, and a bar in which two chosen passages become a
 * link or passages of one statement. On a narrow screen one sheet at a time.
 */
export function Comparison(props: { path: readonly Crumb[]; desks: Desks; choices: ReactNode }) {
	const { compare } = useMessages();
	const { desks } = props;
	const { dossier } = desks.left;
	const comparison = useComparison(desks);
	const writes = useLinkWrites(dossier.id);
	const [sheet, setSheet] = useState<Sheet>("left");
	const [isGathering, setGathering] = useState(false);
	const { pair } = comparison;

	const turnTo = (next: Sheet) => {
		setSheet(next);
		// A sheet that was not shown had no place to scroll to.
		if (next !== "links") requestAnimationFrame(() => comparison.reveal(next));
	};
	const place = async (type: LinkType) => {
		const choice = pair?.choices.find((one) => one.type === type);
		if (pair === null || choice?.standing !== "open") return;
		if (await writes.place(pair.from.id, pair.to.id, type)) comparison.clear();
	};
	useCompareKeys({
		enabled: !isGathering,
		onStep: comparison.step,
		onType: (type) => void place(type),
		onSwap: comparison.swap,
		onGather: () => setGathering(pair !== null),
		onClear: comparison.clear,
	});

	return (
		<Page
			width="full"
			path={props.path}
			here={compare.title}
			search={{ dossierId: dossier.id }}
			end={<SaveState state={writes.saveState} />}
		>
			<h1 className="sr-only">{compare.title}</h1>
			<div className="flex h-[calc(100dvh-var(--bar-height))] min-h-[28rem] flex-col overflow-hidden">
				<div className="flex border-b border-line px-4 py-2">{props.choices}</div>
				<Sheets sheet={sheet} onSheet={turnTo} />
				<BothTexts desks={desks} comparison={comparison} sheet={sheet === "links" ? null : sheet} />
				<Between
					desks={desks}
					comparison={comparison}
					writes={writes}
					sheet={sheet}
					onSheet={setSheet}
				/>
				<PairBar
					desks={desks}
					comparison={comparison}
					writes={writes}
					onType={(type) => void place(type)}
					onSameStatement={() => setGathering(true)}
				/>
			</div>
			{isGathering && pair !== null && (
				<StatementDialog
					dossierId={dossier.id}
					ends={pair}
					statements={desks.left.statements}
					onClose={() => setGathering(false)}
					onDone={() => {
						setGathering(false);
						comparison.clear();
						toast({ words: compare.gathered });
					}}
				/>
			)}
		</Page>
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

/** What joins the two, as a list in the drawer. */
function Between(props: {
	desks: Desks;
	comparison: ReturnType<typeof useComparison>;
	writes: ReturnType<typeof useLinkWrites>;
	sheet: Sheet;
	onSheet: (sheet: Sheet) => void;
}) {
	const { compare } = useMessages();
	const self = useSelf();
	const [isOpen, setOpen] = useState(false);
	const { comparison, writes, desks } = props;
	const show = (ends: Readonly<Record<Side, string>>) => {
		setOpen(false);
		props.onSheet("left");
		requestAnimationFrame(() => comparison.show(ends));
	};
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
				typeOf={writes.typeOf}
				busy={writes.isBusy}
				canRemove={(link) => desks.left.dossier.leads || link.author.id === self?.id}
				onShow={show}
				onType={(link, type) => void writes.retype(link, type)}
				onRemove={(link) => void writes.remove(link)}
			/>
		</LinkDrawer>
	);
}
