"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { CopyField } from "@/components/writing/copy-field";

/** A secret, the one time it is shown; null for one whose answer was lost. */
export function SecretDialog(props: { secret: string | null; onClose: () => void }) {
	const { everywhere, webhooks } = useMessages();
	const words = webhooks.secret;
	return (
		<Dialog
			open
			keep
			onOpenChange={props.onClose}
			title={words.title}
			description={words.text}
			closeLabel={everywhere.close}
			footer={
				<Button variant="main" onClick={props.onClose}>
					{words.done}
				</Button>
			}
		>
			{props.secret === null ? (
				<Notice tone="attention" title={words.lost} />
			) : (
				<CopyField label={words.label} value={props.secret} words={words} />
			)}
		</Dialog>
	);
}
