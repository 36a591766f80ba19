import "server-only";
import { isId } from "@/lib/domain/id";
import { seesLayer, sharedLayer } from "@/lib/domain/layers";
import {
	isEditOnly,
	isRoundOnly,
	judge,
	type Permission,
	type PolicyFacts,
} from "@/lib/domain/policy";
import type { Granted, Scope } from "@/lib/domain/proof";
import { fail, ok, type Result } from "@/lib/domain/result";
import { database, type Tx } from "@/lib/server/store/client";
import { findPolicyFacts, holdPolicyFacts } from "@/lib/server/store/policy-facts";
import type { Actor } from "./actor";

/** A thing that a permission is asked for, as far as the policy cares. */
export interface Opened<Subject> {
	/** The dossier it belongs to, or null for what belongs to the newsroom. */
	readonly dossierId: string | null;
	readonly subject: Subject;
	readonly authorId?: string;
	readonly layer?: string;
	/** The articles whose marks, or whose marks' links and memberships, are written. */
	readonly articleIds?: readonly string[];
	readonly editorIds?: readonly string[];
}

/** The scope of an actor, before anything is known of what they ask for; `signed-out` for nobody. */
export function openScope(actor: Actor): Result<Scope> {
	return actor.kind === "member" ? ok(actor.scope) : fail("signed-out");
}

/** The proof for reading what belongs to the newsroom and not to a dossier, or to the member alone. */
export async function openNewsroom<P extends Permission>(
	actor: Actor,
	permission: P,
): Promise<Result<{ readonly scope: Scope; readonly granted: Granted<P, null> }>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	const known = await findPolicyFacts(database(), scope.value, null);
	const granted = decide(known, scope.value, permission, { dossierId: null, subject: null });
	return granted.ok ? ok({ scope: scope.value, granted: granted.value }) : granted;
}

/**
 * Asks the policy, inside the transaction that will act, and gives the proof the store wants.
 * What the member may not see is `not-found`; what they see but may not do is `forbidden`,
 * or `four-eyes` when only their own edits stand in the way, `blind-round` when only a round does.
 */
export async function grantIn<P extends Permission, Subject>(
	tx: Tx,
	scope: Scope,
	permission: P,
	opened: Opened<Subject>,
): Promise<Result<Granted<P, Subject>>> {
	return decide(await holdPolicyFacts(tx, scope, opened.dossierId), scope, permission, opened);
}

/** The proof for reading in a dossier, outside a transaction of one's own; `not-found` for an id that is none. */
export async function openDossier<P extends Permission>(
	actor: Actor,
	permission: P,
	dossierId: string,
): Promise<Result<Granted<P, null> & { readonly dossierId: string }>> {
	const scope = openScope(actor);
	if (!scope.ok) return scope;
	if (!isId(dossierId)) return fail("not-found");
	const known = await findPolicyFacts(database(), scope.value, dossierId);
	const granted = decide(known, scope.value, permission, { dossierId, subject: null });
	return granted.ok ? ok({ ...granted.value, dossierId }) : granted;
}

type Known = Awaited<ReturnType<typeof findPolicyFacts>>;

function decide<P extends Permission, Subject>(
	known: Known,
	scope: Scope,
	permission: P,
	opened: Opened<Subject>,
): Result<Granted<P, Subject>> {
	const facts = { ...known, ...factsOf(scope, opened) };
	if (known.role === null) return fail("signed-out");
	const verdict = judge(permission, facts);
	if (verdict === "unseen") return fail("not-found");
	if (verdict === "out of scope") return fail("token-scope");
	if (verdict === "refused") return fail(refusalOf(permission, facts));
	const { dossierId, subject } = opened;
	const { memberId } = scope;
	const layer = opened.layer ?? sharedLayer;
	return ok({ permission, memberId, dossierId, subject, layer } as Granted<P, Subject>);
}

function factsOf<Subject>(
	scope: Scope,
	opened: Opened<Subject>,
): Pick<PolicyFacts, "isAuthor" | "inVisibleLayer" | "editedSinceApproval" | "tokenScopes"> {
	return {
		tokenScopes: scope.tokenScopes,
		isAuthor: opened.authorId === scope.memberId,
		inVisibleLayer: opened.layer === undefined || seesLayer(scope, opened.layer),
		editedSinceApproval: opened.editorIds?.includes(scope.memberId) ?? false,
	};
}

function refusalOf(
	permission: Permission,
	facts: PolicyFacts,
): "forbidden" | "four-eyes" | "blind-round" {
	if (isEditOnly(permission, facts)) return "four-eyes";
	return isRoundOnly(permission, facts) ? "blind-round" : "forbidden";
}
