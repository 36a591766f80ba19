"use client";

import { useState } from "react";
import type { VersionView } from "@/lib/domain/article";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { toMarkedHtml } from "@/lib/editor/marked-html";

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
	const { version } = props;
	// The words are made once: by the server, or here when one comes from another page.
	const [html] = useState(() => (isInPage(version.id) ? "" : toMarkedHtml(version, props.marks)));
	return (
		<article
			className="article-text"
			lang={props.language}
			aria-label={props.label}
			data-text-of={version.id}
			suppressHydrationWarning
			// biome-ignore lint/security/noDangerouslySetInnerHtml: toMarkedHtml lets nothing but its own elements through
			dangerouslySetInnerHTML={{ __html: html }}
		/>
	);
}

function isInPage(versionId: string): boolean {
	if (typeof document === "undefined") return false;
	return document.querySelector(`article[data-text-of="${CSS.escape(versionId)}"]`) !== null;
}
