import "server-only";
import type { LinkView } from "@/lib/domain/link";
import type { Granted } from "@/lib/domain/proof";
import type { MembershipView, StatementTitles } from "@/lib/domain/statement";
import { toLinkView } from "@/lib/server/links/to-link-view";
import { readStatements } from "@/lib/server/statements/list-statements";
import { listQuotedAnnotations } from "@/lib/server/store/annotations";
import { database } from "@/lib/server/store/client";
import { listLinkRows } from "@/lib/server/store/links";
import { type ReviewFacts, readReviewFacts } from "./review-facts";

/** Which things are wanted: those in these states, all of them or one author's. */
export interface ReviewFilter {
	readonly states: readonly string[];
	readonly authorId?: string;
}

/** The wanted things of a dossier, and every link, wanted or not, for the passages it hangs on. */
export interface ReviewThings {
	readonly annotations: Awaited<ReturnType<typeof listQuotedAnnotations>>;
	readonly allLinks: readonly LinkView[];
	readonly links: readonly LinkView[];
	readonly memberships: readonly {
		readonly membership: MembershipView;
		readonly titles: StatementTitles;
	}[];
	readonly facts: Readonly<Record<"annotation" | "link" | "membership", ReviewFacts>>;
}

/** Reads what a review list is made of. */
export async function readReviewThings(
	granted: Granted<"review.list", unknown>,
	dossierId: string,
	filter: ReviewFilter,
): Promise<ReviewThings> {
	const db = database();
	const [annotations, rows, statements] = await Promise.all([
		listQuotedAnnotations(db, granted, dossierId, filter),
		listLinkRows(db, granted, { dossierId }),
		readStatements(granted, dossierId),
	]);
	const members = statements.flatMap((statement) => statement.members);
	const [annotation, link, membership] = await Promise.all([
		readReviewFacts(db, granted, "annotation", idsOf(annotations)),
		readReviewFacts(db, granted, "link", idsOf(rows)),
		readReviewFacts(db, granted, "membership", idsOf(members)),
	]);
	const allLinks = rows.map((row) => toLinkView(row, link));
	const isWanted = (thing: { state: string; author: { id: string } }): boolean =>
		filter.states.includes(thing.state) &&
		(filter.authorId === undefined || filter.authorId === thing.author.id);
	return {
		annotations,
		allLinks,
		links: allLinks.filter(isWanted),
		memberships: statements.flatMap(({ titles, members: own }) =>
			own.filter(isWanted).map((one) => ({ membership: one, titles })),
		),
		facts: { annotation, link, membership },
	};
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
	return things.map(({ id }) => id);
}
