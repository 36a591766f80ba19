import { z } from "zod";
import { backupLimits } from "../backup/backup-manifest";
import { eventPageSchema } from "../desk";
import {
	dossierCardSchema,
	dossierViewSchema,
	placeDossierMemberSchema,
	placeDossierSchema,
} from "../dossier";
import { editsSchema } from "../edit";
import { streamDataSchema, streamQuerySchema } from "../event-stream";
import { dossierExportQuerySchema } from "../export-query";
import { mapViewSchema } from "../map";
import { openQuestionsSchema } from "../open-question-view";
import { pageQuerySchema, pageSchema } from "../page";
import { dossierMemberViewSchema, personViewSchema } from "../people";
import { eventsQuerySchema } from "../queries";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** Dossiers, their members, what waits in them and what happened in them. */
export const dossierOperations = {
	listDossiers: {
		summary: "The dossiers the member is in.",
		permission: "dossier.list",
		query: pageQuerySchema,
		answer: pageSchema(dossierCardSchema),
	},
	readDossier: {
		summary: "A dossier with its members and counts.",
		permission: "dossier.read",
		answer: dossierViewSchema,
	},
	listEdits: {
		summary:
			"The edits of an article, of a speaker or of the dossier itself, newest first, with both sides.",
		permission: "dossier.read",
		answer: editsSchema,
	},
	placeDossier: {
		summary: "Makes a dossier, which its maker leads, or changes its title and summary.",
		permission: ["dossier.create", "dossier.edit"],
		body: placeDossierSchema,
		answer: receiptSchema,
	},
	listDossierMembers: {
		summary: "The members of a dossier, its leads first.",
		permission: "dossier.read",
		answer: z.array(dossierMemberViewSchema),
	},
	placeDossierMember: {
		summary: "Puts a member into a dossier, or changes whether they lead it.",
		permission: ["dossier.member.add", "dossier.enter"],
		body: placeDossierMemberSchema,
		answer: receiptSchema,
	},
	removeDossierMember: {
		summary: "Takes a member out of a dossier.",
		permission: "dossier.member.remove",
		query: removeSchema,
		answer: receiptSchema,
	},
	listCandidates: {
		summary: "The members of the newsroom whom a lead can still put into a dossier.",
		permission: "dossier.member.add",
		answer: z.array(personViewSchema),
	},
	readMap: {
		summary: "The passages of a dossier and what ties them together, in one compact answer.",
		permission: "dossier.read",
		answer: mapViewSchema,
	},
	readOpenQuestions: {
		summary: "What a dossier leaves open: unlinked denials, single sources, missing speakers …",
		permission: "dossier.read",
		answer: openQuestionsSchema,
	},
	exportDossier: {
		summary: "A dossier with all of its articles as a file.",
		permission: "dossier.export",
		query: dossierExportQuerySchema,
		answer: {
			files: [
				"application/zip",
				"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
				"application/pdf",
				"text/markdown",
				"application/ld+json",
				"text/csv",
				"text/plain",
			],
		},
		recorded: true,
		limit: "export",
	},
	backUpDossier: {
		summary:
			"Everything about a dossier as one file, to be restored in another newsroom: texts, marks, decisions, conversations, history, original bytes. Confidential evidence and rounds that are open are not in it.",
		permission: "dossier.back_up",
		answer: { files: ["application/zip"] },
		recorded: true,
		limit: "export",
	},
	restoreDossier: {
		summary:
			"Restores a dossier from a backup, whole or not at all, with the ids and the history it had. The id is that of this write: a repeat answers the first outcome.",
		permission: "dossier.restore",
		asksFirst: true,
		body: { bytes: backupLimits.upload, spooled: true },
		answer: receiptSchema,
		limit: "restore",
	},
	listEvents: {
		summary: "What happened in a dossier, newest first.",
		permission: "event.list",
		query: eventsQuerySchema,
		answer: eventPageSchema,
	},
	followEvents: {
		summary:
			"What happens in a dossier, as it happens, after a place in its history or from now on; ends when the member may not see it any more.",
		permission: "event.list",
		query: streamQuerySchema,
		answer: { events: streamDataSchema },
	},
} as const satisfies Record<string, Operation>;
