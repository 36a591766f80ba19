import "server-only";
import { randomBytes } from "node:crypto";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import { saveSetupToken } from "@/lib/server/store/members";

/** Makes the one-time token of the first run, in place of an older one; kept as a hash only. */
export async function mintSetupToken(): Promise<string> {
	const token = randomBytes(24).toString("base64url");
	await saveSetupToken(database(), houseErrand("setup"), sha256(token), new Date());
	return token;
}
