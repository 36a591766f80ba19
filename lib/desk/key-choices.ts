import { type LinkType, linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { type Outcome, outcomeNames, outcomeRow } from "@/lib/domain/review";
import { type Tag, tagNames, tagRow } from "@/lib/domain/tags";
import { type KeyPlace, type Shortcut, shortcutNames, shortcutRow } from "./shortcuts";

/** What a key can be asked to do: tag words, take a type for a link, decide, or a shortcut. */
export type KeyedAct = Tag | LinkType | Outcome | Shortcut;

interface ActRow {
	readonly keys: readonly string[];
	readonly places: readonly KeyPlace[];
}

/** All that keys do, from the tables that it is in. */
const acts: ReadonlyMap<string, ActRow & { readonly act: KeyedAct }> = new Map(
	[
		...tagNames.map((act) => ({
			act,
			keys: [tagRow(act).key],
			places: ["desk", "compare"] as const,
		})),
		...linkTypeNames.map((act) => ({
			act,
			keys: [linkTypeRow(act).key],
			places: ["compare"] as const,
		})),
		...outcomeNames.map((act) => ({
			act,
			keys: [outcomeRow(act).key],
			places: ["review"] as const,
		})),
		...shortcutNames.map((act) => ({ act, ...shortcutRow(act) })),
	].map((row) => [row.act, row]),
);

/** Everything that a key does. */
export const keyedActs: readonly KeyedAct[] = [...acts.values()].map(({ act }) => act);

/** The keys a member chose instead of those of the tables; an empty one is switched off. */
export type KeyChoices = Readonly<Partial<Record<KeyedAct, string>>>;

/** What is done by pressing one character alone, and so by chance: each can get another key or none (WCAG 2.1.4). */
export const changeableActs: readonly KeyedAct[] = keyedActs.filter((act) =>
	isCharacter(keysInTable(act)[0] ?? ""),
);

/** The keys that do something now, the one that is shown first; none when it is switched off. */
export function keysOf(act: KeyedAct, choices: KeyChoices): readonly string[] {
	const chosen = choices[act];
	if (chosen === undefined) return keysInTable(act);
	return chosen === "" ? [] : [chosen];
}

/** What a key does now on one screen, or null. */
export function actOf(key: string, choices: KeyChoices, place: KeyPlace): KeyedAct | null {
	return (
		keyedActs.find((act) => placesOf(act).includes(place) && keysOf(act, choices).includes(key)) ??
		null
	);
}

/** The screens on which something is done by a key. */
export function placesOf(act: KeyedAct): readonly KeyPlace[] {
	return acts.get(act)?.places ?? [];
}

/** What became of a choice. */
export type Choice =
	| { readonly kind: "chosen"; readonly choices: KeyChoices }
	| { readonly kind: "taken"; readonly by: KeyedAct }
	| { readonly kind: "no-key" };

/**
 * The choices with another key for something, or none (""). A key that does something else already where this is done is
 * not taken from it, and white space and what is no single character cannot be a key.
 */
export function chooseKey(choices: KeyChoices, act: KeyedAct, typed: string): Choice {
	const key = typed.toLowerCase();
	if (key !== "" && !isCharacter(key)) return { kind: "no-key" };
	const by = key === "" ? null : rivalOf(act, key, choices);
	if (by !== null) return { kind: "taken", by };
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

/** What else a key does on a screen on which something is done. */
function rivalOf(act: KeyedAct, key: string, choices: KeyChoices): KeyedAct | null {
	const rivals = placesOf(act).map((place) => actOf(key, choices, place));
	return rivals.find((rival) => rival !== null && rival !== act) ?? null;
}

function keysInTable(act: KeyedAct): readonly string[] {
	return acts.get(act)?.keys ?? [];
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
