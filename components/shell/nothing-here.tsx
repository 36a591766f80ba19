"use client";

import { useMessages } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands at an address where there is nothing, or nothing for this reader: the two look the same. */
export function NothingHere() {
	const { common } = useMessages();
	return (
		<>
			{/* For pages that found nothing before they had a title. */}
			<title>{common.nothingHere}</title>
			<EmptyState
				as="h1"
				title={common.nothingHere}
				action={<ButtonLink href="/">{common.home}</ButtonLink>}
			>
				{common.nothingHereWhy}
			</EmptyState>
		</>
	);
}
