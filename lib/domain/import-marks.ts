import { z } from "zod";
import { linkTypeNames } from "./link-types";
import { tagNames } from "./tags";
import type { View } from "./view";

/** The formats that bring marks with a text. */
export const annotatedFormats = [
	"web-annotation",
	"webanno-tsv",
	"brat",
	"label-studio",
	"doccano",
] as const;

export type AnnotatedFormat = (typeof annotatedFormats)[number];

/** The most marks and different labels that one file can bring, and how many of those without a place are listed. */
export const importMarkLimits = { marks: 5_000, labels: 100, listed: 50 } as const;

const label = z.string().max(100).describe("The file’s own word; empty where it says none.");
const count = z.int().nonnegative();
const tag = z.enum(tagNames).nullable();
const type = z.enum(linkTypeNames).nullable();

/** What a file marks in the text of a draft: what comes along, as what, and what does not. */
export const importMarksSchema = z
	.strictObject({
		format: z.enum(annotatedFormats),
		labels: z.array(
			z.strictObject({
				label,
				count: count.describe("How many marks have it and a place in the text."),
				tag: tag.describe("What it is called here too; null where a member has to say."),
			}),
		),
		relations: z
			.array(
				z.strictObject({
					label,
					from: label.describe("The label of the marks that they start from."),
					to: label,
					count,
					type: type.describe("What it is called here too; null where a member has to say."),
				}),
			)
			.describe("Relations between marks that have a place, by what they join."),
		repaired: count.describe(
			"How many marks were not where the file says, and were found by their words.",
		),
		unplaced: z
			.array(z.strictObject({ label, quote: z.string(), code: z.string() }))
			.max(importMarkLimits.listed)
			.describe("The first of the marks that have no place in the text, each with the reason."),
		unplacedCount: count,
		left: z
			.array(z.strictObject({ code: z.string(), count }))
			.describe("What else is in the file and stays behind."),
		unknownSpeakers: z
			.array(z.string())
			.describe("Speakers of marks that the dossier does not know: they stay behind."),
	})
	.meta({ id: "ImportMarks", description: "What a file marks in the text of a draft." });

export type ImportMarks = View<typeof importMarksSchema>;

/** What the labels of a file are here; null leaves out what has one. */
export const marksChoiceSchema = z.strictObject({
	labels: z.array(z.strictObject({ label, tag })).max(importMarkLimits.labels),
	relations: z.array(z.strictObject({ label, type })).max(importMarkLimits.labels),
});

export type MarksChoice = View<typeof marksChoiceSchema>;
