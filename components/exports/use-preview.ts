"use client";

import { useEffect, useRef, useState } from "react";
import { download } from "@/lib/desk/download";
import type { Failure } from "@/lib/domain/result";

/** How a preview stands. */
export type PreviewState =
	| { readonly kind: "none" }
	| { readonly kind: "running" }
	| { readonly kind: "shown"; readonly text: string }
	| { readonly kind: "failed"; readonly failure: Failure };

/** The beginning of a file, asked for when it is wanted; another choice forgets it. */
export function usePreview() {
	const [state, setState] = useState<PreviewState>({ kind: "none" });
	const underWay = useRef<AbortController | null>(null);
	const forget = () => {
		underWay.current?.abort();
		setState({ kind: "none" });
	};
	const show = async (path: string) => {
		underWay.current?.abort();
		const controller = new AbortController();
		underWay.current = controller;
		setState({ kind: "running" });
		const { signal } = controller;
		const came = await download(path, { signal, onBytes: () => undefined });
		const text = came?.ok ? await came.value.content.text() : "";
		if (came === null || signal.aborted) return;
		setState(came.ok ? { kind: "shown", text } : { kind: "failed", failure: came.failure });
	};
	useEffect(() => () => underWay.current?.abort(), []);
	return { state, show, forget };
}
