import "server-only";
import type { ShareView } from "@/lib/domain/sharing";
import type { listShareRows } from "@/lib/server/store/shares";

type Row = Awaited<ReturnType<typeof listShareRows>>[number];

/** An address as members see it. */
export function toShareView(row: Row): ShareView {
	const { id, articleId, statementId, whole, member, opened, lastOpenedOn } = row;
	return {
		...{ id, whole, opened, by: member },
		...(articleId === null
			? { kind: "statement", subjectId: statementId ?? "" }
			: { kind: "article", subjectId: articleId }),
		createdAt: row.createdAt.toISOString(),
		expiresAt: row.expiresAt.toISOString(),
		revokedAt: row.revokedAt?.toISOString() ?? null,
		lastOpenedOn: lastOpenedOn?.toISOString().slice(0, 10) ?? null,
	};
}
