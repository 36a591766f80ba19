import { ImportScreen } from "@/components/imports/import-screen";
import { warmReader } from "@/lib/imports/read-apart";
import { listArticles } from "@/lib/server/articles/list-articles";
import { config } from "@/lib/server/config";
import { currentActor } from "@/lib/server/door/actor";
import { shown } from "../../../../shown";
import { openDossier } from "../open-dossier";

/** Bringing articles into a dossier. */
export default async function ImportPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	warmReader();
	const articles = shown(await listArticles(await currentActor(), dossier.id));
	const outlets = [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))].sort();
	return (
		<ImportScreen dossierId={dossier.id} outlets={outlets} fetchesPages={config().urlImport.isOn} />
	);
}
