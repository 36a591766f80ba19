import { toNameLine } from "@/lib/domain/name";
import { publishedDateSchema } from "@/lib/domain/published-date";
import type { ArticleDraft, ArticleLanguage, ImportContext, Proposal } from "@/lib/imports/draft";
import { findDates } from "@/lib/imports/find-dates";
import { domainOf, hostOf } from "@/lib/imports/names";
import type { Declared, DeclaredField } from "@/lib/imports/source-document";
import { safeHref } from "@/lib/imports/source-document";

/**
 * A draft with what its source declares of itself. A page's own data know better than its words who published it,
 * when and where; the words know the headline better. The properties of a file, which are often those of a template,
 * are taken only where the text says nothing. What was not taken is offered among the others.
 */
export function adoptDeclared(
	draft: ArticleDraft,
	declared: readonly Declared[],
	context: ImportContext,
): ArticleDraft {
	if (declared.length === 0) return draft;
	const told = toldBy(declared, context);
	const { proposals } = draft;
	const isHeadlined =
		proposals.title?.from === "text" && draft.blocks[0]?.end !== draft.blocks[0]?.start;
	const title = isHeadlined
		? ranked([proposals.title, ...told.title])
		: ranked([...told.title, proposals.title]);
	const address = ranked([...told.address, proposals.address]);
	const outlet = ranked([...told.outlet, proposals.outlet, ...outletOf(address)]);
	const author = ranked([...told.author, proposals.author]);
	const published = ranked([...told.published, proposals.published]);
	const language = ranked([proposals.language, ...told.language]);
	return {
		...draft,
		title: title?.value ?? draft.title,
		outlet: outlet?.value ?? null,
		author: author?.value ?? null,
		published: published?.value ?? null,
		address: address?.value ?? null,
		language: language?.value ?? null,
		proposals: {
			...(proposals.credits && { credits: proposals.credits }),
			...(title && { title }),
			...(outlet && { outlet }),
			...(author && { author }),
			...(published && { published }),
			...(address && { address }),
			...(language && { language }),
		},
	};
}

function toldBy(declared: readonly Declared[], context: ImportContext) {
	const all = <T>(field: DeclaredField, read: (value: string) => T | null) =>
		declared.flatMap((entry): Proposal<T>[] => {
			if (entry.field !== field) return [];
			const value = read(entry.value);
			return value === null ? [] : [{ value, from: entry.from, at: null, others: [] }];
		});
	return {
		title: all("title", (words) => shortWords(words, 500)),
		outlet: all("outlet", (words) => shortWords(words, 200)),
		author: all("author", writerOf),
		published: all("published", (words) => dateOf(words, context.zone)),
		address: all("address", addressOf),
		language: all("language", languageOf),
	};
}

/** The first of them, unless it is of a file's properties and another is not; the values of the rest are its others. */
function ranked<T>(found: readonly (Proposal<T> | undefined)[]): Proposal<T> | null {
	const present = found.filter((proposal) => proposal !== undefined);
	const sure = present.filter(({ from }) => from !== "properties");
	const [first, ...rest] = [...sure, ...present.filter(({ from }) => from === "properties")];
	if (first === undefined) return null;
	const known = [JSON.stringify(first.value)];
	const others = [...first.others, ...rest.flatMap(({ value, others }) => [value, ...others])];
	const distinct = others.filter((value) => {
		const key = JSON.stringify(value);
		return !known.includes(key) && known.push(key) > 0;
	});
	return { ...first, others: distinct.slice(0, 5) };
}

function shortWords(words: string, most: number): string | null {
	const line = toNameLine(words);
	return line === "" || line.length > most ? null : line;
}

// Some pages declare the address of a profile as their author.
function writerOf(words: string): string | null {
	const line = shortWords(words, 300)?.replace(/^(?:par|by)[\s:]+/iu, "") ?? "";
	return line === "" || /^https?:|^@/i.test(line) ? null : line;
}

function dateOf(words: string, zone: string) {
	const bare = /^\d{4}(?:-\d\d)?$/.test(words.trim()) ? words.trim() : null;
	if (bare === null) return findDates(words, { zone, language: null })[0]?.published ?? null;
	const precision = bare.length === 4 ? "year" : "month";
	const parsed = publishedDateSchema.safeParse({ value: bare, precision, zone });
	return parsed.success ? parsed.data : null;
}

function addressOf(words: string): string | null {
	const href = safeHref(words);
	return href?.startsWith("http") ? href : null;
}

function languageOf(words: string): ArticleLanguage | null {
	const tag = /^(fr|en)(?:[-_]|$)/i.exec(words.trim())?.[1]?.toLowerCase();
	return tag === "fr" || tag === "en" ? tag : null;
}

function outletOf(address: Proposal<string> | null): Proposal<string>[] {
	const host = address === null ? null : hostOf(address.value);
	return host === null ? [] : [{ value: domainOf(host), from: "address", at: null, others: [] }];
}
