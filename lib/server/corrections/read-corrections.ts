import "server-only";
import {
	type CorrectionState,
	type CorrectionView,
	correctedFields,
	correctionStates,
} from "@/lib/domain/correction";
import { canonicalJson } from "@/lib/domain/event-chain";
import { oneOf } from "@/lib/domain/one-of";
import type { PersonView } from "@/lib/domain/people";
import { reviewStateNames } from "@/lib/domain/review";
import { canStep } from "@/lib/domain/review-steps";
import { database } from "@/lib/server/store/client";
import { listCorrectionRows, listSpeakerNames } from "@/lib/server/store/corrections";
import { correctionContent, revisionFields } from "./correction-content";

type CorrectionRow = Awaited<ReturnType<typeof listCorrectionRows>>[number];

/** Corrections as the screens see them; `speakers` are those of the dossier that they name. */
export async function readCorrections(
	granted: Parameters<typeof listCorrectionRows>[1],
	annotationIds: readonly string[],
): Promise<CorrectionView[]> {
	const db = database();
	const rows = await listCorrectionRows(db, granted, annotationIds);
	const ids = rows.flatMap(({ content }) => correctionContent(content).speakerIds);
	const named = ids.length === 0 ? [] : await listSpeakerNames(db, granted, ids);
	const speakers = new Map(named.map((speaker) => [speaker.id, speaker]));
	return rows.map((row) => toCorrectionView(row, speakers));
}

function toCorrectionView(
	row: CorrectionRow,
	speakers: ReadonlyMap<string, PersonView>,
): CorrectionView {
	const { id, annotationId, revision, decision, settler, settledAt, words } = row;
	const content = correctionContent(row.content);
	const said = revisionFields(row.of.content);
	return {
		id,
		annotationId,
		revision,
		content,
		changes: correctedFields.filter(
			(field) => canonicalJson(said[field]) !== canonicalJson(content[field]),
		),
		speakers: content.speakerIds.flatMap((speaker) => speakers.get(speaker) ?? []),
		proposer: decision.decider,
		at: decision.at.toISOString(),
		state: stateOf(row),
		settler,
		settledAt: settledAt?.toISOString() ?? null,
		words,
	};
}

/** What became of a correction; one that nobody settled lapses with its decision or with another revision. */
function stateOf({ state, revision, decision, annotation }: CorrectionRow): CorrectionState {
	if (state !== "open") return oneOf(correctionStates, state);
	if (decision.withdrawal !== null) return "withdrawn";
	const isAtIt = annotation.revision === revision;
	const isSentBack = canStep("accept_correction", oneOf(reviewStateNames, annotation.state));
	return isAtIt && isSentBack ? "open" : "passed";
}
