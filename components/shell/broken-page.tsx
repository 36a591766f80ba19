"use client";

import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
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
	return <BrokenWords {...props} words={useMessages().broken} />;
}

/** The same in given words, for where the language of the page broke with it. */
export function BrokenWords(props: Broken & { readonly words: Messages["broken"] }) {
	const { words } = props;
	return (
		<div role="alert">
			<EmptyState
				as="h1"
				title={words.title}
				action={
					<>
						<Button variant="main" onClick={props.onRetry}>
							{words.retry}
						</Button>
						{/* The browser goes there by itself: what goes from screen to screen may have broken. */}
						<a href="/" className={buttonLook()}>
							{words.home}
						</a>
					</>
				}
			>
				<p>{words.told}</p>
				{props.reference !== undefined && (
					<p className="mt-2 text-xs">
						{words.reference} <code className="select-all">{props.reference}</code>
					</p>
				)}
			</EmptyState>
		</div>
	);
}
