import "server-only";
import { canonicalJson } from "@/lib/domain/event-chain";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { PlaceSharingRules, SharingRules } from "@/lib/domain/sharing";
import type { Receipt } from "@/lib/domain/write";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { write } from "@/lib/server/door/write";
import { database } from "@/lib/server/store/client";
import { findSharingRules, updateSharingRules } from "@/lib/server/store/shares";

/** What may be shown to people without an account. */
export async function readSharingRules(actor: Actor): Promise<Result<SharingRules>> {
	const opened = await openNewsroom(actor, "sharing.read");
	return opened.ok ? ok(await findSharingRules(database(), opened.value.scope)) : opened;
}

/** The same for whoever may set it; else a failure. */
export async function readEditedRules(actor: Actor): Promise<Result<SharingRules>> {
	const opened = await openNewsroom(actor, "sharing.edit");
	return opened.ok ? readSharingRules(actor) : opened;
}

/** What the newsroom’s events call its rules of sharing: there is one set of them. */
const rulesId = "019cc0a0-0000-7000-8000-000000000001";

/** Sets it; `stale` when it is not what the writer saw. Switched off, every address shows nothing from then on. */
export function placeSharingRules(
	actor: Actor,
	input: PlaceSharingRules,
): Promise<Result<Receipt>> {
	const { opId, ...wanted } = input;
	return write(actor, {
		permission: "sharing.edit",
		opId,
		request: input,
		open: async (tx, scope) => ({ dossierId: null, subject: await findSharingRules(tx, scope) }),
		work: async (tx, granted) => {
			const { subject: current } = granted;
			const { revision } = current;
			if (revision !== wanted.revision) return fail("stale", { revision });
			if (canonicalJson(current) === canonicalJson(wanted))
				return ok({ unchanged: true, subjectId: rulesId, revision });
			if (!(await updateSharingRules(tx, granted, input))) return fail("stale", { revision });
			const { isOn, wholeTexts, embedHosts } = wanted;
			const said = { on: yesOrNo(isOn), wholeTexts: yesOrNo(wholeTexts), hosts: embedHosts };
			return ok({
				...{ type: "sharing.edited", subjectId: rulesId, revision: revision + 1 },
				codes: said,
			});
		},
	});
}

function yesOrNo(is: boolean): "yes" | "no" {
	return is ? "yes" : "no";
}
