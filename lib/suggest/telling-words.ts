import { foldText } from "@/lib/text/fold";
import { type Lexemes, lexemesOf } from "@/lib/text/lexemes";
import { findWords } from "@/lib/text/words";

/** A word that says what a text is about, as printed and under its keys. */
export interface TellingWord extends Lexemes {
	readonly printed: string;
	/** Without case and accents. */
	readonly plain: string;
}

/**
 * The words of a text in its order without those that every text has: articles, pronouns, conjunctions, the forms of
 * "to be" and "to have", words of negation, single letters. French and English are treated alike, because a query has
 * no language. O(n).
 */
export function tellingWords(text: string): TellingWord[] {
	return findWords(text).flatMap(({ start, end }) => {
		const printed = text.slice(start, end);
		const { exact, stems } = lexemesOf(printed);
		const plain = exact.slice(1);
		return isTelling(plain) ? [{ printed, plain, exact, stems }] : [];
	});
}

function isTelling(plain: string): boolean {
	return /\p{N}/u.test(plain) || (plain.length > 1 && !functionWords.has(plain));
}

// Closed classes of both languages. What only one of them has for a function word and the other for a noun of the
// news ("son", "main", "or", "fait", "the" for "thé") is here only where it is far more often the former.
const functionWords: ReadonlySet<string> = new Set(
	foldText(
		`le la les un une des du de au aux et ou ni mais donc car que qui quoi dont où si comme quand lorsque lorsqu
		puisque puisqu parce pour par sur sous dans en avec sans chez vers entre contre selon depuis pendant avant
		après dès jusque jusqu afin ainsi aussi alors encore déjà très plus moins trop peu bien tout toute tous toutes
		autre autres même mêmes tel telle tels telles ce cet cette ces cela ça celui celle ceux celles ci là
		je tu il elle on nous vous ils elles me te se moi toi soi lui leur leurs eux mon ton son ma ta sa mes tes ses
		notre votre nos vos qu quel quelle quels quelles chaque plusieurs quelque quelques
		ne pas non aucun aucune nul nulle jamais rien personne point guère
		être est es suis sommes êtes sont été étant était étaient étais fut furent sera seront serait seraient soit
		soient avoir ai as avons avez ont eu eue eus ayant avait avaient avais aura auront aurait auraient ait aient
		faire fait font faite faits faites peut peuvent pouvait pourrait pourraient doit doivent devait devrait
		devraient va vont y
		the an of to in on at by for from with without into onto over under about after before between against during
		and or nor but so if than then that this these those there here which who whom whose what when where while
		because as is am are was were be been being has have had having do does did doing done can could may might
		must shall should will would it its he she they them his her hers their theirs him you your yours we us our ours
		my mine me not no none nothing never any all some such other others each every both few more most much many
		also only just very too own same up out off down again now
		against according`,
		{ accents: "drop" },
	)
		.text.split(/\s+/)
		.filter((word) => word !== ""),
);
