import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ExportHead } from "@/lib/exports/export-head";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { readSelf } from "@/lib/server/members/read-self";
import { softwareVersion } from "@/lib/server/software-version";
import { database } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";

/** What an export of a member, who may make it, says of itself; in their language. */
export async function toExportHead(
	actor: Actor,
	dossierId: string,
	query: Pick<ExportHead, "marks" | "separator">,
): Promise<Result<ExportHead>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const [self, dossier] = await Promise.all([
		readSelf(actor),
		findDossier(database(), scope.value, dossierId),
	]);
	if (!self.ok) return self;
	if (dossier === null) return fail("not-found");
	return ok({
		dossier: { id: dossier.id, title: dossier.title },
		marks: query.marks,
		separator: query.separator,
		exportedAt: new Date().toISOString(),
		softwareVersion,
		language: self.value.locale,
		address: config().appUrl,
	});
}
