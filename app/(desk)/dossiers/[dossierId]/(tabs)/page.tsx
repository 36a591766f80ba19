import { DossierArticles } from "@/components/dossiers/dossier-articles";
import { LiveRefresh } from "@/components/live/live-refresh";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { shown } from "../../../shown";
import { openDossier } from "./open-dossier";

/** The articles of a dossier. */
export default async function ArticlesPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	const actor = await currentActor();
	const cursor = shown(await readEventCursor(actor, dossier.id));
	const articles = shown(await listArticles(actor, dossier.id));
	const today = new Date().toISOString().slice(0, 10);
	return (
		<>
			<LiveRefresh dossierId={dossier.id} cursor={cursor} />
			<DossierArticles dossier={dossier} articles={articles} today={today} />
		</>
	);
}
