import type { AnnotationView } from "@/lib/domain/annotation";
import { type ReviewState, reviewStateNames } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";

/** Which marks are wanted; null lets all through. */
export interface MarkFilter {
	readonly tag: Tag | null;
	readonly state: ReviewState | null;
	readonly authorId: string | null;
	/** A speaker, or `nobody` for marks that say of nobody that these are their words. */
	readonly speakerId: string | null;
}

/** The speaker of marks without one. */
export const nobody = "nobody";

/** Lets every mark through. */
export const noFilter: MarkFilter = { tag: null, state: null, authorId: null, speakerId: null };

/** What a filter is called in an address. */
const names = { tag: "tag", state: "state", authorId: "author", speakerId: "speaker" } as const;

/** The filter that an address’s search (`?tag=claim&author=…`) names; what it names wrongly lets all through. */
export function parseMarkFilter(search: string): MarkFilter {
	const asked = new URLSearchParams(search);
	const idOf = (name: string) => asked.get(name) || null;
	return {
		tag: tagNames.find((tag) => tag === asked.get(names.tag)) ?? null,
		state: reviewStateNames.find((state) => state === asked.get(names.state)) ?? null,
		authorId: idOf(names.authorId),
		speakerId: idOf(names.speakerId),
	};
}

/** An address’s search with a filter in place of the one it had; everything else in it stays. */
export function writeMarkFilter(search: string, filter: MarkFilter): string {
	const asked = new URLSearchParams(search);
	for (const name of Object.values(names)) asked.delete(name);
	const set = (name: string, value: string | null) => {
		if (value !== null) asked.set(name, value);
	};
	set(names.tag, filter.tag);
	set(names.state, filter.state);
	set(names.authorId, filter.authorId);
	set(names.speakerId, filter.speakerId);
	const words = asked.toString();
	return words === "" ? "" : `?${words}`;
}

/** Whether a filter lets a mark through. */
export function letsThrough(
	filter: MarkFilter,
	mark: Pick<AnnotationView, "tag" | "state" | "author" | "speakerIds">,
): boolean {
	const { tag, state, authorId, speakerId } = filter;
	if (tag !== null && mark.tag !== tag) return false;
	if (state !== null && mark.state !== state) return false;
	if (authorId !== null && mark.author.id !== authorId) return false;
	if (speakerId === null) return true;
	return speakerId === nobody ? mark.speakerIds.length === 0 : mark.speakerIds.includes(speakerId);
}

/** Whether a filter keeps anything back. */
export function isFiltering(filter: MarkFilter): boolean {
	return Object.values(filter).some((value) => value !== null);
}
