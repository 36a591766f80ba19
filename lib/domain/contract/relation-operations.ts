import { linkViewSchema, placeLinkSchema } from "../link";
import { linkHistorySchema } from "../link-history";
import { membershipHistorySchema } from "../membership-history";
import { pageSchema } from "../page";
import { linksQuerySchema, membershipsQuerySchema, statementsQuerySchema } from "../queries";
import {
	membershipViewSchema,
	placeMembershipSchema,
	placeStatementSchema,
	statementViewSchema,
} from "../statement";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** What ties passages together: links, statements and the memberships in them. */
export const relationOperations = {
	listLinks: {
		summary: "The links of a dossier, both ends quoted.",
		permission: "dossier.read",
		query: linksQuerySchema,
		answer: pageSchema(linkViewSchema),
	},
	readLink: {
		summary: "A link, both ends quoted.",
		permission: "dossier.read",
		answer: linkViewSchema,
	},
	readLinkHistory: {
		summary: "What a link said after each edit and who made it, decisions and removals.",
		permission: "dossier.read",
		answer: linkHistorySchema,
	},
	placeLink: {
		summary: "Links two passages, or replaces what a link says.",
		permission: ["link.place", "link.edit"],
		body: placeLinkSchema,
		answer: receiptSchema,
	},
	removeLink: {
		summary: "Removes a link, until it is restored.",
		permission: "link.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreLink: {
		summary: "Brings a removed link back.",
		permission: "link.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	listStatements: {
		summary: "The statements of a dossier with their passages.",
		permission: "dossier.read",
		query: statementsQuerySchema,
		answer: pageSchema(statementViewSchema),
	},
	readStatement: {
		summary: "A statement with its passages.",
		permission: "dossier.read",
		answer: statementViewSchema,
	},
	placeStatement: {
		summary: "Makes a statement, or changes its wording.",
		permission: ["statement.create", "statement.edit"],
		body: placeStatementSchema,
		answer: receiptSchema,
	},
	removeStatement: {
		summary: "Removes a statement with its memberships, until it is restored.",
		permission: "statement.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreStatement: {
		summary: "Brings a removed statement back with what went with it.",
		permission: "statement.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	listMemberships: {
		summary: "Which passages of a dossier are in which of its statements.",
		permission: "dossier.read",
		query: membershipsQuerySchema,
		answer: pageSchema(membershipViewSchema),
	},
	readMembership: {
		summary: "That a passage is in a statement, and with which stance.",
		permission: "dossier.read",
		answer: membershipViewSchema,
	},
	readMembershipHistory: {
		summary: "All that was done to a membership: its revisions, decisions and removals.",
		permission: "dossier.read",
		answer: membershipHistorySchema,
	},
	placeMembership: {
		summary: "Puts a passage into a statement, changes its stance, or moves it to another one.",
		permission: ["membership.place", "membership.edit"],
		body: placeMembershipSchema,
		answer: receiptSchema,
	},
	removeMembership: {
		summary: "Takes a passage out of a statement, until it is restored.",
		permission: "membership.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	restoreMembership: {
		summary: "Brings a removed membership back.",
		permission: "membership.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
} as const satisfies Record<string, Operation>;
