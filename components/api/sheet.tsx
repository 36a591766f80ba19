"use client";

import { type ReactNode, useEffect, useState } from "react";

/**
 * Something that is closed until it is asked for, by a press or by an address that names it after its #. What is in
 * it is in the page only while it is open.
 */
export function Sheet(props: { id: string; head: ReactNode; children: ReactNode }) {
	const { id, head, children } = props;
	const [isOpen, setOpen] = useState(false);
	useEffect(() => {
		const read = () => {
			if (window.location.hash.slice(1) === id) setOpen(true);
		};
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, [id]);
	return (
		<details
			id={id}
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
			className="min-w-0 rounded-card border border-line bg-sheet"
		>
			<summary className="px-3 py-2.5 hover:bg-hover sm:px-4">{head}</summary>
			{isOpen && <div className="border-t border-line px-3 py-3 sm:px-4">{children}</div>}
		</details>
	);
}
