import { BoardScreen } from "@/components/board/board-screen";
import { LiveRefresh } from "@/components/live/live-refresh";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { shown } from "../../../../shown";
import { openLiveDossier } from "../open-dossier";

/** The articles of a dossier by where the work on them is. */
export default async function BoardPage(props: { params: Promise<{ dossierId: string }> }) {
	const { dossier, cursor } = await openLiveDossier((await props.params).dossierId);
	const all = shown(await listArticles(await currentActor(), dossier.id));
	const articles = all.filter(({ archived }) => !archived);
	const today = new Date().toISOString().slice(0, 10);
	return (
		<LiveRefresh dossierId={dossier.id} cursor={cursor}>
			<BoardScreen dossier={dossier} articles={articles} today={today} />
		</LiveRefresh>
	);
}
