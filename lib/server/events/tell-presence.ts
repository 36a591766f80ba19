import "server-only";
import { presenceTiming, type TellPresence } from "@/lib/domain/presence";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { newsroomPresence } from "@/lib/server/live/newsroom-presence";
import { findArticlePlace } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { findSeenPassage, sayPresence } from "@/lib/server/store/presence";

/**
 * Says that a window of a member is at an article, or is not any more, to whoever follows the dossier. A passage that is
 * not everybody's is not named. Nothing is stored: it counts for a few seconds.
 */
export async function tellPresence(
	actor: Actor,
	articleId: string,
	{ windowId, passageId, here }: TellPresence,
): Promise<Result<{ readonly counts: number }>> {
	const opened = await openThing(actor, "presence.tell", articleId, findArticlePlace);
	if (!opened.ok) return opened;
	const { dossierId, memberId } = opened.value;
	const passage =
		passageId === null
			? null
			: await findSeenPassage(database(), opened.value, articleId, passageId);
	const word = { dossierId, articleId, passageId: passage, memberId, windowId, here };
	// Here at once, and also where the database passes no notifications on.
	newsroomPresence.take(word);
	await sayPresence(database(), opened.value, word);
	return ok({ counts: presenceTiming.counts });
}
