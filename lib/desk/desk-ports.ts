import { uuidv7 } from "uuidv7";
import { apiOf } from "./api";
import type { DeskPorts } from "./desk-store";

/** What a member’s desk in a browser has from outside: this newsroom’s API for them alone, the clock, chance. */
export function deskPortsOf(memberId: string): DeskPorts {
	return {
		api: { ...apiOf(memberId), within: (changeId) => apiOf(memberId, changeId) },
		now: () => new Date().toISOString(),
		newId: uuidv7,
		random: Math.random,
		later: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
	};
}
