"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useHydrated } from "@/components/ui/use-hydrated";
import { safeNext } from "@/lib/domain/safe-next";
import { PasswordField } from "./password-field";
import { useSignIn } from "./use-sign-in";

/** E-mail and password; afterwards on to `next`, if it is a path of ours. `ended` says why one is here again. */
export function SignInForm(props: { next: string | null; ended: boolean }) {
	const { entry } = useMessages();
	const isReady = useHydrated();
	const { submit, isBusy, words } = useSignIn(() => window.location.assign(safeNext(props.next)));
	return (
		// A form sent before its script is there must not put the password into an address: hence "post".
		<form method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
			<h1 className="font-serif text-2xl font-semibold">{entry.signInTitle}</h1>
			{props.ended && words === null && <Notice>{entry.ended}</Notice>}
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
				required
				spellCheck={false}
				autoCapitalize="none"
			/>
			<PasswordField name="password" autoComplete="current-password" />
			<Button type="submit" variant="main" size="large" busy={isBusy} disabled={!isReady}>
				{isBusy ? entry.signingIn : entry.signIn}
			</Button>
			<p className="text-xs text-pretty text-ink-2">{entry.noAccount}</p>
		</form>
	);
}
