import { ActivityList } from "@/components/activity/activity-list";
import { currentActor } from "@/lib/server/door/actor";
import { listEvents } from "@/lib/server/events/list-events";
import { shown } from "../../../../shown";
import { openDossier } from "../open-dossier";

/** What was done in a dossier. */
export default async function ActivityPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	const newest = shown(await listEvents(await currentActor(), dossier.id, null));
	// A newer first page starts the list again: the older pages on the screen would leave a gap to it.
	return (
		<ActivityList
			key={newest.events[0]?.seq}
			dossierId={dossier.id}
			newest={newest}
			now={new Date().toISOString()}
		/>
	);
}
