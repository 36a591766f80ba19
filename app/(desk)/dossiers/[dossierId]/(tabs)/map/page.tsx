import { LiveRefresh } from "@/components/live/live-refresh";
import { MapScreen } from "@/components/map/map-screen";
import { currentActor } from "@/lib/server/door/actor";
import { readMap } from "@/lib/server/map/read-map";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** The map of a dossier. */
export default async function MapPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const map = shown(await readMap(await currentActor(), dossier.id));
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<MapScreen dossierId={dossier.id} title={dossier.title} map={JSON.stringify(map)} />
		</LiveRefresh>
	);
}
