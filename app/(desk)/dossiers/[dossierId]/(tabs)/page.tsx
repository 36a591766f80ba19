import { DossierArticles } from "@/components/dossiers/dossier-articles";
import { LiveRefresh } from "@/components/live/live-refresh";
import { listArticles } from "@/lib/server/articles/list-articles";
import { listDossierCopies } from "@/lib/server/copies/list-dossier-copies";
import { currentActor } from "@/lib/server/door/actor";
import { shown } from "../../../shown";
import { openLiveDossier } from "./open-dossier";

/** The articles of a dossier. */
export default async function ArticlesPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const actor = await currentActor();
	const articles = shown(await listArticles(actor, dossier.id));
	const { copies } = shown(await listDossierCopies(actor, dossier.id));
	const today = new Date().toISOString().slice(0, 10);
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<DossierArticles dossier={dossier} articles={articles} copies={copies} today={today} />
		</LiveRefresh>
	);
}
