import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CompareScreen } from "@/components/compare/compare-screen";
import { LiveRefresh } from "@/components/live/live-refresh";
import { type PackedDesk, packDesk } from "@/lib/desk/pack-desk";
import type { ArticleRow } from "@/lib/domain/article";
import type { Failure } from "@/lib/domain/result";
import { messagesFor } from "@/lib/i18n/messages";
import { listArticles } from "@/lib/server/articles/list-articles";
import { readDesk } from "@/lib/server/articles/read-desk";
import { type Actor, currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readEventCursor } from "@/lib/server/events/read-event-cursor";
import { readerPreferences } from "@/lib/server/members/reader-preferences";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).compare.title };
}

/** Two articles of a dossier side by side: `?left=…&right=…`, by default the first two. */
export default async function ComparePage(props: {
	params: Promise<{ dossierId: string }>;
	searchParams: Promise<Asked>;
}) {
	const { dossierId } = await props.params;
	const actor = await currentActor();
	const cursor = await readEventCursor(actor, dossierId);
	if (!cursor.ok) return refuse(cursor.failure);
	const [dossier, articles] = await Promise.all([
		readDossier(actor, dossierId),
		listArticles(actor, dossierId),
	]);
	if (!dossier.ok) return refuse(dossier.failure);
	if (!articles.ok) return refuse(articles.failure);
	const [leftId, rightId] = chooseTwo(articles.value, await props.searchParams);
	const [left, right] = await Promise.all([open(actor, leftId), open(actor, rightId)]);
	const screen = (
		<CompareScreen dossier={dossier.value} articles={articles.value} desks={{ left, right }} />
	);
	// Two desks hear of others' changes themselves.
	if (left !== null && right !== null) return screen;
	return (
		<LiveRefresh dossierId={dossierId} cursor={cursor.value}>
			{screen}
		</LiveRefresh>
	);
}

/** The articles asked for where they are in the dossier; with nothing asked the first two. */
function chooseTwo(articles: readonly ArticleRow[], asked: Asked): [string | null, string | null] {
	const find = (word: Asked[string]) => articles.find(({ id }) => id === word)?.id ?? null;
	if (asked.left === undefined && asked.right === undefined)
		return [articles[0]?.id ?? null, articles[1]?.id ?? null];
	const [left, right] = [find(asked.left), find(asked.right)];
	return [left, right === left ? null : right];
}

async function open(actor: Actor, articleId: string | null): Promise<PackedDesk | null> {
	if (articleId === null) return null;
	const desk = await readDesk(actor, articleId);
	return desk.ok ? packDesk(desk.value) : null;
}

function refuse(failure: Failure): never {
	return failure.code === "signed-out" ? redirect("/sign-in") : notFound();
}
