"use client";

import { RotateCcw } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
import { FailureNotice } from "@/components/writing/failure-notice";
import { api } from "@/lib/desk/api";
import type { AnnotationContent, AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import { canonicalJson } from "@/lib/domain/event-chain";
import { contentWords } from "./content-words";
import { DecisionLines } from "./decision-lines";
import { type HistoryChange, type HistoryLine, historyLines } from "./history-lines";
import { useHistory } from "./use-history";

/** What the history of a mark needs besides the mark. */
export interface HistoryContext {
	readonly annotation: AnnotationView;
	readonly view: DeskView;
	/** Whether the server has all that was done to the mark. */
	readonly isSaved: boolean;
	/** Says again what the mark said before, in one field. */
	readonly onTakeBack: (changes: Partial<AnnotationContent>) => void;
}

type Props = HistoryContext & { moment: (iso: string) => string };

/** All that was done to a mark, latest first, each change with both sides and the way back to what was said before. */
export function HistoryList(props: Props) {
	const { annotation } = props;
	const { desk, everywhere } = useMessages();
	const { revision, state, id } = annotation;
	const { answer, retry } = useHistory(
		api.readAnnotationHistory,
		id,
		`${revision} ${state} ${props.isSaved}`,
		props.isSaved || revision > 1,
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
		<ol className="mt-1 flex flex-col gap-2 border-t border-line pt-2">
			{historyLines(answer.value).map((line) => (
				<li key={line.key}>
					<Line {...props} line={line} />
				</li>
			))}
		</ol>
	);
}

function Line(props: Props & { line: HistoryLine }) {
	const { line, moment } = props;
	const { desk, activity } = useMessages();
	if (line.kind === "decided") return <DecisionLines decision={line.decision} moment={moment} />;
	const who = line.by?.name ?? activity.system;
	return (
		<>
			<p>{desk.history.line[line.kind](who, moment(line.at))}</p>
			{"changes" in line && line.changes.length > 0 && (
				<ul className="mt-0.5 flex flex-col gap-1 border-l-2 border-line-2 pl-2.5">
					{line.changes.map((change) => (
						<li key={change.field}>
							<ChangeLine {...props} change={change} />
						</li>
					))}
				</ul>
			)}
		</>
	);
}

function ChangeLine(props: Props & { change: HistoryChange }) {
	const { change, annotation, view } = props;
	const messages = useMessages();
	const { desk } = messages;
	const { field, before, after } = change;
	const name = desk.conflict.field[field];
	const [was, is] = [before, after].map((content) => contentWords(field, content, view, messages));
	const isSaid = canonicalJson(annotation[field]) === canonicalJson(before[field]);
	const isElsewhere = field === "pieces" && change.versionBefore !== annotation.versionId;
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
			{!isSaid && !isElsewhere && (
				<IconButton
					size="small"
					label={desk.history.takeBack(name, was ?? "")}
					icon={<RotateCcw aria-hidden="true" className="size-3.5" />}
					onClick={() => props.onTakeBack({ [field]: before[field] })}
				/>
			)}
		</div>
	);
}
