"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands where a screen broke: `reference` finds it in the log, `onRetry` builds it again. */
export function BrokenPage(props: { reference: string | undefined; onRetry: () => void }) {
	const { everywhere, failures } = useMessages();
	return (
		<div role="alert">
			<EmptyState
				as="h1"
				title={everywhere.broken}
				action={
					<>
						<Button variant="main" onClick={props.onRetry}>
							{everywhere.retry}
						</Button>
						<ButtonLink href="/">{everywhere.home}</ButtonLink>
					</>
				}
			>
				<p>{failures.code.internal}</p>
				{props.reference !== undefined && (
					<p className="mt-2 text-xs">
						{everywhere.reference} <code className="select-all">{props.reference}</code>
					</p>
				)}
			</EmptyState>
		</div>
	);
}
