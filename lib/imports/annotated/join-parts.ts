import { partLabels, roleJoinedBy } from "@/lib/domain/span-labels";
import type {
	SourcePassage,
	SourcePiece,
	SourceRelation,
} from "@/lib/imports/annotated/annotated-source";

/**
 * Passages of a format that knows only stretches and relations: a stretch that a relation of the words of
 * `partLabels` joins to another is a piece of that one, and the relation is none.
 */
export function joinParts(
	spans: readonly SourcePassage[],
	relations: readonly SourceRelation[],
): { passages: SourcePassage[]; relations: SourceRelation[] } {
	const byKey = new Map(spans.map((span) => [span.key, span]));
	const parts = new Map<string, SourcePiece[]>();
	const taken = new Set<string>();
	const joins = new Set(relations.filter((relation) => isJoin(relation, byKey)));
	for (const { from, to, label } of joins) {
		const role = roleJoinedBy(label);
		const part = byKey.get(from);
		// What is a part itself has no parts, and is a part of one.
		if (role === null || part === undefined || taken.has(from) || taken.has(to)) continue;
		if (parts.has(from)) continue;
		taken.add(from);
		const pieces = part.pieces.map((piece) => ({ ...piece, role }));
		parts.set(to, [...(parts.get(to) ?? []), ...pieces]);
	}
	const passages = spans.flatMap((span) => {
		if (taken.has(span.key)) return [];
		return [{ ...span, pieces: [...span.pieces, ...(parts.get(span.key) ?? [])] }];
	});
	return { passages, relations: relations.filter((relation) => !joins.has(relation)) };
}

function isJoin(
	{ from, to, label }: SourceRelation,
	byKey: ReadonlyMap<string, SourcePassage>,
): boolean {
	const role = roleJoinedBy(label);
	const [part, whole] = [byKey.get(from), byKey.get(to)];
	if (role === null || part === undefined || whole === undefined || from === to) return false;
	return part.label === (partLabels[role].label ?? whole.label);
}
