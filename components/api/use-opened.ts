"use client";

import { useCallback, useEffect, useState } from "react";

/** Which operations are open: those that were opened, and what the address names after its #, now and later. */
export function useOpened() {
	const [opened, setOpened] = useState<ReadonlySet<string>>(nothing);
	const setOpen = useCallback((id: string, isOpen: boolean) => {
		setOpened((known) => {
			if (known.has(id) === isOpen) return known;
			return new Set(isOpen ? [...known, id] : [...known].filter((one) => one !== id));
		});
	}, []);
	useEffect(() => {
		const read = () => setOpen(window.location.hash.slice(1), true);
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, [setOpen]);
	return [opened, setOpen] as const;
}

const nothing: ReadonlySet<string> = new Set();
