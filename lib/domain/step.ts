import type { Permission } from "./policy";

/** One step of a state machine: from where it can be taken, where it leads, who may take it. */
export interface Step<State extends string> {
	/** The states it can be taken from. */
	readonly from: readonly State[];
	/** The state that follows; null for the one before what it takes back. */
	readonly to: State | null;
	/** Who may take it; null for what happens by itself. */
	readonly permission: Permission | null;
}
