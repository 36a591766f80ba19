"use client";

import { BrokenPage } from "@/components/shell/broken-page";

/** A screen that broke while it was built. */
export default function ErrorPage(props: {
	error: Error & { digest?: string };
	reset: () => void;
}) {
	return (
		<main id="content" className="pt-[12vh]">
			<BrokenPage reference={props.error.digest} onRetry={props.reset} />
		</main>
	);
}
