import type { PassageView } from "@/lib/domain/link";
import type { FieldProblem } from "@/lib/domain/problem";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text";
import { bodyPieces, type SelectedArticle } from "@/lib/exports/select-marks";
import { codePointsOf } from "@/lib/text/code-points";

/**
 * Every row of an export checked before the first byte is written: each piece is what it quotes and cuts no
 * character, each end of a link or membership in this article quotes its annotation, and the blocks leave out no
 * word. Otherwise `internal`, naming the rows in `ids` and what is wrong in `fields`.
 */
export function checkRows(selected: SelectedArticle): Result<SelectedArticle> {
	const faults = [...blockFaults(selected), ...pieceFaults(selected), ...passageFaults(selected)];
	if (faults.length === 0) return ok(selected);
	return fail("internal", {
		ids: [...new Set(faults.map(({ id }) => id))],
		fields: faults.map(({ problem }) => problem),
	});
}

interface Fault {
	readonly id: string;
	readonly problem: FieldProblem;
}

function fault(kind: string, id: string, path: string, code: string): Fault {
	return { id, problem: { path: `${kind}.${id}.${path}`, code } };
}

function pieceFaults({ annotations, version }: SelectedArticle): Fault[] {
	const points = codePointsOf(version.text);
	const isWhole = (offset: number) => points.toUtf16(points.toCodePoint(offset)) === offset;
	return annotations.flatMap(({ id, pieces, versionId }) => [
		...(versionId === version.id ? [] : [fault("annotations", id, "versionId", "other-version")]),
		...pieces.flatMap((piece, n) => {
			if (version.text.slice(piece.start, piece.end) !== piece.quote || piece.quote === "")
				return [fault("annotations", id, `pieces.${n}.quote`, "quote")];
			if (!isWhole(piece.start) || !isWhole(piece.end))
				return [fault("annotations", id, `pieces.${n}`, "grapheme")];
			return [];
		}),
	]);
}

function passageFaults({
	annotations,
	article,
	links,
	narrowing,
	statements,
}: SelectedArticle): Fault[] {
	const quotesOf = new Map(
		annotations.map((one) => [
			one.id,
			bodyPieces(one)
				.map(({ quote }) => quote)
				.join("\n"),
		]),
	);
	const isOfPart = narrowing.annotationId !== null || narrowing.statementId !== null;
	const differs = ({ annotationId, articleId, quotes }: PassageView) => {
		// The other end of a link may stand outside the part that the file is about.
		if (articleId !== article.id || (isOfPart && !quotesOf.has(annotationId))) return false;
		return quotesOf.get(annotationId) !== quotes.join("\n");
	};
	const members = statements.flatMap((statement) => statement.members);
	return [
		...links.flatMap(({ id, from, to }) => [
			...(differs(from) ? [fault("links", id, "from.quotes", "quote")] : []),
			...(differs(to) ? [fault("links", id, "to.quotes", "quote")] : []),
		]),
		...members
			.filter(({ passage }) => differs(passage))
			.map(({ id }) => fault("memberships", id, "passage.quotes", "quote")),
	];
}

function blockFaults({ version }: SelectedArticle): Fault[] {
	const stretches: Pick<Block, "start" | "end">[] = [
		...version.blocks,
		{ start: version.text.length, end: version.text.length },
	];
	let from = 0;
	return stretches.flatMap(({ start, end }, n) => {
		const between = version.text.slice(from, start);
		const isInOrder = from <= start && start <= end && end <= version.text.length;
		from = Math.max(from, end);
		if (!isInOrder) return [fault("versions", version.id, `blocks.${n}`, "order")];
		if (between.trim() !== "")
			return [fault("versions", version.id, `blocks.${n}`, "words-left-out")];
		return [];
	});
}
