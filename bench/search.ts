import { openScratchNewsroom, type ScratchNewsroom } from "@/lib/testing/scratch-newsroom";

// How a search in a dossier of 2,000 articles compares with one in a dossier of 20, both in one newsroom.
// node --import ./bin/boot.js bench/search.ts [articles]

const many = Number(process.argv[2] ?? 2000);
const few = Math.max(1, many / 100);
const paragraphs = 12;

const queries = {
	"a rare word": "baliverne7",
	"a word of every paragraph": "contrats",
	"a phrase": '"le contrat avec la société"',
	"two words, one excluded": "ministre démentis -port",
	nothing: "introuvable",
};

const phrases = [
	"Le contrat avec la société aurait été signé en février, selon deux sources portuaires.",
	"La ministre dément tout contrat et annonce une enquête du port sur les négociations.",
	"Aucun accord n’a été trouvé, affirment les armateurs, qui attendent un contrat écrit.",
	"L’opposition demande la publication des contrats et des comptes de la société.",
];

const newsroom = await openScratchNewsroom();
try {
	const begun = performance.now();
	const small = await newsroom.fill(articlesOf(few));
	const large = await newsroom.fill(articlesOf(many));
	await newsroom.ask("VACUUM ANALYZE");
	const filled = (performance.now() - begun) / (many + few);
	console.log(
		`${many} and ${few} articles of ${paragraphs} paragraphs; ${filled.toFixed(1)} ms an import`,
	);
	for (const [name, query] of Object.entries(queries)) {
		const [a, b] = [await timeOf(newsroom, small, query), await timeOf(newsroom, large, query)];
		console.log(
			`${name}: ${b.toFixed(1)} ms against ${a.toFixed(1)} ms, ratio ${(b / a).toFixed(1)}`,
		);
	}
} finally {
	await newsroom.close();
}

/** The median of a few searches. */
async function timeOf(
	{ search }: ScratchNewsroom,
	dossierId: string,
	query: string,
): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 15; n += 1) {
		const begun = performance.now();
		await search(dossierId, query);
		times.push(performance.now() - begun);
	}
	return times.sort((a, b) => a - b)[7] ?? 0;
}

function articlesOf(count: number): string[] {
	return Array.from({ length: count }, (_, n) =>
		Array.from(
			{ length: paragraphs },
			(_, p) => `${phrases[(n + p) % phrases.length]} Numéro ${n}, baliverne${n}, alinéa ${p}.`,
		).join("\n\n"),
	);
}
