"use client";

import { threads } from "@/components/threads/folded-threads";
import { late, useLate, usePreloaded } from "@/components/ui/late";
import { historyList } from "./history-section";
import { correctionCard } from "./inspector";
import { linkDetails } from "./links-section";
import type { Desk } from "./use-article-desk";

const dialogs = late(() => import("./desk-dialogs").then((part) => part.DeskDialogs));

/** What an open mark folds away. */
const folded = [linkDetails, historyList, threads, correctionCard];

/** The dialogs of the desk; with them comes what an open mark folds away. */
export function LateDialogs(props: { desk: Desk }) {
	const DeskDialogs = useLate(dialogs);
	usePreloaded(folded);
	return DeskDialogs && <DeskDialogs desk={props.desk} />;
}
