"use client";

import { Archive } from "lucide-react";
import { DownloadStatus } from "@/components/exports/download-status";
import { useDownload } from "@/components/exports/use-download";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";

/** The way to a backup of a dossier, for who leads it. */
export function BackUpDossier({ dossierId }: { dossierId: string }) {
	const words = useMessages().dossiers.backup;
	const { state, start } = useDownload();
	return (
		<section aria-labelledby="dossier-backup" className="flex flex-col gap-3">
			<h2 id="dossier-backup" className="font-serif text-xl font-semibold">
				{words.title}
			</h2>
			<p className="text-ink-2">{words.text}</p>
			<Button
				className="self-start"
				busy={state.kind === "running"}
				icon={<Archive aria-hidden="true" className="size-4" />}
				onClick={() => void start(`/dossiers/${dossierId}/backup`)}
			>
				{words.action}
			</Button>
			<DownloadStatus state={state} />
		</section>
	);
}
