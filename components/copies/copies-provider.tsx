"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CopyView } from "@/lib/domain/copy";

const CopiesContext = createContext<readonly CopyView[]>([]);

/** Tells what is below of which other articles have much of the one that is shown. */
export function CopiesProvider(props: { copies: readonly CopyView[]; children: ReactNode }) {
	return <CopiesContext.Provider value={props.copies}>{props.children}</CopiesContext.Provider>;
}

/** The copies of the article that is shown, the largest first. */
export function useCopies(): readonly CopyView[] {
	return useContext(CopiesContext);
}
