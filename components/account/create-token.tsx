"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureNotice } from "@/components/writing/failure-notice";
import type { Failure } from "@/lib/domain/result";
import { tokenLimits } from "@/lib/domain/token";
import { MadeToken } from "./made-token";
import { TokenFields } from "./token-fields";
import { type TokenForm, useCreateToken } from "./use-create-token";

const blank: TokenForm = { name: "", scopes: ["read"], days: 90 };

/** A button that opens the form of a new token, and shows the token once it is made. */
export function CreateToken() {
	const { account, everywhere } = useMessages();
	const making = useCreateToken();
	const [isOpen, setOpen] = useState(false);
	const [form, setForm] = useState(blank);
	const formId = useId();
	const { step, close } = making;
	const show = (isShown: boolean) => {
		setOpen(isShown);
		if (isShown) return;
		if (step.is === "made") setForm(blank);
		close();
	};
	const words = { form: { title: account.create.title }, made: account.made, lost: account.lost };
	const { title, ...told } = words[step.is];
	return (
		<>
			<Button
				variant="main"
				icon={<Plus aria-hidden="true" className="size-4" />}
				onClick={() => show(true)}
			>
				{account.tokens.create}
			</Button>
			<Dialog
				open={isOpen}
				onOpenChange={show}
				keep={step.is === "made"}
				title={title}
				closeLabel={everywhere.close}
				{...("text" in told ? { description: told.text } : {})}
				footer={<Footer making={making} form={form} formId={formId} onClose={() => show(false)} />}
			>
				{step.is === "form" && (
					<Form making={making} form={form} formId={formId} onForm={setForm} />
				)}
				{step.is === "made" && <MadeToken token={step.token} />}
				{step.is === "lost" && <FailureNotice failure={making.write.failure} />}
			</Dialog>
		</>
	);
}

interface Making {
	readonly making: ReturnType<typeof useCreateToken>;
	readonly form: TokenForm;
	readonly formId: string;
}

function Form(props: Making & { onForm: (form: TokenForm) => void }) {
	const { making, form, formId, onForm } = props;
	const { write, create } = making;
	const submit = (event: FormEvent) => {
		event.preventDefault();
		void create(form);
	};
	return (
		<form id={formId} onSubmit={submit} className="flex flex-col gap-4">
			<FailureNotice failure={write.failure}>
				<Remedy failure={write.failure} />
			</FailureNotice>
			<TokenFields form={form} onForm={onForm} failure={write.failure} disabled={write.isPending} />
		</form>
	);
}

/** What can be done about a failure that its own words do not say. */
function Remedy({ failure }: { failure: Failure | null }) {
	const words = useMessages().account.create;
	if (failure?.code === "busy") return <p>{words.unanswered}</p>;
	return failure?.code === "too-many" ? <p>{words.full(String(tokenLimits.living))}</p> : null;
}

function Footer(props: Making & { onClose: () => void }) {
	const { making, form, formId, onClose } = props;
	const { account, everywhere } = useMessages();
	const { step, write, replace } = making;
	if (step.is === "made") {
		return (
			<Button variant="main" onClick={onClose}>
				{account.made.done}
			</Button>
		);
	}
	const isLost = step.is === "lost";
	const submit = isLost
		? { onClick: () => void replace(step.id, form) }
		: ({ type: "submit", form: formId } as const);
	return (
		<>
			<Button onClick={onClose}>{isLost ? everywhere.close : everywhere.cancel}</Button>
			<Button key={step.is} variant="main" busy={write.isPending} {...submit}>
				{isLost ? account.lost.replace : account.create.submit}
			</Button>
		</>
	);
}
