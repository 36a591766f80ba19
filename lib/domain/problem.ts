import { z } from "zod";
import { failureCodes } from "./failure-codes";
import { idSchema } from "./id";
import type { View } from "./view";

const codeSchema = z.enum(failureCodes);

/** One problem with one field: `path` is dotted ("pieces.0.end"), `code` is a key of the field messages. */
export const fieldProblemSchema = z
	.strictObject({ path: z.string(), code: z.string() })
	.meta({ id: "FieldProblem", description: "One problem with one field; its path is dotted." });

export type FieldProblem = View<typeof fieldProblemSchema>;

/** A failure as it leaves the server: a problem document (RFC 9457) with a stable word in `code`. */
export const problemSchema = z
	.strictObject({
		type: z.templateLiteral(["urn:recoupe:problem:", codeSchema]),
		title: z.string(),
		status: z.int().min(400).max(599),
		code: codeSchema,
		fields: z
			.array(fieldProblemSchema)
			.exactOptional()
			.describe("Which fields are wrong, for invalid."),
		ids: z
			.array(idSchema)
			.exactOptional()
			.describe(
				"What the failure is about: the links that forbid a tag, the twin of a link, the threads that hold an approval.",
			),
		retryAfter: z
			.int()
			.nonnegative()
			.exactOptional()
			.describe("Seconds after which another try makes sense, for too-many and busy."),
		revision: z
			.int()
			.nonnegative()
			.exactOptional()
			.describe("The revision the thing has now, for stale."),
		current: z
			.unknown()
			.exactOptional()
			.describe("The thing as reading it answers now, for the stale of an edit."),
	})
	.meta({
		id: "Problem",
		description: "A problem document (RFC 9457), its stable word in `code`.",
	});

export type Problem = View<typeof problemSchema>;
