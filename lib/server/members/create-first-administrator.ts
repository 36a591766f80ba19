import "server-only";
import { newsroomStream } from "@/lib/domain/events";
import type { AddMember } from "@/lib/domain/member";
import { fail, ok, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import type { Tx } from "@/lib/server/store/client";
import { lockStream } from "@/lib/server/store/events";
import { countMembers, removeSetupToken } from "@/lib/server/store/members";
import { transact } from "@/lib/server/store/transact";
import { hashPassword } from "./password";
import { writeMember } from "./write-member";

/** Who the first administrator is to be. */
export type FirstAdministrator = Omit<AddMember, "role">;

/**
 * Makes the first administrator, for one caller only: `not-found` once there is a member, and when
 * `mayGoOn` (asked inside the transaction) says no.
 */
export async function createFirstAdministrator(
	person: FirstAdministrator,
	mayGoOn: (tx: Tx) => Promise<boolean> = dropToken,
): Promise<Result<{ memberId: string }>> {
	const proof = houseErrand("setup");
	const passwordHash = await hashPassword(person.password);
	return transact(async (tx) => {
		await lockStream(tx, proof, newsroomStream);
		if ((await countMembers(tx, proof)) > 0 || !(await mayGoOn(tx))) return fail("not-found");
		const administrator = { ...person, role: "admin" } as const;
		return ok(await writeMember(tx, proof, administrator, passwordHash, "newsroom.set_up"));
	});
}

async function dropToken(tx: Tx): Promise<boolean> {
	await removeSetupToken(tx, houseErrand("setup"));
	return true;
}
