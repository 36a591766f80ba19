import { serve } from "@/lib/server/door/serve";
import { listImports } from "@/lib/server/imports/list-imports";
import { wakeImports } from "@/lib/server/imports/run-imports";

export const GET = serve("listImports", async ({ actor, params }) => {
	const listed = await listImports(actor, params.id);
	// Whoever looks at an import that nobody works on any more has it go on.
	if (listed.ok && listed.value.imports.some(({ state }) => state === "running")) wakeImports();
	return listed;
});
