import type { EventView } from "@/lib/domain/events";
import type { PresentView } from "@/lib/domain/presence";
import type { LivePlace } from "./follow-dossiers";
import type { FollowState } from "./read-stream";

/** What a part of a screen wants to hear of; its id is its own among all windows. */
export interface Want extends LivePlace {
	readonly id: string;
}

/** What the windows of a browser say to each other about the one stream that they share. */
export type LiveWord =
	/** All that a window wants, to the window that leads, as far as it knows which. */
	| {
			readonly kind: "wants";
			readonly windowId: string;
			readonly leaderId: string | null;
			readonly wants: readonly Want[];
	  }
	/** Who leads: at its beginning, to who does not know, and now and then as a sign of life. */
	| { readonly kind: "leader"; readonly leaderId: string }
	/** For these wants, from the window that leads. */
	| (Told & {
			readonly kind: "events";
			readonly events: readonly EventView[];
			readonly cursor: string;
	  })
	| (Told & { readonly kind: "presence"; readonly people: readonly PresentView[] })
	| (Told & { readonly kind: "state"; readonly state: FollowState });

interface Told {
	readonly leaderId: string;
	readonly to: readonly string[];
}

/** Between the windows of one browser; a word comes to all of them, the one that says it included, in order. */
export interface LiveChannel {
	readonly post: (word: LiveWord) => void;
	readonly listen: (hear: (word: LiveWord) => void) => () => void;
}
