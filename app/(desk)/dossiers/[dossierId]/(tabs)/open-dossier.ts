import { notFound } from "next/navigation";
import { cache } from "react";
import type { DossierView } from "@/lib/domain/dossier";
import { isId } from "@/lib/domain/id";
import { currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { shown } from "../../../shown";

/** The dossier whose tabs are shown, read once a request. */
export const openDossier = cache(async (dossierId: string): Promise<DossierView> => {
	if (!isId(dossierId)) notFound();
	return shown(await readDossier(await currentActor(), dossierId));
});
