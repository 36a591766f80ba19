import type { DecisionView } from "@/lib/domain/people";
import type { ReviewState } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import type { FileContext } from "@/lib/exports/notes/file-context";
import { utcMoment } from "@/lib/exports/notes/utc-moment";

interface Reviewed {
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly decision: DecisionView | null;
}

/** The state of a thing, and that it is stale, in plain words; of a passage so that they agree with its tag. */
export function statePlain(
	{ words: { vocabulary } }: FileContext,
	{ stale, state, tag }: Omit<Reviewed, "decision"> & { readonly tag?: Tag },
): string {
	const said =
		tag === undefined
			? { ...vocabulary.reviewState, stale: vocabulary.stale }
			: vocabulary.tagState[tag];
	return stale ? `${said[state]} · ${said.stale}` : said[state];
}

/** Who decided what, when and why, in plain words; empty where nothing is decided. */
export function decisionPlain(
	{ words, selected }: FileContext,
	decision: DecisionView | null,
): string {
	if (decision === null) return "";
	const { everywhere, exports, vocabulary } = words;
	const { at, decider, outcome, reason } = decision;
	const moment = utcMoment(at, selected.language);
	const parts = [
		exports.file.decidedBy(vocabulary.reviewState[outcome], decider.name, moment),
		reason === null ? "" : exports.file.reason(vocabulary.reason[reason]),
		decision.words === "" ? "" : everywhere.quote(decision.words),
	];
	return parts.filter((part) => part !== "").join(" · ");
}

/** What is said of a link or a membership: its decision, or its state where the decision no longer gives it. */
export function reviewPlain(context: FileContext, thing: Reviewed): string {
	const { decision, stale, state } = thing;
	const isSaid = decision?.outcome === state && !stale;
	const parts = [isSaid ? "" : statePlain(context, thing), decisionPlain(context, decision)];
	return parts.filter((part) => part !== "").join(" · ");
}
