import { StatementList } from "@/components/statements/statement-list";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { listStatements } from "@/lib/server/statements/list-statements";
import { shown } from "../../../../shown";
import { openDossier } from "../open-dossier";

/** The statements of a dossier. */
export default async function StatementsPage(props: { params: Promise<{ dossierId: string }> }) {
	const dossier = await openDossier((await props.params).dossierId);
	const actor = await currentActor();
	const [statements, articles] = await Promise.all([
		listStatements(actor, dossier.id),
		listArticles(actor, dossier.id),
	]);
	return (
		<StatementList
			dossierId={dossier.id}
			leads={dossier.leads}
			statements={shown(statements)}
			articles={shown(articles)}
		/>
	);
}
