import { DossierSettings } from "@/components/dossiers/dossier-settings";
import { currentActor } from "@/lib/server/door/actor";
import { listNewsroomMembers } from "@/lib/server/members/list-newsroom-members";
import { shown } from "../../../../shown";
import { openDossier } from "../open-dossier";

/** The settings of a dossier. Whom it could still take in is read only for those who may add them. */
export default async function SettingsPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	const others = dossier.leads
		? shown(await listNewsroomMembers(await currentActor(), dossier.id))
		: [];
	return <DossierSettings dossier={dossier} others={others} />;
}
