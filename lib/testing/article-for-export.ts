import type { AnnotationView } from "@/lib/domain/annotation";
import type { ExportFormatName } from "@/lib/domain/export-format-names";
import { noNarrowing } from "@/lib/domain/export-narrowing";
import type { LinkView, PassageView } from "@/lib/domain/link";
import type { LinkType } from "@/lib/domain/link-types";
import { nothingSaid } from "@/lib/domain/nothing-said";
import type { DecisionView } from "@/lib/domain/people";
import type { Result } from "@/lib/domain/result";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import type { Tag } from "@/lib/domain/tags";
import type { Block, Piece, PieceRole } from "@/lib/domain/text";
import type { ExportSource } from "@/lib/exports/export-source";
import type { ExportedArticle } from "@/lib/exports/exported-article";
import { oneArticle } from "@/lib/exports/one-article";
import { type ExportedFile, exportFile } from "@/lib/exports/registry";
import { openMemorySpool } from "./memory-spool";

/** An id that is the same in every run. */
export function testId(n: number): string {
	return `018f0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** Every trap of a text that an exporter can fall into, headline first; ends with a letter outside the basic plane. */
export const trapText = [
	"Démenti : « l’accord » n’est pas signé !",
	"La ministre 👩‍👩‍👧 dit non 🇫🇷 au 𝒜ccord, e\u0301tait-ce é, co\u00adopérer, fin.",
	"قالت الوزيرة إن العقد لم يوقع & <b>rien</b>",
	"Premier point\nsuite du point",
	"Deuxième point",
	"Légende : </script><!-- \u2028 le quai 𝒵",
].join("\n\n");

const blockKinds: readonly Block["kind"][] = [
	"headline",
	"paragraph",
	"quote",
	"list-item",
	"list-item",
	"caption",
];

/** The blocks of a text whose blocks are parted by empty lines. */
export function blocksOf(text: string): Block[] {
	let from = 0;
	return text.split("\n\n").map((words, n) => {
		const start = from;
		from += words.length + 2;
		return { kind: blockKinds[n] ?? "paragraph", start, end: start + words.length, inline: [] };
	});
}

/** A piece over the first occurrence of some words. */
export function pieceOf(text: string, quote: string, role: PieceRole = "body"): Piece {
	const start = text.indexOf(quote);
	if (start < 0) throw new Error(`not in the text: ${quote}`);
	return { role, start, end: start + quote.length, quote };
}

const author = { id: testId(901), name: "Tiphaine <Rocagel>" };

/** An approving decision, other fields as given. */
export function decisionFor(n: number, more: Partial<DecisionView> = {}): DecisionView {
	return {
		id: testId(n),
		outcome: "approved",
		reason: null,
		words: "",
		revision: 2,
		decider: { id: testId(902), name: "Basile Courtevigne" },
		at: "2026-03-05T10:00:00.000Z",
		...more,
	};
}

const reviewed = {
	state: "approved",
	stale: false,
	revision: 2,
	author,
	createdAt: "2026-03-04T09:00:00.000Z",
	decision: null,
	editorIds: [author.id],
} as const;

/** An approved annotation of the test article over some words, other fields as given. */
export function annotationOn(
	n: number,
	tag: Tag,
	pieces: readonly Piece[],
	more: Partial<AnnotationView> = {},
): AnnotationView {
	return {
		...reviewed,
		id: testId(n),
		articleId: testId(1),
		versionId: testId(2),
		tag,
		pieces: [...pieces],
		speakerIds: [],
		certainty: "unspecified",
		quoteType: null,
		checkWorthiness: null,
		note: null,
		origin: { v: 1, kind: "human" },
		updatedAt: "2026-03-04T09:30:00.000Z",
		...more,
	};
}

/** An annotation as a link or a membership quotes it. */
export function passageOf(
	annotation: AnnotationView,
	more: Partial<PassageView> = {},
): PassageView {
	return {
		annotationId: annotation.id,
		articleId: annotation.articleId,
		articleTitle: "Démenti",
		outlet: "Le Fanal",
		published: { value: "2026-03-03T18:12", precision: "minute", zone: "Europe/Paris" },
		tag: annotation.tag,
		state: annotation.state,
		stale: annotation.stale,
		deleted: false,
		quotes: annotation.pieces.filter(({ role }) => role === "body").map(({ quote }) => quote),
		speakers: [],
		...more,
	};
}

/** A passage of another article. */
export function farPassage(n: number, more: Partial<PassageView> = {}): PassageView {
	const quote = { role: "body", start: 0, end: 9, quote: "signé <i>" } as const;
	return passageOf(annotationOn(n, "claim", [quote]), {
		articleId: testId(500),
		articleTitle: "Les Ombrines auraient signé",
		outlet: "Agence Galverne",
		published: { value: "2026-03", precision: "month", zone: "Europe/Paris" },
		speakers: ["Deux sources"],
		...more,
	});
}

/** An approved link, other fields as given. */
export function linkBetween(
	n: number,
	type: LinkType,
	from: PassageView,
	to: PassageView,
	more: Partial<LinkView> = {},
): LinkView {
	const said = { type, certainty: "unspecified", note: null } as const;
	const origin = { v: 1, kind: "human" } as const;
	return { ...reviewed, id: testId(n), ...said, from, to, origin, ...more };
}

/** An approved membership, other fields as given. */
export function membershipOf(
	n: number,
	passage: PassageView,
	more: Partial<MembershipView> = {},
): MembershipView {
	return {
		...reviewed,
		id: testId(n),
		statementId: testId(600),
		stance: "denies",
		said: nothingSaid,
		passage,
		...more,
	};
}

/** A statement with these passages. */
export function statementWith(
	members: readonly MembershipView[],
	more: Partial<StatementView> = {},
): StatementView {
	return {
		id: testId(600),
		titles: { fr: "Un accord est signé", en: "A deal is signed" },
		status: "being_checked",
		revision: 3,
		author,
		createdAt: "2026-03-04T08:00:00.000Z",
		members,
		verdict: null,
		merged: [],
		sources: { count: 1, groups: [], joins: [] },
		...more,
	};
}

/** An article with these marks, over `trapText`. */
export function articleForExport(more: Partial<ExportedArticle> = {}): ExportedArticle {
	return {
		dossier: { id: testId(3), title: "Affaire Kestrane" },
		article: {
			id: testId(1),
			dossierId: testId(3),
			title: "Démenti",
			outlet: "Le Fanal",
			author: "R. Ombrine",
			published: { value: "2026-03-03T18:12", precision: "minute", zone: "Europe/Paris" },
			address: "https://lefanal.example/dementi?a=1&b=2",
			language: "fr",
			credits: ["Galverne"],
			state: "in_review",
			assignee: { id: testId(903), name: "Edwina Larkmoor" },
			dueOn: "2026-03-31",
			message: "",
			archived: false,
			revision: 7,
		},
		version: {
			id: testId(2),
			articleId: testId(1),
			number: 4,
			text: trapText,
			blocks: blocksOf(trapText),
			createdAt: "2026-03-04T07:00:00.000Z",
		},
		annotations: [],
		links: [],
		statements: [],
		speakers: [],
		marks: "approved",
		narrowing: noNarrowing,
		members: [],
		separator: "comma",
		address: "https://recoupe.example",
		exportedAt: "2026-03-06T12:00:00.000Z",
		softwareVersion: "9.9.9",
		language: "fr",
		...more,
	};
}

/** An article that has everything an export can be asked for, each of its text traps marked. */
export function articleWithEverything(more: Partial<ExportedArticle> = {}): ExportedArticle {
	const on = (quote: string, role?: PieceRole) => pieceOf(trapText, quote, role);
	const denial = annotationOn(11, "denial", [on("« l’accord » n’est pas signé"), on("dit non")], {
		speakerIds: [testId(801)],
		certainty: "possible",
		quoteType: "mixed",
		checkWorthiness: "high",
		note: richNote,
		origin: { v: 1, kind: "suggestion", score: 0.75, rule: "fr-denial-3" },
		decision: decisionFor(701, { words: "bien vu <sic>" }),
		revision: 41,
	});
	const claim = annotationOn(12, "claim", [on("« l’accord » n’est pas signé")]);
	const attribution = annotationOn(13, "attribution", [on("La ministre 👩‍👩‍👧 dit")], {
		pieces: [on("La ministre 👩‍👩‍👧 dit"), on("La ministre", "source"), on("dit", "cue")],
	});
	const places = [
		"D",
		"👩‍👩‍👧",
		"🇫🇷",
		"𝒜",
		"e\u0301",
		"co\u00adopérer",
		"العقد",
		"fin.\n\nقالت",
		"<b>rien</b>",
		"Deuxième",
		"\u2028",
		"𝒵",
	].map((quote, n) => annotationOn(100 + n, "claim", [on(quote)]));
	const far = farPassage(501);
	return articleForExport({
		annotations: [denial, claim, attribution, ...places],
		links: [
			linkBetween(201, "denies", passageOf(denial, { speakers: ["Apolline Vaugramel"] }), far, {
				decision: decisionFor(702),
				...{ certainty: "probable", note: plainNote("deux lectures <sic>") },
				origin: { v: 1, kind: "suggestion", score: 0.5, rule: "fr-link-2" },
			}),
			linkBetween(202, "attributes", passageOf(attribution), passageOf(claim)),
		],
		statements: [
			statementWith([
				membershipOf(301, passageOf(denial), { decision: decisionFor(703) }),
				membershipOf(302, far, { stance: "asserts" }),
			]),
		],
		speakers: [
			{
				id: testId(801),
				name: "Apolline Vaugramel",
				aliases: ["la ministre de la Mer"],
				outletId: null,
				revision: 1,
			},
		],
		...more,
	});
}

function plainNote(text: string): AnnotationView["note"] {
	const paragraph = { type: "paragraph", content: [{ type: "text", text }] } as const;
	return { v: 1, doc: { type: "doc", content: [paragraph] } };
}

const richNote: AnnotationView["note"] = {
	v: 1,
	doc: {
		type: "doc",
		content: [
			{
				type: "paragraph",
				content: [
					{ type: "text", text: "vu " },
					{ type: "text", text: "deux fois", marks: [{ type: "bold" }, { type: "italic" }] },
					{ type: "hardBreak" },
					{
						type: "text",
						text: "la source",
						marks: [{ type: "link", attrs: { href: 'https://source.example/?q="x"&y=<z>' } }],
					},
				],
			},
			{
				type: "orderedList",
				attrs: { start: 3 },
				content: [
					{
						type: "listItem",
						content: [{ type: "paragraph", content: [{ type: "text", text: "un <u>point</u>" }] }],
					},
				],
			},
		],
	},
};

const surroundings = { lastEvent: () => Promise.resolve(7), openSpool: openMemorySpool };

/** The export of one article in a format. */
export function exportArticle(
	format: ExportFormatName,
	exported: ExportedArticle,
): Promise<Result<ExportedFile>> {
	return exportFile(format, oneArticle(exported, surroundings));
}

/** Several articles as a dossier, in that order; counts how often each is read. */
export function dossierForExport(
	articles: readonly ExportedArticle[],
	more: Partial<ExportSource> = {},
): ExportSource & { readonly reads: readonly number[] } {
	const reads = articles.map(() => 0);
	return {
		...oneArticle(articles[0] ?? articleForExport(), surroundings),
		named: { title: "Affaire Kestrane", outlet: null, published: null },
		articles: async function* () {
			for (const [n, article] of articles.entries()) {
				reads[n] = (reads[n] ?? 0) + 1;
				yield article;
			}
		},
		reads,
		...more,
	};
}

/** The bytes of an export; throws if it failed. */
export async function bytesOf(exporting: Promise<Result<ExportedFile>>): Promise<Uint8Array> {
	const result = await exporting;
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	const chunks: Uint8Array[] = [];
	for await (const chunk of result.value.chunks) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** The text of an export; throws if it failed. */
export async function textOf(exporting: Promise<Result<ExportedFile>>): Promise<string> {
	return toText(await bytesOf(exporting));
}

/** Bytes as text, its byte order mark kept; throws if they are not UTF-8. */
export function toText(bytes: Uint8Array): string {
	return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
