import { z } from "zod";
import { bearings, evidenceKinds } from "./evidence-kinds";
import { idSchema } from "./id";
import { momentSchema } from "./moment";
import { personViewSchema } from "./people";
import type { View } from "./view";
import { writeFields } from "./write";

/** Adds a piece of evidence to a statement (`revision: null`) or changes what is said of it. */
export const placeEvidenceSchema = z.strictObject({
	...writeFields,
	statementId: idSchema,
	kind: z.enum(evidenceKinds),
	bearing: z.enum(bearings),
	title: z.string().trim().min(1).max(500),
	locator: z
		.string()
		.trim()
		.max(2000)
		.describe("Where to find it: an address, a page, a file number, how to reach a person."),
	words: z.string().trim().max(5000),
	confidential: z.boolean().describe("Never exported, and shown to no program."),
});

export type PlaceEvidence = z.output<typeof placeEvidenceSchema>;

/** `PUT /api/v1/evidence/{id}/capture?opId=…&revision=…&fileName=…`, the bytes in the body. */
export const captureQuerySchema = z.strictObject({
	opId: writeFields.opId,
	revision: z
		.string()
		.regex(/^[1-9]\d{0,8}$/)
		.transform(Number)
		.describe("The revision of the evidence that the writer saw; a newer one is refused as stale."),
	fileName: z.string().trim().min(1).max(300),
});

export type CaptureQuery = z.output<typeof captureQuerySchema>;

/** A copy that was kept of a piece of evidence. */
export const captureViewSchema = z
	.strictObject({
		sha256: z.string().describe("SHA-256 of its bytes, hexadecimal."),
		size: z.int().nonnegative().describe("Bytes."),
		fileName: z.string(),
		at: momentSchema,
	})
	.meta({ id: "Capture", description: "A copy that was kept of a piece of evidence." });

/** A piece of evidence as the screens see it. */
export const evidenceViewSchema = z
	.strictObject({
		id: idSchema,
		statementId: idSchema,
		kind: z.enum(evidenceKinds),
		bearing: z.enum(bearings),
		title: z.string(),
		locator: z.string(),
		words: z.string(),
		confidential: z.boolean(),
		capture: captureViewSchema.nullable(),
		revision: z.int().positive(),
		author: personViewSchema,
		createdAt: momentSchema,
	})
	.meta({ id: "Evidence", description: "What supports or refutes a statement, or explains it." });

export type EvidenceView = View<typeof evidenceViewSchema>;

/** The evidence of a statement, oldest first. */
export const evidenceListSchema = z
	.strictObject({ list: z.array(evidenceViewSchema) })
	.meta({ id: "EvidenceList", description: "The evidence of a statement, oldest first." });

export type EvidenceList = View<typeof evidenceListSchema>;
