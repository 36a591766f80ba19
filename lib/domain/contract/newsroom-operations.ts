import { z } from "zod";
import { liveDataSchema, liveQuerySchema } from "../live-stream";
import { editSelfSchema, selfViewSchema } from "../member";
import { outletViewSchema } from "../outlet";
import { pageQuerySchema, pageSchema } from "../page";
import { searchPageSchema, searchQuerySchema } from "../search";
import { createdTokenSchema, createTokenSchema, tokenViewSchema } from "../token";
import { placeVerdictScaleSchema, verdictScaleViewSchema } from "../verdict-scale";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What belongs to the newsroom or to the member alone. */
export const newsroomOperations = {
	listOutlets: {
		summary: "The outlets of the newsroom. They are made by importing what they published.",
		permission: "outlet.list",
		query: pageQuerySchema,
		answer: pageSchema(outletViewSchema),
	},
	readOutlet: {
		summary: "An outlet.",
		permission: "outlet.list",
		answer: outletViewSchema,
	},
	readVerdictScale: {
		summary: "The newsroom’s scale of verdicts, the truest grade first.",
		permission: "scale.read",
		answer: verdictScaleViewSchema,
	},
	placeVerdictScale: {
		summary:
			"Sets the newsroom’s scale of verdicts. A grade that a verdict has can be retired and not left out; verdicts keep what they said.",
		permission: "scale.edit",
		body: placeVerdictScaleSchema,
		answer: receiptSchema,
	},
	search: {
		summary: "What the member can find in their dossiers, the best first.",
		permission: "search",
		query: searchQuerySchema,
		answer: searchPageSchema,
		limit: "search",
	},
	followDossiers: {
		summary:
			"What happens in several dossiers and who is there, in one stream, as the screens follow it; ends when there is nothing left to follow.",
		permission: "event.list",
		query: liveQuerySchema,
		answer: { events: liveDataSchema },
		byItself: true,
	},
	readSelf: {
		summary: "Who asks, with their preferences.",
		permission: "self.read",
		answer: selfViewSchema,
	},
	editSelf: {
		summary: "Changes one’s own language and theme.",
		permission: "self.edit",
		body: editSelfSchema,
		answer: receiptSchema,
	},
	listTokens: {
		summary: "One’s own tokens, newest first, ended ones included.",
		permission: "token.list",
		answer: z.array(tokenViewSchema),
	},
	createToken: {
		summary: "Makes a token. Its secret is in this answer and nowhere else.",
		permission: "token.create",
		body: createTokenSchema,
		answer: createdTokenSchema,
	},
	revokeToken: {
		summary: "Ends one of one’s own tokens at once.",
		permission: "token.revoke",
		query: removeSchema,
		answer: receiptSchema,
	},
	readOpenApi: {
		summary: "This description.",
		permission: "self.read",
		answer: z.record(z.string(), z.unknown()),
	},
} as const satisfies Record<string, Operation>;
