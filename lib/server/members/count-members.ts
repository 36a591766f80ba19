import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { countMembers as count } from "@/lib/server/store/members";

/** How many members the newsroom has, disabled ones included. */
export function countMembers(): Promise<number> {
	return count(database(), houseErrand("setup"));
}
