import { DossierArticles } from "@/components/dossiers/dossier-articles";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { shown } from "../../../shown";
import { openDossier } from "./open-dossier";

/** The articles of a dossier. */
export default async function ArticlesPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	const articles = shown(await listArticles(await currentActor(), dossier.id));
	const today = new Date().toISOString().slice(0, 10);
	return <DossierArticles dossier={dossier} articles={articles} today={today} />;
}
