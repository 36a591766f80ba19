"use client";

import { useRouter } from "next/navigation";
import { useEffect, useReducer, useState } from "react";
import { uuidv7 } from "uuidv7";
import { type ParticularsForm, toParticulars } from "@/components/dossiers/particulars";
import { fatesAddress } from "@/components/versions/addresses";
import { createOpIds } from "@/components/writing/op-ids";
import { api, apiWithin } from "@/lib/desk/api";
import type { ImportDraft } from "@/lib/domain/desk";
import type { MarksChoice } from "@/lib/domain/import-marks";
import { type Failure, ok, type Result } from "@/lib/domain/result";
import { createTurns } from "@/lib/domain/turns";
import type { Receipt } from "@/lib/domain/write";
import {
	type AsVersion,
	entryStates,
	hasUnsaved,
	type ImportEntry,
	type ImportSource,
	savableEntries,
	stepEntries,
} from "./import-entries";
import type { NewText } from "./import-sources";

/** Texts read at once: enough to hide the way there and back, few enough to leave room for others. */
const readersAtOnce = 2;

/**
 * Reads texts into proposals and saves them; each goes its own way, whatever becomes of the others. A file that turns
 * out to hold several articles is handed on to `onSeveral`.
 */
export function useImport(dossierId: string, onSeveral: (file: File) => void) {
	const router = useRouter();
	const [entries, step] = useReducer(stepEntries, noEntries);
	const [readInTurn] = useState(() => createTurns(readersAtOnce));
	const [saveInTurn] = useState(() => createTurns(1));
	const [opIds] = useState(() => createOpIds());
	useLeaveWarning(hasUnsaved(entries));

	const read = (source: ImportSource, charset?: string) =>
		readInTurn(async () => {
			step({ kind: "reading", id: source.id });
			const result = await draftOf(dossierId, source, charset);
			if (!result.ok && isSeveral(result.failure) && source.bytes instanceof File) {
				step({ kind: "discarded", id: source.id });
				onSeveral(source.bytes);
				return true;
			}
			step(
				result.ok
					? { kind: "read", id: source.id, draft: result.value }
					: { kind: "refused", id: source.id, failure: result.failure },
			);
			return result.ok;
		});

	const add = async (texts: readonly NewText[]) => {
		const sources = texts.map(toSource);
		step({ kind: "added", sources });
		const areRead = await Promise.all(sources.map((source) => read(source)));
		return areRead.every(Boolean);
	};

	const reread = async (entry: ImportEntry, charset?: string) => {
		step({ kind: "queued", id: entry.id });
		await read(entry, charset);
	};

	const save = async (entry: ImportEntry, calls: ImportCalls = api) => {
		const send = toWrite(dossierId, entry, opIds, calls);
		if (send === null) return;
		step({ kind: "saving", id: entry.id });
		const result = await saveInTurn(send);
		step(
			result.ok
				? { kind: "saved", id: entry.id }
				: { kind: "failed", id: entry.id, failure: result.failure },
		);
		if (!result.ok) return;
		router.refresh();
		const others = entries.filter(({ id }) => id !== entry.id);
		if (entry.asVersion !== null && !hasUnsaved(others))
			router.push(fatesAddress(entry.asVersion.articleId, null));
	};

	const mean = async (entry: ImportEntry, twin: Twin | null) => {
		if (entry.draft === null || entryStates[entry.state].busy) return;
		if (twin === null) return step({ kind: "meant", id: entry.id, asVersion: null });
		step({ kind: "reading", id: entry.id });
		const result = await lookAt(twin, entry.draft);
		step(
			result.ok
				? { kind: "meant", id: entry.id, asVersion: result.value }
				: { kind: "failed", id: entry.id, failure: result.failure },
		);
	};

	return {
		entries,
		/** Answers whether all of them could be read. */
		add,
		reread,
		/** Says of which article a text is to be the next version, after looking at what it does there; null for none. */
		mean,
		save: (entry: ImportEntry) => save(entry),
		/** In one go, which can be taken back as a whole. */
		saveAll: async () => {
			const calls = apiWithin(uuidv7());
			await Promise.all(savableEntries(entries).map((entry) => save(entry, calls)));
		},
		type: (id: string, form: ParticularsForm) => step({ kind: "typed", id, form }),
		choose: (id: string, marks: MarksChoice) => step({ kind: "chosen", id, marks }),
		discard: (id: string) => step({ kind: "discarded", id }),
	};
}

/** What the text of a draft would do to the marks of an article that it may be a new version of. */
async function lookAt(
	{ id: articleId, title }: Twin,
	{ original }: ImportDraft,
): Promise<Result<AsVersion>> {
	const article = await api.readRevision("articles", articleId);
	if (!article.ok) return article;
	const { revision } = article.value;
	const source = { kind: "original", original } as const;
	const preview = await api.previewVersion(articleId, { revision, source });
	if (!preview.ok) return preview;
	return ok({ articleId, title, revision, preview: preview.value });
}

/** An article that a text may be again. */
export type Twin = ImportDraft["twins"][number];

type ImportCalls = Pick<typeof api, "importArticle">;

const noEntries: readonly ImportEntry[] = [];

function isSeveral({ fields = [] }: Failure): boolean {
	return fields.some(({ code }) => code === "several-records");
}

function draftOf(
	dossierId: string,
	{ bytes, fileName, pasted }: ImportSource,
	charset: string | undefined,
) {
	if (typeof bytes === "string")
		return api.fetchDraft(dossierId, { address: bytes, ...(charset !== undefined && { charset }) });
	return api.draftImport(dossierId, bytes, { fileName: fileName ?? undefined, pasted, charset });
}

function toSource({ name, pasted, bytes }: NewText): ImportSource {
	return { id: uuidv7(), versionId: uuidv7(), fileName: name, pasted, bytes };
}

/** The write that saves a text as it is meant; null while there is nothing to save. */
function toWrite(
	dossierId: string,
	{ id, versionId, draft, form, asVersion, marks }: ImportEntry,
	opIds: ReturnType<typeof createOpIds>,
	{ importArticle }: ImportCalls,
): (() => Promise<Result<Receipt>>) | null {
	if (draft === null || form === null) return null;
	const { original } = draft;
	if (asVersion === null) {
		const chosen =
			marks === null
				? {}
				: { marks: { labels: [...marks.labels], relations: [...marks.relations] } };
		const body = { dossierId, versionId, original, ...toParticulars(form), ...chosen };
		return () => importArticle(id, { ...body, opId: opIds.of(id, body) });
	}
	const { articleId, revision } = asVersion;
	const body = { articleId, revision, source: { kind: "original", original } } as const;
	return () => api.addVersion(versionId, { ...body, opId: opIds.of(id, body) });
}

/** Asks before the page is left while something on it would be lost. */
export function useLeaveWarning(isNeeded: boolean): void {
	useEffect(() => {
		if (!isNeeded) return;
		const warn = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener("beforeunload", warn);
		return () => window.removeEventListener("beforeunload", warn);
	}, [isNeeded]);
}
