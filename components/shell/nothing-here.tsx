"use client";

import { useMessages } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands at an address where there is nothing, or nothing for this reader: the two look the same. */
export function NothingHere() {
	const { everywhere } = useMessages();
	return (
		<>
			{/* For pages that found nothing before they had a title. */}
			<title>{everywhere.nothingHere}</title>
			<EmptyState
				as="h1"
				title={everywhere.nothingHere}
				action={<ButtonLink href="/">{everywhere.home}</ButtonLink>}
			>
				{everywhere.nothingHereWhy}
			</EmptyState>
		</>
	);
}
