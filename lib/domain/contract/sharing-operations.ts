import { pageSchema } from "../page";
import {
	createdShareSchema,
	createShareSchema,
	placeSharingRulesSchema,
	sharesQuerySchema,
	shareViewSchema,
	sharingRulesSchema,
} from "../sharing";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What is shown to people without an account. */
export const sharingOperations = {
	readSharingRules: {
		summary: "What may be shown to people without an account.",
		permission: "sharing.read",
		answer: sharingRulesSchema,
	},
	placeSharingRules: {
		summary: "Sets what may be shown to people without an account.",
		permission: "sharing.edit",
		body: placeSharingRulesSchema,
		answer: receiptSchema,
	},
	listShares: {
		summary:
			"The addresses by which things of a dossier are read without an account, ended ones included.",
		permission: "share.list",
		query: sharesQuerySchema,
		answer: pageSchema(shareViewSchema),
	},
	createShare: {
		summary:
			"Makes an address by which what was approved of an article or a statement is read without an account. The address is in this answer and nowhere else; where the newsroom shares nothing, it is not found.",
		permission: "share.edit",
		body: createShareSchema,
		answer: createdShareSchema,
		limit: "share",
	},
	revokeShare: {
		summary: "Ends such an address at once.",
		permission: "share.edit",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreShare: {
		summary: "Takes that back: the same address shows the same again, until it expires.",
		permission: "share.edit",
		body: removeSchema,
		answer: receiptSchema,
	},
} as const satisfies Record<string, Operation>;
