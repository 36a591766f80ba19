import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Crumb, TopBar } from "./top-bar";

const widths = {
	text: "max-w-3xl",
	wide: "max-w-6xl",
	full: "",
} as const;

/** A screen of the newsroom: the bar and, under it, the content in its measure. `full` has no margins of its own. */
export function Page(props: {
	path?: readonly Crumb[];
	here?: string;
	end?: ReactNode;
	width?: keyof typeof widths;
	/** The dossier that the search in the bar is about; null on the screen that has a search of its own. */
	search?: { readonly dossierId: string } | null;
	children: ReactNode;
}) {
	const { path, here, end, search, width = "wide" } = props;
	return (
		<>
			<TopBar
				{...(path === undefined ? {} : { path })}
				{...(here === undefined ? {} : { here })}
				{...(search === undefined ? {} : { search })}
				end={end}
			/>
			<main
				id="content"
				tabIndex={-1}
				className={classNames(
					"mx-auto w-full outline-none",
					width !== "full" && "px-3 py-6 sm:px-6",
					widths[width],
				)}
			>
				{props.children}
			</main>
		</>
	);
}
