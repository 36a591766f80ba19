import { z } from "zod";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import { decidedKinds, outcomeNames, reasonNames } from "./review";
import { threadKinds } from "./thread";
import type { View } from "./view";
import { webhookNoticeSchema } from "./webhook";

/** Why something is in a member's inbox, the first of them that holds. */
export const inboxReasons = ["mention", "reply", "own", "decision"] as const;
export type InboxReason = (typeof inboxReasons)[number];

/** How many of the newest entries an inbox has. What is older is in the history. */
export const inboxLimit = 200;

/** The most words of a message that an entry quotes, UTF-16 units. */
export const inboxWords = 300;

/** What an entry is called by: a message or a decision, or a subject with the number of the revision whose note it is. */
const entryIdSchema = z
	.string()
	.max(60)
	.regex(/^[0-9a-f-]{36}(\.\d{1,9})?$/);

/** One thing that concerns a member: a message, a note, or a decision about something of theirs. */
export const inboxEntrySchema = z
	.strictObject({
		id: entryIdSchema,
		reason: z.enum(inboxReasons),
		actor: personViewSchema,
		at: momentSchema,
		unread: z.boolean(),
		dossier: z.strictObject({ id: idSchema, title: z.string() }),
		kind: z.enum([...new Set([...threadKinds, ...decidedKinds])]),
		subjectId: idSchema.describe("What it is about; of a verdict, its statement."),
		label: z.string().describe("The words of the passage, or the title of the statement."),
		articleId: idSchema.nullable(),
		passageId: idSchema
			.nullable()
			.describe("The passage it is about, or that the link or the membership hangs on."),
		threadId: idSchema.nullable().describe("The thread of a message."),
		words: z.string().describe("How the message or the note begins, or the words of the decision."),
		outcome: z.enum(outcomeNames).nullable(),
		grounds: z.enum(reasonNames).nullable().describe("The reason that a decision gives."),
	})
	.meta({ id: "InboxEntry", description: "One thing that concerns a member." });

export type InboxEntry = View<typeof inboxEntrySchema>;

/** What concerns a member, newest first. */
export const inboxSchema = z
	.strictObject({
		list: z.array(inboxEntrySchema).max(inboxLimit),
		stopped: z
			.array(webhookNoticeSchema)
			.describe(
				"The member’s webhooks that were switched off by themselves, until they are seen to.",
			),
	})
	.meta({ id: "Inbox", description: "What concerns a member, newest first." });

export type Inbox = View<typeof inboxSchema>;

/** How much of it is unread, and which dossiers to follow to know when that changes. */
export const inboxCountSchema = z
	.strictObject({
		unread: z.int().nonnegative().max(inboxLimit),
		follow: z
			.array(z.strictObject({ dossierId: idSchema, cursor: z.string() }))
			.describe(
				"The newest dossiers of the member, each with the cursor after which to follow it.",
			),
	})
	.meta({ id: "InboxCount", description: "How much of an inbox is unread." });

export type InboxCount = View<typeof inboxCountSchema>;

/** `PUT /api/v1/inbox/read`: entries are read, or to be taken for unread again. */
export const markInboxReadSchema = z.strictObject({
	entryIds: z.array(entryIdSchema).min(1).max(inboxLimit),
	read: z.boolean(),
});

export type MarkInboxRead = z.output<typeof markInboxReadSchema>;

/** How much is unread after it. */
export const inboxMarkedSchema = z
	.strictObject({ unread: z.int().nonnegative().max(inboxLimit) })
	.meta({ id: "InboxMarked", description: "How much of an inbox is unread after marking it." });

export type InboxMarked = View<typeof inboxMarkedSchema>;
