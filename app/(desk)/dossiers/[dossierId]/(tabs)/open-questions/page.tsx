import { LiveRefresh } from "@/components/live/live-refresh";
import { QuestionList } from "@/components/questions/question-list";
import { DossierSourcing } from "@/components/sourcing/dossier-sourcing";
import { currentActor } from "@/lib/server/door/actor";
import { readOpenQuestions } from "@/lib/server/open-questions/read-open-questions";
import { readShownSourcing } from "@/lib/server/sourcing/read-shown-sourcing";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** What a dossier leaves open. */
export default async function OpenQuestionsPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const actor = await currentActor();
	const [open, sourcing] = await Promise.all([
		readOpenQuestions(actor, dossier.id),
		readShownSourcing(actor, dossier.id),
	]);
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<div className="flex flex-col gap-8">
				<QuestionList dossierId={dossier.id} open={shown(open)} />
				<DossierSourcing sourcing={shown(sourcing)} />
			</div>
		</LiveRefresh>
	);
}
