"use client";

import { useEffect, useRef, useState } from "react";
import { type Download, download } from "@/lib/desk/download";
import type { Failure } from "@/lib/domain/result";

/** How a download stands. */
export type DownloadState =
	| { readonly kind: "idle" }
	| { readonly kind: "running"; readonly received: number }
	| { readonly kind: "saved"; readonly name: string }
	| { readonly kind: "failed"; readonly failure: Failure };

/** One download at a time; closing the place it was asked for in gives it up. */
export function useDownload() {
	const [state, setState] = useState<DownloadState>({ kind: "idle" });
	const underWay = useRef<AbortController | null>(null);

	const stop = () => {
		underWay.current?.abort();
		underWay.current = null;
		setState({ kind: "idle" });
	};
	const start = async (path: string) => {
		if (underWay.current !== null) return;
		const controller = new AbortController();
		underWay.current = controller;
		setState({ kind: "running", received: 0 });
		const result = await download(path, {
			signal: controller.signal,
			onBytes: (received) => setState({ kind: "running", received }),
		});
		if (result === null) return;
		underWay.current = null;
		if (result.ok) save(result.value);
		setState(
			result.ok
				? { kind: "saved", name: result.value.name }
				: { kind: "failed", failure: result.failure },
		);
	};
	useEffect(() => () => underWay.current?.abort(), []);
	return { state, start, stop };
}

// Long enough for the browser to have opened the file that the address stands for.
const graceMilliseconds = 60_000;

function save({ name, content }: Download): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), graceMilliseconds);
}
