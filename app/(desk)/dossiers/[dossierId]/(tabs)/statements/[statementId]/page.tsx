import { notFound } from "next/navigation";
import { LiveRefresh } from "@/components/live/live-refresh";
import { StatementPage } from "@/components/statements/statement-page";
import { isId } from "@/lib/domain/id";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { readShownSourcing } from "@/lib/server/sourcing/read-shown-sourcing";
import { listStatements } from "@/lib/server/statements/list-statements";
import { readStatementPage } from "@/lib/server/statements/read-statement-page";
import { readVerdictScale } from "@/lib/server/verdict-scale/read-verdict-scale";
import { shown } from "../../../../../shown";
import { openLiveDossier } from "../../open-dossier";

/** One statement of a dossier. */
export default async function OneStatementPage(props: {
	params: Promise<{ dossierId: string; statementId: string }>;
}) {
	const { dossierId, statementId } = await props.params;
	if (!isId(statementId)) notFound();
	const { dossier, cursor } = await openLiveDossier(dossierId);
	const actor = await currentActor();
	const [page, statements, articles, scale, sourcing] = await Promise.all([
		readStatementPage(actor, statementId),
		listStatements(actor, dossier.id),
		listArticles(actor, dossier.id),
		readVerdictScale(actor),
		readShownSourcing(actor, dossier.id),
	]);
	const all = shown(statements);
	if (all.every(({ id }) => id !== statementId)) notFound();
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<StatementPage
				{...shown(page)}
				dossierId={dossier.id}
				leads={dossier.leads}
				others={all
					.filter(({ id }) => id !== statementId)
					.map(({ id, titles }) => ({ id, titles }))}
				articles={shown(articles)}
				scale={shown(scale)}
				sourcing={shown(sourcing)}
				now={new Date().toISOString()}
			/>
		</LiveRefresh>
	);
}
