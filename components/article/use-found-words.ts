"use client";

import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { showFound } from "@/lib/editor/found-words";
import type { ArticleEditor } from "./use-article-editor";

/** Shows who comes by an address that names words (`#t=start-end`, offsets in the text) those words, in sight. */
export function useFoundWords(
	{ editor, run }: ArticleEditor,
	sheet: RefObject<HTMLElement | null>,
): void {
	const hash = useSyncExternalStore(subscribe, readHash, () => "");
	// biome-ignore lint/correctness/useExhaustiveDependencies: `run` is another at each rendering and does the same
	useEffect(() => {
		if (editor === null) return;
		const [, start, end] = /^#t=(\d{1,7})-(\d{1,7})$/.exec(hash) ?? [];
		const span = start === undefined ? null : { start: Number(start), end: Number(end) };
		run(showFound(span));
		if (span === null) return;
		sheet.current?.querySelector("[data-found]")?.scrollIntoView({ block: "center" });
	}, [editor, hash, sheet]);
}

function readHash(): string {
	return window.location.hash;
}

function subscribe(listener: () => void): () => void {
	window.addEventListener("hashchange", listener);
	return () => window.removeEventListener("hashchange", listener);
}
