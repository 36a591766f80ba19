"use client";

import { RotateCcw } from "lucide-react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button, IconButton } from "@/components/ui/button";
import { Fields } from "@/components/ui/fields";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { Result } from "@/lib/domain/result";
import { formatMoment } from "@/lib/i18n/format";
import { DecisionLines } from "./decision-lines";
import type { HistoryChange, HistoryLine, Revised } from "./history-lines";
import { useHistory } from "./use-history";

/** The way back to what a thing said: how it is gone, or why it cannot be; null where it says so now. */
export type WayBack = { readonly go: () => void } | { readonly why: string } | null;

/** What a history shows of the things of one kind. */
export interface HistoryLook<Revision, Field extends string> {
	readonly nameOf: (field: Field) => string;
	/** What a revision says in a field, in the reader's words. */
	readonly wordsOf: (field: Field, revision: Revision) => string;
	/** Who made it and when, where that is said otherwise than of a mark. */
	readonly placed?: (who: string, when: string) => string;
	/** The way back to what one field said before a change. */
	readonly takeBack?: (change: HistoryChange<Revision, Field>) => WayBack;
	/** The way back to all that a revision said. */
	readonly restore?: (revision: Revision) => WayBack;
}

/**
 * All that was done to a thing, as `read` gives it, latest first: each change with both sides, and the ways back.
 * `state` is another whenever there is more to read; `isThere` says whether the server has the thing.
 */
export function HistoryList<History, Revision extends Revised, Field extends string>(
	props: HistoryLook<Revision, Field> & {
		id: string;
		state: string;
		isThere: boolean;
		read: (id: string) => Promise<Result<History>>;
		linesOf: (history: History) => readonly HistoryLine<Revision, Field>[];
		/** What is said where there is no line. */
		none?: string;
	},
) {
	const { desk, everywhere } = useMessages();
	const { answer, retry } = useHistory(props.read, props.id, props.state, props.isThere);
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
	const lines = props.linesOf(answer.value);
	if (lines.length === 0 && props.none !== undefined) return <p>{props.none}</p>;
	return <HistoryLines {...props} lines={lines} />;
}

/** The same of lines that are there already. */
export function HistoryLines<Revision extends Revised, Field extends string>(
	props: HistoryLook<Revision, Field> & { lines: readonly HistoryLine<Revision, Field>[] },
) {
	return (
		<Fields>
			<ol className="flex flex-col gap-2">
				{props.lines.map((line) => (
					<li key={line.key}>
						<Line {...props} line={line} />
					</li>
				))}
			</ol>
		</Fields>
	);
}

function Line<Revision extends Revised, Field extends string>(
	props: HistoryLook<Revision, Field> & { line: HistoryLine<Revision, Field> },
) {
	const { line } = props;
	const { desk, activity } = useMessages();
	const language = useLanguage();
	const zone = useZone();
	const moment = (iso: string) => formatMoment(iso, language, zone);
	if (line.kind === "decided") return <DecisionLines decision={line.decision} moment={moment} />;
	const who = line.by?.name ?? activity.system;
	const told = { ...desk.history.line, placed: props.placed ?? desk.history.line.placed };
	return (
		<>
			<p>{told[line.kind](who, moment(line.at))}</p>
			{"changes" in line && line.changes.length > 0 && (
				<ul className="mt-0.5 flex flex-col gap-1 border-l-2 border-line-2 pl-2.5">
					{line.changes.map((change) => (
						<li key={change.field}>
							<ChangeLine {...props} change={change} />
						</li>
					))}
				</ul>
			)}
			{"revision" in line && (
				<Restore way={props.restore?.(line.revision) ?? null} when={moment(line.at)} />
			)}
		</>
	);
}

function Restore({ way, when }: { way: WayBack; when: string }) {
	const { history } = useMessages();
	if (way === null) return null;
	if ("why" in way) return <p className="text-ink-2 italic">{way.why}</p>;
	return (
		<button
			type="button"
			aria-label={history.restoreOf(when)}
			onClick={way.go}
			className="inline-flex min-h-6 items-center gap-1 rounded-[4px] font-medium text-ink hover:underline"
		>
			<RotateCcw aria-hidden="true" className="size-3" />
			{history.restore}
		</button>
	);
}

function ChangeLine<Revision extends Revised, Field extends string>(
	props: HistoryLook<Revision, Field> & { change: HistoryChange<Revision, Field> },
) {
	const { change } = props;
	const { desk } = useMessages();
	const { field, before, after } = change;
	const name = props.nameOf(field);
	const [was, is] = [props.wordsOf(field, before), props.wordsOf(field, after)];
	const way = props.takeBack?.(change) ?? null;
	return (
		<div className="flex items-start gap-1">
			<dl className="min-w-0 flex-1 text-ink">
				<dt className="text-ink-2">{name}</dt>
				<dd className="line-clamp-4 break-words">
					<del className="text-ink-2">
						<span className="sr-only">{desk.history.before} </span>
						{was}
					</del>
				</dd>
				<dd className="line-clamp-4 break-words">
					<ins className="no-underline">
						<span className="sr-only">{desk.history.after} </span>
						{is}
					</ins>
				</dd>
			</dl>
			{way !== null && "go" in way && (
				<IconButton
					size="small"
					label={desk.history.takeBack(name, was)}
					icon={<RotateCcw aria-hidden="true" className="size-3.5" />}
					onClick={way.go}
				/>
			)}
		</div>
	);
}
