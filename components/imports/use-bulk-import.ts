"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import { api } from "@/lib/desk/api";
import type { ImportJobView } from "@/lib/domain/import-job";
import { uploadLimit } from "@/lib/domain/queries";
import type { Failure } from "@/lib/domain/result";
import { createTurns } from "@/lib/domain/turns";

/** A file that could not be sent, and why. */
export interface UnsentFile {
	readonly id: string;
	readonly file: File;
	readonly failure: Failure;
}

/** Those of them that may come through another time: one that is too large never does. */
export function sendableAgain(unsent: readonly UnsentFile[]): readonly File[] {
	return unsent.flatMap(({ file, failure }) => (failure.code === "too-large" ? [] : [file]));
}

/** How far the sending of files is. */
export interface Sending {
	readonly done: number;
	readonly all: number;
}

const [sendersAtOnce, lookAgain] = [3, 1_500];

/** Imports of many files in one go: sent one by one, then run by the server, whatever becomes of this window. */
export function useBulkImport(dossierId: string) {
	const router = useRouter();
	const queries = useQueryClient();
	const [sending, setSending] = useState<Sending | null>(null);
	const [unsent, setUnsent] = useState<readonly UnsentFile[]>([]);
	const queryKey = ["imports", dossierId];
	const { data } = useQuery({
		queryKey,
		queryFn: () => api.listImports(dossierId),
		refetchInterval: ({ state }) =>
			state.data?.ok && isRunning(state.data.value.imports) ? lookAgain : false,
	});
	const jobs = data?.ok ? data.value.imports : [];
	useRefreshWhenDone(isRunning(jobs), () => router.refresh());

	const send = async (files: readonly File[]) => {
		const [importId, takeTurn] = [uuidv7(), createTurns(sendersAtOnce)];
		setUnsent([]);
		setSending({ done: 0, all: files.length });
		// Ids made in their order keep the files in it.
		const sent = files.map((file) => {
			const fileId = uuidv7();
			return takeTurn(async () => {
				const result = await sendFile({ dossierId, importId, fileId }, file);
				if (result !== null)
					setUnsent((known) => [...known, { id: fileId, file, failure: result }]);
				setSending((known) => known && { ...known, done: known.done + 1 });
				return result === null;
			});
		});
		const isAnySent = (await Promise.all(sent)).some(Boolean);
		if (isAnySent) await api.startImport(dossierId, importId);
		setSending(null);
		await queries.invalidateQueries({ queryKey });
	};

	const cancel = async (importId: string) => {
		await api.cancelImport(dossierId, importId);
		await queries.invalidateQueries({ queryKey });
	};

	return { jobs, sending, unsent, send, cancel };
}

async function sendFile(
	to: { readonly dossierId: string; readonly importId: string; readonly fileId: string },
	file: File,
): Promise<Failure | null> {
	if (file.size > uploadLimit) return { code: "too-large" };
	const result = await api.addImportFile(to, file, file.name.slice(-300));
	return result.ok ? null : result.failure;
}

function isRunning(jobs: readonly ImportJobView[]): boolean {
	return jobs.some(({ state }) => state === "running");
}

/** The lists of articles beside this one are read anew when the last import is done. */
function useRefreshWhenDone(isUnderWay: boolean, refresh: () => void): void {
	const [wasUnderWay, setUnderWay] = useState(isUnderWay);
	useEffect(() => {
		if (wasUnderWay === isUnderWay) return;
		setUnderWay(isUnderWay);
		if (wasUnderWay) refresh();
	}, [wasUnderWay, isUnderWay, refresh]);
}
