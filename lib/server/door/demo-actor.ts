import "server-only";
import type { House } from "@/lib/domain/proof";
import type { Actor } from "./actor";
import { memberScope } from "./scope";

/** A demo member as an actor, so that the demo is made by the very use cases that members call. */
export function demoActor(_proof: House<"demo">, member: { id: string; role: string }): Actor {
	return { kind: "member", scope: memberScope(member), credential: { kind: "demo" } };
}
