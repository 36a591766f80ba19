"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { SelfView } from "@/lib/domain/member";

const SelfContext = createContext<SelfView | null>(null);

/** Gives the parts below it who is signed in. */
export function SelfProvider(props: { self: SelfView; children: ReactNode }) {
	return <SelfContext value={props.self}>{props.children}</SelfContext>;
}

/** Who is signed in; null on the screens before sign-in. */
export function useSelf(): SelfView | null {
	return useContext(SelfContext);
}
