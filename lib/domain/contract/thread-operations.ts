import { inboxCountSchema, inboxMarkedSchema, inboxSchema, markInboxReadSchema } from "../inbox";
import {
	messageHistorySchema,
	openThreadSchema,
	placeMessageSchema,
	setThreadSchema,
	threadListSchema,
	threadsQuerySchema,
} from "../thread";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What members say to each other about a thing, and what of it concerns one of them. */
export const threadOperations = {
	listThreads: {
		summary: "The threads about a mark, a link or a statement, with their messages.",
		permission: "dossier.read",
		query: threadsQuerySchema,
		answer: threadListSchema,
	},
	openThread: {
		summary: "Opens a thread about a thing with its first message.",
		permission: "thread.open",
		body: openThreadSchema,
		answer: receiptSchema,
	},
	setThread: {
		summary: "Resolves a thread or opens it again, and says whether it holds approval.",
		permission: "thread.set",
		body: setThreadSchema,
		answer: receiptSchema,
	},
	placeMessage: {
		summary: "Answers in a thread, or changes a message of one’s own.",
		permission: ["message.write", "message.edit"],
		body: placeMessageSchema,
		answer: receiptSchema,
	},
	readMessageHistory: {
		summary: "What a message said before each of its edits, oldest first.",
		permission: "dossier.read",
		answer: messageHistorySchema,
	},
	removeMessage: {
		summary: "Removes a message; its place stays, until it is restored.",
		permission: "message.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreMessage: {
		summary: "Brings a removed message back.",
		permission: "message.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	readInbox: {
		summary: "What concerns oneself: mentions, replies, and decisions about one’s own work.",
		permission: "inbox.read",
		answer: inboxSchema,
	},
	readInboxCount: {
		summary: "How much of one’s inbox is unread.",
		permission: "inbox.read",
		answer: inboxCountSchema,
		byItself: true,
	},
	markInboxRead: {
		summary: "Marks entries of one’s inbox read, or unread.",
		permission: "inbox.mark",
		body: markInboxReadSchema,
		answer: inboxMarkedSchema,
	},
} as const satisfies Record<string, Operation>;
