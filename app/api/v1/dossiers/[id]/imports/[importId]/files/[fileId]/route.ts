import { serve } from "@/lib/server/door/serve";
import { addImportFile } from "@/lib/server/imports/add-import-file";

export const PUT = serve("addImportFile", ({ actor, params, query, body }) => {
	const { id: dossierId, importId, fileId } = params;
	return addImportFile(
		actor,
		{ dossierId, importId, fileId },
		{ name: query.fileName, bytes: body },
	);
});
