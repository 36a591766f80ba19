import { cpus, loadavg } from "node:os";
import search from "approx-string-match";
import { type Reanchored, reanchor } from "@/lib/anchoring/reanchor";
import {
	type EditedArticle,
	type EditPlan,
	editArticle,
	tallyFates,
} from "@/lib/testing/edited-article";

// Finding 2,000 marks again in an edited article, beside approx-string-match doing the same quote by quote.
// node --import ./bin/boot.js bench/reanchor.ts [words …] [--runs 7]

const parameters = process.argv.slice(2);
const runs = Number(parameters[parameters.indexOf("--runs") + 1]) || 7;
const sizes = parameters.filter((word, n) => /^\d+$/.test(word) && parameters[n - 1] !== "--runs");
const marks = 2000;

const untouched: EditPlan = {
	...{ replaced: 0, mistyped: 0, removed: 0, added: 0 },
	...{ movedParagraphs: 0, removedParagraphs: 0, addedParagraphs: 0, twins: 0 },
};
const plans: Readonly<Record<string, EditPlan>> = {
	"5 % of words replaced": { ...untouched, replaced: 0.05 },
	"5 % of words mistyped": { ...untouched, mistyped: 0.05 },
	"2 % of paragraphs moved": { ...untouched, movedParagraphs: 0.02 },
	"all of it, twins and deletions too": {
		...{ replaced: 0.01, mistyped: 0.02, removed: 0.01, added: 0.01 },
		...{ movedParagraphs: 0.03, removedParagraphs: 0.03, addedParagraphs: 0.03, twins: 0.03 },
	},
};

console.log(
	`${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
for (const words of sizes.length > 0 ? sizes.map(Number) : [10_000, 100_000])
	for (const [name, plan] of Object.entries(plans)) measure(words, name, plan);

function measure(words: number, name: string, plan: EditPlan): void {
	const article = editArticle(words, marks, plan, 1);
	console.log(`\n${words} words, ${marks} marks: ${name}`);
	let ours: readonly Reanchored[] = [];
	const times = Array.from({ length: runs }, () => {
		const begun = performance.now();
		ours = reanchor(article.before, article.after, article.marks);
		return performance.now() - begun;
	});
	const own = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
	say("reanchor", own, article, ours);
	const begun = performance.now();
	const theirs = findByQuote(article);
	const other = performance.now() - begun;
	say("approx-string-match", other, article, theirs);
	console.log(`${(other / own).toFixed(0)} × faster`);
}

/** The best match of each quote, of several the one nearest to the old place. */
function findByQuote({ after, marks: all }: EditedArticle): readonly Reanchored[] {
	return all.map(({ id, pieces: [was] }) => {
		const quote = was?.quote ?? "";
		const found = search(after.text, quote, Math.min(256, Math.floor(quote.length / 2)));
		const distance = (start: number) => Math.abs(start - (was?.start ?? 0));
		const [best] = found.toSorted(
			(a, b) => a.errors - b.errors || distance(a.start) - distance(b.start),
		);
		if (best === undefined)
			return {
				id,
				fate: "lost",
				context: { text: "", spans: [], cutBefore: true, cutAfter: true },
			};
		const { start, end } = best;
		const pieces = [{ role: "body", start, end, quote: after.text.slice(start, end) } as const];
		return best.errors === 0
			? { id, fate: "kept", pieces }
			: { id, fate: "changed", pieces, isTypography: false, changes: [] };
	});
}

function say(
	name: string,
	time: number,
	article: EditedArticle,
	answers: readonly Reanchored[],
): void {
	const tally = Object.entries(tallyFates(article, answers)).map(
		([truth, { right, wrong, missed }]) => `${truth} ${right}/${wrong}/${missed}`,
	);
	console.log(`${name.padEnd(22)}${`${time.toFixed(0)} ms`.padStart(10)}   ${tally.join("  ")}`);
}
