import "server-only";
import type { SetUp } from "@/lib/domain/member";
import { fail, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { sha256 } from "@/lib/server/store/events";
import { spendSetupToken } from "@/lib/server/store/members";
import { canSetUp } from "./can-set-up";
import { createFirstAdministrator } from "./create-first-administrator";

/** Makes the first administrator with the one-time token; `not-found` for every later or wrong call. */
export async function setUp(input: SetUp): Promise<Result<{ memberId: string }>> {
	const { token, ...person } = input;
	if (!(await canSetUp(token))) return fail("not-found");
	return createFirstAdministrator(person, (tx) =>
		spendSetupToken(tx, houseErrand("setup"), sha256(token)),
	);
}
