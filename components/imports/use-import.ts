"use client";

import { useRouter } from "next/navigation";
import { useEffect, useReducer, useState } from "react";
import { uuidv7 } from "uuidv7";
import { type ParticularsForm, toParticulars } from "@/components/dossiers/particulars";
import { createOpIds } from "@/components/writing/op-ids";
import { api, apiWithin } from "@/lib/desk/api";
import { createTurns } from "@/lib/imports/turns";
import {
	hasUnsaved,
	type ImportEntry,
	type ImportSource,
	savableEntries,
	stepEntries,
} from "./import-entries";
import type { NewText } from "./import-sources";

/** Texts read at once: enough to hide the way there and back, few enough to leave room for others. */
const readersAtOnce = 2;

/** Reads texts into proposals and saves them; each goes its own way, whatever becomes of the others. */
export function useImport(dossierId: string) {
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

	const save = async (entry: ImportEntry, { importArticle }: ImportCalls = api) => {
		const body = toRequest(dossierId, entry);
		if (body === null) return;
		step({ kind: "saving", id: entry.id });
		const opId = opIds.of(entry.id, body);
		const result = await saveInTurn(() => importArticle(entry.id, { ...body, opId }));
		step(
			result.ok
				? { kind: "saved", id: entry.id }
				: { kind: "failed", id: entry.id, failure: result.failure },
		);
		if (result.ok) router.refresh();
	};

	return {
		entries,
		/** Answers whether all of them could be read. */
		add,
		reread,
		save: (entry: ImportEntry) => save(entry),
		/** In one go, which can be taken back as a whole. */
		saveAll: async () => {
			const calls = apiWithin(uuidv7());
			await Promise.all(savableEntries(entries).map((entry) => save(entry, calls)));
		},
		type: (id: string, form: ParticularsForm) => step({ kind: "typed", id, form }),
		discard: (id: string) => step({ kind: "discarded", id }),
	};
}

type ImportCalls = Pick<typeof api, "importArticle">;

const noEntries: readonly ImportEntry[] = [];

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

function toRequest(dossierId: string, entry: ImportEntry) {
	if (entry.draft === null || entry.form === null) return null;
	const { versionId, draft } = entry;
	return { dossierId, versionId, original: draft.original, ...toParticulars(entry.form) };
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
