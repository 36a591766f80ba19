"use client";

import { Eye } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { PreviewState } from "./use-preview";

/** The button that asks for the first page of a file, and that page as words. */
export function Preview({ state, onShow }: { state: PreviewState; onShow: () => void }) {
	const { exports } = useMessages();
	return (
		<div className="flex flex-col gap-2">
			<Button
				className="self-start"
				size="small"
				busy={state.kind === "running"}
				icon={<Eye aria-hidden="true" className="size-3.5" />}
				onClick={onShow}
			>
				{exports.preview.show}
			</Button>
			{state.kind === "shown" && (
				<section
					aria-label={exports.preview.title}
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
					tabIndex={0}
					className="max-h-72 overflow-y-auto rounded-card border border-line-2 bg-paper px-3 py-2"
				>
					<pre dir="auto" className="font-mono text-xs break-words whitespace-pre-wrap">
						{state.text}
					</pre>
				</section>
			)}
			<FailureNotice failure={state.kind === "failed" ? state.failure : null} />
		</div>
	);
}
