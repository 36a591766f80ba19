import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { newsroomFiles } from "@/lib/domain/backup/backup-manifest";
import { placeAnnotation } from "@/lib/server/annotations/place-annotation";
import { trapText } from "@/lib/testing/article-for-export";
import { elsewhere } from "@/lib/testing/elsewhere";
import { corpusOf } from "@/lib/testing/given-folders";
import {
	markBody,
	messageOf,
	type Newsroom,
	type TestActor,
	type TestArticle,
	take,
	test,
} from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";
import { seed } from "@/lib/testing/scale";
import { snapToGraphemes } from "@/lib/text/slice";
import { backUpDossier, backUpHere } from "./back-up-dossier";
import { restoreHere } from "./restore-dossier";

vi.setConfig({ testTimeout: 120_000 });

/** Backs a dossier up, restores it in an empty newsroom, and expects the same backup of it; gives its files. */
async function expectFixpoint(newsroom: Newsroom, lead: TestActor, dossierId: string) {
	const response = take(await backUpDossier(lead, dossierId));
	const bytes = new Uint8Array(await response.arrayBuffer());
	const before = await readZip(bytes);
	await elsewhere(newsroom, async () => {
		take(await restoreHere(bytes, () => undefined));
		const again = take(await backUpHere(dossierId));
		const after = await readZip(new Uint8Array(await again.arrayBuffer()));
		expect([...after.keys()]).toEqual([...before.keys()]);
		for (const [path, content] of before)
			if (!newsroomFiles.has(path)) expect(after.get(path), path).toEqual(content);
	});
	return before;
}

/** Marks what lies between two places of a text, brought to the edges of its letters; nothing where that is nothing. */
async function markBetween(actor: TestActor, article: TestArticle, a: number, b: number) {
	const { start, end } = snapToGraphemes(article.text, Math.min(a, b), Math.max(a, b));
	const quote = article.text.slice(start, end);
	if (quote.trim() === "") return;
	const note = messageOf([...quote].slice(0, 40).join(""));
	const pieces = [{ role: "body" as const, start, end, quote }];
	const body = { ...markBody(article, quote), pieces, note };
	await placeAnnotation(actor, uuidv7(), body);
}

test("IN-13: a dossier of all text traps comes back to the letter, wherever it is marked", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId, `\uFEFF${trapText}`);
	const at = fc.nat(article.text.length);
	const places = fc.sample(fc.tuple(at, at), { numRuns: 40, seed });
	const edges = [
		[0, 1],
		[article.text.length - 2, article.text.length],
		[0, article.text.length],
	] as const;
	for (const [a, b] of [...edges, ...places]) await markBetween(lead, article, a, b);
	await newsroom.speak(lead, dossierId, "سيدة 👩‍👩‍👧 <b>𝒵</b> \u2028 %2F");
	const files = await expectFixpoint(newsroom, lead, dossierId);
	const pieces = [...files].filter(([path]) => path.startsWith("piece/")).map(([, file]) => file);
	expect(Buffer.concat(pieces).toString("utf8").split('"recoupe:Piece"').length).toBeGreaterThan(
		20,
	);
});

test("real articles come back to the letter", async ({ newsroom, skip }) => {
	const corpus = corpusOf({ skip });
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	for (const { bytes } of corpus) {
		const article = await newsroom.import(lead, dossierId, bytes.toString("utf8"));
		const step = Math.floor(article.text.length / 12);
		for (let n = 0; n < 12; n += 1) await markBetween(lead, article, n * step, n * step + 3 * step);
	}
	await expectFixpoint(newsroom, lead, dossierId);
});
