import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import { type Shortcut, shortcutNames, shortcutRow } from "./shortcuts";

/** What a key can be asked to do: tag words, or a shortcut. */
export type KeyedAct = Tag | Shortcut;

/** The keys a member chose instead of those of the tables; an empty one is switched off. */
export type KeyChoices = Readonly<Partial<Record<KeyedAct, string>>>;

/** What is done by pressing one character alone, and so by chance: each can get another key or none (WCAG 2.1.4). */
export const changeableActs: readonly KeyedAct[] = [...tagNames, ...shortcutNames].filter((act) =>
	isCharacter(keysInTable(act)[0] ?? ""),
);

/** The keys that do something now, the one that is shown first; none when it is switched off. */
export function keysOf(act: KeyedAct, choices: KeyChoices): readonly string[] {
	const chosen = choices[act];
	if (chosen === undefined) return keysInTable(act);
	return chosen === "" ? [] : [chosen];
}

/** What a key does now, or null. */
export function actOf(key: string, choices: KeyChoices): KeyedAct | null {
	return [...tagNames, ...shortcutNames].find((act) => keysOf(act, choices).includes(key)) ?? null;
}

/** What became of a choice. */
export type Choice =
	| { readonly kind: "chosen"; readonly choices: KeyChoices }
	| { readonly kind: "taken"; readonly by: KeyedAct }
	| { readonly kind: "no-key" };

/**
 * The choices with another key for something, or none (""). A key that does something else already is not taken from
 * it, and white space and what is no single character cannot be a key.
 */
export function chooseKey(choices: KeyChoices, act: KeyedAct, typed: string): Choice {
	const key = typed.toLowerCase();
	if (key !== "" && !isCharacter(key)) return { kind: "no-key" };
	const by = key === "" ? null : actOf(key, choices);
	if (by !== null && by !== act) return { kind: "taken", by };
	const { [act]: _, ...others } = choices;
	const isDefault = keysInTable(act)[0] === key;
	return { kind: "chosen", choices: isDefault ? others : { ...others, [act]: key } };
}

/** The choices that a browser kept; what is none is left out, and what contradicts an earlier one too. */
export function parseKeyChoices(kept: string | null): KeyChoices {
	let choices: KeyChoices = {};
	for (const [act, key] of Object.entries(toRecord(kept))) {
		const known = changeableActs.find((candidate) => candidate === act);
		if (known === undefined || typeof key !== "string") continue;
		const choice = chooseKey(choices, known, key);
		if (choice.kind === "chosen") choices = choice.choices;
	}
	return choices;
}

function keysInTable(act: KeyedAct): readonly string[] {
	const tag = tagNames.find((candidate) => candidate === act);
	if (tag !== undefined) return [tagRow(tag).key];
	const shortcut = shortcutNames.find((candidate) => candidate === act);
	return shortcut === undefined ? [] : shortcutRow(shortcut).keys;
}

function isCharacter(key: string): boolean {
	return [...key].length === 1 && key.trim() !== "";
}

function toRecord(kept: string | null): Readonly<Record<string, unknown>> {
	try {
		const found: unknown = JSON.parse(kept ?? "{}");
		return typeof found === "object" && found !== null ? { ...found } : {};
	} catch {
		return {};
	}
}
