"use client";

import { useState } from "react";
import { useKeyDown } from "@/components/keys/use-key-down";
import { useMessages } from "@/components/language/language-provider";
import { isElsewhere } from "@/components/shell/is-elsewhere";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { VersionView } from "@/lib/domain/article";
import type { FatedMark, VersionReport } from "@/lib/domain/fate-report";
import { outcomeRow } from "@/lib/domain/review";
import { fatesAddress } from "./addresses";
import { FateCounts } from "./fate-counts";
import { FatedMarkCard } from "./fated-mark-card";
import { PlacePane } from "./place-pane";
import { useSettling } from "./use-settling";
import { type VersionsContext, VersionsPage } from "./versions-page";

/** What became of the marks in a version, and what is still to be confirmed or placed again. */
export function FatesScreen(props: {
	context: VersionsContext;
	report: VersionReport;
	version: VersionView;
}) {
	const { context, report } = props;
	const words = useMessages().versions;
	const { number, newest, articleId } = report;
	const waiting = report.marks.filter(({ stale }) => stale).length;
	const settling = useSettling(report.versionId);
	useFateKeys(report, settling.confirm);
	const typography = report.marks.filter((mark) => mark.stale && mark.typography);
	return (
		<VersionsPage context={context} title={words.fates.title(number)}>
			<FateCounts counts={report.counts} />
			{newest ? (
				<p role="status" className="font-medium">
					{words.fates.toSettle(waiting)}
				</p>
			) : (
				<Notice
					action={
						<ButtonLink size="small" href={fatesAddress(articleId, null)}>
							{words.fates.toNewest}
						</ButtonLink>
					}
				>
					{words.fates.older}
				</Notice>
			)}
			{newest && waiting > 0 && (
				<p className="text-label text-ink-2 max-sm:hidden">
					{words.fates.keys(keys.next, keys.previous, keys.confirm)}
				</p>
			)}
			{newest && typography.length > 1 && (
				<Button
					className="self-start"
					onClick={() => void Promise.all(typography.map(settling.confirm))}
				>
					{words.fates.confirmTypography(typography.length)}
				</Button>
			)}
			{report.marks.length === 0 && <p className="text-ink-2">{words.fates.nothing}</p>}
			{(["changed", "lost"] as const).map((fate) => (
				<FateGroup key={fate} {...props} fate={fate} settling={settling} />
			))}
		</VersionsPage>
	);
}

function FateGroup(props: {
	context: VersionsContext;
	report: VersionReport;
	version: VersionView;
	fate: FatedMark["fate"];
	settling: ReturnType<typeof useSettling>;
}) {
	const { report, fate, version, settling, context } = props;
	const words = useMessages().versions.fates;
	const marks = report.marks.filter((mark) => mark.fate === fate);
	const [placingId, setPlacingId] = useState<string | null>(null);
	if (marks.length === 0) return null;
	const { language } = context.article;
	return (
		<section aria-label={words[fate]} className="flex flex-col gap-3">
			<h2 className="font-serif text-lg font-semibold">{words[fate]}</h2>
			{marks.map((mark) => (
				<div key={mark.annotationId} className="flex flex-col gap-2">
					<FatedMarkCard mark={mark} language={language} isSettled={!mark.stale}>
						{report.newest && mark.stale && placingId !== mark.annotationId && (
							<FateActions
								mark={mark}
								leads={context.dossier.leads}
								settling={settling}
								onPlace={() => setPlacingId(mark.annotationId)}
							/>
						)}
						{mark.is.length > 0 && report.newest && (
							<ButtonLink
								size="small"
								variant="quiet"
								href={`/articles/${report.articleId}#a=${mark.annotationId}`}
							>
								{words.open}
							</ButtonLink>
						)}
					</FatedMarkCard>
					{placingId === mark.annotationId && (
						<PlacePane
							mark={mark}
							version={version}
							language={language}
							onPlace={(pieces) => {
								setPlacingId(null);
								void settling.place(mark, pieces);
							}}
							onCancel={() => setPlacingId(null)}
						/>
					)}
				</div>
			))}
		</section>
	);
}

function FateActions(props: {
	mark: FatedMark;
	leads: boolean;
	settling: ReturnType<typeof useSettling>;
	onPlace: () => void;
}) {
	const { mark, settling } = props;
	const { versions, everywhere } = useMessages();
	const words = versions.fates;
	const self = useSelf();
	const quote = everywhere.quote(
		(mark.is.length === 0 ? mark.was : mark.is).map((piece) => piece.quote).join(everywhere.gap),
	);
	const isLost = mark.is.length === 0;
	return (
		<>
			{!isLost && (
				<Button
					size="small"
					variant="main"
					aria-label={words.confirmLabel(quote)}
					onClick={() => void settling.confirm(mark)}
				>
					{words.confirm}
				</Button>
			)}
			<Button
				size="small"
				variant={isLost ? "main" : "plain"}
				aria-label={isLost ? words.placeAgainLabel(quote) : words.adjustLabel(quote)}
				onClick={props.onPlace}
			>
				{isLost ? words.placeAgain : words.adjust}
			</Button>
			{(props.leads || self?.id === mark.author.id) && (
				<Button
					size="small"
					variant="danger"
					aria-label={words.giveUpLabel(quote)}
					onClick={() => void settling.giveUp(mark)}
				>
					{words.giveUp}
				</Button>
			)}
		</>
	);
}

const keys = { next: "j", previous: "k", confirm: outcomeRow("approved").key } as const;

/** From mark to mark by the keys of the review, and confirmed by the key that approves there. */
function useFateKeys(report: VersionReport, confirm: (mark: FatedMark) => unknown): void {
	useKeyDown((event) => {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (event.isComposing || ctrlKey || metaKey || altKey || isElsewhere(event.target)) return;
		const cards = [...document.querySelectorAll<HTMLElement>('article[id^="m-"]')];
		const at = cards.findIndex((card) => card.contains(document.activeElement));
		if (key === keys.next || key === keys.previous) {
			const next = cards[key === keys.next ? at + 1 : Math.max(0, at - 1)];
			next?.focus();
			if (next !== undefined) event.preventDefault();
		}
		if (key !== keys.confirm) return;
		const mark = report.marks.find(({ annotationId }) => cards[at]?.id === `m-${annotationId}`);
		if (mark === undefined || !report.newest || !mark.stale || mark.is.length === 0) return;
		event.preventDefault();
		confirm(mark);
	});
}
