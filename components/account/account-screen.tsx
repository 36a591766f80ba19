"use client";

import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { TokenView } from "@/lib/domain/token";
import { CreateToken } from "./create-token";
import { TokenList } from "./token-list";

/** Who is signed in, and the tokens by which programs act in their name. */
export function AccountScreen(props: {
	tokens: readonly TokenView[];
	/** ISO 8601, UTC: what has expired by then is shown so. */
	now: string;
}) {
	const { tokens, now } = props;
	const { account, vocabulary } = useMessages();
	const self = useSelf();
	const words = account.tokens;
	return (
		<div className="flex flex-col gap-8">
			<div>
				<h1 className="font-serif text-2xl font-semibold">{account.title}</h1>
				{self !== null && (
					<p className="mt-1 text-ink-2 text-pretty-safe">
						{self.name} · {vocabulary.role[self.role]} · {self.email}
					</p>
				)}
			</div>
			<section aria-labelledby="tokens" className="flex flex-col gap-4">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h2 id="tokens" className="font-serif text-xl font-semibold">
						{words.title}
					</h2>
					{/* Always the same one: what it shows must outlive the reading of a list that was empty. */}
					<CreateToken />
				</div>
				<p className="max-w-prose text-pretty text-ink-2">
					{words.intro}{" "}
					<Link href="/api/docs" className="text-accent underline">
						{words.docs}
					</Link>
				</p>
				{tokens.length === 0 ? (
					<EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
				) : (
					<TokenList tokens={tokens} now={now} />
				)}
			</section>
		</div>
	);
}
