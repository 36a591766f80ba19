import { Fragment, Slice } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { toCanonicalText } from "@/lib/text/canonical-text";

// What comes after a headline is no headline.
const afterSplit: Readonly<Record<string, string>> = { headline: "paragraph" };

/** Parts a block in two of its kind, at the caret or instead of what is selected. */
export const splitBlock: Command = (state, dispatch) => {
	const tr = state.tr.deleteSelection();
	const { from, $from } = tr.selection;
	const { name } = $from.parent.type;
	const type = state.schema.nodes[afterSplit[name] ?? name];
	if (type === undefined || !$from.parent.isTextblock) return false;
	dispatch?.(tr.split(from, 1, [{ type }]).scrollIntoView());
	return true;
};

/** Puts in words without looks, a block for each of their lines; false where there are none. */
export function insertLines(words: string): Command {
	const lines = toCanonicalText(words)
		.text.split(/\n+/)
		.filter((line) => line.trim() !== "");
	return (state, dispatch) => {
		const { type } = state.selection.$from.parent;
		if (lines.length === 0 || !type.isTextblock) return false;
		const nodes = lines.map((line) => type.create(null, state.schema.text(line)));
		const slice = new Slice(Fragment.from(nodes), 1, 1);
		dispatch?.(state.tr.replaceSelection(slice).scrollIntoView());
		return true;
	};
}

/** The steps as JSON; those that go on where the one before ended, as in typing, are one. */
export function joinSteps(steps: readonly Step[]): { readonly stepType: string }[] {
	const some: Step[] = [];
	for (const step of steps) {
		const both = some.at(-1)?.merge(step) ?? null;
		if (both === null) some.push(step);
		else some[some.length - 1] = both;
	}
	return some.map((step) => step.toJSON());
}
