import type { DecisionView } from "@/lib/domain/people";
import type { ReviewState } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import { listed } from "@/lib/exports/html/quoted-passage";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { utcMoment } from "@/lib/exports/notes/utc-moment";

/** What is reviewed: an annotation, a link, a membership. */
interface Reviewed {
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly decision: DecisionView | null;
}

/** The state of a thing, and that it is stale; of a passage in words that agree with its tag. */
export function stateWords(
	{ words }: FileContext,
	{ stale, state, tag }: Omit<Reviewed, "decision"> & { readonly tag?: Tag },
): Markup {
	const { vocabulary } = words;
	const said =
		tag === undefined
			? { ...vocabulary.reviewState, stale: vocabulary.stale }
			: vocabulary.tagState[tag];
	const also = stale ? markup` <span class="state attention">${said.stale}</span>` : null;
	return markup`<span class="state">${said[state]}</span>${also}`;
}

/** Who decided what, when and why; null where nothing is decided. */
export function decisionWords(
	{ words, selected }: FileContext,
	decision: DecisionView | null,
): Content {
	if (decision === null) return null;
	const { everywhere, exports, vocabulary } = words;
	const parts = [
		exports.file.decidedBy(
			vocabulary.reviewState[decision.outcome],
			// Isolates as characters, for the name stands inside a sentence of the messages.
			`\u2068${decision.decider.name}\u2069`,
			utcMoment(decision.at, selected.language),
		),
		decision.reason === null ? null : exports.file.reason(vocabulary.reason[decision.reason]),
		decision.words === "" ? null : markup`<q dir="auto">${everywhere.quote(decision.words)}</q>`,
	];
	return listed(
		parts.filter((part) => part !== null),
		" · ",
	);
}

/** The line under a link or a membership: its decision, or its state where the decision no longer gives it. */
export function reviewLine(context: FileContext, thing: Reviewed): Markup {
	const { decision, stale, state } = thing;
	const isSaid = decision?.outcome === state && !stale;
	const parts = [isSaid ? null : stateWords(context, thing), decisionWords(context, decision)];
	return markup`<div class="review">${listed(
		parts.filter((part) => part !== null),
		" · ",
	)}</div>`;
}
