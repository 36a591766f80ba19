import type { ProposalSource } from "@/lib/domain/desk";
import type { PublishedDate } from "@/lib/domain/published-date";
import type { Result } from "@/lib/domain/result";
import type { Block } from "@/lib/domain/text";
import type { DraftMarks } from "@/lib/imports/annotated/draft-marks";
import type { DropCode } from "@/lib/imports/source-document";
import type { Notice } from "@/lib/text/canonical-text";
import type { Span } from "@/lib/text/span";

/** The languages that can be told apart; anything else is null. */
export type ArticleLanguage = "fr" | "en";

/** A value proposed for a field of an article, so that a member can see why, and change it before saving. */
export interface Proposal<T> {
	readonly value: T;
	readonly from: ProposalSource;
	/** The words of the text it was read from, when it was. */
	readonly at: Span | null;
	/** Other values that were found, best first. */
	readonly others: readonly T[];
}

/** What was proposed, by field; a field for which nothing was found is absent. */
export interface Proposals {
	readonly title?: Proposal<string>;
	readonly outlet?: Proposal<string>;
	readonly author?: Proposal<string>;
	readonly published?: Proposal<PublishedDate>;
	readonly address?: Proposal<string>;
	readonly language?: Proposal<ArticleLanguage>;
	readonly credits?: Proposal<readonly string[]>;
}

/**
 * An article read from a source and not saved yet. `text` is canonical and holds every word of the source: what is
 * proposed for title, outlet and the rest is read from it, never cut out of it.
 * `blocks[0]` is the headline; where the text has none it is empty (`start === end`).
 */
export interface ArticleDraft {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly language: ArticleLanguage | null;
	/** Never empty: without a headline, the first words of the text. */
	readonly title: string;
	readonly outlet: string | null;
	readonly author: string | null;
	readonly published: PublishedDate | null;
	readonly address: string | null;
	/** Agencies named in the text, those that sign it first. */
	readonly credits: readonly string[];
	/** What was done to the text to store it, and what the source had beside it that was left out. */
	readonly notices: readonly ImportNotice[];
	/** The charset the bytes were read in; null where a format has no such choice, and for pasted text. */
	readonly charset: string | null;
	readonly proposals: Proposals;
	/** What the file marks in the text; absent for a format that marks nothing. */
	readonly marks?: DraftMarks;
}

/** One thing that was done on the way in, or that is to be known of the text, and how often. */
export interface ImportNotice {
	readonly code: Notice["code"] | DropCode | "turned-directions";
	readonly count: number;
}

/** What an importer is told beside the text. */
export interface ImportContext {
	/** The name the file had, without its folders; null for pasted text. */
	readonly fileName: string | null;
	/** The IANA zone of dates that name none. */
	readonly zone: string;
}

/** A file to import; `charset` overrides detection. */
export interface SourceFile extends ImportContext {
	readonly bytes: Uint8Array;
	readonly charset?: string | undefined;
}

/** A draft, or why there is none; formats that unpack answer later. */
export type ParsedDraft = Result<ArticleDraft> | Promise<Result<ArticleDraft>>;

/** The zone of the newsroom we picture; callers with a setting pass theirs. */
export const defaultZone = "Europe/Paris";
