import "server-only";
import type { EventType } from "@/lib/domain/event-types";
import type { Scope } from "@/lib/domain/proof";
import type { ReviewKind } from "@/lib/domain/review";
import { openAnnotation } from "@/lib/server/annotations/annotation-subject";
import type { Opened } from "@/lib/server/door/grant";
import { openLink } from "@/lib/server/links/link-subject";
import { openMembership } from "@/lib/server/statements/open-statement";
import { decideAnnotation } from "@/lib/server/store/annotations";
import type { Tx } from "@/lib/server/store/client";
import { decideLink } from "@/lib/server/store/links";
import { decideMembership } from "@/lib/server/store/memberships";

/** Anything that can be decided about, as far as a decision cares. */
export interface Decidable {
	readonly id: string;
	readonly dossierId: string;
	readonly revision: number;
	readonly state: string;
	readonly stale: boolean;
	readonly deletedAt: Date | null;
}

interface KindRow {
	readonly decided: EventType;
	readonly undecided: EventType;
	readonly open: (tx: Tx, scope: Scope, id: string) => Promise<Opened<Decidable> | null>;
	/** Sets the state that a decision gives or leaves, if the thing is still at the revision it is about. */
	readonly decide: typeof decideAnnotation;
}

/** How each kind of thing is found and decided. */
export const decidedKinds: Readonly<Record<ReviewKind, KindRow>> = {
	annotation: {
		decided: "annotation.decided",
		undecided: "annotation.undecided",
		open: openAnnotation,
		decide: decideAnnotation,
	},
	link: {
		decided: "link.decided",
		undecided: "link.undecided",
		open: openLink,
		decide: decideLink,
	},
	membership: {
		decided: "membership.decided",
		undecided: "membership.undecided",
		open: openMembership,
		decide: decideMembership,
	},
};
