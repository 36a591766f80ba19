import { z } from "zod";
import { type EventType, eventTypes, isEventType, type SubjectKind } from "./event-types";
import { idSchema } from "./id";
import { momentSchema } from "./moment";

/** The kinds of step that the activity can be filtered by. */
export const activitySteps = [
	"made",
	"changed",
	"decided",
	"removed",
	"restored",
	"exported",
] as const;
export type ActivityStep = (typeof activitySteps)[number];

type VerbOf<Type extends string> = Type extends `${string}.${infer Verb}` ? Verb : never;

/** What the last word of an event's type counts as; all others are changes. */
const stepOfVerb: Partial<Record<VerbOf<EventType>, ActivityStep>> = {
	placed: "made",
	created: "made",
	imported: "made",
	added: "made",
	member_added: "made",
	proposed: "made",
	opened: "made",
	written: "made",
	decided: "decided",
	removed: "removed",
	member_removed: "removed",
	restored: "restored",
	exported: "exported",
};

/** Which kind of step an event is. */
export function stepOf(type: EventType): ActivityStep {
	const verb = type.slice(type.indexOf(".") + 1);
	const row = Object.entries(stepOfVerb).find(([name]) => name === verb);
	return row?.[1] ?? "changed";
}

const dossierTypes = Object.keys(eventTypes)
	.filter(isEventType)
	.filter((type) => eventTypes[type].stream === "dossier");

/** The kinds of thing that the history of a dossier is about, in the order of the table of events. */
export const activityKinds: readonly [SubjectKind, ...SubjectKind[]] = [
	"dossier",
	...new Set(
		dossierTypes.map((type) => eventTypes[type].subject).filter((one) => one !== "dossier"),
	),
];

/** What a page of the history is limited to; what is left out limits nothing. */
export const activityFilterFields = {
	actorId: idSchema.exactOptional().describe("Who did it."),
	kind: z.enum(activityKinds).exactOptional().describe("What it is about."),
	step: z.enum(activitySteps).exactOptional().describe("Which kind of step it is."),
	from: momentSchema.exactOptional().describe("Not before this moment."),
	until: momentSchema.exactOptional().describe("Before this moment."),
	articleId: idSchema
		.exactOptional()
		.describe("About an article, its passages, or what ties those to others."),
	changeId: idSchema
		.exactOptional()
		.describe("What was done in one go, by the id that the writes carried."),
} as const;

const activityFilterSchema = z.strictObject(activityFilterFields);

export type ActivityFilter = Readonly<z.output<typeof activityFilterSchema>>;

/** The types of event that a filter lets through. */
export function typesIn({ kind, step }: Pick<ActivityFilter, "kind" | "step">): EventType[] {
	return dossierTypes.filter(
		(type) =>
			(kind === undefined || eventTypes[type].subject === kind) &&
			(step === undefined || stepOf(type) === step),
	);
}
