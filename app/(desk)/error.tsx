"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import { Page } from "@/components/shell/page";

/** A screen of the newsroom that broke; the bar stays. */
export default function ErrorPage(props: {
	error: Error & { digest?: string };
	reset: () => void;
}) {
	return (
		<Page>
			<BrokenPage reference={props.error.digest} onRetry={props.reset} />
		</Page>
	);
}
