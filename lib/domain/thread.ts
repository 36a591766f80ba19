import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { noteText } from "./note";
import { noteSchema } from "./note-schema";
import { personViewSchema } from "./people";
import type { View } from "./view";
import { writeFields } from "./write";

/** The kinds of thing that can be talked about. */
export const threadKinds = ["annotation", "link", "statement"] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** What a member writes: a note that says something. */
const messageBodySchema = noteSchema.refine((note) => noteText(note).trim() !== "", "empty");

/** `GET /api/v1/threads`: those about one thing. */
export const threadsQuerySchema = z.strictObject({
	kind: z.enum(threadKinds),
	subjectId: idSchema,
});

export type ThreadsQuery = z.output<typeof threadsQuerySchema>;

/** Opens a thread with its first message. */
export const openThreadSchema = z.strictObject({
	opId: writeFields.opId,
	kind: z.enum(threadKinds),
	subjectId: idSchema,
	blocking: z.boolean().describe("Whether it holds approval while it is open."),
	messageId: idSchema.describe("The id of its first message."),
	body: messageBodySchema,
});

export type OpenThread = z.output<typeof openThreadSchema>;

/** Says whether a thread is resolved, and whether it holds approval while it is not. */
export const setThreadSchema = z.strictObject({
	opId: writeFields.opId,
	revision: z
		.int()
		.positive()
		.describe("The revision that the writer saw. An older one is refused as stale."),
	blocking: z.boolean(),
	resolved: z.boolean(),
});

export type SetThread = z.output<typeof setThreadSchema>;

/** Answers in a thread (`revision: null`), or changes what was written. */
export const placeMessageSchema = z.strictObject({
	...writeFields,
	threadId: idSchema,
	body: messageBodySchema,
});

export type PlaceMessage = z.output<typeof placeMessageSchema>;

/** A message as the screens see it. */
export const messageViewSchema = z
	.strictObject({
		id: idSchema,
		threadId: idSchema,
		author: personViewSchema,
		at: momentSchema,
		editedAt: momentSchema.nullable(),
		body: noteSchema
			.nullable()
			.nonoptional()
			.describe("Null when it was removed; its place stays."),
		revision: z.int().positive(),
	})
	.meta({ id: "Message", description: "What one member wrote in a thread." });

export type MessageView = View<typeof messageViewSchema>;

/** `GET /api/v1/messages/{id}/history`: what a message said before each edit, oldest first. */
export const messageHistorySchema = z
	.array(
		z.strictObject({
			revision: z.int().positive(),
			at: momentSchema.describe("Since when it said so."),
			body: noteSchema,
		}),
	)
	.meta({ id: "MessageHistory", description: "What a message said before, oldest first." });

export type MessageHistory = View<typeof messageHistorySchema>;

/** A thread as the screens see it, its messages oldest first. */
export const threadViewSchema = z
	.strictObject({
		id: idSchema,
		kind: z.enum(threadKinds),
		subjectId: idSchema,
		blocking: z.boolean().describe("Whether it holds approval while it is open."),
		resolved: z
			.strictObject({ by: personViewSchema, at: momentSchema })
			.nullable()
			.describe("By whom and when; null while it is open."),
		revision: z.int().positive(),
		messages: z.array(messageViewSchema),
	})
	.meta({ id: "Thread", description: "A conversation about a mark, a link or a statement." });

export type ThreadView = View<typeof threadViewSchema>;

/** The most threads that are answered of one thing: its newest. */
export const threadLimit = 200;

/** The threads of a thing, oldest first. */
export const threadListSchema = z
	.strictObject({
		list: z.array(threadViewSchema).max(threadLimit),
		dossierId: idSchema,
		cursor: z.string().describe("From where to follow the events of the dossier."),
		leads: z.boolean().describe("Whether the reader leads the dossier."),
		members: z.array(personViewSchema).describe("Who can be mentioned."),
	})
	.meta({ id: "ThreadList", description: "The threads about a thing, oldest first." });

export type ThreadList = View<typeof threadListSchema>;

/** How many threads about a thing are open. */
export const openThreadsSchema = z
	.strictObject({
		kind: z.enum(threadKinds),
		subjectId: idSchema,
		open: z.int().positive(),
		blocking: z.boolean().describe("Whether one of them holds approval."),
	})
	.meta({ id: "OpenThreads", description: "How many threads about a thing are open." });

export type OpenThreads = View<typeof openThreadsSchema>;
