import "server-only";
import type { CorrectionView } from "@/lib/domain/correction";
import { groupBy } from "@/lib/domain/group-by";
import type { LinkView } from "@/lib/domain/link";
import type { PastDecision } from "@/lib/domain/people";
import type { Granted } from "@/lib/domain/proof";
import { type DecidedKind, decidedKinds } from "@/lib/domain/review";
import type { MembershipView, StatementTitles, StatementView } from "@/lib/domain/statement";
import { readCorrections } from "@/lib/server/corrections/read-corrections";
import { toLinkView } from "@/lib/server/links/to-link-view";
import { readStatements } from "@/lib/server/statements/list-statements";
import { titlesOf, toMembershipView } from "@/lib/server/statements/to-statement-view";
import { listQuotedAnnotations } from "@/lib/server/store/annotations";
import { database } from "@/lib/server/store/client";
import { listPastDecisions } from "@/lib/server/store/decisions";
import { listLinkRows } from "@/lib/server/store/links";
import { listMembershipRows } from "@/lib/server/store/memberships";
import { listStatementTitles } from "@/lib/server/store/statements";
import { type ReviewFacts, readReviewFacts, toPastDecision } from "./review-facts";

type Granting = Granted<"review.list", unknown>;

/** The ids of things by their kind. */
export type IdsByKind = Readonly<Record<DecidedKind, readonly string[]>>;

/** The wanted things of a dossier, with the links of the wanted passages. */
export interface ReviewThings {
	readonly annotations: Awaited<ReturnType<typeof listQuotedAnnotations>>;
	/** The links of the passages, wanted or not. */
	readonly linksAt: readonly LinkView[];
	readonly links: readonly LinkView[];
	readonly memberships: readonly {
		readonly membership: MembershipView;
		readonly titles: StatementTitles;
	}[];
	readonly judged: readonly StatementView[];
	readonly corrections: ReadonlyMap<string, readonly CorrectionView[]>;
	readonly past: ReadonlyMap<string, readonly PastDecision[]>;
	readonly facts: Readonly<Record<DecidedKind, ReviewFacts>>;
}

/** Reads these things with what a decision needs to know of each: as many queries however many things. */
export async function readReviewThings(
	granted: Granting,
	dossierId: string,
	ids: IdsByKind,
): Promise<ReviewThings> {
	const db = database();
	const [annotations, linksAt, links, memberships, judged, rest] = await Promise.all([
		listQuotedAnnotations(db, granted, dossierId, { ids: ids.annotation }),
		readLinks(granted, { dossierId, passageIds: ids.annotation }),
		readLinks(granted, { dossierId, ids: ids.link }),
		readMemberships(granted, dossierId, ids.membership),
		ids.verdict.length === 0 ? [] : readStatements(granted, dossierId, ids.verdict),
		readAround(granted, ids),
	]);
	return { annotations, linksAt, links, memberships, judged, ...rest };
}

async function readAround(granted: Granting, ids: IdsByKind) {
	const db = database();
	const [annotation, link, membership, verdict] = await Promise.all(
		decidedKinds.map((kind) => readReviewFacts(db, granted, kind, ids[kind])),
	);
	if (!(annotation && link && membership && verdict)) throw new Error("a kind was not read");
	const [corrections, past] = await Promise.all([
		readCorrections(granted, ids.annotation),
		listPastDecisions(db, granted, Object.values(ids).flat()),
	]);
	return {
		facts: { annotation, link, membership, verdict },
		corrections: groupBy(corrections, (one) => one.annotationId),
		past: new Map(
			[...groupBy(past, (row) => row.subjectId)].map(([id, rows]) => [
				id,
				rows.map(toPastDecision),
			]),
		),
	};
}

async function readLinks(
	granted: Granting,
	where: Parameters<typeof listLinkRows>[2],
): Promise<LinkView[]> {
	const rows = await listLinkRows(database(), granted, where);
	const ids = rows.map(({ id }) => id);
	const facts = await readReviewFacts(database(), granted, "link", ids);
	return rows.map((row) => toLinkView(row, facts));
}

async function readMemberships(granted: Granting, dossierId: string, ids: readonly string[]) {
	const rows = await listMembershipRows(database(), granted, dossierId, ids);
	const [facts, titles] = await Promise.all([
		readReviewFacts(database(), granted, "membership", ids),
		listStatementTitles(
			database(),
			granted,
			rows.map(({ statementId }) => statementId),
		),
	]);
	const worded = groupBy(titles, (title) => title.statementId);
	return rows.map((row) => ({
		membership: toMembershipView(row, facts),
		titles: titlesOf(worded.get(row.statementId) ?? []),
	}));
}
