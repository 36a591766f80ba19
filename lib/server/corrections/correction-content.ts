import "server-only";
import { z } from "zod";
import { type CorrectionContent, correctionContentSchema } from "@/lib/domain/correction";

/** What a correction keeps, version 1. */
const storedSchema = z.strictObject({ v: z.literal(1), fields: correctionContentSchema });

/** What a revision of an annotation says that a correction can change. */
export function revisionFields(content: unknown): z.output<typeof revisionSchema>["fields"] {
	return revisionSchema.parse(content).fields;
}

const { tag, pieces, speakerIds } = correctionContentSchema.shape;
const revisionSchema = z.looseObject({ fields: z.looseObject({ tag, pieces, speakerIds }) });

/** What a correction would have a mark say, as it is stored. */
export function correctionContent(content: unknown): CorrectionContent {
	return storedSchema.parse(content).fields;
}
