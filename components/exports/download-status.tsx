"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { FailureNotice } from "@/components/writing/failure-notice";
import { formatKilobytes } from "@/lib/i18n/format";
import type { DownloadState } from "./use-download";

/** What became of a download: under way, saved, or why not. */
export function DownloadStatus({ state }: { state: DownloadState }) {
	const { exports } = useMessages();
	const language = useLanguage();
	return (
		<>
			<div role="status" className="text-label text-ink-2 empty:hidden">
				{state.kind === "running" &&
					(state.received === 0
						? exports.preparing
						: exports.received(formatKilobytes(state.received, language)))}
			</div>
			<div key={state.kind} ref={state.kind === "idle" ? null : bringIntoSight}>
				{state.kind === "saved" && (
					<Notice tone="good" live>
						<p className="break-words">{exports.saved(state.name)}</p>
					</Notice>
				)}
				<FailureNotice failure={state.kind === "failed" ? state.failure : null}>
					{state.kind === "failed" && state.failure.code === "internal" && (
						<p>{exports.refused(state.failure.ids?.length ?? 0)}</p>
					)}
				</FailureNotice>
			</div>
		</>
	);
}

// On a small screen the end of the form is below the edge of the dialog when the button is pressed.
function bringIntoSight(place: HTMLElement | null): void {
	place?.scrollIntoView({ block: "nearest" });
}
