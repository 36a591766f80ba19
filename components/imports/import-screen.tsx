"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { BulkImports } from "./bulk-imports";
import { entryStates, type ImportEntry, savableEntries } from "./import-entries";
import { ImportEntryCard } from "./import-entry-card";
import { ImportSources } from "./import-sources";
import { useBulkImport } from "./use-bulk-import";
import { useImport, useLeaveWarning } from "./use-import";

/** Texts come in, are read into proposals, checked and saved; what cannot be read is named and stops nothing else. */
export function ImportScreen(props: ImportScreenProps) {
	const [client] = useState(() => new QueryClient());
	return (
		<QueryClientProvider client={client}>
			<Imports {...props} />
		</QueryClientProvider>
	);
}

interface ImportScreenProps {
	readonly dossierId: string;
	readonly outlets: readonly string[];
	/** Whether this newsroom fetches pages from addresses. */
	readonly fetchesPages: boolean;
}

function Imports(props: ImportScreenProps) {
	const { dossierId, outlets } = props;
	const words = useMessages().imports;
	const bulk = useBulkImport(dossierId);
	const { entries, add, save, saveAll, reread, mean, type, choose, discard } = useImport(
		dossierId,
		(file) => void bulk.send([file]),
	);
	useLeaveWarning(bulk.sending !== null);
	return (
		<div className="flex flex-col gap-5">
			<div className="flex flex-wrap items-start justify-between gap-3">
				<div className="max-w-2xl">
					<h2 className="font-serif text-xl font-semibold">{words.title}</h2>
					<p className="mt-1 text-pretty text-ink-2">{words.intro}</p>
				</div>
				<ButtonLink
					href={`/dossiers/${dossierId}`}
					icon={<ArrowLeft aria-hidden="true" className="size-4" />}
				>
					{words.toArticles}
				</ButtonLink>
			</div>
			<ImportSources
				onTexts={add}
				onMany={(files) => void bulk.send(files)}
				fetchesPages={props.fetchesPages}
			/>
			<BulkImports
				jobs={bulk.jobs}
				sending={bulk.sending}
				unsent={bulk.unsent}
				onCancel={(importId) => void bulk.cancel(importId)}
				onSend={(files) => void bulk.send(files)}
			/>
			{entries.length > 0 && (
				<>
					<ImportSum entries={entries} onSaveAll={() => void saveAll()} />
					<ul className="flex flex-col gap-4">
						{entries.map((entry) => (
							<li key={entry.id}>
								<ImportEntryCard
									entry={entry}
									outlets={outlets}
									onForm={(form) => type(entry.id, form)}
									onMarks={(marks) => choose(entry.id, marks)}
									onSave={() => void save(entry)}
									onReread={(charset) => void reread(entry, charset)}
									onMean={(twin) => void mean(entry, twin)}
									onDiscard={() => discard(entry.id)}
								/>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}

/** How many texts are where, and the button that saves all that can be. */
function ImportSum(props: { entries: readonly ImportEntry[]; onSaveAll: () => void }) {
	const { entries } = props;
	const { counts, saveAll } = useMessages().imports;
	const count = (test: (entry: ImportEntry) => boolean) => entries.filter(test).length;
	const parts = [
		[counts.reading, count(({ state }) => entryStates[state].busy)],
		[counts.ready, count(({ state }) => state === "ready")],
		[counts.bad, count(({ state }) => entryStates[state].bad)],
		[counts.saved, count(({ state }) => state === "saved")],
	] as const;
	const savable = savableEntries(entries).length;
	return (
		<div className="sticky top-bar z-10 -mx-1 flex flex-wrap items-center gap-3 border-b border-line bg-paper px-1 py-2.5">
			<p role="status" className="flex-1 text-ink-2 tabular-nums">
				{[
					counts.all(entries.length),
					...parts.filter(([, n]) => n > 0).map(([say, n]) => say(n)),
				].join(" · ")}
			</p>
			{savable > 0 && (
				<Button variant="main" onClick={props.onSaveAll}>
					{saveAll(savable)}
				</Button>
			)}
		</div>
	);
}
