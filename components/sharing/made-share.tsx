"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { CopyField } from "@/components/writing/copy-field";
import { escapeSigns } from "@/lib/text/escape-signs";

/** An address, the one time it is shown, and the code by which another page holds what it shows. */
export function MadeShare(props: {
	address: string;
	title: string;
	/** Whether any other page may hold it. */
	isHeld: boolean;
	onAnother: () => void;
}) {
	const { address, title, isHeld, onAnother } = props;
	const words = useMessages().sharing.made;
	const frame = escapeSigns(words.frame(title));
	const code = `<iframe src="${address}/embed" title="${frame}" width="100%" height="480" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>`;
	return (
		<div className="flex flex-col gap-4">
			<Notice tone="good" live title={words.title}>
				<p className="text-pretty">{words.text}</p>
			</Notice>
			<CopyField ref={focus} label={words.link} value={address} words={words} />
			{isHeld && (
				<CopyField
					label={words.code}
					hint={words.codeHint}
					value={code}
					action={words.copyCode}
					words={words}
				/>
			)}
			<div>
				<Button onClick={onAnother}>{words.another}</Button>
			</div>
		</div>
	);
}

/** The link takes the place of the form that had the focus. */
function focus(field: HTMLInputElement | null): void {
	field?.focus();
}
