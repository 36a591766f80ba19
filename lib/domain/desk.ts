import { z } from "zod";
import { annotationViewSchema } from "./annotation";
import { articleRowSchema, versionViewSchema } from "./article";
import { dossierCardSchema } from "./dossier";
import { eventViewSchema } from "./events";
import { importMarksSchema } from "./import-marks";
import { linkViewSchema } from "./link";
import { momentSchema } from "./moment";
import { dossierMemberViewSchema } from "./people";
import { deskRoundSchema } from "./round";
import { pastedFormats } from "./source-formats";
import { speakerViewSchema } from "./speaker";
import { statementViewSchema } from "./statement";
import { blockSchema } from "./text";
import { openThreadsSchema } from "./thread";
import type { View } from "./view";

/** Everything the article desk shows of one article. */
export const deskViewSchema = z
	.strictObject({
		dossier: dossierCardSchema.pick({ id: true, title: true, leads: true }),
		article: articleRowSchema,
		version: versionViewSchema,
		annotations: z.array(annotationViewSchema),
		/** Links with an end in this article. */
		links: z.array(linkViewSchema),
		/** All statements of the dossier, each with all its passages. */
		statements: z.array(statementViewSchema),
		speakers: z.array(speakerViewSchema),
		members: z.array(dossierMemberViewSchema),
		/** What is talked about in the dossier: each thing with an open thread. */
		threads: z.array(openThreadsSchema),
		unsettled: z
			.int()
			.nonnegative()
			.describe("How many of its marks a new text changed or lost and nobody has settled since."),
		/** All articles of the dossier, oldest first, for the rail and for choosing what to compare. */
		articles: z.array(articleRowSchema),
		/** The blind round that is open on the article; null when there is none, and once it is revealed. */
		round: deskRoundSchema.nullable(),
		/** From where to follow the dossier's events: all of this is as new, or newer. */
		cursor: z.string(),
	})
	.meta({ id: "Desk", description: "An article with everything that its desk shows." });

export type DeskView = View<typeof deskViewSchema>;

/** A page of the history, newest first; `next` continues it, null at its end. */
export const eventPageSchema = z
	.strictObject({
		events: z.array(eventViewSchema),
		next: z.string().nullable(),
		/** From where to follow the events that come after this page's newest. */
		cursor: z.string(),
	})
	.meta({
		id: "EventPage",
		description: "A page of the history, newest first; `next` continues it, null at its end.",
	});

export type EventPage = View<typeof eventPageSchema>;

/** Where a proposed value can have been found. */
export const proposalSources = [
	"text",
	"file-name",
	"address",
	"json-ld",
	"open-graph",
	"page",
	"byline",
	"record",
	"properties",
	"fetched",
] as const;

export type ProposalSource = (typeof proposalSources)[number];

/** The fields for which values are proposed. */
export const proposedFields = [
	"title",
	"outlet",
	"author",
	"published",
	"address",
	"language",
	"credits",
] as const;

/** Why an article may be the same as one that is not saved yet: the surest first. */
export const twinReasons = ["same-bytes", "same-text", "same-address", "near-copy"] as const;

export type TwinReason = (typeof twinReasons)[number];

/** `POST /api/v1/dossiers/{id}/drafts/fetched` */
export const fetchDraftSchema = z.strictObject({
	address: z
		.string()
		.trim()
		.max(2000)
		.pipe(z.url({ protocol: /^https?$/, error: "address" })),
	charset: z
		.string()
		.max(40)
		.exactOptional()
		.describe("The encoding of the page, where it is known better than by looking at it."),
});

export type FetchDraft = z.output<typeof fetchDraftSchema>;

/** What an importer proposes for an article; every field can be changed before it is saved. */
export const importDraftSchema = z
	.strictObject({
		original: z.strictObject({
			sha256: z.string().regex(/^[0-9a-f]{64}$/),
			charset: z.string(),
			fileName: z.string().nullable(),
			pasted: z
				.enum(pastedFormats)
				.exactOptional()
				.describe("What pasted words were sent in; for files their names say it."),
		}),
		text: z.string(),
		blocks: z.array(blockSchema),
		title: z.string(),
		outlet: z.string().nullable(),
		author: z.string().nullable(),
		published: articleRowSchema.shape.published,
		address: z.string().nullable(),
		language: articleRowSchema.shape.language,
		credits: z.array(z.string()),
		/** What was done to the characters, and what was left out, as codes with counts. */
		notices: z.array(z.strictObject({ code: z.string(), count: z.int().nonnegative() })),
		sources: z
			.partialRecord(z.enum(proposedFields), z.enum(proposalSources))
			.describe("Where each proposed value was found."),
		twins: z
			.array(
				articleRowSchema.pick({ id: true, title: true }).extend({
					by: z.enum(twinReasons),
					share: z.number().nullable().describe("How much of one is in the other, of a near copy."),
				}),
			)
			.describe("Articles of the dossier that this may be again, each by its surest reason."),
		fetched: z
			.strictObject({ address: z.string(), at: momentSchema })
			.exactOptional()
			.describe("Where and when its bytes were fetched, if they were."),
		marks: importMarksSchema
			.exactOptional()
			.describe("What the file marks in the text, if it marks anything."),
	})
	.meta({ id: "ImportDraft", description: "What an importer proposes for an article." });

export type ImportDraft = View<typeof importDraftSchema>;
