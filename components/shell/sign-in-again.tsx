"use client";

import { useState } from "react";
import { PasswordField } from "@/components/entry/password-field";
import { useSignIn } from "@/components/entry/use-sign-in";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useSelf } from "./self-provider";

const formId = "sign-in-again";

/** A button that lets the member of this page sign in again without leaving it; nobody else can from here. */
export function SignInAgain() {
	const { entry } = useMessages();
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button size="small" variant="main" onClick={() => setOpen(true)}>
				{entry.signIn}
			</Button>
			{isOpen && <SignInDialog onClose={() => setOpen(false)} />}
		</>
	);
}

function SignInDialog({ onClose }: { onClose: () => void }) {
	const self = useSelf();
	const { entry, everywhere } = useMessages();
	const { submit, isBusy, words } = useSignIn(onClose);
	return (
		<Dialog
			open
			onOpenChange={onClose}
			title={entry.signInTitle}
			description={entry.again}
			closeLabel={everywhere.close}
			footer={
				<Button type="submit" form={formId} variant="main" busy={isBusy}>
					{isBusy ? entry.signingIn : entry.signIn}
				</Button>
			}
		>
			<form
				id={formId}
				method="post"
				onSubmit={(event) => void submit(event)}
				className="flex flex-col gap-4"
			>
				{words !== null && (
					<Notice tone="danger" live>
						{words}
					</Notice>
				)}
				<TextField
					label={entry.email}
					name="email"
					type="email"
					autoComplete="username"
					readOnly
					value={self?.email ?? ""}
				/>
				<PasswordField name="password" autoComplete="current-password" />
			</form>
		</Dialog>
	);
}
