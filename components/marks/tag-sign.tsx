import { type Tag, tagRow } from "@/lib/domain/tags";

/** The sign of a tag in its shape, without words: stands beside what names the tag. */
export function TagSign(props: { tag: Tag; size?: "small" | "medium" }) {
	const row = tagRow(props.tag);
	return (
		<span
			aria-hidden="true"
			data-tag-sign=""
			data-tag={props.tag}
			data-shape={row.shape}
			data-size={props.size}
		>
			{row.sign}
		</span>
	);
}
