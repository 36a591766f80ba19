import { annotationViewSchema, placeAnnotationSchema, removeAnnotationSchema } from "../annotation";
import { annotationHistorySchema } from "../annotation-history";
import { candidatesQuerySchema, candidatesSchema } from "../candidate";
import { makeDecisionSchema } from "../decision";
import { decisionEntrySchema } from "../decision-entry";
import { passageViewSchema } from "../link";
import { pageQuerySchema, pageSchema } from "../page";
import { annotationsQuerySchema, decisionsQuerySchema } from "../queries";
import { placeSpeakerSchema, speakerViewSchema } from "../speaker";
import { receiptSchema, removeSchema } from "../write";
import type { Operation } from "./operation";

/** Tagged passages, whose words they are, and decisions about them. */
export const annotationOperations = {
	listPassages: {
		summary: "The passages of a dossier, quoted away from their articles: what a link can go to.",
		permission: "dossier.read",
		query: pageQuerySchema,
		answer: pageSchema(passageViewSchema),
	},
	rankCandidates: {
		summary:
			"What a passage can be linked to or gathered with: passages, statements and sentences, the most similar first.",
		permission: "dossier.read",
		query: candidatesQuerySchema,
		answer: candidatesSchema,
		limit: "search",
	},
	listAnnotations: {
		summary: "The annotations of a dossier, each in its article’s newest version.",
		permission: "dossier.read",
		query: annotationsQuerySchema,
		answer: pageSchema(annotationViewSchema),
	},
	readAnnotation: {
		summary: "An annotation in its article’s newest version.",
		permission: "dossier.read",
		answer: annotationViewSchema,
	},
	readAnnotationHistory: {
		summary: "What an annotation said after each edit and who made it, decisions and removals.",
		permission: "dossier.read",
		answer: annotationHistorySchema,
	},
	placeAnnotation: {
		summary: "Tags a passage, or replaces what an annotation says.",
		permission: ["annotation.place", "annotation.edit"],
		body: placeAnnotationSchema,
		bodyBytes: 2 * 1024 * 1024,
		answer: receiptSchema,
	},
	removeAnnotation: {
		summary: "Removes an annotation with its links and memberships, until it is restored.",
		permission: "annotation.remove",
		query: removeAnnotationSchema,
		answer: receiptSchema,
	},
	restoreAnnotation: {
		summary: "Brings a removed annotation back with what went with it.",
		permission: "annotation.restore",
		body: removeSchema,
		answer: receiptSchema,
	},
	listSpeakers: {
		summary: "The speakers of a dossier.",
		permission: "dossier.read",
		query: pageQuerySchema,
		answer: pageSchema(speakerViewSchema),
	},
	readSpeaker: {
		summary: "A speaker.",
		permission: "dossier.read",
		answer: speakerViewSchema,
	},
	placeSpeaker: {
		summary: "Makes a speaker, or changes one.",
		permission: ["speaker.create", "speaker.edit"],
		body: placeSpeakerSchema,
		answer: receiptSchema,
	},
	listDecisions: {
		summary: "The decisions of a dossier.",
		permission: "dossier.read",
		query: decisionsQuerySchema,
		answer: pageSchema(decisionEntrySchema),
	},
	readDecision: {
		summary: "A decision.",
		permission: "dossier.read",
		answer: decisionEntrySchema,
	},
	makeDecision: {
		summary: "Approves, rejects or sends back exactly one revision of a thing.",
		permission: "decision.make",
		body: makeDecisionSchema,
		answer: receiptSchema,
	},
} as const satisfies Record<string, Operation>;
