import { DossierSettings } from "@/components/dossiers/dossier-settings";
import { LiveRefresh } from "@/components/live/live-refresh";
import { currentActor } from "@/lib/server/door/actor";
import { listNewsroomMembers } from "@/lib/server/members/list-newsroom-members";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** The settings of a dossier. Whom it could still take in is read only for those who may add them. */
export default async function SettingsPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const others = dossier.leads
		? shown(await listNewsroomMembers(await currentActor(), dossier.id))
		: [];
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<DossierSettings dossier={dossier} others={others} />
		</LiveRefresh>
	);
}
