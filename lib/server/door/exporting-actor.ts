import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Actor } from "./actor";
import { memberScope } from "./scope";

/** The member whose export is made, as an actor; the policy asks anew, at each article, whether they still may. */
export function exportingActor(
	_proof: House<"exports.run">,
	member: { readonly id: string; readonly role: string },
): Actor {
	return { kind: "member", scope: memberScope(member), credential: { kind: "export" } };
}
