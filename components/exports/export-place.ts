import type { ExportScope } from "@/lib/domain/export-format-names";

/** Something that can be exported from where the member is. */
export interface ExportPlace {
	readonly kind: "passage" | "article" | "statement" | "dossier";
	/** What its file is a file of: the formats hang on that. */
	readonly scope: ExportScope;
	readonly id: string;
	/** The part of it that is wanted, as words of the address. */
	readonly part: Readonly<Record<string, string>>;
	readonly dossierId: string;
	/** Whether the member may have a backup instead, which has everything. */
	readonly hasBackup?: boolean;
}

/** A whole dossier; who leads it may have its backup too. */
export function dossierPlace(dossierId: string, leads: boolean): ExportPlace {
	return { ...wholeDossier(dossierId), kind: "dossier", hasBackup: leads };
}

function wholeDossier(dossierId: string): Omit<ExportPlace, "kind"> {
	return { scope: "dossier", id: dossierId, part: {}, dossierId };
}

/** One statement of a dossier. */
export function statementPlace(dossierId: string, statementId: string): ExportPlace {
	return { ...wholeDossier(dossierId), kind: "statement", part: { statementId } };
}

/** One article. */
export function articlePlace(dossierId: string, articleId: string): ExportPlace {
	return { kind: "article", scope: "article", id: articleId, part: {}, dossierId };
}

/** One passage of an article. */
export function passagePlace(
	dossierId: string,
	articleId: string,
	annotationId: string,
): ExportPlace {
	return { ...articlePlace(dossierId, articleId), kind: "passage", part: { annotationId } };
}
