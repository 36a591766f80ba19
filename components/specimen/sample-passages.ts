import type { PassageView } from "@/lib/domain/link";
import { type ReviewState, reviewStateNames } from "@/lib/domain/review";
import { type Tag, tagNames } from "@/lib/domain/tags";
import type { Block } from "@/lib/domain/text";
import type { EditorMark } from "@/lib/editor/editor-mark";

const paragraphs = [
	"Le port d’Ombrines dément tout accord avec Kestrane Marine",
	"La capitainerie a assuré mercredi que « aucun contrat n’a été signé à ce jour avec Kestrane Marine », contredisant les révélations de la Dépêche du Littoral.",
	"Selon deux sources portuaires, la ville aurait pourtant versé un acompte de 1,4 million d’euros en janvier, ce que la mairie nie « formellement ».",
	"Le directeur du port nie avoir reçu la société. Son adjoint reconnaît qu’une visite a eu lieu, puis ajoute que rien n’a été décidé.",
	"Photo d’archives. Le quai nord d’Ombrines, en mars.",
] as const;

const kinds = ["headline", "paragraph", "paragraph", "paragraph", "caption"] as const;

/** The text that the specimen marks, as a version stores it. */
export const sampleText = paragraphs.join("\n\n");

/** Its blocks. */
export const sampleBlocks: readonly Block[] = kinds.map((kind, n) => {
	const start = paragraphs.slice(0, n).join("\n\n").length + (n === 0 ? 0 : 2);
	return { kind, start, end: start + (paragraphs[n]?.length ?? 0), inline: [] };
});

/** Marks in every tag and state, alone, nested and overlapping. */
export const sampleMarks: readonly EditorMark[] = [
	mark("headline", "dément tout accord avec Kestrane Marine", "denial", "proposed"),
	mark("cue", "a assuré mercredi", "attribution", "approved"),
	mark(
		"selected",
		"« aucun contrat n’a été signé à ce jour avec Kestrane Marine »",
		"denial",
		"approved",
	),
	mark("name", "signé à ce jour avec Kestrane Marine", "claim", "proposed"),
	mark("stale", "les révélations de la Dépêche du Littoral", "attribution", "proposed", true),
	mark("source", "Selon deux sources portuaires", "attribution", "proposed"),
	mark(
		"claim",
		"la ville aurait pourtant versé un acompte de 1,4 million d’euros en janvier",
		"claim",
		"approved",
	),
	mark("three-a", "ce que la mairie nie « formellement »", "attribution", "proposed"),
	mark("three-b", "la mairie nie « formellement »", "denial", "proposed"),
	mark("three-c", "« formellement »", "claim", "proposed"),
	mark("back", "nie avoir reçu la société", "denial", "changes_requested"),
	mark("twice-a", "reconnaît qu’une visite a eu lieu", "claim", "proposed"),
	mark("twice-b", "une visite a eu lieu, puis ajoute", "claim", "proposed"),
	mark("rejected", "rien n’a été décidé", "claim", "rejected"),
];

/** The passages whose marks are drawn as selected. */
export const sampleSelection = ["selected"] as const;

/** A passage of every tag in every state, with the gaps that real ones have. */
export const samplePassages: readonly PassageView[] = [
	...reviewStateNames.flatMap((state, n) => {
		const tag = tagNames[n % tagNames.length];
		return tag === undefined ? [] : [passage(tag, { state, stale: n === 1 })];
	}),
	passage("claim", { outlet: null, published: null, speakers: [] }),
	passage("denial", {
		deleted: true,
		quotes: ["la mairie nie", "avoir versé le moindre acompte"],
	}),
];

function mark(id: string, words: string, tag: Tag, state: ReviewState, stale = false): EditorMark {
	const start = sampleText.indexOf(words);
	return { id, start, end: start + words.length, tag, state, stale };
}

function passage(tag: Tag, change: Partial<PassageView>): PassageView {
	return {
		annotationId: `${tag}-${change.state ?? "proposed"}`,
		articleId: "sample",
		articleTitle: paragraphs[0],
		outlet: "Le Courrier d’Ombrines",
		published: { value: "2026-03-04T09:40", precision: "minute", zone: "Europe/Paris" },
		tag,
		state: "proposed",
		stale: false,
		deleted: false,
		quotes: ["aucun contrat n’a été signé à ce jour avec Kestrane Marine"],
		speakers: ["Hélène Vasseur"],
		...change,
	};
}
