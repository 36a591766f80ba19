"use client";

import { BrokenPage } from "@/components/shell/broken-page";

/** A screen before sign-in that broke; the sheet stays. */
export default function ErrorPage(props: {
	error: Error & { digest?: string };
	reset: () => void;
}) {
	return <BrokenPage reference={props.error.digest} onRetry={props.reset} />;
}
