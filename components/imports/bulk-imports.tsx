"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { api } from "@/lib/desk/api";
import {
	type ImportJobView,
	type ImportLineView,
	importPartStateNames,
	importPartStates,
} from "@/lib/domain/import-job";
import { formatMoment } from "@/lib/i18n/format";
import { importFailureWords, reasonWords } from "./import-words";
import { type Sending, sendableAgain, type UnsentFile } from "./use-bulk-import";

/** The latest imports in one go: how far each is, what became of its files, and the way to end it. */
export function BulkImports(props: {
	jobs: readonly ImportJobView[];
	sending: Sending | null;
	unsent: readonly UnsentFile[];
	onCancel: (importId: string) => void;
	onSend: (files: readonly File[]) => void;
}) {
	const { jobs, sending, unsent } = props;
	const words = useMessages().bulkImports;
	if (jobs.length === 0 && sending === null && unsent.length === 0) return null;
	return (
		<section aria-label={words.title} className="flex flex-col gap-3">
			<div className="max-w-2xl">
				<h3 className="font-serif text-lg font-semibold">{words.title}</h3>
				<p className="mt-1 text-pretty text-xs text-ink-2">{words.hint}</p>
			</div>
			{sending !== null && (
				<Card className="flex flex-col gap-2">
					<p role="status" className="tabular-nums">
						{words.sending(sending.done, sending.all)}
					</p>
					<Progress label={words.progress} value={sending.done} max={sending.all} />
				</Card>
			)}
			<UnsentFiles files={unsent} isSending={sending !== null} onSend={props.onSend} />
			<ul className="flex flex-col gap-3">
				{jobs.map((job) => (
					<li key={job.id}>
						<BulkImportCard job={job} onCancel={() => props.onCancel(job.id)} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** What did not reach the newsroom, and the way to send it again, as an import of its own. */
function UnsentFiles(props: {
	files: readonly UnsentFile[];
	isSending: boolean;
	onSend: (files: readonly File[]) => void;
}) {
	const { files } = props;
	const messages = useMessages();
	if (files.length === 0) return null;
	const again = props.isSending ? [] : sendableAgain(files);
	return (
		<Notice
			tone="danger"
			live
			title={messages.bulkImports.notSent(files.length)}
			action={
				again.length > 0 && (
					<Button size="small" onClick={() => props.onSend(again)}>
						{messages.bulkImports.sendAgain(again.length)}
					</Button>
				)
			}
		>
			<ul>
				{files.map(({ id, file, failure }) => (
					<li key={id} className="break-words">
						{file.name} – {importFailureWords(failure, messages)}
					</li>
				))}
			</ul>
		</Notice>
	);
}

function BulkImportCard({ job, onCancel }: { job: ImportJobView; onCancel: () => void }) {
	const words = useMessages().bulkImports;
	const moment = formatMoment(job.createdAt, useLanguage(), useZone());
	const [isOpen, setOpen] = useState(false);
	const all = Object.values(job.counts).reduce((sum, count) => sum + count, 0);
	const counts = importPartStateNames.filter((state) => job.counts[state] > 0);
	return (
		<Card>
			<article aria-label={words.begun(moment, job.by.name)} className="flex flex-col gap-2">
				<div className="flex flex-wrap items-center gap-x-3 gap-y-2">
					<p className="min-w-0 flex-1 basis-52 font-medium">{words.begun(moment, job.by.name)}</p>
					<p className="text-label text-ink-2">{words.state[job.state]}</p>
					{job.state === "running" && (
						<Button size="small" onClick={onCancel}>
							{words.cancel}
						</Button>
					)}
					<Button
						size="small"
						variant="quiet"
						aria-expanded={isOpen}
						onClick={() => setOpen(!isOpen)}
					>
						{isOpen ? words.hideLines : words.showLines}
					</Button>
				</div>
				{job.state === "running" && (
					<Progress label={words.progress} value={all - job.counts.waiting} max={all} />
				)}
				<p role="status" className="text-ink-2 tabular-nums">
					{counts.map((state) => words.counts[state](job.counts[state])).join(" · ")}
				</p>
				{isOpen && <ImportLines job={job} />}
			</article>
		</Card>
	);
}

/** Those that somebody has to look at first. */
function ImportLines({ job }: { job: ImportJobView }) {
	const words = useMessages().bulkImports;
	const { data } = useQuery({
		queryKey: ["imports", job.dossierId, job.id, job.counts],
		queryFn: () => api.listImportLines(job.dossierId, job.id),
		placeholderData: (known) => known,
	});
	const lines = data?.ok ? data.value : [];
	const isBad = ({ state }: ImportLineView) => importPartStates[state].bad;
	const sorted = [...lines.filter(isBad), ...lines.filter((line) => !isBad(line))];
	return (
		<ul
			aria-label={words.lines}
			className="max-h-96 divide-y divide-line overflow-y-auto border-t border-line"
		>
			{sorted.map((line) => (
				<ImportLine key={line.id} line={line} />
			))}
		</ul>
	);
}

function ImportLine({ line }: { line: ImportLineView }) {
	const messages = useMessages();
	const isBad = importPartStates[line.state].bad;
	return (
		<li className="flex flex-wrap gap-x-3 gap-y-0.5 py-1.5">
			<span className="min-w-0 flex-1 basis-52 break-words">
				{line.articleId === null ? (
					<bdi>{line.name}</bdi>
				) : (
					<Link href={`/articles/${line.articleId}`} className="underline">
						<bdi>{line.title ?? line.name}</bdi>
					</Link>
				)}
			</span>
			<span className={isBad ? "text-danger" : "text-ink-2"}>
				{messages.bulkImports.lineState[line.state]}
			</span>
			{line.code !== null && (
				<span className="basis-full text-xs text-ink-2">{reasonWords(line.code, messages)}</span>
			)}
		</li>
	);
}
