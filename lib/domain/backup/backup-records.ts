import type { BackupField } from "./backup-fields";

/** One kind of row that a backup keeps. */
export interface BackupRecord {
	/** The class of its nodes in our vocabulary. */
	readonly type: string;
	/** Whether it is a Web Annotation besides. */
	readonly annotates?: true;
	/** How many are in one file at most. */
	readonly perFile: number;
	/** Every column except that of the dossier. */
	readonly columns: Readonly<Record<string, BackupField>>;
}

const many = 1000;
const few = 20;

const own = { kind: "own" } as const;
const ref = { kind: "ref" } as const;
const refs = { kind: "refs" } as const;
const text = { kind: "text" } as const;
const texts = { kind: "texts" } as const;
const number = { kind: "number" } as const;
const flag = { kind: "flag" } as const;
const json = { kind: "json" } as const;
const hash = { kind: "hash" } as const;
const moment = { kind: "moment" } as const;
const person = { kind: "person" } as const;
const name = { kind: "text", as: "name" } as const;
const language = { kind: "text", as: "language" } as const;
const creator = { kind: "person", as: "creator" } as const;
const created = { kind: "moment", as: "created" } as const;
const modified = { kind: "moment", as: "modified" } as const;

function term<Table extends string>(table: Table) {
	return { kind: "term", table } as const;
}

function maybe<Field extends BackupField>(field: Field) {
	return { ...field, optional: true } as const;
}

const removed = { deletedAt: maybe(moment), deletedBy: maybe(ref) } as const;
const reviewed = {
	state: term("review-state"),
	stale: flag,
	revision: number,
	authorId: creator,
	createdAt: created,
	updatedAt: modified,
	...removed,
} as const;
const judged = { kind: term("reviewed"), subjectId: ref, revision: number } as const;

/**
 * Everything that a backup of a dossier keeps: a record is a table, a column a property. Its columns are those of the
 * table, and a column that is missing here makes the backup fail: what the database gains is decided about here.
 * Members, outlets and scales belong to the newsroom; a backup has of them what its rows name.
 */
export const backupRecords = {
	dossier: {
		type: "Dossier",
		perFile: 1,
		columns: {
			id: own,
			title: { kind: "text", as: "label" },
			summary: text,
			revision: number,
			createdAt: created,
			deletedAt: maybe(moment),
		},
	},
	member: {
		type: "DossierMember",
		perFile: many,
		columns: { memberId: person, lead: flag, createdAt: created },
	},
	speaker: {
		type: "Speaker",
		perFile: many,
		columns: {
			id: own,
			name,
			aliases: texts,
			outletId: maybe({ kind: "outlet" }),
			revision: number,
		},
	},
	original: {
		type: "Original",
		perFile: many,
		columns: { sha256: hash, createdAt: created },
	},
	article: {
		type: "Article",
		perFile: 200,
		columns: {
			id: own,
			outletId: maybe({ kind: "outlet" }),
			title: { kind: "text", as: "schema:headline" },
			author: maybe({ kind: "text", as: "schema:author" }),
			publishedValue: maybe({ kind: "text", as: "schema:datePublished" }),
			publishedPrecision: maybe(term("precision")),
			publishedZone: maybe(text),
			address: maybe({ kind: "text", as: "schema:url" }),
			language,
			credits: texts,
			state: term("article-state"),
			assigneeId: maybe(person),
			dueOn: maybe({ kind: "day" }),
			// Of a message as a thing of its own there are others.
			message: { kind: "text", as: "recoupe:brief" },
			archivedAt: maybe(moment),
			revision: number,
			createdAt: created,
			...removed,
		},
	},
	version: {
		type: "Version",
		perFile: few,
		columns: {
			id: own,
			articleId: { kind: "ref", as: "prov:specializationOf" },
			number,
			text: { kind: "text", as: "value" },
			blocks: json,
			originalSha256: hash,
			charset: text,
			createdById: creator,
			createdAt: created,
		},
	},
	revision: {
		type: "Revision",
		perFile: many,
		columns: {
			kind: term("reviewed"),
			subjectId: ref,
			number,
			editorId: person,
			content: json,
			at: moment,
		},
	},
	decision: {
		type: "Decision",
		annotates: true,
		perFile: many,
		columns: {
			id: own,
			...judged,
			editorId: person,
			deciderId: creator,
			outcome: term("outcome"),
			reason: maybe(term("reason")),
			words: text,
			at: created,
			n: number,
		},
	},
	withdrawal: {
		type: "Withdrawal",
		perFile: many,
		columns: { decisionId: ref, memberId: person, at: moment, n: number },
	},
	annotation: {
		type: "Passage",
		annotates: true,
		perFile: 200,
		columns: {
			id: own,
			articleId: ref,
			tag: term("tag"),
			certainty: term("certainty"),
			quoteType: maybe(term("quote-type")),
			checkWorthiness: maybe(term("check-worthiness")),
			note: maybe(json),
			origin: json,
			layer: text,
			...reviewed,
		},
	},
	anchor: {
		type: "Anchor",
		perFile: many,
		columns: {
			annotationId: ref,
			versionId: ref,
			articleId: ref,
			fate: term("fate"),
			byHand: flag,
		},
	},
	piece: {
		type: "Piece",
		perFile: many,
		columns: {
			annotationId: ref,
			versionId: ref,
			role: term("role"),
			n: number,
			start: number,
			end: number,
			quote: text,
		},
	},
	attribution: {
		type: "Attribution",
		perFile: many,
		columns: { annotationId: ref, speakerId: ref, n: number },
	},
	link: {
		type: "Link",
		annotates: true,
		perFile: many,
		columns: {
			id: own,
			fromId: ref,
			toId: ref,
			type: term("link-type"),
			certainty: term("certainty"),
			note: maybe(json),
			origin: json,
			layer: text,
			...reviewed,
		},
	},
	statement: {
		type: "Statement",
		perFile: many,
		columns: {
			id: own,
			status: term("statement-status"),
			revision: number,
			authorId: creator,
			createdAt: created,
			updatedAt: modified,
			...removed,
			lapsedVerdict: number,
			mergedIntoId: maybe(ref),
		},
	},
	wording: {
		type: "Wording",
		perFile: many,
		columns: { statementId: ref, language, title: { kind: "text", as: "label" } },
	},
	membership: {
		type: "Membership",
		annotates: true,
		perFile: many,
		columns: {
			id: own,
			statementId: ref,
			annotationId: ref,
			stance: term("stance"),
			layer: text,
			...reviewed,
			speakerId: maybe(ref),
			saidValue: maybe(text),
			saidPrecision: maybe(term("precision")),
			saidZone: maybe(text),
			place: text,
			merges: refs,
		},
	},
	verdict: {
		type: "Verdict",
		perFile: many,
		columns: {
			id: own,
			grade: term("grade"),
			scale: number,
			method: text,
			state: term("review-state"),
			revision: number,
			authorId: creator,
			updatedAt: modified,
		},
	},
	evidence: {
		type: "Evidence",
		perFile: many,
		columns: {
			id: own,
			statementId: ref,
			kind: term("evidence-kind"),
			bearing: term("bearing"),
			title: { kind: "text", as: "label" },
			locator: text,
			words: text,
			confidential: flag,
			captureSha256: maybe(hash),
			captureName: maybe(text),
			capturedAt: maybe(moment),
			merges: refs,
			revision: number,
			authorId: creator,
			createdAt: created,
			updatedAt: modified,
			...removed,
		},
	},
	correction: {
		type: "Correction",
		perFile: many,
		columns: {
			id: own,
			kind: term("reviewed"),
			annotationId: ref,
			revision: number,
			proposerId: person,
			content: json,
			state: term("correction-state"),
			acceptedAs: maybe(number),
			settledBy: maybe(person),
			settledAt: maybe(moment),
			words: text,
		},
	},
	thread: {
		type: "Thread",
		perFile: many,
		columns: {
			id: own,
			annotationId: maybe(ref),
			linkId: maybe(ref),
			statementId: maybe(ref),
			blockingSince: maybe(moment),
			blockingN: maybe(number),
			resolvedAt: maybe(moment),
			resolvedN: maybe(number),
			resolvedById: maybe(person),
			revision: number,
			createdAt: created,
		},
	},
	message: {
		type: "Message",
		annotates: true,
		perFile: many,
		columns: {
			id: own,
			threadId: ref,
			authorId: creator,
			body: json,
			mentions: { kind: "persons" },
			revision: number,
			createdAt: created,
			editedAt: maybe(moment),
			...removed,
		},
	},
	earlierMessage: {
		type: "EarlierMessage",
		perFile: many,
		columns: { messageId: ref, revision: number, body: json, at: moment },
	},
	round: {
		type: "Round",
		perFile: many,
		columns: { id: own, openedById: person, openedAt: moment, revealedAt: maybe(moment) },
	},
	roundArticle: {
		type: "RoundArticle",
		perFile: many,
		columns: { roundId: ref, articleId: ref, versionId: ref, revealedAt: maybe(moment) },
	},
	roundSeat: {
		type: "RoundSeat",
		perFile: many,
		columns: { roundId: ref, memberId: person, n: number, doneAt: maybe(moment) },
	},
	settlement: {
		type: "Settlement",
		perFile: many,
		columns: { id: own, roundId: ref, annotationId: maybe(ref), settlerId: person, at: moment },
	},
	settlementWithdrawal: {
		type: "SettlementWithdrawal",
		perFile: many,
		columns: { settlementId: ref, memberId: person, at: moment },
	},
	settledMark: {
		type: "SettledMark",
		perFile: many,
		columns: { markId: ref, settlementId: ref },
	},
	edit: {
		type: "Edit",
		perFile: many,
		columns: {
			kind: term("edited"),
			subjectId: ref,
			revision: number,
			editorId: person,
			content: json,
			at: moment,
		},
	},
	pageFetch: {
		type: "PageFetch",
		perFile: many,
		columns: {
			id: own,
			sha256: hash,
			asked: text,
			address: { kind: "text", as: "schema:url" },
			mediaType: text,
			memberId: person,
			at: moment,
		},
	},
	stream: {
		type: "Stream",
		perFile: many,
		columns: { id: own, seq: number, headHash: text },
	},
	event: {
		type: "Event",
		perFile: many,
		columns: {
			streamId: ref,
			seq: number,
			opId: ref,
			actorId: maybe({ kind: "person", as: "prov:wasAssociatedWith" }),
			type: term("event-type"),
			v: number,
			at: { kind: "moment", as: "prov:atTime" },
			payloadDigest: hash,
			prevHash: text,
		},
	},
	eventPayload: {
		type: "EventPayload",
		perFile: many,
		columns: { streamId: ref, seq: number, payload: maybe(json) },
	},
} as const satisfies Record<string, BackupRecord>;

export type BackupRecordName = keyof typeof backupRecords;

/** The names of all records, in the order in which a backup has them. */
export const backupRecordNames = Object.keys(backupRecords).filter(isBackupRecordName);

/** Whether a word is the name of a record. */
export function isBackupRecordName(word: string): word is BackupRecordName {
	return Object.hasOwn(backupRecords, word);
}

/** The property that a column is written as: an id is what it names. */
export function propertyOf(column: string, { as }: BackupField): string {
	return as ?? `recoupe:${column.replace(/(?<=.)Id$/, "")}`;
}
