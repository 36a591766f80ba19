/**
 * Whether words look like the name of one person: two to four words, each with a capital (particles aside), an
 * initial allowed ("Esso A."). With `single`, one word is enough, for after "Par". A guess, and only proposed.
 */
export function isPersonName(words: string, { single = false } = {}): boolean {
	const tokens = words.split(/[ \u00A0\u202F]/);
	if (words.length > 50 || tokens.length > 4 || tokens.length < (single ? 1 : 2)) return false;
	if (notFirstNames.has(tokens[0] ?? "") || tokens.some(isPressWord)) return false;
	return tokens.every((token, n) => {
		const isInside = n > 0 && n < tokens.length - 1;
		return /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u.test(token) || (isInside && particles.has(token));
	});
}

/**
 * Whether words look like the name of a publication: capitalised, and with a word of the press ("Radio", "Gazette",
 * "Post"), or an article in front ("Le Monde", "L’Équipe"), or a host name.
 */
export function isOutletName(words: string): boolean {
	if (isHostName(words)) return true;
	const tokens = words.split(/[ \u00A0\u202F]/);
	if (words.length > 60 || tokens.length > 7 || !tokens.every(isTitleToken)) return false;
	return (
		tokens.some(isPressWord) ||
		/^(?:l[’']\p{Lu}|(?:les?|la|the)[ \u00A0\u202F]\p{Lu})/iu.test(words)
	);
}

/** Whether words are the name of a host under a usual top level domain ("abamako.com", "lefanal.example"). */
export function isHostName(words: string): boolean {
	return words.length <= 80 && hostPattern.test(words);
}

/** Whether words are a capitalised name of any kind, of at most `most` words. */
export function isCapitalised(words: string, most: number): boolean {
	const tokens = words.split(/[ \u00A0\u202F]/);
	return (
		words.length <= 60 &&
		tokens.length <= most &&
		/^\p{Lu}/u.test(words) &&
		tokens.every(isTitleToken)
	);
}

/** Whether a host and a name are probably one outlet: "lefanal.example" and "Le Fanal de Port-Maubrun". */
export function areRelated(host: string, name: string): boolean {
	const a = lettersOf(domainOf(host).split(".")[0] ?? "");
	const b = lettersOf(isHostName(name) ? (domainOf(name).split(".")[0] ?? "") : name);
	if (a.length < 3 || b.length < 3) return false;
	const withoutArticle = b.replace(/^(?:the|les?|la|l)(?=.{4})/, "");
	return [b, withoutArticle].some(
		(letters) => letters.includes(a) || a.includes(letters) || commonPrefix(a, letters) >= 5,
	);
}

/** The host of an address, or null: "fr.sputniknews.com" of "https://fr.sputniknews.com/2021". */
export function hostOf(address: string): string | null {
	return (
		/^https?:\/\/(?:[^/?#@\s]{0,200}@)?([a-z0-9.-]{3,200})/i.exec(address)?.[1]?.toLowerCase() ??
		null
	);
}

/** A host without the labels that name a language or a device: "www.", "fr.", "m.", "amp.". */
export function domainOf(host: string): string {
	return host.toLowerCase().replace(/^(?:(?:www\d?|m|amp|mobile|[a-z]{2})\.)+(?=[^.]+\.)/, "");
}

/** The host names in a text, in its order, at most twenty; for a text that speaks of its own site. */
export function findHostNames(text: string): { value: string; start: number; end: number }[] {
	return Array.from(text.slice(0, 200_000).matchAll(hostsInText), (match) => ({
		value: match[0],
		start: match.index,
		end: match.index + match[0].length,
	})).slice(0, 20);
}

const topLevels =
	"com|org|net|info|fr|ml|ci|sn|bf|ne|ng|ma|dz|tn|be|ch|lu|ca|uk|us|eu|de|it|es|ru|int|io|tv|fm|news|press|media|africa|example|test";
const hostPattern = new RegExp(`^(?:[\\p{L}\\d][\\p{L}\\d-]{0,40}\\.){1,4}(?:${topLevels})$`, "iu");
const hostsInText = new RegExp(
	`(?<![\\p{L}\\d@./-])(?:[\\p{L}\\d][\\p{L}\\d-]{2,40}\\.){1,3}(?:${topLevels})(?![\\p{L}\\d@/-]|\\.\\p{Ll})`,
	"gu",
);

const particles: ReadonlySet<string> = new Set(
	"de du da di dos des la le el al van von der den ten bin ben ould ag y e".split(" "),
);

const smallWords: ReadonlySet<string> = new Set(
	"de du des d la le les l et en sur of the and in on for & à au aux".split(" "),
);

const notFirstNames: ReadonlySet<string> = new Set(
	"Le La Les L’ Un Une Des Ce Cette Selon Pour The A An This Our Quid Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Monday Tuesday Wednesday Thursday Friday Saturday Sunday Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre".split(
		" ",
	),
);

const pressWords: ReadonlySet<string> = new Set(
	"agence news agency presse press post times gazette journal radio télé tv info infos actu écho echo courrier tribune herald ledger chronicle telegraph guardian observer mail dépêche dépêches matin soir monde figaro libération nouvelles hebdo magazine review quotidien bulletin télévision direct mercury standard express star sun weekly daily".split(
		" ",
	),
);

function isPressWord(token: string): boolean {
	return token
		.toLowerCase()
		.split(/[’'-]/)
		.some((part) => pressWords.has(part));
}

function isTitleToken(token: string): boolean {
	return (
		/^[\p{Lu}\d]/u.test(token) ||
		smallWords.has(token.toLowerCase()) ||
		/^[ldLD][’']\p{Lu}/u.test(token)
	);
}

function lettersOf(words: string): string {
	return words
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, "");
}

function commonPrefix(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
	return length;
}
