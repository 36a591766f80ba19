import "server-only";
import type { ImportDraft } from "@/lib/domain/desk";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import type { ArticleDraft } from "@/lib/imports/draft";
import { type PageFetchRow, saveOriginal, savePageFetch } from "@/lib/server/store/articles";
import { database } from "@/lib/server/store/client";
import { transact } from "@/lib/server/store/transact";
import { findTwins } from "./find-twins";
import { knownSpeakers } from "./known-speakers";
import type { OriginalSource } from "./parse-original";
import { proposeMarks } from "./propose-marks";
import { rememberDraft } from "./read-original";

/** A file or a pasted text as it came. */
export interface Upload extends OriginalSource {
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keeps the bytes of a draft, with where they were fetched from if they were, and says what is proposed. */
export async function proposeArticle(
	granted: Granted<"article.import", unknown> & { readonly dossierId: string },
	upload: Upload,
	draft: ArticleDraft,
	fetched: Omit<PageFetchRow, "sha256"> | null,
): Promise<Result<ImportDraft>> {
	const { dossierId } = granted;
	const saved = await transact(async (tx) => {
		const sha256 = await saveOriginal(tx, granted, dossierId, upload.bytes);
		if (fetched !== null) await savePageFetch(tx, granted, dossierId, { ...fetched, sha256 });
		return ok(sha256);
	});
	if (!saved.ok) return saved;
	const { text, blocks, address } = draft;
	const twins = await findTwins(granted, {
		...{ dossierId, sha256: saved.value, text, blocks, address },
	});
	const original = toOriginal(draft, upload, saved.value);
	rememberDraft(original, draft);
	const marks = await marksIn(granted, draft);
	return ok({ ...toImportDraft(draft), original, twins, ...toFetched(fetched), ...marks });
}

async function marksIn(
	granted: Granted<"article.import", unknown> & { readonly dossierId: string },
	{ marks }: ArticleDraft,
): Promise<Pick<ImportDraft, "marks">> {
	if (marks === undefined) return {};
	const areNamed = marks.marks.some(({ speakers }) => speakers.length > 0);
	const speakers = await knownSpeakers(database(), granted, granted.dossierId, areNamed);
	return { marks: proposeMarks(marks, speakers) };
}

function toOriginal(
	{ charset }: ArticleDraft,
	{ fileName, pasted }: OriginalSource,
	sha256: string,
): ImportDraft["original"] {
	return { sha256, fileName, charset: charset ?? "utf-8", ...(pasted && { pasted }) };
}

function toFetched(fetched: Omit<PageFetchRow, "sha256"> | null): Pick<ImportDraft, "fetched"> {
	if (fetched === null) return {};
	return { fetched: { address: fetched.address, at: fetched.at.toISOString() } };
}

function toImportDraft(
	draft: ArticleDraft,
): Omit<ImportDraft, "original" | "twins" | "fetched" | "marks"> {
	const { text, blocks, title, outlet, author, published, address, credits, notices } = draft;
	const language = draft.language ?? "fr";
	return {
		...{ text, blocks, title, outlet, author, published, address, language, credits },
		notices: notices.map(({ code, count }) => ({ code, count })),
		sources: sourcesOf(draft),
	};
}

function sourcesOf({ proposals }: ArticleDraft): ImportDraft["sources"] {
	return Object.fromEntries(
		Object.entries(proposals).map(([field, proposal]) => [field, proposal.from]),
	);
}
