import type { LinkView, PassageView } from "@/lib/domain/link";
import type { MembershipView } from "@/lib/domain/statement";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedStatement } from "@/lib/exports/notes/numbering";

/** What the note of a mark tells besides the mark: speakers by their id, links and memberships by annotation. */
export interface RelatedMarks {
	readonly speakerOf: ReadonlyMap<string, string>;
	readonly linksOf: ReadonlyMap<string, readonly LinkEnd[]>;
	readonly membershipsOf: ReadonlyMap<string, readonly Belonging[]>;
}

/** A link, seen from one of its ends. */
export interface LinkEnd {
	readonly link: LinkView;
	readonly far: PassageView;
	/** The words in which the link reads from the near end. */
	readonly reads: "linkType" | "linkTypeInverse";
}

/** A membership with its statement's number in the file. */
export interface Belonging {
	readonly numbered: NumberedStatement;
	readonly member: MembershipView;
}

/** Speakers, links and memberships of an article where its notes look them up. */
export function relatedMarksOf({ selected, statements }: FileContext): RelatedMarks {
	return {
		speakerOf: new Map(selected.speakers.map(({ id, name }) => [id, name])),
		linksOf: grouped<LinkEnd>(
			selected.links.flatMap((link) => [
				[link.from.annotationId, { link, far: link.to, reads: "linkType" }],
				[link.to.annotationId, { link, far: link.from, reads: "linkTypeInverse" }],
			]),
		),
		membershipsOf: grouped<Belonging>(
			statements.flatMap((numbered) =>
				numbered.statement.members.map((member) => [
					member.passage.annotationId,
					{ numbered, member },
				]),
			),
		),
	};
}

function grouped<T>(rows: readonly (readonly [key: string, entry: T])[]): Map<string, T[]> {
	const map = new Map<string, T[]>();
	for (const [key, entry] of rows) {
		const entries = map.get(key);
		if (entries === undefined) map.set(key, [entry]);
		else entries.push(entry);
	}
	return map;
}
