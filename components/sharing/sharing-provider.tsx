"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { SharingRules } from "@/lib/domain/sharing";

const SharingContext = createContext<SharingRules | null>(null);

/** Gives the parts below it what may be shown to people without an account. */
export function SharingProvider(props: { rules: SharingRules | null; children: ReactNode }) {
	return <SharingContext value={props.rules}>{props.children}</SharingContext>;
}

/** What may be shown to people without an account; null where nothing may. */
export function useSharingRules(): SharingRules | null {
	const rules = useContext(SharingContext);
	return rules?.isOn === true ? rules : null;
}
