import "server-only";
import { toNarrowing } from "@/lib/domain/export-narrowing";
import type { ArticleExportQuery, DossierExportQuery } from "@/lib/domain/export-query";
import type { PersonView } from "@/lib/domain/people";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { ExportHead } from "@/lib/exports/export-head";
import { config } from "@/lib/server/config";
import type { Actor } from "@/lib/server/door/actor";
import { openScope } from "@/lib/server/door/grant";
import { listDossierMembers } from "@/lib/server/dossiers/list-dossier-members";
import { readSelf } from "@/lib/server/members/read-self";
import { softwareVersion } from "@/lib/server/software-version";
import { database } from "@/lib/server/store/client";
import { findDossier } from "@/lib/server/store/dossiers";

/** What an export of a member, who may make it, says of itself; in their language. */
export async function toExportHead(
	actor: Actor,
	dossierId: string,
	query: ArticleExportQuery | DossierExportQuery,
): Promise<Result<ExportHead>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const [self, dossier] = await Promise.all([
		readSelf(actor),
		findDossier(database(), scope.value, dossierId),
	]);
	if (!self.ok) return self;
	if (dossier === null) return fail("not-found");
	const narrowing = toNarrowing(query);
	return ok({
		dossier: { id: dossierId, title: dossier.title },
		narrowing,
		members: narrowing.memberIds.length === 0 ? [] : await peopleOf(actor, dossierId),
		marks: query.marks,
		separator: query.separator,
		exportedAt: new Date().toISOString(),
		softwareVersion,
		language: self.value.locale,
		address: config().appUrl,
	});
}

/** The names to call members by; none where the caller may not read them. */
async function peopleOf(actor: Actor, dossierId: string): Promise<PersonView[]> {
	const members = await listDossierMembers(actor, dossierId);
	return members.ok ? members.value.map(({ id, name }) => ({ id, name })) : [];
}
