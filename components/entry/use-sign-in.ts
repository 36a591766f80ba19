"use client";

import { type FormEvent, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { signIn } from "@/lib/desk/session";
import type { Failure } from "@/lib/domain/result";
import { formatTime } from "@/lib/i18n/format";
import { fieldText } from "./field-text";

/** Signing in from a form with `email` and `password`: what comes after it, and what is said when it fails. */
export function useSignIn(onSignedIn: () => void) {
	const language = useLanguage();
	const { entry, failures } = useMessages();
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<{ failure: Failure; at: number } | null>(null);

	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (isBusy) return;
		const fields = new FormData(event.currentTarget);
		setBusy(true);
		setProblem(null);
		const result = await signIn(fieldText(fields, "email"), fieldText(fields, "password"));
		if (result.ok) return onSignedIn();
		setBusy(false);
		setProblem({ failure: result.failure, at: Date.now() });
	};

	const words = () => {
		if (problem === null) return null;
		const { failure, at } = problem;
		if (failure.code === "signed-out") return entry.wrong;
		if (failure.retryAfter === undefined) return failures.code[failure.code];
		return entry.tooMany(formatTime(new Date(at + failure.retryAfter * 1000), language));
	};
	return { submit, isBusy, words: words() };
}
