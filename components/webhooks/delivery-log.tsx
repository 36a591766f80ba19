"use client";

import { useCallback, useEffect, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Button } from "@/components/ui/button";
import { Pill } from "@/components/ui/pill";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { FailureNotice } from "@/components/writing/failure-notice";
import { failureWords } from "@/components/writing/failure-words";
import { api } from "@/lib/desk/api";
import type { Failure } from "@/lib/domain/result";
import type { DeliveryState, DeliveryView, WebhookView } from "@/lib/domain/webhook";
import { formatMoment } from "@/lib/i18n/format";

const tones = {
	waiting: "attention",
	delivered: "good",
	failed: "danger",
	dropped: "plain",
} as const satisfies Record<DeliveryState, string>;

/** What was sent, newest first, with what became of it; read when it is opened, and again at each `turn`. */
export function DeliveryLog({ webhook, turn }: { webhook: WebhookView; turn: number }) {
	const { webhooks } = useMessages();
	const words = webhooks.log;
	const [isOpen, setOpen] = useState(false);
	return (
		<details
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
			aria-label={words.of(webhook.name)}
		>
			<summary className="cursor-pointer text-label font-medium">{words.title}</summary>
			{isOpen && <Deliveries key={turn} webhookId={webhook.id} />}
		</details>
	);
}

function Deliveries({ webhookId }: { webhookId: string }) {
	const { webhooks } = useMessages();
	const words = webhooks.log;
	const [list, setList] = useState<readonly DeliveryView[] | null>(null);
	const [next, setNext] = useState<string | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const read = useCallback(
		async (cursor: string | null) => {
			const came = await api.listDeliveries(webhookId, cursor);
			setFailure(came.ok ? null : came.failure);
			if (!came.ok) return;
			setNext(came.value.next);
			setList((before) =>
				cursor === null ? came.value.list : [...(before ?? []), ...came.value.list],
			);
		},
		[webhookId],
	);
	useEffect(() => void read(null), [read]);
	return (
		<div className="flex flex-col gap-2 pt-2">
			<FailureNotice failure={failure} />
			{list === null && failure === null && <Spinner label={words.loading} />}
			{list?.length === 0 && <p className="text-label text-ink-2">{words.empty}</p>}
			<ul className="divide-y divide-line">
				{list?.map((delivery) => (
					<li key={delivery.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
						<DeliveryRow delivery={delivery} webhookId={webhookId} onChange={() => read(null)} />
					</li>
				))}
			</ul>
			<div className="flex flex-wrap gap-2">
				<Button size="small" onClick={() => void read(null)}>
					{words.reload}
				</Button>
				{next !== null && (
					<Button size="small" onClick={() => void read(next)}>
						{words.more}
					</Button>
				)}
			</div>
		</div>
	);
}

function DeliveryRow(props: {
	delivery: DeliveryView;
	webhookId: string;
	onChange: () => Promise<void>;
}) {
	const { delivery, webhookId, onChange } = props;
	const messages = useMessages();
	const words = messages.webhooks.log;
	const [language, zone] = [useLanguage(), useZone()];
	const moment = (at: string) => formatMoment(at, language, zone);
	const { type, state, tries, lastStatus, lastCode, nextAt, createdAt } = delivery;
	const send = async () => {
		const came = await api.redeliver(webhookId, delivery.id);
		if (came.ok) toast({ words: words.sent });
		else toast({ words: failureWords(came.failure, messages), tone: "danger" });
		await onChange();
	};
	const facts = [
		words.tries(tries),
		...(lastStatus === null ? [] : [words.status(String(lastStatus))]),
		...(lastCode === null ? [] : [reasonWords(lastCode, messages.failures.field)]),
		...(nextAt === null || tries === 0 ? [] : [words.next(moment(nextAt))]),
	];
	return (
		<>
			<div className="min-w-0 flex-1 basis-48 text-label">
				<p className="text-pretty-safe">
					<code className="text-xs break-all">{type}</code>{" "}
					<time dateTime={createdAt} className="text-ink-2">
						{moment(createdAt)}
					</time>
				</p>
				<p className="text-xs text-pretty-safe text-ink-2">{facts.join(" · ")}</p>
			</div>
			<Pill tone={tones[state]}>{words.state[state]}</Pill>
			<Button
				size="small"
				aria-label={words.redeliverOf(type, moment(createdAt))}
				onClick={() => void send()}
			>
				{words.redeliver}
			</Button>
		</>
	);
}

function reasonWords(code: string, words: Readonly<Record<string, string>>): string {
	return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
