"use client";

import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { FailureCode } from "@/lib/domain/failure-codes";
import type { LinkType } from "@/lib/domain/link-types";
import { End, LinkBar } from "./link-bar";
import { across, sides } from "./pairing";
import type { Desks, useComparison } from "./use-comparison";
import type { useLinkWrites } from "./use-link-writes";

/** The foot of the comparison: what is chosen so far, what can be made of it, and what could not be saved. */
export function PairBar(props: {
	desks: Desks;
	comparison: ReturnType<typeof useComparison>;
	writes: ReturnType<typeof useLinkWrites>;
	onType: (type: LinkType) => void;
	onSameStatement: () => void;
}) {
	const { comparison, writes, desks } = props;
	return (
		<div className="flex flex-col gap-2.5 border-t border-line bg-paper px-4 py-3">
			<WriteFailure writes={writes} onDone={comparison.clear} />
			{comparison.pair === null ? (
				<HalfPair comparison={comparison} desks={desks} />
			) : (
				<LinkBar
					pair={comparison.pair}
					published={{ left: desks.left.article.published, right: desks.right.article.published }}
					busy={writes.isBusy}
					onType={props.onType}
					onSwap={comparison.swap}
					onSameStatement={props.onSameStatement}
					onClear={comparison.clear}
				/>
			)}
		</div>
	);
}

function HalfPair(props: { comparison: ReturnType<typeof useComparison>; desks: Desks }) {
	const { compare } = useMessages();
	const { comparison, desks } = props;
	const side = sides.find((one) => comparison.chosen[one] !== null);
	const annotation =
		side && desks[side].annotations.find(({ id }) => id === comparison.chosen[side]);
	if (side === undefined || annotation === undefined)
		return (
			<p className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-ink-2" role="status">
				{compare.hint}
				<span aria-hidden="true" className="inline-flex gap-1 max-lg:hidden">
					<Kbd>j</Kbd>
					<Kbd>k</Kbd>
					<Kbd>↵</Kbd>
				</span>
			</p>
		);
	return (
		<div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
			<End annotation={annotation} published={desks[side].article.published} />
			<p role="status" className="text-ink-2">
				{compare.chooseOther[across(side)]}
			</p>
			<Button variant="quiet" keyHint="Esc" className="ml-auto" onClick={comparison.clear}>
				{compare.clear}
			</Button>
		</div>
	);
}

/** Failures after which the same request may well succeed. */
const passing: readonly FailureCode[] = ["busy", "internal", "too-many", "signed-out"];

function WriteFailure(props: { writes: ReturnType<typeof useLinkWrites>; onDone: () => void }) {
	const { everywhere } = useMessages();
	const [refresh] = useRefresh();
	const { writes } = props;
	if (writes.failure === null) return null;
	const retry = async () => {
		if (await writes.retry()) props.onDone();
	};
	const look = () => {
		writes.forget();
		refresh();
	};
	return (
		<FailureNotice failure={writes.failure}>
			<div className="mt-1.5 flex gap-2">
				{passing.includes(writes.failure.code) && (
					<Button size="small" busy={writes.isBusy} onClick={() => void retry()}>
						{everywhere.retry}
					</Button>
				)}
				<Button size="small" variant="quiet" onClick={look}>
					{everywhere.close}
				</Button>
			</div>
		</FailureNotice>
	);
}
