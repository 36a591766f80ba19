import type { Metadata } from "next";
import type { SearchAsked } from "@/components/search/search-address";
import { type SearchOutcome, SearchScreen } from "@/components/search/search-screen";
import type { Failure } from "@/lib/domain/result";
import { searchKinds, searchLimits, searchQuerySchema } from "@/lib/domain/search";
import { messagesFor } from "@/lib/i18n/messages";
import { type Actor, currentActor } from "@/lib/server/door/actor";
import { readDossier } from "@/lib/server/dossiers/read-dossier";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { search } from "@/lib/server/search/search";
import { shown } from "../shown";

interface Props {
	readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
	const { language } = await readerPreferences();
	const { q } = toAsked(await searchParams);
	const words = messagesFor(language).search;
	return { title: q === "" ? words.title : words.titleOf(q.slice(0, searchLimits.units)) };
}

/** The search, in one dossier or in all that the member is in. */
export default async function SearchPage({ searchParams }: Props) {
	const actor = await currentActor();
	const words = await searchParams;
	const asked = toAsked(words);
	const { dossierId } = asked;
	const dossier = dossierId === null ? null : shown(await readDossier(actor, dossierId));
	return (
		<SearchScreen
			asked={asked}
			dossier={dossier && { id: dossier.id, title: dossier.title }}
			outcome={await outcomeOf(actor, asked, words.kind !== undefined && asked.kind === null)}
		/>
	);
}

function toAsked(words: Awaited<Props["searchParams"]>): SearchAsked {
	const word = (name: string) => [words[name]].flat()[0] ?? null;
	return {
		q: word("q")?.trim() ?? "",
		dossierId: word("dossier"),
		kind: searchKinds.find((kind) => kind === word("kind")) ?? null,
		cursor: word("cursor"),
	};
}

async function outcomeOf(
	actor: Actor,
	asked: SearchAsked,
	isWrong: boolean,
): Promise<SearchOutcome> {
	const { q, dossierId, kind, cursor } = asked;
	if (isWrong) return { kind: "wrong" };
	if (q === "") return { kind: "start" };
	if (q.length > searchLimits.units) return { kind: "too-long" };
	const given = Object.entries({ dossierId, kind, cursor }).filter(([, word]) => word !== null);
	const query = searchQuerySchema.safeParse({ q, ...Object.fromEntries(given) });
	if (!query.success) return { kind: "wrong" };
	const result = await search(actor, query.data);
	if (!result.ok && result.failure.code === "invalid") return { kind: whyInvalid(result.failure) };
	return { kind: "page", page: shown(result) };
}

function whyInvalid({ fields = [] }: Failure): "too-long" | "wrong" {
	return fields.some(({ path }) => path === "q") ? "too-long" : "wrong";
}
