"use client";

import { useMessages } from "@/components/language/language-provider";
import type { Tag } from "@/lib/domain/tags";
import { TagSign } from "./tag-sign";

/** A tag by its sign and its word; `label` says another word, such as a count or the plural. */
export function TagChip(props: { tag: Tag; size?: "small" | "medium"; label?: string }) {
	const messages = useMessages();
	return (
		<span
			data-tag={props.tag}
			className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap text-(--tag) ${props.size === "small" ? "text-xs" : "text-label"}`}
		>
			<TagSign tag={props.tag} size={props.size ?? "medium"} />
			{props.label ?? messages.vocabulary.tag[props.tag]}
		</span>
	);
}
