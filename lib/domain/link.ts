import { z } from "zod";
import { idSchema } from "./id";
import { type LinkType, linkTypeNames } from "./link-types";
import type { DecisionView, PersonView } from "./people";
import type { PublishedDate } from "./published-date";
import type { ReviewState } from "./review";
import type { Tag } from "./tags";
import { writeFields } from "./write";

/** Places a link (`revision: null`) or changes its type. */
export const placeLinkSchema = z.strictObject({
	...writeFields,
	dossierId: idSchema,
	fromId: idSchema,
	toId: idSchema,
	type: z.enum(linkTypeNames),
});

export type PlaceLink = z.output<typeof placeLinkSchema>;

/** A passage quoted away from its article: whoever shows a link or a membership shows this. */
export interface PassageView {
	readonly annotationId: string;
	readonly articleId: string;
	readonly articleTitle: string;
	readonly outlet: string | null;
	readonly published: PublishedDate | null;
	readonly tag: Tag;
	readonly state: ReviewState;
	readonly stale: boolean;
	readonly deleted: boolean;
	/** The words of its body pieces, in text order. */
	readonly quotes: readonly string[];
	readonly speakers: readonly string[];
}

/** A link as the screens see it, with both ends quoted. */
export interface LinkView {
	readonly id: string;
	readonly type: LinkType;
	readonly from: PassageView;
	readonly to: PassageView;
	readonly state: ReviewState;
	/** Its own flag, or that of an end. */
	readonly stale: boolean;
	readonly revision: number;
	readonly author: PersonView;
	readonly createdAt: string;
	readonly decision: DecisionView | null;
	readonly editorIds: readonly string[];
}
