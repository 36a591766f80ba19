import type { SpeakerView } from "@/lib/domain/speaker";
import { foldText } from "@/lib/text/fold";

/** A speaker that what was typed may mean. */
export interface SpeakerOffer {
	readonly speaker: SpeakerView;
	/** The other name by which they were found; null where their name itself is like what was typed. */
	readonly alias: string | null;
}

/** The speakers that what was typed may mean, and whether it is nobody's name yet. */
export interface SpeakerOffers {
	readonly known: readonly SpeakerOffer[];
	/** The name of the speaker that could be made; null where there is one of that name. */
	readonly newName: string | null;
}

// More would be read by nobody: another letter is quicker.
const most = 8;

/**
 * Finds speakers by any of their names, accents and case aside: those with a word that begins like what was typed before
 * those that have it elsewhere. Those in `chosenIds` are left out.
 */
export function offerSpeakers(
	typed: string,
	speakers: readonly SpeakerView[],
	chosenIds: readonly string[],
): SpeakerOffers {
	const wanted = fold(typed);
	const found = speakers
		.filter(({ id }) => !chosenIds.includes(id))
		.flatMap((speaker) => {
			const names = [speaker.name, ...speaker.aliases];
			const ranks = names.map((name) => rankOf(fold(name), wanted));
			const best = Math.min(...ranks);
			const name = names[ranks.indexOf(best)];
			if (best === Number.POSITIVE_INFINITY || name === undefined) return [];
			return { speaker, alias: name === speaker.name ? null : name, rank: best };
		});
	const name = typed.trim();
	const isTaken = speakers.some(({ name: own, aliases }) =>
		[own, ...aliases].some((one) => fold(one) === wanted),
	);
	return {
		known: found
			.toSorted((a, b) => a.rank - b.rank)
			.slice(0, most)
			.map(({ speaker, alias }) => ({ speaker, alias })),
		newName: name === "" || isTaken ? null : name,
	};
}

function rankOf(name: string, wanted: string): number {
	if (name.startsWith(wanted)) return 0;
	if (name.includes(` ${wanted}`)) return 1;
	return name.includes(wanted) ? 2 : Number.POSITIVE_INFINITY;
}

function fold(words: string): string {
	return foldText(words, { accents: "drop" }).text;
}
