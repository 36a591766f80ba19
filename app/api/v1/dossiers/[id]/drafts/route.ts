import { draftImport } from "@/lib/server/articles/draft-import";
import { serve } from "@/lib/server/door/serve";

export const POST = serve("draftImport", ({ actor, params, query, body }) =>
	draftImport(actor, params.id, {
		bytes: body,
		fileName: query.fileName ?? null,
		charset: query.charset ?? null,
		pasted: query.pasted,
	}),
);
