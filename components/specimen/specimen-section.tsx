import { type ReactNode, useId } from "react";
import { Label } from "@/components/ui/label";

/** A group of parts with its name. */
export function SpecimenSection(props: { title: string; children: ReactNode }) {
	const id = useId();
	return (
		<section aria-labelledby={id} className="flex min-w-0 flex-col gap-4 border-t border-line pt-4">
			<h2 id={id} className="font-serif text-xl font-semibold">
				{props.title}
			</h2>
			{props.children}
		</section>
	);
}

/** One row of parts; `label` says what they have in everywhere. */
export function SpecimenRow(props: { label: string; children: ReactNode }) {
	return (
		<div className="flex min-w-0 flex-col gap-2">
			<Label as="h3">{props.label}</Label>
			<div className="flex min-w-0 flex-wrap items-center gap-2.5">{props.children}</div>
		</div>
	);
}
