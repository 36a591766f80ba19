import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import { hasSetupToken } from "@/lib/server/store/members";
import { countMembers } from "./count-members";

/** Whether this token opens the first run: there is no member yet, and it is the last one printed. */
export async function canSetUp(token: string): Promise<boolean> {
	const isRight = await hasSetupToken(database(), houseErrand("setup"), sha256(token));
	return isRight && (await countMembers()) === 0;
}
