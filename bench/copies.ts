import { measureCopy, toMeasuredText } from "@/lib/suggest/measure-copy";
import { printsOf } from "@/lib/suggest/text-prints";
import { openScratchNewsroom, type ScratchNewsroom } from "@/lib/testing/scratch-newsroom";

// What finding the copies of one article costs in a dossier of 10,000, against comparing it with every one of them.
// node --import ./bin/boot.js bench/copies.ts [articles]

const many = Number(process.argv[2] ?? 10_000);
const words = 400;
const rounds = 15;

const newsroom = await openScratchNewsroom();
try {
	const [model = ""] = articlesOf(1);
	const dossierId = await newsroom.fill([model]);
	await plant(newsroom, dossierId, articlesOf(many).slice(1));
	await newsroom.ask("VACUUM ANALYZE");
	const copy = `${model.split("\n\n").slice(0, 6).join("\n\n")}\n\n${sentences(1_000_000, 180)}`;
	const found = medianOf(await timesOf(() => newsroom.findCopies(dossierId, copy)));
	const stored = await newsroom.ask(
		`SELECT v."text" FROM "Version" v JOIN "Article" a ON a."id" = v."articleId" WHERE a."dossierId" = '${dossierId}'`,
	);
	const texts = stored.map(({ text }) => String(text));
	const all = medianOf(await timesOf(async () => compareWithAll(copy, texts), 3));
	const measured = texts.map((text) => toMeasuredText(text, []));
	const ready = medianOf(
		await timesOf(async () => {
			const own = toMeasuredText(copy, []);
			for (const other of measured) measureCopy(own, other);
		}, 3),
	);
	const copies = await newsroom.findCopies(dossierId, copy);
	console.log(`${texts.length} articles of ${words} words; ${copies.length} of them share much`);
	console.log(`finding them by their prints: ${found.toFixed(1)} ms`);
	console.log(`comparing with every text: ${all.toFixed(0)} ms, ratio ${(all / found).toFixed(0)}`);
	console.log(
		`the same with all of them prepared in memory: ${ready.toFixed(0)} ms, ratio ${(ready / found).toFixed(1)}`,
	);
} finally {
	await newsroom.close();
}

function compareWithAll(text: string, others: readonly string[]): void {
	const own = toMeasuredText(text, []);
	for (const other of others) {
		const far = toMeasuredText(other, []);
		measureCopy(own, far);
		measureCopy(far, own);
	}
}

/** Articles with their prints as an import leaves them, without what the bench does not read. */
async function plant(
	{ ask }: ScratchNewsroom,
	dossierId: string,
	texts: readonly string[],
): Promise<void> {
	for (let from = 0; from < texts.length; from += 500) {
		const rows = texts
			.slice(from, from + 500)
			.map((text) => `('${text.replaceAll("'", "''")}', '{${printsOf(text).join()}}'::int[])`);
		await ask(
			`WITH t AS (SELECT gen_random_uuid() AS a, gen_random_uuid() AS v, t.* FROM (VALUES ${rows.join()}) AS t("text", "prints")),
				x AS (INSERT INTO "Article" ("id", "dossierId", "title", "language") SELECT a, '${dossierId}', 'x', 'fr' FROM t),
				y AS (INSERT INTO "Version" ("id", "articleId", "number", "text", "blocks", "originalSha256", "charset", "createdById")
					SELECT t.v, t.a, 1, t."text", '{"v":1,"blocks":[]}', o."originalSha256", 'utf-8', o."createdById"
					FROM t CROSS JOIN (SELECT * FROM "Version" LIMIT 1) o)
			INSERT INTO "TextPrint" ("articleId", "dossierId", "versionId", "prints") SELECT a, '${dossierId}', v, "prints" FROM t`,
		);
	}
}

/** Texts on one story: every fifth is a rewrite of the one before it. */
function articlesOf(count: number): string[] {
	const texts: string[] = [];
	for (let n = 0; n < count; n += 1) {
		const [before = ""] = texts.slice(-1);
		const kept = n % 5 === 4 ? before.split("\n\n").slice(0, 5) : [];
		const own = Array.from({ length: 10 - kept.length }, (_, p) =>
			sentences(n * 10 + p, words / 10),
		);
		texts.push([...kept, ...own].join("\n\n"));
	}
	return texts;
}

/** Words of a newspaper in an order that a number decides, with the turns of phrase that every article has. */
function sentences(seed: number, count: number): string {
	const turns = ["a annoncé samedi le ministre", "selon deux sources proches du dossier"];
	const nouns =
		"contrat port accord société ministre canot mer île budget équipage syndicat vote".split(" ");
	const told: string[] = [];
	let state = Math.imul(seed + 1, 0x9e3779b1);
	// Mulberry32: neighbouring seeds have nothing in common.
	const next = (size: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) % size;
	};
	while (told.length < count) {
		if (next(90) === 0) told.push(...(turns[next(turns.length)] ?? "").split(" "));
		told.push(`${nouns[next(nouns.length)]}`, `mot${next(4000)}`);
	}
	return `${told.slice(0, count).join(" ")}.`;
}

async function timesOf(work: () => Promise<unknown>, times = rounds): Promise<number[]> {
	const taken: number[] = [];
	for (let n = 0; n < times; n += 1) {
		const begun = performance.now();
		await work();
		taken.push(performance.now() - begun);
	}
	return taken;
}

function medianOf(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
