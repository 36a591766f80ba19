/** The kinds of thing an event can be about. */
export const subjectKinds = [
	"member",
	"token",
	"scale",
	"sharing",
	"webhook",
	"dossier",
	"article",
	"speaker",
	"annotation",
	"link",
	"statement",
	"membership",
	"evidence",
	"round",
	"thread",
	"message",
	"share",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

interface EventRow {
	/** What it is about. */
	readonly subject: SubjectKind;
	/** The version of its payload's shape. */
	readonly v: number;
	/** Whether it is written to the newsroom's stream or to its dossier's. */
	readonly stream: "newsroom" | "dossier";
	/** Nothing of the dossier is other than before: only its history shows it. */
	readonly historyOnly?: true;
	/** Somebody may have something new in their inbox, or something less. */
	readonly concerns?: true;
	/** More or less may wait for somebody's decision. */
	readonly waits?: true;
}

/** Every type of event there is. */
export const eventTypes = {
	"newsroom.set_up": { subject: "member", v: 1, stream: "newsroom" },
	"member.added": { subject: "member", v: 1, stream: "newsroom" },
	"member.signed_in": { subject: "member", v: 1, stream: "newsroom" },
	"member.signed_out": { subject: "member", v: 1, stream: "newsroom" },
	"member.edited": { subject: "member", v: 1, stream: "newsroom" },
	"token.created": { subject: "token", v: 1, stream: "newsroom" },
	"token.revoked": { subject: "token", v: 1, stream: "newsroom" },
	"scale.edited": { subject: "scale", v: 1, stream: "newsroom" },
	"sharing.edited": { subject: "sharing", v: 1, stream: "newsroom" },
	"webhook.placed": { subject: "webhook", v: 1, stream: "newsroom" },
	"webhook.rotated": { subject: "webhook", v: 1, stream: "newsroom" },
	"webhook.removed": { subject: "webhook", v: 1, stream: "newsroom" },
	"webhook.disabled": { subject: "webhook", v: 1, stream: "newsroom" },
	"dossier.created": { subject: "dossier", v: 1, stream: "dossier" },
	"dossier.edited": { subject: "dossier", v: 1, stream: "dossier" },
	"dossier.member_added": { subject: "member", v: 1, stream: "dossier" },
	"dossier.member_removed": { subject: "member", v: 1, stream: "dossier" },
	"dossier.entered": { subject: "member", v: 1, stream: "dossier" },
	"dossier.exported": { subject: "dossier", v: 1, stream: "dossier" },
	"dossier.backed_up": { subject: "dossier", v: 1, stream: "dossier", historyOnly: true },
	"dossier.restored": { subject: "dossier", v: 1, stream: "newsroom" },
	"article.imported": { subject: "article", v: 1, stream: "dossier", waits: true },
	"article.edited": { subject: "article", v: 1, stream: "dossier" },
	"article.assigned": { subject: "article", v: 1, stream: "dossier" },
	"article.taken": { subject: "article", v: 1, stream: "dossier" },
	"article.unassigned": { subject: "article", v: 1, stream: "dossier" },
	"article.briefed": { subject: "article", v: 1, stream: "dossier" },
	"article.moved": { subject: "article", v: 1, stream: "dossier" },
	"article.removed": { subject: "article", v: 1, stream: "dossier", waits: true },
	"article.restored": { subject: "article", v: 1, stream: "dossier", waits: true },
	"article.archived": { subject: "article", v: 1, stream: "dossier" },
	"article.unarchived": { subject: "article", v: 1, stream: "dossier" },
	"article.copied": { subject: "article", v: 1, stream: "dossier" },
	"article.left": { subject: "article", v: 1, stream: "dossier" },
	"article.arrived": { subject: "article", v: 1, stream: "dossier" },
	"version.added": { subject: "article", v: 1, stream: "dossier", waits: true },
	"article.exported": { subject: "article", v: 1, stream: "dossier", historyOnly: true },
	"speaker.created": { subject: "speaker", v: 1, stream: "dossier" },
	"speaker.edited": { subject: "speaker", v: 1, stream: "dossier" },
	"annotation.placed": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.edited": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.removed": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.restored": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.undecided": {
		subject: "annotation",
		v: 1,
		stream: "dossier",
		concerns: true,
		waits: true,
	},
	"annotation.settled": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.corrected": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.correction_declined": { subject: "annotation", v: 1, stream: "dossier", waits: true },
	"annotation.decided": {
		subject: "annotation",
		v: 1,
		stream: "dossier",
		concerns: true,
		waits: true,
	},
	"link.placed": { subject: "link", v: 1, stream: "dossier", waits: true },
	"link.edited": { subject: "link", v: 1, stream: "dossier", waits: true },
	"link.removed": { subject: "link", v: 1, stream: "dossier", waits: true },
	"link.restored": { subject: "link", v: 1, stream: "dossier", waits: true },
	"link.undecided": { subject: "link", v: 1, stream: "dossier", concerns: true, waits: true },
	"link.decided": { subject: "link", v: 1, stream: "dossier", concerns: true, waits: true },
	"statement.created": { subject: "statement", v: 1, stream: "dossier" },
	"statement.edited": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"statement.removed": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"statement.restored": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"statement.checked": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"statement.merged": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"statement.split": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"verdict.proposed": { subject: "statement", v: 1, stream: "dossier", waits: true },
	"verdict.undecided": {
		subject: "statement",
		v: 1,
		stream: "dossier",
		concerns: true,
		waits: true,
	},
	"verdict.decided": { subject: "statement", v: 1, stream: "dossier", concerns: true, waits: true },
	"evidence.added": { subject: "evidence", v: 1, stream: "dossier" },
	"evidence.edited": { subject: "evidence", v: 1, stream: "dossier" },
	"evidence.captured": { subject: "evidence", v: 1, stream: "dossier" },
	"evidence.removed": { subject: "evidence", v: 1, stream: "dossier" },
	"evidence.restored": { subject: "evidence", v: 1, stream: "dossier" },
	"round.opened": { subject: "round", v: 1, stream: "dossier" },
	"round.done": { subject: "round", v: 1, stream: "dossier" },
	"round.revealed": { subject: "round", v: 1, stream: "dossier" },
	"round.dropped": { subject: "round", v: 1, stream: "dossier" },
	"round.unsettled": { subject: "round", v: 1, stream: "dossier" },
	"membership.placed": { subject: "membership", v: 1, stream: "dossier", waits: true },
	"membership.edited": { subject: "membership", v: 1, stream: "dossier", waits: true },
	"membership.moved": { subject: "membership", v: 1, stream: "dossier", waits: true },
	"membership.removed": { subject: "membership", v: 1, stream: "dossier", waits: true },
	"membership.restored": { subject: "membership", v: 1, stream: "dossier", waits: true },
	"membership.undecided": {
		subject: "membership",
		v: 1,
		stream: "dossier",
		concerns: true,
		waits: true,
	},
	"membership.decided": {
		subject: "membership",
		v: 1,
		stream: "dossier",
		concerns: true,
		waits: true,
	},
	"thread.opened": { subject: "thread", v: 1, stream: "dossier", concerns: true },
	"thread.set": { subject: "thread", v: 1, stream: "dossier" },
	"message.written": { subject: "message", v: 1, stream: "dossier", concerns: true },
	"message.edited": { subject: "message", v: 1, stream: "dossier", concerns: true },
	"message.removed": { subject: "message", v: 1, stream: "dossier", concerns: true },
	"message.restored": { subject: "message", v: 1, stream: "dossier", concerns: true },
	"share.created": { subject: "share", v: 1, stream: "dossier", historyOnly: true },
	"share.revoked": { subject: "share", v: 1, stream: "dossier", historyOnly: true },
	"share.restored": { subject: "share", v: 1, stream: "dossier", historyOnly: true },
} as const satisfies Record<string, EventRow>;

export type EventType = keyof typeof eventTypes;

/** Whether a stored word is a type of event this version knows. */
export function isEventType(type: string): type is EventType {
	return Object.hasOwn(eventTypes, type);
}

/** Whether screens of a dossier have something else to show after an event of this type, its history aside. */
export function altersDossier(type: EventType): boolean {
	const row: EventRow = eventTypes[type];
	return row.historyOnly !== true;
}

/** Whether more or less may wait for somebody's decision after an event of this type. */
export function altersReviews(type: EventType): boolean {
	const row: EventRow = eventTypes[type];
	return row.waits === true;
}

/** Whether an inbox may be other than before: after what is said, decided, or written into a note. */
export function altersInboxes({ type, codes }: ToldEvent): boolean {
	const row: EventRow = eventTypes[type];
	return row.concerns === true || [codes.changed ?? []].flat().includes("note");
}

/** Of an event what says whom it concerns. */
interface ToldEvent {
	readonly type: EventType;
	readonly codes: Readonly<Record<string, string | readonly string[]>>;
}
