import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Actor } from "./actor";
import { memberScope } from "./scope";

/**
 * The member whose import runs, as an actor; the policy asks anew, at each article, whether they still may. All articles
 * of an import are one go, which can be taken back as a whole.
 */
export function importingActor(
	_proof: House<"imports.run">,
	{
		memberId,
		role,
		jobId,
	}: { readonly memberId: string; readonly role: string; readonly jobId: string },
): Actor {
	const scope = memberScope({ id: memberId, role });
	return { kind: "member", scope, credential: { kind: "import" }, changeId: jobId };
}
