import "server-only";
import { randomBytes } from "node:crypto";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import { savePassword } from "@/lib/server/store/members";
import { hashPassword } from "./password";

/** Gives a member of the demo a new password and answers it: the only time it can be read. */
export async function resetDemoPassword(email: string): Promise<string> {
	const password = randomBytes(12).toString("base64url");
	await savePassword(database(), houseErrand("demo"), email, await hashPassword(password));
	return password;
}
