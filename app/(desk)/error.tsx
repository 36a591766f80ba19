"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import { late, useLate } from "@/components/ui/late";

// Every screen loads this one in case it breaks, and most have a bar of their own.
const page = late(() => import("@/components/shell/page").then((part) => part.Page));

/** A screen of the newsroom that broke; the bar comes back. */
export default function ErrorPage(props: {
	error: Error & { digest?: string };
	reset: () => void;
}) {
	const Page = useLate(page);
	const said = <BrokenPage reference={props.error.digest} onRetry={props.reset} />;
	return Page === null ? <main id="content">{said}</main> : <Page>{said}</Page>;
}
