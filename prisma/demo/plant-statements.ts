import { uuidv7 } from "uuidv7";
import { placeMembership } from "@/lib/server/statements/place-membership";
import { placeStatement } from "@/lib/server/statements/place-statement";
import { plantDecision } from "./plant-marks";
import type { Planting } from "./planting";

/** Gathers passages of the story into its statements, and has the memberships decided. */
export async function plantStatements(planting: Planting): Promise<void> {
	const { dossierId, story } = planting;
	for (const { key, titles, members } of story.statements) {
		const statementId = uuidv7();
		planting.statements.set(key, statementId);
		const first = members[0]?.by ?? "";
		const body = { opId: uuidv7(), revision: null, dossierId, titles: { ...titles } };
		await planting.write(key, placeStatement(planting.actor(first), statementId, body));
		for (const { annotation, stance, by, state, decision } of members) {
			const id = uuidv7();
			const annotationId = planting.find(planting.annotations, annotation);
			const place = { opId: uuidv7(), revision: null, statementId, annotationId, stance };
			const about = `${key}/${annotation}`;
			await planting.write(about, placeMembership(planting.actor(by), id, place));
			await plantDecision(planting, { kind: "membership", id, key: about }, decision, state);
		}
	}
}
