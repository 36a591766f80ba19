"use client";

import { type FormEvent, useState } from "react";
import { useLanguage, useMessages } from "@/components/language/language-provider";
import { fieldWords } from "@/components/writing/failure-words";
import { setUp, signIn } from "@/lib/desk/session";
import { type SetUp, setUpSchema } from "@/lib/domain/member";
import type { Failure } from "@/lib/domain/result";
import { fieldText } from "./field-text";

type Stage = "editing" | "busy" | "done";

/** Making the first administrator: checked here by the server's own rules, made there, then signed in. */
export function useSetup(token: string) {
	const locale = useLanguage();
	const messages = useMessages();
	const [stage, setStage] = useState<Stage>("editing");
	const [failure, setFailure] = useState<Failure | null>(null);

	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (stage === "busy") return;
		const filled = toSetUp(new FormData(event.currentTarget), token, locale);
		const problem = findProblem(filled);
		setFailure(problem);
		if (problem !== null) return;
		setStage("busy");
		const made = await setUp(filled);
		if (!made.ok) {
			setFailure(made.failure);
			return setStage("editing");
		}
		const entered = await signIn(filled.email, filled.password);
		if (entered.ok) return window.location.assign("/");
		setStage("done");
	};
	const isNamed = failure?.fields !== undefined && failure.fields.length > 0;
	return {
		submit,
		stage,
		problemOf: (field: "name" | "email" | "password") => fieldWords(failure, field, messages),
		words: failure === null || isNamed ? null : messages.failures.code[failure.code],
	};
}

function toSetUp(fields: FormData, token: string, locale: SetUp["locale"]): SetUp {
	return {
		token,
		locale,
		name: fieldText(fields, "name"),
		email: fieldText(fields, "email"),
		password: fieldText(fields, "password"),
	};
}

function findProblem(filled: SetUp): Failure | null {
	const parsed = setUpSchema.safeParse(filled);
	if (parsed.success) return null;
	const fields = parsed.error.issues.map((issue) => {
		const path = issue.path.join(".");
		return { path, code: path === "email" ? "email" : issue.message };
	});
	return { code: "invalid", fields };
}
