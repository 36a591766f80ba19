import { notFound } from "next/navigation";
import { cache } from "react";
import type { DossierView } from "@/lib/domain/dossier";
import { isId } from "@/lib/domain/id";
import { currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { shown } from "../../../shown";

/** The dossier whose tabs are shown, and from where what a tab shows may be out of date; read once a request. */
export const openLiveDossier = cache(
	async (
		dossierId: string,
	): Promise<{ readonly dossier: DossierView; readonly cursor: string }> => {
		if (!isId(dossierId)) notFound();
		const actor = await currentActor();
		const cursor = shown(await readEventCursor(actor, dossierId));
		return { cursor, dossier: shown(await readDossier(actor, dossierId)) };
	},
);

/** The dossier whose tabs are shown. */
export async function openDossier(dossierId: string): Promise<DossierView> {
	return (await openLiveDossier(dossierId)).dossier;
}
