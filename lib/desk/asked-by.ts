import { tagNames } from "@/lib/domain/tags";
import { actOf, type KeyChoices } from "./key-choices";
import { type Shortcut, shortcutNames } from "./shortcuts";

/** What was pressed, as a keyboard event tells it. */
export interface Stroke {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	/** Whether AltGr is held: then Ctrl and Alt only helped to write the character. */
	readonly altGraph: boolean;
}

/** What a stroke asks for: a tag for the selected words, or a shortcut; null for neither. */
export type Asked =
	| { readonly kind: "tag"; readonly tag: (typeof tagNames)[number] }
	| { readonly kind: "shortcut"; readonly name: Shortcut };

/** What these keys do at the desk of a member with such choices. */
export function askedBy(stroke: Stroke, choices: KeyChoices = {}): Asked | null {
	const key = keyOfStroke(stroke);
	const act = key === null ? null : actOf(key, choices);
	if (act === null) return null;
	const tag = tagNames.find((candidate) => candidate === act);
	if (tag !== undefined) return { kind: "tag", tag };
	const name = shortcutNames.find((candidate) => candidate === act);
	return name === undefined ? null : { kind: "shortcut", name };
}

/** The key of a stroke as the tables call it; null for what belongs to the browser. */
function keyOfStroke(stroke: Stroke): string | null {
	const isHeld = !stroke.altGraph && (stroke.ctrlKey || stroke.metaKey);
	// Option writes signs on a Mac, brackets on a French one among them, as AltGr does elsewhere.
	const isWritten = stroke.altGraph || (!isHeld && /^[^\p{L}\p{N}\s]$/u.test(stroke.key));
	if (stroke.altKey && !isWritten) return null;
	const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
	const isLetter = /^\p{L}$/u.test(key);
	if (!isHeld) return isLetter && stroke.shiftKey ? null : key;
	return `Mod+${stroke.shiftKey ? "Shift+" : ""}${key}`;
}
