import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { compareGrades } from "@/lib/domain/verdict-grades";
import type { VerdictScaleView } from "@/lib/domain/verdict-scale";
import type { Actor } from "@/lib/server/door/actor";
import { openNewsroom } from "@/lib/server/door/grant";
import { database } from "@/lib/server/store/client";
import { findVerdictScale, listUsedGrades } from "@/lib/server/store/verdict-scale";
import { toGrade } from "./to-grade";

/** The newsroom's scale of verdicts that holds. */
export async function readVerdictScale(actor: Actor): Promise<Result<VerdictScaleView>> {
	const opened = await openNewsroom(actor, "scale.read");
	if (!opened.ok) return opened;
	const { revision, grades } = await findVerdictScale(database(), opened.value.scope);
	return ok({ revision, grades: grades.map(toGrade).sort(compareGrades) });
}

/** What an administrator edits: the scale, and which of its grades verdicts have. */
export interface EditedScale {
	readonly scale: VerdictScaleView;
	/** The names of the grades that cannot be removed. */
	readonly used: readonly string[];
}

/** The scale for whoever may set it; else a failure. */
export async function readEditedScale(actor: Actor): Promise<Result<EditedScale>> {
	const opened = await openNewsroom(actor, "scale.edit");
	if (!opened.ok) return opened;
	const scale = await readVerdictScale(actor);
	if (!scale.ok) return scale;
	return ok({ scale: scale.value, used: await listUsedGrades(database(), opened.value.granted) });
}
