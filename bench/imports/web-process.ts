import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** A process of the machine, as Linux tells of it (proc(5)). */
export interface WatchedProcess {
	readonly id: number;
	/** Megabytes that it has in memory now. */
	readonly size: () => number;
	/** The most megabytes that it had in memory since it was last forgotten. */
	readonly peak: () => number;
	/** Forgets the most that it had. */
	readonly forget: () => void;
}

/** The server of pages that the launcher with this id started. Throws where there is none. */
export function findWebProcess(launcher: number): WatchedProcess {
	const found = descendantsOf(launcher).find((id) => /^next-server/.test(commandOf(id)));
	if (found === undefined) throw new Error("the launcher has no server of pages");
	return watch(found);
}

/** How many megabytes the readers of sources have in memory that a server of pages started. */
export function readersSize(server: WatchedProcess): number {
	return descendantsOf(server.id)
		.filter((id) => commandOf(id).includes("source-reader"))
		.reduce((sum, id) => sum + watch(id).size(), 0);
}

function watch(id: number): WatchedProcess {
	const field = (name: string) => {
		const status = textOf(`/proc/${id}/status`);
		return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
	};
	return {
		id,
		size: () => field("VmRSS"),
		peak: () => field("VmHWM"),
		forget: () => writeFileSync(`/proc/${id}/clear_refs`, "5"),
	};
}

function descendantsOf(id: number): number[] {
	const children = readdirSync("/proc")
		.map(Number)
		.filter((one) => one > 0 && parentOf(one) === id);
	return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(id: number): number {
	return Number(/^PPid:\s+(\d+)$/m.exec(textOf(`/proc/${id}/status`))?.[1]);
}

function commandOf(id: number): string {
	return textOf(`/proc/${id}/cmdline`).replaceAll("\0", " ");
}

/** Empty for a process that is gone. */
function textOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
