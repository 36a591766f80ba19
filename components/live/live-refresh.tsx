"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useRefresh } from "@/components/shell/use-refresh";
import type { PresentView } from "@/lib/domain/presence";
import { PresentPeople } from "./present-people";
import { type LivePlace, useLiveChanges } from "./use-live-changes";

const OthersContext = createContext<readonly PresentView[]>([]);

/** Reads the page again from the server when something in the dossier has changed, and knows who is at its articles. */
export function LiveRefresh({ children, ...place }: LivePlace & { children?: ReactNode }) {
	const [refresh, isRefreshing] = useRefresh();
	const others = useLiveChanges(place, isRefreshing, refresh);
	return <OthersContext value={others}>{children}</OthersContext>;
}

/** Who else is at an article now, on a screen that `LiveRefresh` keeps. */
export function PresentAt({ articleId }: { articleId: string }) {
	const others = useContext(OthersContext);
	return <PresentPeople people={others.filter((person) => person.articleId === articleId)} />;
}
