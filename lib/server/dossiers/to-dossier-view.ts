import "server-only";
import type { DossierCard } from "@/lib/domain/dossier";
import { oneOf } from "@/lib/domain/one-of";
import type { DossierMemberView } from "@/lib/domain/people";
import { roles } from "@/lib/domain/roles";
import type { DossierCounts } from "@/lib/server/store/dossiers";

/** A dossier as its card shows it. */
export function toDossierCard(
	row: { id: string; title: string; summary: string; revision: number },
	counts: DossierCounts | undefined,
	leads: boolean,
): DossierCard {
	return {
		id: row.id,
		title: row.title,
		summary: row.summary,
		revision: row.revision,
		articles: counts?.articles ?? 0,
		annotations: counts?.annotations ?? 0,
		waiting: counts?.waiting ?? 0,
		openDenials: counts?.openDenials ?? 0,
		lastActivity: counts?.lastActivity?.toISOString() ?? null,
		leads,
	};
}

/** A member of a dossier as the others see them. */
export function toMemberView(row: {
	lead: boolean;
	member: { id: string; name: string; role: string; disabledAt: Date | null };
}): DossierMemberView {
	const { id, name, role, disabledAt } = row.member;
	return { id, name, role: oneOf(roles, role), lead: row.lead, disabled: disabledAt !== null };
}
