import { uuidv7 } from "uuidv7";
import { toNote } from "@/lib/domain/note";
import { type SearchPage, searchPageSchema, searchQuerySchema } from "@/lib/domain/search";
import { search } from "@/lib/server/search/search";
import { type Newsroom, type TestActor, take } from "./newsroom";

/** The words of an address behind its question mark. */
export type Words = Readonly<Record<string, string>>;

/** What a search answers, given as the words of an address; checked against its schema. */
export async function look(actor: TestActor, q: string, more: Words = {}): Promise<SearchPage> {
	const page = take(await search(actor, searchQuerySchema.parse({ q, ...more })));
	return searchPageSchema.parse(page);
}

/** What it found, each with its kind. */
export async function texts(actor: TestActor, q: string, more: Words = {}): Promise<string[]> {
	const { hits } = await look(actor, q, more);
	return hits.map(({ kind, text }) => `${kind}: ${text}`);
}

/** The kinds of what it found, each once. */
export async function kindsOf(actor: TestActor, q: string, more: Words = {}): Promise<string[]> {
	const { hits } = await look(actor, q, more);
	return [...new Set(hits.map(({ kind }) => kind))];
}

/** The page of a search that finds nothing. */
export const nothing = { hits: [], next: null };

/** A dossier with who leads it. */
export async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	return { lead, dossierId };
}

/** A dossier in which one rare word is in everything that can be found. */
export async function fill(newsroom: Newsroom, lead: TestActor, word: string) {
	const dossierId = await newsroom.openDossier(lead);
	const title = `Le mystère du ${word}`;
	const article = await newsroom.import(
		lead,
		dossierId,
		`Un titre ${uuidv7()}\n\nOn a vu le ${word} au large. Personne n’y croit.`,
		{ title },
	);
	const speakerId = await newsroom.speak(lead, dossierId, `Capitaine ${word}`);
	const note = toNote(`Voir le ${word} de plus près.`);
	const annotationId = await newsroom.mark(lead, article, `On a vu le ${word}`, {
		note,
		speakerIds: [speakerId],
	});
	const statementId = await newsroom.state(lead, dossierId, `Le ${word} existe`);
	return { dossierId, article, speakerId, annotationId, statementId };
}
