import { type Tag, tagNames } from "@/lib/domain/tags";

/** A mark of a generated article: one piece, by offsets in its text. */
export interface GeneratedMark {
	readonly tag: Tag;
	readonly stale: boolean;
	readonly start: number;
	readonly end: number;
}

/** An article made for measuring: the same for the same seed and sizes. */
export interface GeneratedArticle {
	readonly text: string;
	readonly marks: readonly GeneratedMark[];
}

const vocabulary =
	"le port la ville un contrat une enquête deux sources les armateurs signe dément affirme selon négociations lundi février société ministre accord opposition comptes publication syndicat marché quai annonce refuse explique rapport audience demande réponse lettre document témoin chiffre millions budget conseil séance vote élus presse avocat".split(
		" ",
	);

const wordsOfBlock = 43;

/** An article of about as many words in paragraphs of 43, with as many marks of 3 to 30 words, heavily overlapping. */
export function generateArticle(words: number, marks: number, seed = 1): GeneratedArticle {
	const random = createRandom(seed);
	const blocks = Math.max(1, Math.round(words / wordsOfBlock));
	const text = Array.from({ length: blocks }, () => paragraphOf(random)).join("\n\n");
	const places = Array.from(text.matchAll(/\p{L}+/gu), ({ index, 0: word }) => ({
		start: index,
		end: index + word.length,
	}));
	const made = Array.from({ length: marks }, (_, n): GeneratedMark => {
		const first = Math.floor(random() * Math.max(1, places.length - 31));
		const last = first + 2 + Math.floor(random() * 28);
		return {
			tag: tagNames[n % tagNames.length] ?? "claim",
			stale: n % 20 === 0,
			start: places[first]?.start ?? 0,
			end: (places[last] ?? places.at(-1))?.end ?? text.length,
		};
	});
	return { text, marks: made };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function paragraphOf(random: () => number): string {
	const chosen = Array.from(
		{ length: wordsOfBlock },
		() => vocabulary[Math.floor(random() * vocabulary.length)] ?? "port",
	);
	const words = chosen.join(" ");
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
