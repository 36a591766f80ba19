import { placeDossierMemberSchema } from "@/lib/domain/dossier";
import { removeSchema } from "@/lib/domain/write";
import { defineRoute } from "@/lib/server/door/route";
import { placeDossierMember } from "@/lib/server/dossiers/place-dossier-member";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";

export const PUT = defineRoute({
	body: placeDossierMemberSchema,
	call: ({ actor, params, body }) =>
		placeDossierMember(actor, params.id ?? "", params.memberId ?? "", body),
});

export const DELETE = defineRoute({
	query: removeSchema,
	call: ({ actor, params, query }) =>
		removeDossierMember(actor, params.id ?? "", params.memberId ?? "", query.opId),
});
