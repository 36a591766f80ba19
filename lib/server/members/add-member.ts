import "server-only";
import { newsroomStream } from "@/lib/domain/events";
import type { AddMember } from "@/lib/domain/member";
import { ok, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { lockStream } from "@/lib/server/store/events";
import { transact } from "@/lib/server/store/transact";
import { hashPassword } from "./password";
import { writeMember } from "./write-member";

/** Adds a member from the command line; `conflict` when the address is taken. */
export async function addMember(input: AddMember): Promise<Result<{ memberId: string }>> {
	const proof = houseErrand("member.add");
	const passwordHash = await hashPassword(input.password);
	return transact(async (tx) => {
		await lockStream(tx, proof, newsroomStream);
		return ok(await writeMember(tx, proof, input, passwordHash, "member.added"));
	});
}
