import { type LinkType, linkTypeNames } from "@/lib/domain/link-types";
import { type Outcome, outcomeNames } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import { actOf, type KeyChoices, type KeyedAct } from "./key-choices";
import { type KeyPlace, type Shortcut, shortcutNames } from "./shortcuts";

/** What was pressed, as a keyboard event tells it. */
export interface Stroke {
	readonly key: string;
	/** The place of the key on the keyboard, where it is known. */
	readonly code?: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	/** Whether AltGr is held: then Ctrl and Alt only helped to write the character. */
	readonly altGraph: boolean;
}

/** What a stroke asks for: a tag for the selected words, a type for a link, a decision, or a shortcut. */
export type Asked =
	| { readonly kind: "tag"; readonly tag: Tag }
	| { readonly kind: "type"; readonly type: LinkType }
	| { readonly kind: "outcome"; readonly outcome: Outcome }
	| { readonly kind: "shortcut"; readonly name: Shortcut };

/** What these keys do on a screen of a member with such choices; null for nothing. */
export function askedBy(
	stroke: Stroke,
	choices: KeyChoices = {},
	place: KeyPlace = "desk",
): Asked | null {
	const key = keyOfStroke(stroke);
	if (key === null) return null;
	const act = actOf(key, choices, place) ?? actOfDigit(stroke, choices, place);
	return act === null ? null : toAsked(act);
}

/** What the digit on a key does: where digits are written with Shift, the key works without it. */
function actOfDigit(stroke: Stroke, choices: KeyChoices, place: KeyPlace): KeyedAct | null {
	const digit = /^Digit(\d)$/.exec(stroke.code ?? "")?.[1];
	const isHeld = stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.shiftKey;
	return digit === undefined || isHeld ? null : actOf(digit, choices, place);
}

function toAsked(act: KeyedAct): Asked | null {
	const tag = tagNames.find((candidate) => candidate === act);
	if (tag !== undefined) return { kind: "tag", tag };
	const type = linkTypeNames.find((candidate) => candidate === act);
	if (type !== undefined) return { kind: "type", type };
	const outcome = outcomeNames.find((candidate) => candidate === act);
	if (outcome !== undefined) return { kind: "outcome", outcome };
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
