"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { useZone } from "@/components/language/zone-provider";
import { Pill } from "@/components/ui/pill";
import { type TokenState, type TokenView, tokenStateAt } from "@/lib/domain/token";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import { formatMoment } from "@/lib/i18n/format";
import { RevokeToken } from "./revoke-token";

const tones = { living: "good", expired: "plain", revoked: "plain" } as const satisfies Record<
	TokenState,
	string
>;

/** A member’s tokens in the order given, each with what it may, its days and, while it lives, the way to end it. */
export function TokenList(props: { tokens: readonly TokenView[]; now: string }) {
	const words = useMessages().account.tokens;
	return (
		<ul
			aria-label={words.list}
			className="divide-y divide-line rounded-card border border-line bg-sheet"
		>
			{props.tokens.map((token) => (
				<li key={token.id} className="flex flex-col gap-2 px-3 py-3 sm:px-4">
					<TokenRow token={token} state={tokenStateAt(token, props.now)} />
				</li>
			))}
		</ul>
	);
}

function TokenRow({ token, state }: { token: TokenView; state: TokenState }) {
	const { account } = useMessages();
	const words = account.tokens;
	const scopes = tokenScopeNames.filter((scope) => token.scopes.includes(scope));
	return (
		<>
			<div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
				<h3 className="min-w-0 flex-1 basis-40 font-medium text-pretty-safe">{token.name}</h3>
				<Pill tone={tones[state]}>{words.state[state]}</Pill>
				{state === "living" && <RevokeToken token={token} />}
			</div>
			<dl className="grid gap-x-6 gap-y-1 text-label sm:grid-cols-2">
				<Fact term={words.begins}>
					<code>{token.hint}…</code>
				</Fact>
				<Fact term={words.may}>
					{scopes.map((scope) => account.scope[scope].name.toLowerCase()).join(", ")}
				</Fact>
				<Fact term={words.created}>
					<Moment at={token.createdAt} />
				</Fact>
				<EndFact token={token} state={state} />
				<Fact term={words.lastUsed}>
					{token.lastUsedAt === null ? words.never : <Moment at={token.lastUsedAt} />}
				</Fact>
			</dl>
		</>
	);
}

function EndFact({ token, state }: { token: TokenView; state: TokenState }) {
	const words = useMessages().account.tokens;
	const terms = { living: words.expires, expired: words.expired, revoked: words.revoked };
	return (
		<Fact term={terms[state]}>
			<Moment at={token.revokedAt ?? token.expiresAt} />
		</Fact>
	);
}

function Fact(props: { term: string; children: React.ReactNode }) {
	return (
		<div className="flex min-w-0 gap-2">
			<dt className="shrink-0 text-ink-2">{props.term}</dt>
			<dd className="min-w-0 text-pretty-safe">{props.children}</dd>
		</div>
	);
}

function Moment({ at }: { at: string }) {
	return <time dateTime={at}>{formatMoment(at, useLanguage(), useZone())}</time>;
}
