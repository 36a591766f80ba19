import type { AnnotationView } from "@/lib/domain/annotation";
import { certainties, checkWorthinessLevels, quoteTypes } from "@/lib/domain/annotation-fields";
import { noteText } from "@/lib/domain/note";
import type { DecisionView } from "@/lib/domain/people";
import { reviewStateNames } from "@/lib/domain/review";
import type { SpeakerView } from "@/lib/domain/speaker";

/** One thing that is said of a passage besides its tag: its name, which programs read, and the values it can have. */
interface FieldRow {
	readonly name: string;
	/** Null for words that no table has. */
	readonly values: readonly string[] | null;
	readonly of: (annotation: AnnotationView, speakers: readonly SpeakerView[]) => string | null;
}

/** What formats of labelled stretches can say of each. */
export const markFields = [
	{
		name: "certainty",
		values: certainties.filter((value) => value !== "unspecified"),
		of: ({ certainty }) => (certainty === "unspecified" ? null : certainty),
	},
	{ name: "quote-type", values: quoteTypes, of: ({ quoteType }) => quoteType },
	{
		name: "check-worthiness",
		values: checkWorthinessLevels,
		of: ({ checkWorthiness }) => checkWorthiness,
	},
	{ name: "review-state", values: reviewStateNames, of: ({ state }) => state },
	{ name: "stale", values: ["stale"], of: ({ stale }) => (stale ? "stale" : null) },
	{ name: "revision", values: null, of: ({ revision }) => String(revision) },
	{ name: "speaker", values: null, of: speakersOf },
	{
		name: "decision",
		values: null,
		of: ({ decision }) => (decision === null ? null : decisionWords(decision)),
	},
	{ name: "note", values: null, of: ({ note }) => noteText(note) || null },
	{ name: "annotation", values: null, of: ({ id }) => id },
] as const satisfies readonly FieldRow[];

export type MarkFieldName = (typeof markFields)[number]["name"];

/** What is said of a passage, by name; what there is nothing to say of is left out. */
export function fieldsOf(
	annotation: AnnotationView,
	speakers: readonly SpeakerView[],
): ReadonlyMap<MarkFieldName, string> {
	const rows: readonly (FieldRow & { readonly name: MarkFieldName })[] = markFields;
	return new Map(
		rows.flatMap(({ name, of }) => {
			const value = of(annotation, speakers);
			return value === null ? [] : [[name, value] as const];
		}),
	);
}

/** Several speakers are parted by this. */
const separator = "; ";

function speakersOf({ speakerIds }: AnnotationView, speakers: readonly SpeakerView[]) {
	const names = speakerIds.flatMap((id) => speakers.find((one) => one.id === id)?.name ?? []);
	return names.length === 0 ? null : names.join(separator);
}

function decisionWords({ outcome, decider, at, reason, words }: DecisionView): string {
	return [outcome, decider.name, at, reason ?? "", words].filter((part) => part !== "").join("; ");
}
