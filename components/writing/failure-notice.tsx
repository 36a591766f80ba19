"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/domain/result";
import { failureWords } from "./failure-words";

/** What went wrong with a write, announced; nothing when nothing did. `children` say what can be done about it. */
export function FailureNotice(props: { failure: Failure | null; children?: ReactNode }) {
	const messages = useMessages();
	if (props.failure === null) return null;
	return (
		<Notice tone="danger" live title={failureWords(props.failure, messages)}>
			{props.children}
		</Notice>
	);
}
