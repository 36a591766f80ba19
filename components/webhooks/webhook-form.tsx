"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { fieldWords } from "@/components/writing/failure-words";
import { FormDialog } from "@/components/writing/form-dialog";
import { createOpIds } from "@/components/writing/op-ids";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { EventType } from "@/lib/domain/event-types";
import { toldTypes, type WebhookView } from "@/lib/domain/webhook";
import { SecretDialog } from "./secret-dialog";
import { TypeChoice } from "./type-choice";

/** A dossier of the administrator's that a webhook can be of. */
export interface DossierChoice {
	readonly id: string;
	readonly title: string;
}

const every = "every";

/** Makes a webhook or changes it; a new one shows its secret. */
export function WebhookForm(props: {
	webhook: WebhookView | null;
	dossiers: readonly DossierChoice[];
	onClose: () => void;
}) {
	const { webhook, dossiers, onClose } = props;
	const messages = useMessages();
	const words = messages.webhooks.form;
	const write = useWrite(() => undefined);
	const [refresh] = useRefresh();
	const [ids] = useState(() => createOpIds());
	const [form, setForm] = useState(() => formOf(webhook));
	const [secret, setSecret] = useState<string | null | undefined>(undefined);
	const isElsewhere = isOfOther(webhook);
	const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
	const close = () => {
		onClose();
		refresh();
	};
	const save = async () => {
		const { dossier, ...rest } = form;
		const dossierId = dossier === every ? null : dossier;
		const body = { ...rest, dossierId, revision: webhook?.revision ?? null };
		const id = webhook?.id ?? ids.of("webhook", body);
		const isDone = await write.send(id, body, async (sent) => {
			const placed = await api.placeWebhook(id, sent);
			if (placed.ok && webhook === null) setSecret(placed.value.secret);
			return placed;
		});
		if (!isDone) return;
		toast({ words: words.saved });
		if (webhook !== null) close();
	};
	if (secret !== undefined) return <SecretDialog secret={secret} onClose={close} />;
	return (
		<FormDialog
			open
			size="medium"
			onOpenChange={onClose}
			title={words.title}
			submit={words.submit}
			write={write}
			onSubmit={save}
			remedy={write.failure?.code === "too-many" && <p>{words.full}</p>}
		>
			<TextField
				label={words.name}
				required
				maxLength={100}
				autoComplete="off"
				error={fieldWords(write.failure, "name", messages)}
				value={form.name}
				onChange={(event) => change({ name: event.target.value })}
			/>
			<TextField
				label={words.address}
				hint={words.addressHint}
				required
				type="url"
				maxLength={2000}
				autoComplete="off"
				error={fieldWords(write.failure, "address", messages)}
				value={form.address}
				onChange={(event) => change({ address: event.target.value })}
			/>
			<SelectField
				label={words.dossier}
				required
				options={[
					...(isElsewhere ? [{ value: "", label: words.otherDossier }] : []),
					{ value: every, label: words.everyDossier },
					...dossiers.map(({ id, title }) => ({ value: id, label: title })),
				]}
				value={form.dossier}
				onValue={(dossier) => change({ dossier })}
			/>
			<TypeChoice
				types={form.types}
				error={fieldWords(write.failure, "types", messages)}
				onTypes={(types) => change({ types })}
			/>
			<Checkbox
				label={words.isOn}
				hint={words.isOnHint}
				checked={form.isOn}
				onChange={(event) => change({ isOn: event.target.checked })}
			/>
		</FormDialog>
	);
}

function isOfOther(webhook: WebhookView | null): boolean {
	return webhook?.isOfDossier === true && webhook.dossier === null;
}

function formOf(webhook: WebhookView | null) {
	const types: readonly EventType[] = webhook?.types ?? toldTypes;
	return {
		name: webhook?.name ?? "",
		address: webhook?.address ?? "",
		// Of a dossier that is not the reader’s, another has to be chosen: it is to tell for them from then on.
		dossier: isOfOther(webhook) ? "" : (webhook?.dossier?.id ?? every),
		types: [...types],
		isOn: webhook === null || webhook.disabled === null,
	};
}
