import { uuidv7 } from "uuidv7";
import { api } from "./api";
import type { DeskPorts } from "./desk-store";

/** What a desk in a browser has from outside: this newsroom’s API, the clock, chance. */
export const deskPorts: DeskPorts = {
	api,
	now: () => new Date().toISOString(),
	newId: uuidv7,
	later: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
};
