"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { WebhookView } from "@/lib/domain/webhook";
import { WebhookCard } from "./webhook-card";
import { type DossierChoice, WebhookForm } from "./webhook-form";

/** The newsroom's webhooks, for its administrators. */
export function WebhooksScreen(props: {
	webhooks: readonly WebhookView[];
	dossiers: readonly DossierChoice[];
}) {
	const { webhooks: words } = useMessages();
	const [isOpen, setOpen] = useState(false);
	return (
		<div className="flex flex-col gap-5">
			<div className="flex flex-wrap items-start justify-between gap-3">
				<div>
					<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
					<p className="mt-1 max-w-prose text-pretty text-ink-2">{words.intro}</p>
				</div>
				<Button
					variant="main"
					icon={<Plus aria-hidden="true" className="size-4" />}
					onClick={() => setOpen(true)}
				>
					{words.create}
				</Button>
			</div>
			{props.webhooks.length === 0 ? (
				<EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
			) : (
				<ul aria-label={words.list} className="flex flex-col gap-3">
					{props.webhooks.map((webhook) => (
						<li key={webhook.id}>
							<WebhookCard webhook={webhook} dossiers={props.dossiers} />
						</li>
					))}
				</ul>
			)}
			{isOpen && (
				<WebhookForm webhook={null} dossiers={props.dossiers} onClose={() => setOpen(false)} />
			)}
		</div>
	);
}
