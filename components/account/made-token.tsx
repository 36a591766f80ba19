"use client";

import { useMessages } from "@/components/language/language-provider";
import { CopyField } from "@/components/writing/copy-field";

/** A token, the one time it is shown, with what to do with it. */
export function MadeToken({ token }: { token: string }) {
	const words = useMessages().account.made;
	return (
		<div className="flex flex-col gap-4">
			<CopyField ref={select} label={words.label} value={token} words={words} />
			<p className="text-pretty text-ink-2">{words.keep}</p>
			<div className="flex min-w-0 flex-col gap-1.5">
				<p className="text-label font-medium">{words.example}</p>
				<code className="block rounded-card border border-line bg-rail px-2.5 py-2 text-xs break-words whitespace-pre-wrap">
					{`RECOUPE_URL=${window.location.origin} npx recoupe dossier list`}
				</code>
			</div>
		</div>
	);
}

/** The token takes the place of the form that had the focus. */
function select(field: HTMLInputElement | null): void {
	field?.focus();
}
