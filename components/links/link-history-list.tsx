"use client";

import { linkWords } from "@/components/article/content-words";
import { DecisionLines } from "@/components/article/decision-lines";
import {
	type HistoryLine,
	type LinkChange,
	linkHistoryLines,
} from "@/components/article/history-lines";
import { useHistory } from "@/components/article/use-history";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/writing/failure-notice";
import { api } from "@/lib/desk/api";
import type { LinkView } from "@/lib/domain/link";
import { formatMoment } from "@/lib/i18n/format";

/** All that was done to a link, latest first, in words. */
export function LinkHistoryList(props: {
	link: LinkView;
	/** Whether the server has all that was done to it. */
	isSaved: boolean;
}) {
	const { desk, everywhere } = useMessages();
	const { id, revision, state } = props.link;
	const isThere = props.isSaved || revision > 1;
	const { answer, retry } = useHistory(
		api.readLinkHistory,
		id,
		`${revision} ${state} ${props.isSaved}`,
		isThere,
	);
	if (answer === null) return <p role="status">{desk.history.loading}</p>;
	if (!answer.ok)
		return (
			<div className="flex flex-col items-start gap-1.5">
				<FailureNotice failure={answer.failure} />
				<Button size="small" onClick={retry}>
					{everywhere.retry}
				</Button>
			</div>
		);
	return (
		<ol className="flex flex-col gap-2">
			{linkHistoryLines(answer.value).map((line) => (
				<li key={line.key}>
					<Line line={line} />
				</li>
			))}
		</ol>
	);
}

function Line({ line }: { line: HistoryLine<LinkChange> }) {
	const { desk, linking, activity } = useMessages();
	const language = useLanguage();
	const zone = useZone();
	const moment = (iso: string) => formatMoment(iso, language, zone);
	if (line.kind === "decided") return <DecisionLines decision={line.decision} moment={moment} />;
	const who = line.by?.name ?? activity.system;
	const told = { ...desk.history.line, placed: linking.history.placed };
	return (
		<>
			<p>{told[line.kind](who, moment(line.at))}</p>
			{"changes" in line && line.changes.length > 0 && (
				<ul className="mt-0.5 flex flex-col gap-1 border-l-2 border-line-2 pl-2.5">
					{line.changes.map((change) => (
						<li key={change.field}>
							<ChangeLine {...change} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function ChangeLine({ field, before, after }: LinkChange) {
	const messages = useMessages();
	const { desk, linking } = messages;
	return (
		<dl className="text-ink">
			<dt className="text-ink-2">{linking.field[field]}</dt>
			<dd className="line-clamp-4 break-words">
				<del className="text-ink-2">
					<span className="sr-only">{desk.history.before} </span>
					{linkWords(field, before, messages)}
				</del>
			</dd>
			<dd className="line-clamp-4 break-words">
				<ins className="no-underline">
					<span className="sr-only">{desk.history.after} </span>
					{linkWords(field, after, messages)}
				</ins>
			</dd>
		</dl>
	);
}
