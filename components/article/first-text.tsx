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
	/**
	 * As many blocks as can be in sight, where the text has a window of its own: when it comes from another page the
	 * editor stands in for it at once, and what nobody sees by then is not made.
	 */
	inSight?: number;
}) {
	const { version } = props;
	// The words are made once: by the server, or here when one comes from another page.
	const [html] = useState(() => (isInPage(version.id) ? "" : htmlOf(props)));
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

function htmlOf({ version, marks, inSight }: Parameters<typeof FirstText>[0]): string {
	if (typeof document === "undefined" || inSight === undefined) return toMarkedHtml(version, marks);
	const blocks = version.blocks.slice(0, inSight);
	const end = blocks.at(-1)?.end ?? 0;
	const near = marks.filter(({ start }) => start < end);
	return toMarkedHtml({ text: version.text, blocks }, near);
}

function isInPage(versionId: string): boolean {
	if (typeof document === "undefined") return false;
	return document.querySelector(`article[data-text-of="${CSS.escape(versionId)}"]`) !== null;
}
