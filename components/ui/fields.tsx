"use client";

import { createContext, type ReactNode, useContext } from "react";

const Closed = createContext(false);

/** Says of all fields within whether they are closed: read and not changed. */
export function FieldsClosed({ closed, children }: { closed: boolean; children: ReactNode }) {
	return <Closed value={closed}>{children}</Closed>;
}

/** Whether the fields here are closed; for what is written in without being a control of a form. */
export function useFieldsClosed(): boolean {
	return useContext(Closed);
}

/** Controls that change something: none of them can be used where fields are closed. */
export function Fields({ children }: { children: ReactNode }) {
	return (
		<fieldset disabled={useFieldsClosed()} className="contents">
			{children}
		</fieldset>
	);
}
