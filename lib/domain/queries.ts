import { z } from "zod";

/** The largest file that can be imported, in bytes. */
export const uploadLimit = 25 * 1024 * 1024;

/** `POST /api/v1/dossiers/{id}/drafts?fileName=…&charset=…` */
export const draftQuerySchema = z.strictObject({
	fileName: z.string().max(300).optional(),
	charset: z.string().max(40).optional(),
});

/** `GET /api/v1/dossiers/{id}/review?list=…` */
export const reviewQuerySchema = z.strictObject({
	list: z.enum(["waiting", "mine"]).default("waiting"),
});

/** `GET /api/v1/dossiers/{id}/events?cursor=…`; the cursor is what an earlier page gave as `next`. */
export const eventsQuerySchema = z.strictObject({
	cursor: z.string().max(100).optional(),
});
