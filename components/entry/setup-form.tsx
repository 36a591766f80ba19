"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useHydrated } from "@/components/ui/use-hydrated";
import { PasswordField } from "./password-field";
import { useSetup } from "./use-setup";

/** Makes the first administrator of an empty newsroom; the language of the screen becomes theirs. */
export function SetupForm(props: { token: string }) {
	const { entry } = useMessages();
	const isReady = useHydrated();
	const { submit, stage, problemOf, words } = useSetup(props.token);
	if (stage === "done") return <SetupDone />;
	return (
		<form
			method="post"
			noValidate
			onSubmit={(event) => void submit(event)}
			className="flex flex-col gap-4"
		>
			<div>
				<h1 className="font-serif text-2xl font-semibold">{entry.setupTitle}</h1>
				<p className="mt-2 text-pretty text-ink-2">{entry.setupLead}</p>
			</div>
			{words !== null && (
				<Notice tone="danger" live>
					{words}
				</Notice>
			)}
			<TextField
				label={entry.name}
				hint={entry.nameHint}
				error={problemOf("name")}
				name="name"
				autoComplete="name"
				required
			/>
			<TextField
				label={entry.email}
				error={problemOf("email")}
				name="email"
				type="email"
				autoComplete="username"
				required
				spellCheck={false}
				autoCapitalize="none"
			/>
			<PasswordField
				name="password"
				autoComplete="new-password"
				hint={entry.passwordHint}
				error={problemOf("password")}
			/>
			<Button type="submit" variant="main" size="large" busy={stage === "busy"} disabled={!isReady}>
				{stage === "busy" ? entry.settingUp : entry.setUp}
			</Button>
		</form>
	);
}

function SetupDone() {
	const { entry } = useMessages();
	return (
		<div className="flex flex-col gap-4">
			<Notice tone="attention" live>
				{entry.setupDone}
			</Notice>
			<ButtonLink variant="main" size="large" href="/sign-in">
				{entry.toSignIn}
			</ButtonLink>
		</div>
	);
}
