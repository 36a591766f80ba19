"use client";

import { useState } from "react";
import type { VersionView } from "@/lib/domain/article";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { toFirstHtml } from "@/lib/editor/marked-html";

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
	const [html] = useState(() =>
		typeof document === "undefined" ? toFirstHtml(props.version, props.marks) : "",
	);
	return (
		<article
			className="article-text"
			lang={props.language}
			aria-label={props.label}
			data-before-editor=""
			suppressHydrationWarning
			// biome-ignore lint/security/noDangerouslySetInnerHtml: toFirstHtml lets nothing but its own elements through
			dangerouslySetInnerHTML={{ __html: html }}
		/>
	);
}
