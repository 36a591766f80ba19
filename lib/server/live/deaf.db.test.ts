import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import type { EventView } from "@/lib/domain/events";
import { provideConfig } from "@/lib/server/config";
import { followEvents } from "@/lib/server/events/follow-events";
import { log } from "@/lib/server/log";
import { closeDatabase } from "@/lib/server/store/client";
import { openDeafProxy } from "@/lib/testing/deaf-proxy";
import { type TestActor, take, test, testConfig } from "@/lib/testing/newsroom";
import { newsroomHub } from "./newsroom-hub";

test("CR-23: where no notification arrives, events are looked for every second, and the log says so once", async ({
	newsroom,
}) => {
	const proxy = await openDeafProxy(newsroom.database.url);
	provideConfig(testConfig(proxy.url));
	const warn = vi.spyOn(log, "warn");
	const lead = await newsroom.addMember("reviewer");
	const [sessionId, { memberId }] = [uuidv7(), lead.scope];
	await newsroom.database.owner.query('INSERT INTO "Session" ("id", "memberId") VALUES ($1, $2)', [
		sessionId,
		memberId,
	]);
	const dossierId = await newsroom.openDossier(lead);
	const left = new AbortController();
	const actor: TestActor = { ...lead, credential: { kind: "session", id: sessionId } };
	const messages = take(await followEvents(actor, dossierId, null, left.signal));
	const events: EventView[] = [];
	const reading = (async () => {
		for await (const message of messages) {
			if (message.kind === "events") events.push(...message.events);
		}
	})();
	const speak = async (name: string) => {
		await newsroom.speak(lead, dossierId, name);
		const since = performance.now();
		await expect.poll(() => events.at(-1)?.label, { timeout: 10_000 }).toBe(name);
		return performance.now() - since;
	};
	await speak("Avant");
	await expect.poll(() => warn.mock.calls.length, { timeout: 10_000 }).toBe(1);
	const took = [await speak("Un"), await speak("Deux"), await speak("Trois")];
	// The middle one: what else the machine does may hold up some.
	expect(took.toSorted((a, b) => a - b)[1]).toBeLessThan(2000);
	expect(proxy.kept()).toBeGreaterThan(0);
	expect(warn.mock.calls.flat()).toEqual([expect.stringContaining("every second")]);
	left.abort();
	await reading;
	newsroomHub().closeAll();
	await closeDatabase();
	await proxy.close();
});
