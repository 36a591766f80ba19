import { LiveRefresh } from "@/components/live/live-refresh";
import { StatementList } from "@/components/statements/statement-list";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { listStatements } from "@/lib/server/statements/list-statements";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** The statements of a dossier. */
export default async function StatementsPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const actor = await currentActor();
	const [statements, articles] = await Promise.all([
		listStatements(actor, dossier.id),
		listArticles(actor, dossier.id),
	]);
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<StatementList
				dossierId={dossier.id}
				leads={dossier.leads}
				statements={shown(statements)}
				articles={shown(articles)}
			/>
		</LiveRefresh>
	);
}
