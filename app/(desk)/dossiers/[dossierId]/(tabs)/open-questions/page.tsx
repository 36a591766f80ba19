import { LiveRefresh } from "@/components/live/live-refresh";
import { QuestionList } from "@/components/questions/question-list";
import { currentActor } from "@/lib/server/door/actor";
import { readOpenQuestions } from "@/lib/server/open-questions/read-open-questions";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** What a dossier leaves open. */
export default async function OpenQuestionsPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const actor = await currentActor();
	const open = shown(await readOpenQuestions(actor, dossier.id));
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<QuestionList dossierId={dossier.id} open={open} />
		</LiveRefresh>
	);
}
