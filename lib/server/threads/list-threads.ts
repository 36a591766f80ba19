import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { type ThreadList, type ThreadsQuery, threadLimit } from "@/lib/domain/thread";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { writeCursor } from "@/lib/server/events/event-cursor";
import { database } from "@/lib/server/store/client";
import { findDossierWithMembers } from "@/lib/server/store/dossiers";
import { findStreamHead } from "@/lib/server/store/events";
import { listThreadRows } from "@/lib/server/store/threads";
import { openSubject } from "./open-subject";
import { toThreadView } from "./to-thread-view";

/** The threads about a thing, oldest first: the newest of them where there are very many. */
export async function listThreads(
	actor: Actor,
	{ kind, subjectId }: ThreadsQuery,
): Promise<Result<ThreadList>> {
	const opened = await openThing(actor, "dossier.read", subjectId, (db, scope, id) =>
		openSubject(db, scope, kind, id),
	);
	if (!opened.ok) return opened;
	const { dossierId, memberId } = opened.value;
	const db = database();
	// Before the threads: what is written while they are read is followed from here, and not missed.
	const head = await findStreamHead(db, opened.value, dossierId);
	const [rows, dossier] = await Promise.all([
		listThreadRows(db, opened.value, { dossierId, kind, subjectId, take: threadLimit }),
		findDossierWithMembers(db, opened.value, dossierId),
	]);
	const people = dossier?.members ?? [];
	return ok({
		list: rows.reverse().map(toThreadView),
		dossierId,
		cursor: writeCursor(head),
		leads: people.some((of) => of.memberId === memberId && of.lead),
		members: people
			.filter(({ member }) => member.disabledAt === null)
			.map(({ member: { id, name } }) => ({ id, name })),
	});
}
