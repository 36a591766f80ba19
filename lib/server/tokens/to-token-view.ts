import "server-only";
import { oneOf } from "@/lib/domain/one-of";
import type { TokenView } from "@/lib/domain/token";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import type { listTokenRows } from "@/lib/server/store/tokens";

type Row = Awaited<ReturnType<typeof listTokenRows>>[number];

/** A token as its owner sees it. */
export function toTokenView(row: Row): TokenView {
	const { id, name, hint, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
	return {
		id,
		name,
		hint,
		scopes: scopes.map((scope) => oneOf(tokenScopeNames, scope)),
		createdAt: createdAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
		lastUsedAt: lastUsedAt?.toISOString() ?? null,
		revokedAt: revokedAt?.toISOString() ?? null,
	};
}
