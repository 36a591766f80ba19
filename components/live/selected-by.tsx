"use client";

import { useMessages } from "@/components/language/language-provider";
import { initialsOf } from "@/components/ui/avatar";
import type { PresentView } from "@/lib/domain/presence";

/** Softly, who else has selected a mark now; nothing where nobody has. */
export function SelectedBy({ people }: { people: readonly PresentView[] }) {
	const { everywhere } = useMessages();
	if (people.length === 0) return null;
	const names = [...new Set(people.map(({ member }) => member.name))];
	const words = everywhere.present.on(names.join(", "));
	return (
		<span
			data-selected-by=""
			title={words}
			className="shrink-0 rounded-full border border-dashed border-line-2 px-1.5 text-[0.625rem] leading-4 font-semibold text-ink-2"
		>
			<span aria-hidden="true">{names.map(initialsOf).join(" ")}</span>
			<span className="sr-only">{words}</span>
		</span>
	);
}
