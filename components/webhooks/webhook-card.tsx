"use client";

import { useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pill } from "@/components/ui/pill";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { WebhookView } from "@/lib/domain/webhook";
import { formatMoment } from "@/lib/i18n/format";
import { DeliveryLog } from "./delivery-log";
import { RotateSecret } from "./rotate-secret";
import { type DossierChoice, WebhookForm } from "./webhook-form";

/** A webhook: where it tells what, how it fares, what can be done with it, and its deliveries. */
export function WebhookCard(props: { webhook: WebhookView; dossiers: readonly DossierChoice[] }) {
	const { webhook, dossiers } = props;
	const { webhooks: words } = useMessages();
	const [isOpen, setOpen] = useState(false);
	const [turn, setTurn] = useState(0);
	const write = useWrite(() => setTurn(turn + 1));
	const { name, disabled } = webhook;
	const test = async () => {
		const isDone = await write.send(webhook.id, {}, ({ opId }) =>
			api.testWebhook(webhook.id, opId),
		);
		if (isDone) toast({ words: words.tested });
	};
	return (
		<section
			aria-label={name}
			className="flex flex-col gap-3 rounded-card border border-line bg-sheet px-3 py-3 sm:px-4"
		>
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
				<h2 className="min-w-0 flex-1 basis-40 font-medium text-pretty-safe">{name}</h2>
				<Pill tone={disabled === null ? "good" : "plain"}>
					{disabled === null ? words.on : words.off}
				</Pill>
			</div>
			<WebhookFacts webhook={webhook} />
			{disabled !== null && disabled !== "member" && (
				<Notice tone="attention">{words.disabled[disabled]}</Notice>
			)}
			<FailureNotice failure={write.failure} />
			<div className="flex flex-wrap gap-2">
				<Button size="small" aria-label={words.editOf(name)} onClick={() => setOpen(true)}>
					{words.edit}
				</Button>
				<Button
					size="small"
					aria-label={words.testOf(name)}
					busy={write.isPending}
					onClick={() => void test()}
				>
					{words.test}
				</Button>
				<RotateSecret webhook={webhook} />
				<RemoveWebhook webhook={webhook} />
			</div>
			<DeliveryLog webhook={webhook} turn={turn} />
			{isOpen && (
				<WebhookForm webhook={webhook} dossiers={dossiers} onClose={() => setOpen(false)} />
			)}
		</section>
	);
}

function WebhookFacts({ webhook }: { webhook: WebhookView }) {
	const { webhooks: words } = useMessages();
	const [language, zone] = [useLanguage(), useZone()];
	const { address, by, dossier, failures, formerUntil, isOfDossier, types } = webhook;
	const of = isOfDossier ? (dossier?.title ?? words.form.otherDossier) : words.form.everyDossier;
	const more = failures === 0 ? [] : [words.failures(failures)];
	return (
		<div className="text-label">
			<p className="break-all">{address}</p>
			<p className="text-pretty-safe text-ink-2">
				{[words.types(types.length), of, words.by(by.name), ...more].join(" · ")}
			</p>
			{formerUntil !== null && formerUntil > new Date().toISOString() && (
				<p className="text-ink-2" suppressHydrationWarning>
					{words.secret.both(formatMoment(formerUntil, language, zone))}
				</p>
			)}
		</div>
	);
}

function RemoveWebhook({ webhook }: { webhook: WebhookView }) {
	const { webhooks: words } = useMessages();
	const write = useWrite();
	const [isOpen, setOpen] = useState(false);
	const remove = async () => {
		const isDone = await write.send(webhook.id, {}, ({ opId }) =>
			api.removeWebhook(webhook.id, opId),
		);
		if (isDone) toast({ words: words.removal.done(webhook.name) });
	};
	return (
		<>
			<Button
				size="small"
				variant="danger"
				aria-label={words.removeOf(webhook.name)}
				onClick={() => setOpen(true)}
			>
				{words.remove}
			</Button>
			<FormDialog
				open={isOpen}
				onOpenChange={setOpen}
				title={words.removal.title(webhook.name)}
				submit={words.removal.submit}
				write={write}
				onSubmit={remove}
			>
				<p className="text-pretty">{words.removal.text}</p>
			</FormDialog>
		</>
	);
}
