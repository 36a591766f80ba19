"use client";

import { Fragment } from "react";
import type { ParticularsForm } from "@/components/dossiers/particulars";
import { ParticularsFields } from "@/components/dossiers/particulars-fields";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { Spinner } from "@/components/ui/spinner";
import { fatesAddress } from "@/components/versions/addresses";
import { type ImportDraft, proposedFields } from "@/lib/domain/desk";
import type { MarksChoice } from "@/lib/domain/import-marks";
import { findSourceFormat } from "@/lib/domain/source-formats";
import { formatMoment } from "@/lib/i18n/format";
import { charsets } from "@/lib/imports/decode-bytes";
import { BlockPreview } from "./block-preview";
import { entryStates, type ImportEntry, isSavable } from "./import-entries";
import { ImportTwins } from "./import-twins";
import { importFailureWords, noticeWords } from "./import-words";
import { MarksPreview } from "./marks-preview";
import type { Twin } from "./use-import";

interface EntryEvents {
	readonly onForm: (form: ParticularsForm) => void;
	readonly onMarks: (marks: MarksChoice) => void;
	readonly onSave: () => void;
	/** Reads the text again; in another charset when one is given. */
	readonly onReread: (charset?: string) => void;
	/** Of which article the text is to be the next version; null for an article of its own. */
	readonly onMean: (twin: Twin | null) => void;
	readonly onDiscard: () => void;
}

/** One text on its way in: how far it is, what is proposed, what is wrong; everything can be changed until it is saved. */
export function ImportEntryCard(
	props: EntryEvents & { entry: ImportEntry; outlets: readonly string[] },
) {
	const { entry } = props;
	const name = useEntryName(entry);
	const isOpen = entry.draft !== null && entry.state !== "saved";
	return (
		<Card className="p-0">
			<article aria-label={name}>
				<EntryHead {...props} name={name} />
				{entry.failure !== null && <EntryFailure {...props} />}
				{isOpen && entry.draft !== null && entry.form !== null && (
					<EntryProposal {...props} draft={entry.draft} form={entry.form} />
				)}
			</article>
		</Card>
	);
}

function useEntryName(entry: ImportEntry): string {
	const words = useMessages().imports;
	const address = typeof entry.bytes === "string" ? entry.bytes : null;
	return entry.fileName ?? address ?? entry.form?.title ?? words.paste.name;
}

function EntryHead(props: EntryEvents & { entry: ImportEntry; name: string }) {
	const { entry, name } = props;
	const words = useMessages().imports;
	const row = entryStates[entry.state];
	const title = entry.state === "saved" ? (entry.form?.title ?? name) : name;
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
			<p className="min-w-0 flex-1 basis-52 truncate font-medium" title={title}>
				{title}
			</p>
			<p role="status" className={`flex items-center gap-2 text-label ${tones[entry.state]}`}>
				{row.busy && <Spinner />}
				{words.progress[entry.state]}
			</p>
			{entry.state === "saved" && <SavedLink entry={entry} />}
			{isSavable(entry) && (
				<Button size="small" onClick={props.onSave}>
					{entry.asVersion === null ? words.save : words.asVersion.save}
				</Button>
			)}
			{!row.busy && (
				<Button
					size="small"
					variant="quiet"
					aria-label={words.discardLabel(name)}
					onClick={props.onDiscard}
				>
					{words.discard}
				</Button>
			)}
		</div>
	);
}

function SavedLink({ entry: { id, asVersion } }: { entry: ImportEntry }) {
	const words = useMessages().imports;
	return asVersion === null ? (
		<ButtonLink size="small" href={`/articles/${id}`}>
			{words.openArticle}
		</ButtonLink>
	) : (
		<ButtonLink size="small" href={fatesAddress(asVersion.articleId, null)}>
			{words.asVersion.report}
		</ButtonLink>
	);
}

const tones: Record<ImportEntry["state"], string> = {
	waiting: "text-ink-2",
	reading: "text-ink-2",
	ready: "text-ink-2",
	saving: "text-ink-2",
	saved: "text-good",
	refused: "text-danger",
	failed: "text-danger",
};

function EntryFailure(props: EntryEvents & { entry: ImportEntry }) {
	const { failure, draft } = props.entry;
	const messages = useMessages();
	if (failure === null) return null;
	return (
		<Notice
			tone="danger"
			live
			className="mx-4 mb-3"
			title={importFailureWords(failure, messages)}
			action={
				draft === null && (
					<Button size="small" onClick={() => props.onReread()}>
						{messages.imports.retryRead}
					</Button>
				)
			}
		/>
	);
}

function EntryProposal(
	props: EntryEvents & {
		entry: ImportEntry;
		draft: ImportDraft;
		form: ParticularsForm;
		outlets: readonly string[];
	},
) {
	const { entry, draft, form } = props;
	const words = useMessages().imports;
	const isLocked = !entryStates[entry.state].editable;
	return (
		<div className="grid gap-x-8 gap-y-6 border-t border-line px-4 py-4 lg:grid-cols-2">
			<div className="flex min-w-0 flex-col gap-4">
				<Label as="h3">{entry.asVersion === null ? words.proposal : words.asVersion.title}</Label>
				{draft.fetched !== undefined && <Fetched fetched={draft.fetched} />}
				<ImportTwins entry={entry} twins={draft.twins} onMean={props.onMean} />
				{entry.asVersion === null && (
					<>
						<ParticularsFields
							form={form}
							onForm={props.onForm}
							failure={entry.failure}
							outlets={props.outlets}
							disabled={isLocked}
						/>
						<ProposalSources sources={draft.sources} />
					</>
				)}
				{draft.original.fileName !== null && hasCharset(draft.original.fileName) && (
					<SelectField
						label={words.charset.label}
						hint={words.charset.hint}
						options={charsets.map((value) => ({ value, label: value }))}
						value={charsets.find((charset) => charset === draft.original.charset) ?? "utf-8"}
						onValue={props.onReread}
						disabled={isLocked}
					/>
				)}
				<Notices notices={draft.notices} />
				{draft.marks !== undefined &&
					entry.marks !== null &&
					(entry.asVersion === null ? (
						<MarksPreview
							marks={draft.marks}
							choice={entry.marks}
							onChoice={props.onMarks}
							disabled={isLocked}
						/>
					) : (
						<p className="text-label text-ink-2">{words.asVersion.marksStay}</p>
					))}
			</div>
			<BlockPreview text={draft.text} blocks={draft.blocks} language={form.language} />
		</div>
	);
}

function hasCharset(fileName: string): boolean {
	return findSourceFormat(fileName, "text/plain")?.hasCharset ?? false;
}

/** Where each proposal was found, so that one knows how far to trust it. */
function ProposalSources({ sources }: Pick<ImportDraft, "sources">) {
	const messages = useMessages();
	const { proposalSources: title, proposalSource } = messages.imports;
	const { fields } = messages.dossiers.particulars;
	const found = proposedFields.flatMap((field) => {
		const source = sources[field];
		return source === undefined ? [] : [{ field, words: proposalSource[source] }];
	});
	if (found.length === 0) return null;
	return (
		<section aria-label={title} className="text-xs text-ink-2">
			<p className="mb-1 font-medium">{title}</p>
			<dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
				{found.map(({ field, words }) => (
					<Fragment key={field}>
						<dt>{fields[field]}</dt>
						<dd>{words}</dd>
					</Fragment>
				))}
			</dl>
		</section>
	);
}

function Fetched({ fetched }: { fetched: NonNullable<ImportDraft["fetched"]> }) {
	const words = useMessages().imports.address;
	const moment = formatMoment(fetched.at, useLanguage(), useZone());
	return <p className="text-xs break-words text-ink-2">{words.fetched(moment)}</p>;
}

function Notices({ notices }: Pick<ImportDraft, "notices">) {
	const messages = useMessages();
	if (notices.length === 0) return null;
	return (
		<ul className="flex flex-col gap-1 text-xs text-ink-2">
			{noticeWords(notices, messages).map((words) => (
				<li key={words}>{words}</li>
			))}
		</ul>
	);
}
