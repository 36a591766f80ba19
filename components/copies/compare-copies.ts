import type { ArticleRow } from "@/lib/domain/article";

/** The address at which an article is compared with another. */
export function compareCopies(
	{ id, dossierId }: Pick<ArticleRow, "id" | "dossierId">,
	otherId: string,
): string {
	return `/dossiers/${dossierId}/compare?left=${id}&right=${otherId}`;
}
