"use client";

import { useState } from "react";
import { useRefresh } from "@/components/shell/use-refresh";

/**
 * The revision that a form was filled from. It gives way to a newer one only when asked, so that
 * nothing typed disappears by itself: `follow` takes the next one that arrives, such as after a save,
 * `reload` fetches it. `onMoved` fills the form again.
 */
export function useBase<Thing extends { readonly revision: number }>(
	current: Thing,
	onMoved: (newer: Thing) => void,
) {
	const [refresh] = useRefresh();
	const [base, setBase] = useState(current);
	const [isFollowing, setFollowing] = useState(false);
	if (isFollowing && current.revision !== base.revision) {
		setFollowing(false);
		setBase(current);
		onMoved(current);
	}
	const follow = () => setFollowing(true);
	const reload = () => {
		follow();
		refresh();
	};
	return { base, follow, reload };
}
