import {
	keepTyped,
	type ParticularsForm,
	toParticularsForm,
} from "@/components/dossiers/particulars";
import type { ImportDraft } from "@/lib/domain/desk";
import type { VersionPreview } from "@/lib/domain/fate-report";
import type { MarksChoice } from "@/lib/domain/import-marks";
import type { Failure } from "@/lib/domain/result";
import type { PastedFormat } from "@/lib/domain/source-formats";
import { proposedChoice } from "./marks-sum";

/** Where a text is on its way in; the columns say what can be done with it there. */
export const entryStates = {
	waiting: { busy: true, editable: false, bad: false },
	reading: { busy: true, editable: false, bad: false },
	ready: { busy: false, editable: true, bad: false },
	saving: { busy: true, editable: false, bad: false },
	saved: { busy: false, editable: false, bad: false },
	refused: { busy: false, editable: false, bad: true },
	failed: { busy: false, editable: true, bad: true },
} as const satisfies Record<string, { busy: boolean; editable: boolean; bad: boolean }>;

export type EntryState = keyof typeof entryStates;

/** What a new text is: where it came from, and the ids its article will have. */
export interface ImportSource {
	/** The id of the article to be. */
	readonly id: string;
	readonly versionId: string;
	/** Null for pasted text. */
	readonly fileName: string | null;
	/** What pasted words are in. */
	readonly pasted: PastedFormat | undefined;
	/** The bytes themselves, or the address of the page that they are fetched from. */
	readonly bytes: Blob | string;
}

/** The article that a text is to be the next version of, as it was looked at, and what the text does to the marks there. */
export interface AsVersion {
	readonly articleId: string;
	readonly title: string;
	readonly revision: number;
	readonly preview: VersionPreview;
}

/** One text on its way in. Whatever goes wrong, its bytes and what was typed stay. */
export interface ImportEntry extends ImportSource {
	readonly state: EntryState;
	readonly draft: ImportDraft | null;
	readonly form: ParticularsForm | null;
	/** Null while it is to be an article of its own. */
	readonly asVersion: AsVersion | null;
	/** What the labels of the file’s marks are said to be; null where it has no marks. */
	readonly marks: MarksChoice | null;
	readonly failure: Failure | null;
}

export type ImportStep =
	| { readonly kind: "added"; readonly sources: readonly ImportSource[] }
	| { readonly kind: "queued"; readonly id: string }
	| { readonly kind: "reading"; readonly id: string }
	| { readonly kind: "read"; readonly id: string; readonly draft: ImportDraft }
	| { readonly kind: "refused"; readonly id: string; readonly failure: Failure }
	| { readonly kind: "typed"; readonly id: string; readonly form: ParticularsForm }
	| { readonly kind: "meant"; readonly id: string; readonly asVersion: AsVersion | null }
	| { readonly kind: "chosen"; readonly id: string; readonly marks: MarksChoice }
	| { readonly kind: "saving"; readonly id: string }
	| { readonly kind: "saved"; readonly id: string }
	| { readonly kind: "failed"; readonly id: string; readonly failure: Failure }
	| { readonly kind: "discarded"; readonly id: string };

/** The list after a step; a step about a text that is not on the list changes nothing. */
export function stepEntries(
	entries: readonly ImportEntry[],
	step: ImportStep,
): readonly ImportEntry[] {
	if (step.kind === "added") return [...entries, ...step.sources.map(toEntry)];
	if (step.kind === "discarded") return entries.filter(({ id }) => id !== step.id);
	return entries.map((entry) => (entry.id === step.id ? stepEntry(entry, step) : entry));
}

/** The entries that can be saved as they are. */
export function savableEntries(entries: readonly ImportEntry[]): ImportEntry[] {
	return entries.filter(isSavable);
}

/** Whether an entry can be saved as it is: a text that an article has already is no new version of it. */
export function isSavable({ state, asVersion }: ImportEntry): boolean {
	return entryStates[state].editable && asVersion?.preview.same !== true;
}

/** Whether leaving the page would lose something. */
export function hasUnsaved(entries: readonly ImportEntry[]): boolean {
	return entries.some(({ state }) => entryStates[state].busy || entryStates[state].editable);
}

function toEntry(source: ImportSource): ImportEntry {
	return {
		...source,
		...{ state: "waiting", draft: null, form: null, asVersion: null, marks: null, failure: null },
	};
}

type EntryStep = Exclude<ImportStep, { kind: "added" } | { kind: "discarded" }>;

function stepEntry(entry: ImportEntry, step: EntryStep): ImportEntry {
	switch (step.kind) {
		case "queued":
			return { ...entry, state: "waiting", failure: null };
		case "read":
			return {
				...entry,
				state: "ready",
				draft: step.draft,
				form: readForm(entry, step.draft),
				// What was looked at was made of the text as it was read before.
				asVersion: null,
				marks: step.draft.marks === undefined ? null : proposedChoice(step.draft.marks),
				failure: null,
			};
		case "meant":
			return { ...entry, state: "ready", asVersion: step.asVersion, failure: null };
		case "refused":
			return {
				...entry,
				state: entry.draft === null ? "refused" : "failed",
				failure: step.failure,
			};
		case "typed":
			return { ...entry, form: step.form };
		case "chosen":
			return { ...entry, marks: step.marks };
		case "failed":
			return { ...entry, state: "failed", failure: step.failure };
		default:
			return { ...entry, state: step.kind, failure: null };
	}
}

function readForm(entry: ImportEntry, draft: ImportDraft): ParticularsForm {
	const newer = toParticularsForm(draft);
	if (entry.draft === null || entry.form === null) return newer;
	return keepTyped(entry.form, toParticularsForm(entry.draft), newer);
}
