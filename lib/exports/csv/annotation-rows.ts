import type { AnnotationView } from "@/lib/domain/annotation";
import { languageNames } from "@/lib/domain/languages";
import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { Piece } from "@/lib/domain/text";
import { bodyPieces, type SelectedArticle } from "@/lib/exports/select-marks";
import { type CodePoints, codePointsOf } from "@/lib/text/code-points";

/** An annotation with what a line about it says of other things. */
export interface AnnotationRow {
	readonly selected: SelectedArticle;
	readonly annotation: AnnotationView;
	/** The pieces of its passage, in text order. */
	readonly body: readonly Piece[];
	readonly points: CodePoints;
	/** The names of its speakers, in order. */
	readonly speakers: readonly string[];
	/** The statements it is put into, in the language of the export where they have a wording in it. */
	readonly statements: readonly TitledMembership[];
	/** How many links of the export it is an end of. */
	readonly links: number;
}

interface TitledMembership {
	readonly membership: MembershipView;
	readonly title: string;
	/** The name of the grade of the verdict that stands on the statement. */
	readonly verdict: string | null;
}

/** The rows of an article, in text order. */
export function* annotationRows(selected: SelectedArticle): Iterable<AnnotationRow> {
	const points = codePointsOf(selected.version.text);
	const nameOf = new Map(selected.speakers.map(({ id, name }) => [id, name]));
	const statementsOf = groupMemberships(selected);
	const linksOf = countLinks(selected);
	for (const annotation of selected.annotations) {
		yield {
			selected,
			annotation,
			body: bodyPieces(annotation),
			points,
			speakers: annotation.speakerIds.flatMap((id) => nameOf.get(id) ?? []),
			statements: statementsOf.get(annotation.id) ?? [],
			links: linksOf.get(annotation.id) ?? 0,
		};
	}
}

function groupMemberships({
	statements,
	language,
}: SelectedArticle): ReadonlyMap<string, readonly TitledMembership[]> {
	const grouped = new Map<string, TitledMembership[]>();
	for (const statement of statements) {
		const title = titleOf(statement, language);
		const verdict = standingVerdict(statement)?.grade ?? null;
		for (const membership of statement.members) {
			const { annotationId } = membership.passage;
			const known = grouped.get(annotationId);
			if (known === undefined) grouped.set(annotationId, [{ membership, title, verdict }]);
			else known.push({ membership, title, verdict });
		}
	}
	return grouped;
}

function titleOf({ titles }: StatementView, language: SelectedArticle["language"]): string {
	const has = [language, ...languageNames].find((one) => titles[one] !== undefined);
	return has === undefined ? "" : (titles[has] ?? "");
}

function countLinks({ links }: SelectedArticle): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { from, to } of links)
		for (const id of new Set([from.annotationId, to.annotationId]))
			counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}
