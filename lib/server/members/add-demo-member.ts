import "server-only";
import { randomBytes } from "node:crypto";
import type { AddMember } from "@/lib/domain/member";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/door/actor";
import { demoActor } from "@/lib/server/door/demo-actor";
import { houseErrand } from "@/lib/server/door/house";
import { addMember } from "./add-member";

/** A member of the demo newsroom, and the actor as whom the demo's work is done. */
export interface DemoMember {
	readonly memberId: string;
	readonly actor: Actor;
}

/** Adds a member of the demo with a password that nobody knows; `resetDemoPassword` gives a new one. */
export async function addDemoMember(
	person: Omit<AddMember, "password">,
): Promise<Result<DemoMember>> {
	const password = randomBytes(24).toString("base64url");
	const added = await addMember({ ...person, password });
	if (!added.ok) return added;
	const { memberId } = added.value;
	const actor = demoActor(houseErrand("demo"), { id: memberId, role: person.role });
	return ok({ memberId, actor });
}
