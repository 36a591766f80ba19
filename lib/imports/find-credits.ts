import type { Span } from "@/lib/text/span";

/** An agency named in a text, at its first mention there. */
export interface Credit extends Span {
	readonly name: string;
	/** Whether it signs: named in a dateline "(AFP) –" or in a signature "(avec AFP)", not only spoken of. */
	readonly isSigned: boolean;
}

/**
 * The news agencies named in a text, each once: known ones by their names, others by what is said of them ("l’agence
 * Galverne", "the Galverne agency", "X news agency"). Those that sign the text come first, then by first mention.
 * An agency merely spoken of is a credit too (MODEL: "agencies named in it"); `isSigned` tells them apart. O(n).
 */
export function findCredits(text: string): Credit[] {
	const credits = new Map<string, Credit>();
	for (const mention of [...knownMentions(text), ...describedMentions(text)]) {
		const before = credits.get(mention.name);
		credits.set(mention.name, before === undefined ? mention : earlier(before, mention));
	}
	const found = [...credits.values()].map((credit) =>
		text.includes(`(${credit.name})`) ? { ...credit, isSigned: true } : credit,
	);
	return found.sort((a, b) => Number(b.isSigned) - Number(a.isSigned) || a.start - b.start);
}

/** The agency that some words name and nothing else ("AFP", "l’agence Galverne"), or null. */
export function findAgency(words: string): string | null {
	const bare = words.trim();
	const known = agencies.find(({ names }) => names.some((name) => name === bare));
	if (known !== undefined) return known.name;
	const described = describedMentions(bare).find((mention) =>
		bare.endsWith(bare.slice(mention.start)),
	);
	return described !== undefined && described.start < 30 ? described.name : null;
}

/** Agencies known by name; `names` are found as they are written here, so that "ap" or "ria" are not. */
const agencies: readonly { name: string; names: readonly string[] }[] = [
	{ name: "AFP", names: ["AFP", "Agence France-Presse", "Agence France Presse", "France-Presse"] },
	{ name: "Reuters", names: ["Reuters", "REUTERS"] },
	{ name: "AP", names: ["AP", "Associated Press"] },
	{ name: "dpa", names: ["dpa", "DPA", "Deutsche Presse-Agentur"] },
	{ name: "Tass", names: ["Tass", "TASS", "Itar-Tass", "ITAR-TASS"] },
	{ name: "Interfax", names: ["Interfax"] },
	{ name: "Ria", names: ["RIA", "Ria Novosti", "RIA Novosti"] },
	{ name: "Sputnik", names: ["Sputnik"] },
	{ name: "Xinhua", names: ["Xinhua", "Chine nouvelle"] },
	{ name: "EFE", names: ["EFE"] },
	{ name: "ANSA", names: ["ANSA", "Ansa"] },
	{ name: "Belga", names: ["Belga"] },
	{ name: "Keystone-ATS", names: ["Keystone-ATS", "ATS"] },
	{ name: "Anadolu", names: ["Anadolu"] },
	{ name: "Bloomberg", names: ["Bloomberg"] },
	{ name: "UPI", names: ["UPI", "United Press International"] },
	{ name: "Kyodo", names: ["Kyodo"] },
	{ name: "Ukrinform", names: ["Ukrinform"] },
	{ name: "APS", names: ["APS"] },
	{ name: "APA News", names: ["APA News", "APAnews"] },
	{ name: "PA Media", names: ["PA Media", "Press Association"] },
];

const nameOf = new Map(agencies.flatMap(({ name, names }) => names.map((known) => [known, name])));

const known = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${[...nameOf.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}])`,
	"gu",
);

const proper = "\\p{Lu}[\\p{L}\\p{N}’'-]{1,30}(?: \\p{Lu}[\\p{L}\\p{N}’'-]{1,30}){0,2}";
const adjective =
	"(?: (?:de presse|d[’']information|nationale|officielle|publique|privée|locale|russe|chinoise|turque|malienne|française|iranienne|algérienne|indépendante)){0,3}";

const described = [
	new RegExp(`(?<![\\p{L}])[Aa]gence${adjective},? (?<name>${proper})`, "gu"),
	new RegExp(`(?<![\\p{L}])(?:news|press|wire) (?:agency|service),? (?<name>${proper})`, "gu"),
	new RegExp(`(?<![\\p{L}])(?<name>${proper})(?:[’']s)? (?:news |press )agency(?![\\p{L}])`, "gu"),
	new RegExp(`(?<![\\p{L}])[Tt]he (?<name>${proper}) agency(?![\\p{L}])`, "gu"),
] as const;

// What is called an agency and sends no news.
const otherAgencies = /^(?:Frontex|Moody|Fitch|S&P|Nasa|NASA|Europol|Bio|France Travail|Roscosmos)/;

function knownMentions(text: string): Credit[] {
	return Array.from(text.matchAll(known), (match) => {
		const end = match.index + match[0].length;
		const name = nameOf.get(match[0]) ?? match[0];
		return { name, start: match.index, end, isSigned: isSignature(text, match.index, end) };
	});
}

function describedMentions(text: string): Credit[] {
	return described.flatMap((pattern) =>
		Array.from(text.matchAll(pattern)).flatMap((match) => {
			const words = (match.groups?.name ?? "").replace(/^The /, "");
			if (words === "" || otherAgencies.test(words)) return [];
			const start = match.index + match[0].indexOf(words);
			const end = start + words.length;
			const name = nameOf.get(words) ?? words;
			return [{ name, start, end, isSigned: isSignature(text, match.index, end) }];
		}),
	);
}

/** In brackets with nothing but "avec" or "with" and other names: "(AFP)", "(avec l’agence Galverne)", "(with AP)". */
function isSignature(text: string, start: number, end: number): boolean {
	const open = text.slice(Math.max(0, start - 40), start);
	const after = text.slice(end, end + 40);
	return (
		/\((?:[^()]{0,30}\b(?:avec|with|source)\b[^()]{0,20}|(?:l[’']agence )?)$/u.test(open) &&
		/^[^()]{0,30}\)/u.test(after)
	);
}

function earlier(a: Credit, b: Credit): Credit {
	const first = a.start <= b.start ? a : b;
	return { ...first, isSigned: a.isSigned || b.isSigned };
}
