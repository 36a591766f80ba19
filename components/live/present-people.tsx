"use client";

import { useMessages } from "@/components/language/language-provider";
import { Avatar } from "@/components/ui/avatar";
import type { PersonView } from "@/lib/domain/people";
import type { PresentView } from "@/lib/domain/presence";

/** How many are shown before the rest is a number. */
const most = 4;

/** The people who are somewhere now, each once, by their initials and by name for readers of the page. */
export function PresentPeople({ people }: { people: readonly PresentView[] }) {
	const { everywhere } = useMessages();
	const persons = eachOnce(people);
	if (persons.length === 0) return null;
	return (
		<ul
			data-present=""
			aria-label={everywhere.present.label}
			className="flex shrink-0 items-center -space-x-1.5"
		>
			{persons.slice(0, most).map(({ id, name }) => (
				<li key={id} className="rounded-full ring-2 ring-paper">
					<Avatar name={name} named />
				</li>
			))}
			{persons.length > most && (
				<li className="pl-2.5 text-xs text-ink-2 tabular-nums">
					<span aria-hidden="true">+{persons.length - most}</span>
					<span className="sr-only">{everywhere.present.more(persons.length - most)}</span>
				</li>
			)}
		</ul>
	);
}

function eachOnce(people: readonly PresentView[]): readonly PersonView[] {
	return [...new Map(people.map(({ member }) => [member.id, member])).values()].sort((a, b) =>
		a.name.localeCompare(b.name),
	);
}
