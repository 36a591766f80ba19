"use client";

import { useSelf } from "@/components/shell/self-provider";
import type { WorkAsker } from "@/lib/domain/article-steps";
import type { DossierMemberView } from "@/lib/domain/people";
import { hasRole } from "@/lib/domain/roles";

/** Who is signed in, as far as the work on the articles of a dossier with these members cares. */
export function useWorkAsker(members: readonly DossierMemberView[]): WorkAsker {
	const memberId = useSelf()?.id ?? "";
	const place = members.find(({ id }) => id === memberId);
	const assigns = place !== undefined && (place.lead || hasRole(place.role, "reviewer"));
	return { memberId, assigns };
}
