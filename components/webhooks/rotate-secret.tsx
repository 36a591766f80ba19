"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { WebhookView } from "@/lib/domain/webhook";
import { SecretDialog } from "./secret-dialog";

/** A button that makes a new secret, once an administrator has read what comes of it, and shows it. */
export function RotateSecret({ webhook }: { webhook: WebhookView }) {
	const words = useMessages().webhooks.secret;
	const write = useWrite(() => undefined);
	const [refresh] = useRefresh();
	const [isOpen, setOpen] = useState(false);
	const [secret, setSecret] = useState<string | null | undefined>(undefined);
	const rotate = async () => {
		const isDone = await write.send(webhook.id, {}, async ({ opId }) => {
			const made = await api.rotateWebhookSecret(webhook.id, opId);
			if (made.ok) setSecret(made.value.secret);
			return made;
		});
		if (isDone) setOpen(false);
	};
	const close = () => {
		setSecret(undefined);
		refresh();
	};
	return (
		<>
			<Button size="small" aria-label={words.rotateOf(webhook.name)} onClick={() => setOpen(true)}>
				{words.rotate}
			</Button>
			<FormDialog
				open={isOpen}
				onOpenChange={setOpen}
				title={words.rotation.title(webhook.name)}
				submit={words.rotation.submit}
				write={write}
				onSubmit={rotate}
			>
				<p className="text-pretty">{words.rotation.text}</p>
			</FormDialog>
			{secret !== undefined && <SecretDialog secret={secret} onClose={close} />}
		</>
	);
}
