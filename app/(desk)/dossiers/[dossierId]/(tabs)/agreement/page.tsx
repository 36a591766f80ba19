import { AgreementScreen } from "@/components/agreement/agreement-screen";
import { LiveRefresh } from "@/components/live/live-refresh";
import { currentActor } from "@/lib/server/door/actor";
import { readSelf } from "@/lib/server/members/read-self";
import { listRounds } from "@/lib/server/rounds/list-rounds";
import { readAgreement } from "@/lib/server/rounds/read-agreement";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** The blind rounds of a dossier, and how far its members agree. */
export default async function AgreementPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const actor = await currentActor();
	const self = shown(await readSelf(actor));
	const rounds = shown(await listRounds(actor, dossier.id));
	const agreement = shown(await readAgreement(actor, dossier.id));
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<AgreementScreen dossier={dossier} rounds={rounds} agreement={agreement} selfId={self.id} />
		</LiveRefresh>
	);
}
