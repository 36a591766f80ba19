import "server-only";
import type { Actor } from "@/lib/server/door/actor";

/** The condition that leaves out what is confidential, for whoever asks with a token and not in person. */
export function seenBy(actor: Actor): { readonly confidential?: false } {
	const inPerson = actor.kind === "member" && actor.scope.tokenScopes === null;
	return inPerson ? {} : { confidential: false };
}
