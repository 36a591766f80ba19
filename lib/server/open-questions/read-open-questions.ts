import "server-only";
import type { MeasuredCopy } from "@/lib/domain/independent-sources";
import type { PassageView } from "@/lib/domain/link";
import type { MapView } from "@/lib/domain/map";
import type { OpenQuestionsView } from "@/lib/domain/open-question-view";
import { type DossierFacts, findOpenQuestions } from "@/lib/domain/open-questions";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import { toMeasuredCopies } from "@/lib/server/copies/to-measured-copies";
import type { Actor } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { readGrantedMap } from "@/lib/server/map/read-map";
import { toMapView } from "@/lib/server/map/to-map-view";
import { database } from "@/lib/server/store/client";
import { listCopyRows } from "@/lib/server/store/copies";
import {
	listMapArticles,
	listMapLinks,
	listMapPassageFacts,
	listMapStatements,
} from "@/lib/server/store/map";
import { foldText } from "@/lib/text/fold";

/** Everything that a dossier leaves open, each question with the passages it is about. */
export async function readOpenQuestions(
	actor: Actor,
	dossierId: string,
): Promise<Result<OpenQuestionsView>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	if (!granted.ok) return granted;
	const [map, copies] = await Promise.all([
		readGrantedMap(granted.value, dossierId),
		listCopyRows(database(), granted.value, dossierId),
	]);
	return ok({ questions: toQuestions(map, toMeasuredCopies(copies)), speakers: map.speakers });
}

/** How many questions a dossier leaves open, for the tab that leads to them. */
export async function countOpenQuestions(actor: Actor, dossierId: string): Promise<Result<number>> {
	const granted = await openDossier(actor, "dossier.read", dossierId);
	return granted.ok ? ok(await countGranted(granted.value, dossierId)) : granted;
}

async function countGranted(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
): Promise<number> {
	const [articles, passages, links, statements, copies] = await Promise.all([
		listMapArticles(database(), granted, dossierId),
		listMapPassageFacts(database(), granted, dossierId),
		listMapLinks(database(), granted, dossierId),
		listMapStatements(database(), granted, dossierId),
		listCopyRows(database(), granted, dossierId),
	]);
	const map = toMapView({ articles, passages, links, statements, speakers: [] });
	return findOpenQuestions(toFacts(map, toMeasuredCopies(copies))).length;
}

function toFacts(map: MapView, copies: readonly MeasuredCopy[]): DossierFacts {
	const articles = map.articles.map(({ id, credits }) => ({
		id,
		credits: credits.map((credit) => foldText(credit, { accents: "drop" }).text),
	}));
	return { ...map, articles, copies };
}

function toQuestions(
	map: MapView,
	copies: readonly MeasuredCopy[],
): OpenQuestionsView["questions"] {
	const passages = new Map(toPassageViews(map).map((passage) => [passage.annotationId, passage]));
	const statements = new Map(map.statements.map(({ id, titles }) => [id, { id, titles }]));
	return findOpenQuestions(toFacts(map, copies)).map(
		({ kind, passageIds, statementId, linkId }) => ({
			kind,
			linkId,
			passages: passageIds.flatMap((id) => passages.get(id) ?? []),
			statement: statementId === null ? null : (statements.get(statementId) ?? null),
		}),
	);
}

function toPassageViews({ articles, passages, speakers }: MapView): PassageView[] {
	const articleOf = new Map(articles.map((article) => [article.id, article]));
	const names = new Map(speakers.map(({ id, name }) => [id, name]));
	return passages.flatMap(({ id, articleId, speakerIds, ...passage }) => {
		const article = articleOf.get(articleId);
		if (article === undefined) return [];
		const { title, outlet, published } = article;
		return [
			{
				annotationId: id,
				...{ articleId, articleTitle: title, outlet, published },
				...{ ...passage, deleted: false },
				speakers: speakerIds.flatMap((one) => names.get(one) ?? []),
			},
		];
	});
}
