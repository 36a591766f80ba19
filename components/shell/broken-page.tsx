"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Messages } from "@/lib/i18n/messages";

interface Broken {
	/** Finds it in the log. */
	readonly reference: string | undefined;
	/** Builds it again. */
	readonly onRetry: () => void;
}

/** What stands where a screen broke. */
export function BrokenPage(props: Broken) {
	const { everywhere, failures } = useMessages();
	return <BrokenWords {...props} everywhere={everywhere} failures={failures} />;
}

/** The same in given words, for where the language of the page broke with it. */
export function BrokenWords(props: Broken & Pick<Messages, "everywhere" | "failures">) {
	const { everywhere, failures } = props;
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
