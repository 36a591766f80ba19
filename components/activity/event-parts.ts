import { statementAddress } from "@/components/statements/statement-address";
import { eventTypes, type SubjectKind } from "@/lib/domain/event-types";
import type { EventView } from "@/lib/domain/events";
import { fates } from "@/lib/domain/fates";
import type { Language } from "@/lib/domain/languages";
import { formatPublished } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** The parts of an event's sentence that are plain words, by their names in the message table; what is not known is absent. */
export function eventParts(
	event: EventView,
	messages: Messages,
	language: Language,
): ReadonlyMap<string, string> {
	const found = Object.entries(parts).map(
		([name, say]) => [name, say(event, messages, language)] as const,
	);
	return new Map(found.flatMap(([name, words]) => (words === undefined ? [] : [[name, words]])));
}

/** Where the thing an event is about is shown; null when it is shown nowhere any more. */
export function eventAddress(event: EventView, dossierId: string): string | null {
	return addresses[eventTypes[event.type].subject](event, dossierId);
}

type Say = (event: EventView, messages: Messages, language: Language) => string | undefined;

const day =
	(name: string): Say =>
	({ codes }, _, language) => {
		const value = codes[name];
		if (typeof value !== "string") return undefined;
		return formatPublished({ value, precision: "day", zone: "UTC" }, language);
	};

const parts: Record<string, Say> = {
	tag: ({ codes }, { vocabulary }) => wordOf(vocabulary.tag, codes.tag)?.toLocaleLowerCase(),
	type: ({ codes }, { vocabulary }) => wordOf(vocabulary.linkType, codes.type),
	stance: ({ codes }, { vocabulary }) => wordOf(vocabulary.stance, codes.stance),
	reason: ({ codes }, { vocabulary }) => wordOf(vocabulary.reason, codes.reason),
	outcome: ({ codes }, { activity }) => wordOf(activity.outcome, codes.outcome),
	format: ({ codes }, { exports }) =>
		Object.entries(exports.format).find(([name]) => name === codes.format)?.[1].name,
	grade: ({ grade }, _, language) => grade?.[language],
	evidence: ({ codes }, { vocabulary }) => wordOf(vocabulary.evidenceKind, codes.evidence),
	bearing: ({ codes }, { vocabulary }) => wordOf(vocabulary.bearing, codes.bearing),
	step: ({ codes }, { activity }) => wordOf(activity.step, codes.step),
	turn: ({ codes }, { activity }) => wordOf(activity.turn, codes.turn),
	holding: ({ codes }, { activity }) =>
		codes.blocking === undefined ? undefined : activity.holding,
	lapses: ({ codes }, { activity }) => (codes.lapses === undefined ? undefined : activity.lapses),
	number: ({ codes }) => (typeof codes.number === "string" ? codes.number : undefined),
	settled: ({ codes }, { versions }) => wordOf(versions.settled, codes.settled),
	fates: ({ codes }, { versions }) => {
		const count = (fate: string) => Number(codes[fate] ?? 0);
		const told = fates.filter((fate) => count(fate) > 0);
		return told.length === 0
			? undefined
			: told.map((fate) => versions.count[fate](count(fate))).join(", ");
	},
	marks: ({ codes }, { activity }) =>
		codes.marks === undefined ? undefined : activity.withMarks(Number(codes.marks)),
	asOf: ({ codes }) => (typeof codes.asOf === "string" ? codes.asOf : undefined),
	state: ({ codes }, { vocabulary }) => wordOf(vocabulary.articleState, codes.state),
	stateBefore: ({ codes }, { vocabulary }) => wordOf(vocabulary.articleState, codes.stateBefore),
	assignee: ({ names }) => names?.assignee,
	assigneeBefore: ({ names }) => names?.assigneeBefore,
	due: day("due"),
	dueBefore: day("dueBefore"),
	until: day("until"),
	place: ({ codes }, { activity }) => wordOf(activity.place, codes.lead),
	fields: ({ codes }, { activity }) => {
		const names = [codes.changed ?? []]
			.flat()
			.flatMap((name) => wordOf(activity.field, name) ?? []);
		return names.length === 0 ? undefined : names.join(", ");
	},
	also: ({ also }, { activity }) => (also.length === 0 ? undefined : activity.also(also.length)),
};

function wordOf(
	table: Readonly<Record<string, string>>,
	code: string | readonly string[] | undefined,
): string | undefined {
	return typeof code === "string" && Object.hasOwn(table, code) ? table[code] : undefined;
}

type Address = (event: EventView, dossierId: string) => string | null;

const nowhere: Address = () => null;

/** The passage in its article: that of the mark itself, or the one a link or a membership hangs on. */
const inArticle: Address = ({ articleId, passageId }) => {
	if (articleId === null) return null;
	return passageId === null ? `/articles/${articleId}` : `/articles/${articleId}#a=${passageId}`;
};

const addresses: Record<SubjectKind, Address> = {
	member: nowhere,
	token: nowhere,
	scale: nowhere,
	sharing: nowhere,
	webhook: nowhere,
	dossier: nowhere,
	speaker: nowhere,
	article: ({ articleId }) => (articleId === null ? null : `/articles/${articleId}`),
	annotation: inArticle,
	link: inArticle,
	membership: inArticle,
	statement: ({ subjectId, type }, dossierId) =>
		subjectId === null || type === "statement.removed"
			? null
			: statementAddress(dossierId, subjectId),
	round: (_, dossierId) => `/dossiers/${dossierId}/agreement`,
	evidence: ({ refs }, dossierId) =>
		refs.statement === undefined ? null : statementAddress(dossierId, refs.statement),
	thread: (event, dossierId) => aboutAddress(event, dossierId),
	message: (event, dossierId) => aboutAddress(event, dossierId),
	share: (event, dossierId) =>
		event.articleId === null ? aboutAddress(event, dossierId) : inArticle(event, dossierId),
};

const subjectOfStatements: SubjectKind = "statement";

/** Where the thing is that a thread is about. */
const aboutAddress: Address = (event, dossierId) => {
	const { passageId, refs, codes } = event;
	if (passageId !== null || refs.about === undefined) return inArticle(event, dossierId);
	return codes.about === subjectOfStatements ? statementAddress(dossierId, refs.about) : null;
};
