import type { AnnotationView } from "@/lib/domain/annotation";
import type { DeskView } from "@/lib/domain/desk";
import type { PersonView } from "@/lib/domain/people";
import type { PieceRole } from "@/lib/domain/text";

type Told = "id" | "tag" | "state" | "stale" | "revision" | "createdAt" | "updatedAt";

/** What most annotations of an article have in common; told once for all that do. */
type Common = Omit<AnnotationView, Told | "pieces" | "author">;

/** An annotation as short as it can be said; its quotes are in the text already. */
type PackedAnnotation = readonly [
	id: string,
	tag: AnnotationView["tag"],
	state: AnnotationView["state"],
	stale: boolean,
	revision: number,
	createdAt: string,
	/** Null where it is the moment at which it was made. */
	updatedAt: string | null,
	pieces: readonly (readonly [role: PieceRole, start: number, end: number])[],
	author: number,
	common: number,
];

/** The same as the view, a fifth as long where there are many marks. */
interface Packed extends Omit<DeskView, "annotations"> {
	readonly annotations: readonly PackedAnnotation[];
	readonly authors: readonly PersonView[];
	readonly commons: readonly Common[];
}

/**
 * A desk on its way to the browser in a page: as one text, because what a page carries as thousands of small values is
 * looked at one by one before it is used.
 */
export type PackedDesk = string;

/** Packs a desk; every piece must quote its version's text. */
export function packDesk(view: DeskView): PackedDesk {
	const authors = createTable<PersonView>();
	const commons = createTable<Common>();
	const annotations = view.annotations.map((annotation): PackedAnnotation => {
		const { id, tag, state, stale, revision, createdAt, updatedAt, pieces, author, ...common } =
			annotation;
		return [
			...([id, tag, state, stale, revision, createdAt] as const),
			updatedAt === createdAt ? null : updatedAt,
			pieces.map(({ role, start, end }) => [role, start, end] as const),
			authors.place(author),
			commons.place(common),
		];
	});
	const packed: Packed = { ...view, annotations, authors: authors.values, commons: commons.values };
	return JSON.stringify(packed);
}

/** The view that was packed. */
export function unpackDesk(desk: PackedDesk): DeskView {
	const { authors, commons, ...packed }: Packed = JSON.parse(desk);
	const { text } = packed.version;
	const annotations = packed.annotations.flatMap((row): AnnotationView[] => {
		const [id, tag, state, stale, revision, createdAt, updatedAt, pieces, byAuthor, byCommon] = row;
		const [author, common] = [authors[byAuthor], commons[byCommon]];
		if (author === undefined || common === undefined) return [];
		return [
			{
				...common,
				...{ id, tag, state, stale, revision, createdAt, author },
				updatedAt: updatedAt ?? createdAt,
				pieces: pieces.map(([role, start, end]) => ({
					...{ role, start, end, quote: text.slice(start, end) },
				})),
			},
		];
	});
	return { ...packed, annotations };
}

interface Table<T> {
	readonly values: readonly T[];
	/** The place of a value that says the same, put in where there is none. */
	readonly place: (value: T) => number;
}

function createTable<T>(): Table<T> {
	const values: T[] = [];
	const places = new Map<string, number>();
	return {
		values,
		place: (value) => {
			const key = JSON.stringify(value);
			const known = places.get(key);
			if (known !== undefined) return known;
			places.set(key, values.length);
			return values.push(value) - 1;
		},
	};
}
