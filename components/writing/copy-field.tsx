"use client";

import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Words to be copied elsewhere, in a field from which they can be taken by hand where the browser does not copy. */
export function CopyField(props: {
	label: string;
	hint?: string;
	value: string;
	/** What the button is called where there are two: begins with its words, for which a narrow field has room. */
	action?: string;
	words: { readonly copy: string; readonly copied: string; readonly byHand: string };
	ref?: Ref<HTMLInputElement>;
}) {
	const { label, hint, value, action, words, ref } = props;
	const [copied, setCopied] = useState<boolean | null>(null);
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(value);
			setCopied(true);
		} catch {
			setCopied(false);
		}
	};
	return (
		<div className="flex flex-col gap-1.5">
			<TextField
				{...(ref === undefined ? {} : { ref })}
				{...(hint === undefined ? {} : { hint })}
				label={label}
				value={value}
				readOnly
				spellCheck={false}
				autoComplete="off"
				onFocus={(event) => event.target.select()}
				end={
					<Button size="small" aria-label={action} onClick={() => void copy()}>
						{words.copy}
					</Button>
				}
			/>
			<p role="status" className="text-label text-ink-2 empty:hidden">
				{copied === null ? "" : copied ? words.copied : words.byHand}
			</p>
		</div>
	);
}
