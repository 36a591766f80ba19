"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands where a screen broke: `reference` finds it in the log, `onRetry` builds it again. */
export function BrokenPage(props: { reference: string | undefined; onRetry: () => void }) {
	const { common, failures } = useMessages();
	return (
		<div role="alert">
			<EmptyState
				as="h1"
				title={common.broken}
				action={
					<>
						<Button variant="main" onClick={props.onRetry}>
							{common.retry}
						</Button>
						<ButtonLink href="/">{common.home}</ButtonLink>
					</>
				}
			>
				<p>{failures.code.internal}</p>
				{props.reference !== undefined && (
					<p className="mt-2 text-xs">
						{common.reference} <code className="select-all">{props.reference}</code>
					</p>
				)}
			</EmptyState>
		</div>
	);
}
