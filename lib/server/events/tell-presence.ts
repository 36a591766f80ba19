import "server-only";
import type { TellPresence } from "@/lib/domain/presence";
import { presenceTiming } from "@/lib/domain/presence-timing";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { newsroomPresence } from "@/lib/server/live/newsroom-presence";
import { findArticlePlace } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { findSeenPassage, sayPresence } from "@/lib/server/store/presence";
import { isMarkedBlind } from "@/lib/server/store/rounds";

/**
 * Says that a window of a member is at an article, or is not any more, to whoever follows the dossier. A passage that is
 * not everybody's is not named, and who is at an article that is marked blind is not said at all. Nothing is stored: it counts for a few seconds.
 */
export async function tellPresence(
	actor: Actor,
	articleId: string,
	{ windowId, passageId, here }: TellPresence,
): Promise<Result<{ readonly counts: number }>> {
	const opened = await openThing(actor, "presence.tell", articleId, findArticlePlace);
	if (!opened.ok) return opened;
	const { dossierId, memberId } = opened.value;
	const counts = { counts: presenceTiming.counts };
	if (await isMarkedBlind(database(), opened.value, articleId)) return ok(counts);
	const passage =
		passageId === null
			? null
			: await findSeenPassage(database(), opened.value, articleId, passageId);
	const word = { dossierId, articleId, passageId: passage, memberId, windowId, here };
	// Here at once, and also where the database passes no notifications on.
	newsroomPresence.take(word);
	await sayPresence(database(), opened.value, word);
	return ok(counts);
}
