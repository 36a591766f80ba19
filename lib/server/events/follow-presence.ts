import "server-only";
import type { PresentView } from "@/lib/domain/presence";
import type { Granted } from "@/lib/domain/proof";
import { type Actor, stillThere } from "@/lib/server/door/actor";
import { openDossier } from "@/lib/server/door/grant";
import { newsroomPresence } from "@/lib/server/live/newsroom-presence";
import { createWaker } from "@/lib/server/live/waker";
import { database } from "@/lib/server/store/client";
import { listPeopleIn } from "@/lib/server/store/presence";
import { streamTiming } from "./follow-events";

/**
 * Who is at the articles of a dossier, all of them, each time that it changes, until `signal`; first when there is
 * somebody. Only members of the dossier are named, and only to members of it: whoever may not see it hears nothing more.
 */
export async function* followPresence(
	actor: Actor,
	dossierId: string,
	signal: AbortSignal,
): AsyncGenerator<readonly PresentView[]> {
	const waker = createWaker();
	const leave = newsroomPresence.watch(dossierId, waker.wake);
	signal.addEventListener("abort", waker.wake);
	let said = "[]";
	try {
		while (!signal.aborted) {
			const people = await readPeople(actor, dossierId);
			if (people === null) return;
			const words = JSON.stringify(people);
			if (words !== said) yield people;
			said = words;
			await waker.wait(streamTiming.beat);
		}
	} finally {
		leave();
		signal.removeEventListener("abort", waker.wake);
	}
}

async function readPeople(actor: Actor, dossierId: string): Promise<readonly PresentView[] | null> {
	const granted = await openDossier(await stillThere(actor), "event.list", dossierId);
	return granted.ok ? toPeople(granted.value, dossierId) : null;
}

async function toPeople(
	granted: Granted<"event.list", unknown>,
	dossierId: string,
): Promise<readonly PresentView[]> {
	const words = newsroomPresence.of(dossierId);
	const ids = [...new Set(words.map(({ memberId }) => memberId))];
	const names = await listPeopleIn(database(), granted, dossierId, ids);
	return words.flatMap(({ memberId, articleId, passageId }) => {
		const name = names.get(memberId);
		return name === undefined ? [] : [{ member: { id: memberId, name }, articleId, passageId }];
	});
}
