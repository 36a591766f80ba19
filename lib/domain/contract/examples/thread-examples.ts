import type { MessageView, ThreadView } from "../../thread";
import type { ExamplesOf } from "../example-of";
import type { threadOperations } from "../thread-operations";
import { exampleIds } from "./example-ids";
import { annotation, denying } from "./example-marks";
import { basile, edwina, receiptOf } from "./example-people";

const { op: opId } = exampleIds;
const ofThread = { id: exampleIds.thread } as const;
const ofMessage = { id: exampleIds.message } as const;
const about = { kind: "annotation", subjectId: annotation.id } as const;

const body = {
	v: 1,
	doc: {
		type: "doc",
		content: [
			{
				type: "paragraph",
				content: [
					{ type: "mention", attrs: { id: edwina.id, label: edwina.name } },
					{ type: "text", text: " does it deny the contract, or only the signature?" },
				],
			},
		],
	},
} as const;

const message: MessageView = {
	id: exampleIds.message,
	threadId: exampleIds.thread,
	author: basile,
	at: "2026-03-05T10:31:20.448Z",
	editedAt: null,
	body,
	revision: 1,
};

const thread: ThreadView = {
	...about,
	id: exampleIds.thread,
	blocking: true,
	resolved: null,
	revision: 1,
	messages: [message],
};

export const threadExamples: ExamplesOf<keyof typeof threadOperations> = {
	listThreads: {
		query: about,
		answer: {
			list: [thread],
			dossierId: exampleIds.dossier,
			cursor: "ZTIxMQ",
			leads: false,
			members: [basile, edwina],
		},
	},
	openThread: {
		params: ofThread,
		body: { opId, ...about, blocking: true, messageId: exampleIds.message, body },
		answer: receiptOf(exampleIds.thread, 1),
	},
	setThread: {
		params: ofThread,
		body: { opId, revision: 1, blocking: true, resolved: true },
		answer: receiptOf(exampleIds.thread, 2),
	},
	placeMessage: {
		params: ofMessage,
		body: { opId, revision: null, threadId: exampleIds.thread, body },
		answer: receiptOf(exampleIds.message, 1),
	},
	readMessageHistory: {
		params: ofMessage,
		answer: [{ revision: 1, at: "2026-03-05T09:12:44.310Z", body }],
	},
	removeMessage: {
		params: ofMessage,
		query: { opId },
		answer: receiptOf(exampleIds.message, 1),
	},
	restoreMessage: {
		params: ofMessage,
		body: { opId },
		answer: receiptOf(exampleIds.message, 1),
	},
	readInbox: {
		answer: {
			list: [
				{
					id: exampleIds.message,
					reason: "mention",
					actor: basile,
					at: message.at,
					unread: true,
					dossier: { id: exampleIds.dossier, title: "The Kestrane affair: who will come at sea?" },
					...about,
					label: denying.quotes.join(" […] "),
					articleId: denying.articleId,
					passageId: annotation.id,
					threadId: exampleIds.thread,
					words: `@${edwina.name} does it deny the contract, or only the signature?`,
					outcome: null,
					grounds: null,
				},
			],
			stopped: [],
		},
	},
	readInboxCount: {
		answer: { unread: 1, follow: [{ dossierId: exampleIds.dossier, cursor: "ZTIxMQ" }] },
	},
	markInboxRead: {
		body: { entryIds: [exampleIds.message], read: true },
		answer: { unread: 0 },
	},
};
