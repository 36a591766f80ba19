import type { StatementView } from "@/lib/domain/statement";

/** A statement of the dossier that is not the one of the page: where a passage can be moved, or the statement merged into. */
export type OtherStatement = Pick<StatementView, "id" | "titles">;
