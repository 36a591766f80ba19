import "server-only";
import type { EvidenceView } from "@/lib/domain/evidence";
import type { PassageView } from "@/lib/domain/link";
import { linkTypeNames } from "@/lib/domain/link-types";
import { oneOf } from "@/lib/domain/one-of";
import type { Granted } from "@/lib/domain/proof";
import { ok, type Result } from "@/lib/domain/result";
import { reviewStateNames, reviewStateRow } from "@/lib/domain/review";
import type { SpeakerView } from "@/lib/domain/speaker";
import type { StatementView } from "@/lib/domain/statement";
import type { StatementHistory } from "@/lib/domain/statement-history";
import { tagNames, tagRow } from "@/lib/domain/tags";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { listEvidence } from "@/lib/server/evidence/list-evidence";
import { toPassageView } from "@/lib/server/links/to-passage-view";
import { readSpeakers } from "@/lib/server/speakers/read-speakers";
import { database } from "@/lib/server/store/client";
import { listLinkRows } from "@/lib/server/store/links";
import { findStatement } from "@/lib/server/store/statements";
import { readStatement } from "./read-statement";
import { readStatementHistory } from "./read-statement-history";

/** What denies a statement besides its members, and which of its members answer nothing yet. */
export interface Denials {
	/** Passages that are not in it and that deny one of its asserting members, by approved links. */
	readonly linked: readonly PassageView[];
	/** Ids of the passages in it that call for a link and have none. */
	readonly openIds: readonly string[];
}

/** Everything that the page of a statement shows. */
export interface StatementPageView {
	readonly statement: StatementView;
	readonly evidence: readonly EvidenceView[];
	readonly history: StatementHistory;
	readonly speakers: readonly SpeakerView[];
	readonly denials: Denials;
}

/** Everything that the page of a living statement shows. */
export async function readStatementPage(
	actor: Actor,
	id: string,
): Promise<Result<StatementPageView>> {
	const opened = await openThing(actor, "dossier.read", id, findStatement);
	if (!opened.ok) return opened;
	const { dossierId } = opened.value;
	const [statement, evidence, history] = await Promise.all([
		readStatement(actor, id),
		listEvidence(actor, id),
		readStatementHistory(actor, id),
	]);
	if (!statement.ok) return statement;
	if (!evidence.ok) return evidence;
	if (!history.ok) return history;
	const [speakers, denials] = await Promise.all([
		readSpeakers(opened.value, dossierId),
		readDenials(opened.value, dossierId, statement.value),
	]);
	const { list } = evidence.value;
	return ok({
		statement: statement.value,
		evidence: list,
		history: history.value,
		speakers,
		denials,
	});
}

/** The types of link that answer what a tag leaves open. */
const answeringTypes = tagNames.flatMap((tag) => tagRow(tag).answersBy ?? []);

async function readDenials(
	granted: Granted<"dossier.read", unknown>,
	dossierId: string,
	{ members }: StatementView,
): Promise<Denials> {
	const rows = await listLinkRows(database(), granted, { dossierId });
	const answers = rows.filter(({ type }) =>
		answeringTypes.some((one) => one === oneOf(linkTypeNames, type)),
	);
	const stateOf = (row: { state: string }) => reviewStateRow(oneOf(reviewStateNames, row.state));
	const inside = new Set(members.map(({ passage }) => passage.annotationId));
	const asserting = new Set(
		members
			.filter(({ stance, state }) => stance === "asserts" && reviewStateRow(state).shown)
			.map(({ passage }) => passage.annotationId),
	);
	const linked = answers.filter(
		(row) => stateOf(row).exported && asserting.has(row.toId) && !inside.has(row.fromId),
	);
	const answered = new Set(answers.filter((row) => stateOf(row).shown).map((row) => row.fromId));
	const asked = members.filter(
		({ passage, state }) => reviewStateRow(state).shown && reviewStateRow(passage.state).shown,
	);
	const open = asked.filter(
		({ passage }) => tagRow(passage.tag).answersBy !== null && !answered.has(passage.annotationId),
	);
	const passages = new Map(linked.map((row) => [row.fromId, toPassageView(row.from)]));
	return {
		linked: [...passages.values()],
		openIds: open.map(({ passage }) => passage.annotationId),
	};
}
