import { draftQuerySchema, uploadLimit } from "@/lib/domain/queries";
import { draftImport } from "@/lib/server/articles/draft-import";
import { defineUpload } from "@/lib/server/door/route";

export const POST = defineUpload({
	limit: uploadLimit,
	query: draftQuerySchema,
	call: ({ actor, params, query, bytes }) =>
		draftImport(actor, params.id ?? "", {
			bytes,
			fileName: query.fileName ?? null,
			charset: query.charset ?? null,
		}),
});
