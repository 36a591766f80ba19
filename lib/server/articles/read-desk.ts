import "server-only";
import type { DeskView } from "@/lib/domain/desk";
import { fail, ok, type Result } from "@/lib/domain/result";
import { toAnnotationView } from "@/lib/server/annotations/to-annotation-view";
import type { Actor } from "@/lib/server/door/actor";
import { toMemberView } from "@/lib/server/dossiers/to-dossier-view";
import { writeCursor } from "@/lib/server/events/event-cursor";
import { toLinkView } from "@/lib/server/links/to-link-view";
import { readReviewFacts } from "@/lib/server/review/review-facts";
import { toDeskRound } from "@/lib/server/rounds/to-round-view";
import { toSpeakerView } from "@/lib/server/speakers/to-speaker-view";
import { readStatements } from "@/lib/server/statements/list-statements";
import { listAnnotationRows } from "@/lib/server/store/annotations";
import { findArticleWithVersion } from "@/lib/server/store/articles";
import { type Db, database } from "@/lib/server/store/client";
import { findDossierWithMembers } from "@/lib/server/store/dossiers";
import { findStreamHead } from "@/lib/server/store/events";
import { countUnsettled } from "@/lib/server/store/fates";
import { listLinkRows } from "@/lib/server/store/links";
import { findOpenRound } from "@/lib/server/store/rounds";
import { listSpeakerRows } from "@/lib/server/store/speakers";
import { listOpenThreadRows } from "@/lib/server/store/threads";
import { countOpenThreads } from "@/lib/server/threads/to-thread-view";
import { readArticleRows } from "./list-articles";
import { openArticle } from "./open-article";
import { toVersionView } from "./to-article-row";

/** Everything the article desk shows of one article, in its newest version. */
export async function readDesk(actor: Actor, articleId: string): Promise<Result<DeskView>> {
	const opened = await openArticle(actor, "article.read", articleId);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const { dossierId } = granted;
	const db = database();
	// Before everything else: what happens while the rest is read is followed from here, and not missed.
	const head = await findStreamHead(db, granted, dossierId);
	const [dossier, article, articles, speakers, statements, threads, round, unsettled] =
		await Promise.all([
			findDossierWithMembers(db, granted, dossierId),
			findArticleWithVersion(db, granted, articleId),
			readArticleRows(granted, dossierId),
			listSpeakerRows(db, granted, dossierId),
			readStatements(granted, dossierId),
			listOpenThreadRows(db, granted, dossierId),
			findOpenRound(db, granted, articleId),
			countUnsettled(db, granted, articleId),
		]);
	const version = article?.versions[0];
	const row = articles.find((candidate) => candidate.id === articleId);
	if (dossier === null || version === undefined || row === undefined) return fail("not-found");
	const marks = await readMarks(granted, articleId, version.id, dossierId);
	const leads = dossier.members.some((of) => of.memberId === granted.memberId && of.lead);
	return ok({
		dossier: { id: dossierId, title: dossier.title, leads },
		article: row,
		version: toVersionView(version),
		...marks,
		statements,
		speakers: speakers.map(toSpeakerView),
		members: dossier.members.map(toMemberView),
		threads: countOpenThreads(threads),
		unsettled,
		articles,
		round: round && toDeskRound(round, granted.memberId),
		cursor: writeCursor(head),
	});
}

type Reader = Parameters<typeof listAnnotationRows>[1];

/** The annotations of one version and the links with an end among them. */
export async function readMarks(
	granted: Reader,
	articleId: string,
	versionId: string,
	dossierId: string,
	db: Db = database(),
): Promise<Pick<DeskView, "annotations" | "links">> {
	const [annotations, links] = await Promise.all([
		listAnnotationRows(db, granted, articleId, versionId),
		listLinkRows(db, granted, { dossierId, articleId }),
	]);
	const [ofAnnotations, ofLinks] = await Promise.all([
		readReviewFacts(
			db,
			granted,
			"annotation",
			annotations.map((row) => row.id),
		),
		readReviewFacts(
			db,
			granted,
			"link",
			links.map((row) => row.id),
		),
	]);
	return {
		annotations: annotations
			.map((row) => toAnnotationView(row, versionId, ofAnnotations))
			.sort((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0)),
		links: links.map((row) => toLinkView(row, ofLinks)),
	};
}
