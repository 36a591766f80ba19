import { placeDossierSchema } from "@/lib/domain/dossier";
import { defineRoute } from "@/lib/server/door/route";
import { placeDossier } from "@/lib/server/dossiers/place-dossier";
import { readDossier } from "@/lib/server/dossiers/read-dossier";

export const GET = defineRoute({
	call: ({ actor, params }) => readDossier(actor, params.id ?? ""),
});

export const PUT = defineRoute({
	body: placeDossierSchema,
	call: ({ actor, params, body }) => placeDossier(actor, params.id ?? "", body),
});
