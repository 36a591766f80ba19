"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";

/** A form that leads to the search with what is filled in; before the page is alive the browser goes there by itself. */
export function SearchPageForm(props: { className: string; children: ReactNode }) {
	const router = useRouter();
	return (
		<search className={props.className}>
			<form
				action="/search"
				className="contents"
				onSubmit={(event) => {
					event.preventDefault();
					const asked = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
						typeof value === "string" ? [[name, value]] : [],
					);
					router.push(`/search?${new URLSearchParams(asked)}`);
				}}
			>
				{props.children}
			</form>
		</search>
	);
}
