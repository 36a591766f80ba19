import { meantMemberHeader } from "@/lib/domain/meant-member";
import { presenceTiming } from "@/lib/domain/presence-timing";
import { createClient } from "./client";
import { windowPresence } from "./this-window";

/** An article at which a window is, and the mark that is selected there. */
export interface PresencePlan {
	readonly memberId: string;
	readonly articleId: string;
	readonly passageId: () => string | null;
}

/** Says where this window is, now and as long as it is there. */
export interface Presence {
	/** Says it at once: another mark is selected. */
	readonly tell: () => void;
	/** Says that the window is not there any more. */
	readonly end: () => void;
}

/**
 * Tells the other members of a dossier that this window is at an article, for as long as it can be seen. What gets no
 * answer is not repeated: the next beat says it again.
 */
export function tellPresence({ memberId, articleId, passageId }: PresencePlan): Presence {
	const { windowId } = windowPresence();
	const headers = { [meantMemberHeader]: memberId };
	const client = createClient({ root: "/api/v1", headers, keepalive: true });
	let beating: ReturnType<typeof setInterval> | undefined;

	const say = (here: boolean): void => {
		const body = { windowId, passageId: here ? passageId() : null, here };
		void client.tellPresence({ params: { id: articleId }, body });
	};
	const start = (): void => {
		clearInterval(beating);
		beating = setInterval(() => say(true), presenceTiming.beat);
		say(true);
	};
	const stop = (): void => {
		if (beating === undefined) return;
		clearInterval(beating);
		beating = undefined;
		say(false);
	};
	const look = (): void => (document.visibilityState === "visible" ? start() : stop());
	document.addEventListener("visibilitychange", look);
	window.addEventListener("pagehide", stop);
	window.addEventListener("pageshow", look);
	return {
		tell: () => {
			if (beating !== undefined) start();
			else look();
		},
		end: () => {
			document.removeEventListener("visibilitychange", look);
			window.removeEventListener("pagehide", stop);
			window.removeEventListener("pageshow", look);
			stop();
		},
	};
}
