import { exportFormatNames } from "@/lib/domain/export-format-names";
import { exportFile } from "@/lib/exports/registry";
import { dossierForExport } from "@/lib/testing/article-for-export";
import { largeArticle } from "@/lib/testing/large-article";

const annotations = 10_000;

/** Those that are named, or all. */
const formats = exportFormatNames.filter(
	(name) => process.argv.length === 2 || process.argv.includes(name),
);

/**
 * How long an export of 10,000 marks keeps the event loop from anything else, in every format: in one article, and in
 * fifty. Prints the longest stall as a share of the 200 ms that a person begins to notice, how many marks are written in
 * a second of processor time, the size of the file, and how much more memory the process had at most than before.
 */
async function measure(articles: number): Promise<void> {
	const each = annotations / articles;
	const source = dossierForExport(
		Array.from({ length: articles }, (_, n) => largeArticle(n, each)),
	);
	for (const format of formats) {
		const watch = watchTurns();
		const start = process.cpuUsage();
		const before = process.memoryUsage.rss();
		const file = await exportFile(format, source);
		if (!file.ok) throw new Error(JSON.stringify(file.failure));
		let [bytes, most] = [0, before];
		for await (const chunk of file.value.chunks) {
			bytes += chunk.byteLength;
			most = Math.max(most, process.memoryUsage.rss());
		}
		const { user, system } = process.cpuUsage(start);
		const seconds = (user + system) / 1e6;
		const stall = watch.stop();
		console.log(
			[
				`${articles} × ${each}`.padEnd(12),
				format.padEnd(16),
				`longest stall ${stall.toFixed(0).padStart(5)} ms`,
				`(${(stall / 200).toFixed(2)} of 200 ms)`,
				`${Math.round(annotations / seconds)} marks a second of processor time`,
				`${(bytes / 1e6).toFixed(1)} MB`,
				`memory +${((most - before) / 1e6).toFixed(0)} MB`,
			].join("  "),
		);
	}
}

/**
 * The most processor time that was used between two turns of the event loop, in milliseconds: what the loop was kept
 * from, whatever else the machine was doing. The time of other threads (compression) counts too, so it is no less.
 */
function watchTurns(): { stop: () => number } {
	let [longest, isOver] = [0, false];
	let before = process.cpuUsage();
	const turn = () => {
		const { user, system } = process.cpuUsage(before);
		longest = Math.max(longest, (user + system) / 1000);
		before = process.cpuUsage();
		if (!isOver) setImmediate(turn);
	};
	setImmediate(turn);
	return {
		stop: () => {
			isOver = true;
			return longest;
		},
	};
}

for (const articles of [1, 50]) await measure(articles);
