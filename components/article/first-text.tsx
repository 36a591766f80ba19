"use client";

import { useState } from "react";
import type { VersionView } from "@/lib/domain/article";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { toMarkedHtml } from "@/lib/editor/marked-html";

// More blocks than any screen shows.
const blocksInSight = 60;

/**
 * An article's text with its marks as the server sends it, to be read until the editor stands in for it. React leaves
 * what is in it alone: joining ten thousand marks one by one would take longer than showing them.
 */
export function FirstText(props: {
	version: VersionView;
	marks: readonly EditorMark[];
	language: string;
	label: string;
}) {
	// Who comes from another page of the application has the editor before anything is seen.
	const [html] = useState(() => (typeof document === "undefined" ? htmlOf(props) : ""));
	return (
		<article
			className="article-text"
			lang={props.language}
			aria-label={props.label}
			data-before-editor=""
			suppressHydrationWarning
			// biome-ignore lint/security/noDangerouslySetInnerHtml: toMarkedHtml lets nothing but its own elements through
			dangerouslySetInnerHTML={{ __html: html }}
		/>
	);
}

/** The words, with marks as far as they can be in sight: the editor paints them all a moment later. */
function htmlOf({
	version,
	marks,
}: {
	version: VersionView;
	marks: readonly EditorMark[];
}): string {
	const end = version.blocks.at(blocksInSight - 1)?.end ?? version.text.length;
	const near = marks.filter(({ start }) => start < end);
	return toMarkedHtml(version, near);
}
