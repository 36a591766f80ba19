import { type LinkType, linkTypeRow } from "@/lib/domain/link-types";

type Stroke = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** Whether a stroke is the digit of a type, by its sign or by its place, so that it works without Shift on every keyboard. */
export function isKeyOf(type: LinkType, stroke: Stroke): boolean {
	if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return false;
	const { key } = linkTypeRow(type);
	return stroke.key === key || stroke.code === `Digit${key}`;
}
