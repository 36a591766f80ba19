import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import { removeAnnotation } from "@/lib/server/annotations/remove-annotation";
import { restoreAnnotation } from "@/lib/server/annotations/restore-annotation";
import { findAnnotation } from "@/lib/server/store/annotations";
import { actorFor, codeOf, type Newsroom, take, test } from "@/lib/testing/newsroom";
import { type Actor, nobody } from "./actor";
import { openThing } from "./open-thing";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const id = await newsroom.mark(lead, article, "La société");
	return { lead, dossierId, id };
}

const openAs = async (actor: Actor, id: string) =>
	openThing(actor, "dossier.read", id, findAnnotation);

test("gives the proof for its own dossier to who is in it", async ({ newsroom }) => {
	const { lead, dossierId, id } = await open(newsroom);
	const opened = take(await openAs(lead, id));
	expect(opened).toMatchObject({ dossierId, memberId: lead.scope.memberId });
	expect(opened.permission).toBe("dossier.read");
});

test("AZ-02: foreign, gone and never there are one answer", async ({ newsroom }) => {
	const { lead, id } = await open(newsroom);
	const strangers = [await newsroom.addMember("admin"), await newsroom.addMember("checker")];
	const nowhere = await openAs(lead, uuidv7());
	expect(nowhere).toEqual({ ok: false, failure: { code: "not-found" } });
	for (const stranger of strangers) expect(await openAs(stranger, id)).toEqual(nowhere);
	for (const none of ["", "foo", "'", "00000000-0000-4000-8000-000000000000", id.toUpperCase()]) {
		expect(await openAs(lead, none), none).toEqual(nowhere);
	}
	expect(codeOf(await openAs(nobody, id))).toBe("signed-out");
});

test("AZ-16: a removed thing is not there, and there again once it is restored", async ({
	newsroom,
}) => {
	const { lead, id } = await open(newsroom);
	take(await removeAnnotation(lead, id, uuidv7()));
	expect(codeOf(await openAs(lead, id))).toBe("not-found");
	take(await restoreAnnotation(lead, id, uuidv7()));
	expect(codeOf(await openAs(lead, id))).toBe("ok");
});

test("a thing in another member’s layer is not there, and in one’s own it is", async ({
	newsroom,
}) => {
	const { lead, dossierId, id } = await open(newsroom);
	const other = await newsroom.addMember("reviewer");
	await newsroom.letIn(lead, dossierId, other);
	const { memberId } = other.scope;
	const sql = 'UPDATE "Annotation" SET "layer" = $1 WHERE "id" = $2';
	await newsroom.database.owner.query(sql, [memberId, id]);
	expect(codeOf(await openAs(lead, id))).toBe("not-found");
	expect(codeOf(await openAs(other, id))).toBe("ok");
});

test("a token without the scope is told so, but not about what its owner may not see", async ({
	newsroom,
}) => {
	const { lead, id } = await open(newsroom);
	const { memberId, role } = lead.scope;
	const narrow = actorFor({ id: memberId, role }, ["annotate"]);
	expect(codeOf(await openAs(narrow, id))).toBe("token-scope");
	const stranger = await newsroom.addMember("reviewer");
	const foreign = actorFor({ id: stranger.scope.memberId, role: "reviewer" }, ["annotate"]);
	expect(codeOf(await openAs(foreign, id))).toBe("not-found");
});
