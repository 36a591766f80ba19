import { parseActivityQuery, toActivityFilter } from "@/components/activity/activity-query";
import { ActivityScreen } from "@/components/activity/activity-screen";
import { listArticles } from "@/lib/server/articles/list-articles";
import { currentActor } from "@/lib/server/door/actor";
import { listEvents } from "@/lib/server/events/list-events";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { listSpeakers } from "@/lib/server/speakers/list-speakers";
import { shown } from "../../../../shown";
import { openDossier } from "../open-dossier";

interface Props {
	readonly params: Promise<{ dossierId: string }>;
	readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What was done in a dossier. */
export default async function ActivityPage({ params, searchParams }: Props) {
	const dossier = await openDossier((await params).dossierId);
	const query = parseActivityQuery(wordsOf(await searchParams));
	const filter = toActivityFilter(query, (await readerPreferences()).zone);
	const actor = await currentActor();
	const newest = shown(await listEvents(actor, dossier.id, null, filter));
	const articles = shown(await listArticles(actor, dossier.id));
	const speakers = shown(await listSpeakers(actor, dossier.id));
	const choices = {
		members: dossier.members.map(({ id, name }) => ({ id, name })),
		articles: articles.map(({ id, title }) => ({ id, title })),
	};
	return (
		<ActivityScreen
			dossierId={dossier.id}
			query={query}
			filter={filter}
			choices={choices}
			newest={newest}
			speakers={speakers}
			now={new Date().toISOString()}
		/>
	);
}

function wordsOf(given: Awaited<Props["searchParams"]>): URLSearchParams {
	const words = Object.entries(given).flatMap(([name, value]): [string, string][] =>
		typeof value === "string" ? [[name, value]] : [],
	);
	return new URLSearchParams(words);
}
