import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { houseErrand } from "@/lib/server/door/house";
import { softwareVersion } from "@/lib/server/software-version";
import { database } from "@/lib/server/store/client";
import { doesAnswer } from "@/lib/server/store/health";

/** What anybody may know of a running newsroom. */
export interface Health {
	readonly database: "answers";
	readonly version: string;
}

/** Whether this newsroom can work: `busy` when its database does not answer. */
export async function readHealth(): Promise<Result<Health>> {
	const answers = await doesAnswer(database(), houseErrand("health"));
	return answers ? ok({ database: "answers", version: softwareVersion }) : fail("busy");
}
