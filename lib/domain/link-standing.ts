import type { LinkView } from "./link";
import { reviewStateRow } from "./review";

/** What has become of an end of a link that still joins it: removed before rejected; null while both stand. */
export function endLost(link: Pick<LinkView, "from" | "to">): "deleted" | "rejected" | null {
	const ends = [link.from, link.to];
	if (ends.some(({ deleted }) => deleted)) return "deleted";
	return ends.some(({ state }) => !reviewStateRow(state).shown) ? "rejected" : null;
}
