import { cpus, loadavg } from "node:os";
import { openScratchNewsroom } from "@/lib/testing/scratch-newsroom";
import { everythingFor, measured, plantInbox, sizes } from "./inbox/planted-inbox";

// What the counts of the bar cost, which every window asks for: how much of a member's inbox is unread, and how much waits
// for their review; against reading every message and every decision of their dossiers.
// node --import ./bin/boot.js bench/inbox.ts [--runs 21]

const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 21;
const { dossiers, marks, decisions, messages } = sizes;

const newsroom = await openScratchNewsroom();
try {
	await plantInbox(newsroom);
	console.log(
		`${cpus()[0]?.model ?? "?"} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}; ${dossiers} dossiers, ${marks} marks, ${decisions} decisions, ${messages} messages; medians of ${runs}`,
	);
	for (const [name, id] of Object.entries(measured)) {
		const [{ unread }, waiting] = [
			await newsroom.countUnread(id),
			await newsroom.countToReview(id),
		];
		const [round, all, inbox, review] = [
			await medianOf(() => newsroom.ask("SELECT 1")),
			await medianOf(() => newsroom.ask(everythingFor(id))),
			await medianOf(() => newsroom.countUnread(id)),
			await medianOf(() => newsroom.countToReview(id)),
		];
		console.log(`${name}: ${unread} unread, ${waiting.total} to review`);
		console.log(`  reading everything   ${(all - round).toFixed(1)} ms`);
		for (const [count, time] of Object.entries({ unread: inbox, "to review": review }))
			console.log(
				`  ${count.padEnd(20)} ${time.toFixed(1)} ms, ${(time / (all - round)).toFixed(2)} ×`,
			);
	}
} finally {
	await newsroom.close();
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		const begun = performance.now();
		await work();
		times.push(performance.now() - begun);
	}
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
