"use client";

import { useRef, useState } from "react";
import { useRefresh } from "@/components/shell/use-refresh";
import type { Failure, Result } from "@/lib/domain/result";
import { createOpIds } from "./op-ids";

/** One form's writes: what is under way, what went wrong last, and how to try. */
export interface Write {
	readonly isPending: boolean;
	readonly failure: Failure | null;
	/**
	 * Sends a request under an operation id that a repeat of the same request reuses; once it is done
	 * the page is read again. Answers whether it was done.
	 */
	readonly send: <Body extends object>(
		subject: string,
		body: Body,
		call: (body: Body & { readonly opId: string }) => Promise<Result<unknown>>,
	) => Promise<boolean>;
	readonly forget: () => void;
}

/**
 * Writes of one form or one row, one at a time: a second press while one is under way does nothing. `onDone` reads what
 * has changed where that is less than the page.
 */
export function useWrite(onDone?: () => void): Write {
	const [refresh] = useRefresh();
	const [isPending, setPending] = useState(false);
	const [failure, setFailure] = useState<Failure | null>(null);
	const [opIds] = useState(() => createOpIds());
	const isBusy = useRef(false);

	const send: Write["send"] = async (subject, body, call) => {
		if (isBusy.current) return false;
		isBusy.current = true;
		setPending(true);
		const result = await call({ ...body, opId: opIds.of(subject, body) });
		isBusy.current = false;
		setPending(false);
		setFailure(result.ok ? null : result.failure);
		if (!result.ok) return false;
		opIds.forget(subject);
		(onDone ?? refresh)();
		return true;
	};
	return { isPending, failure, send, forget: () => setFailure(null) };
}
