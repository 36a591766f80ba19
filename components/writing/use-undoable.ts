"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useRefresh } from "@/components/shell/use-refresh";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/domain/result";
import { failureWords } from "./failure-words";
import { createOpIds } from "./op-ids";

/** One half of an undoable act: how it is asked for, and what is said when it is done. */
export interface Half {
	readonly call: (opId: string) => Promise<Result<unknown>>;
	readonly words: string;
}

/** Does a thing at once and offers to take it back; says either, or what went wrong. `subject` is the id of the thing. */
export function useUndoable() {
	const attempt = useAttempt();
	const offer = useUndoOffer();
	return (subject: string, act: Half, back: Half) =>
		attempt(subject, act, () => offer(subject, act.words, back));
}

/** Says that a thing is done and offers to take it back, for what a form has done. */
export function useUndoOffer() {
	const attempt = useAttempt();
	const messages = useMessages();
	return (subject: string, words: string, back: Half) => {
		const undo = () => attempt(`undo ${subject}`, back, () => toast({ words: back.words }));
		toast({ words, action: { label: messages.everywhere.undo, onAction: () => void undo() } });
	};
}

function useAttempt() {
	const [refresh] = useRefresh();
	const messages = useMessages();
	const [opIds] = useState(() => createOpIds());
	return async (subject: string, { call }: Half, onDone: () => void) => {
		const result = await call(opIds.of(subject, {}));
		if (!result.ok) return toast({ words: failureWords(result.failure, messages), tone: "danger" });
		opIds.forget(subject);
		refresh();
		onDone();
	};
}
