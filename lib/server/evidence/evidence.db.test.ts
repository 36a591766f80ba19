import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { PlaceEvidence } from "@/lib/domain/evidence";
import { bearings, evidenceKinds } from "@/lib/domain/evidence-kinds";
import { tokenScopeNames } from "@/lib/domain/token-scopes";
import { importArticle } from "@/lib/server/articles/import-article";
import { listEvents } from "@/lib/server/events/list-events";
import { sha256 } from "@/lib/server/store/events";
import {
	actorFor,
	codeOf,
	importBody,
	type Newsroom,
	type TestActor,
	take,
	test,
} from "@/lib/testing/newsroom";
import { captureEvidence } from "./capture-evidence";
import { listEvidence } from "./list-evidence";
import { placeEvidence } from "./place-evidence";
import { readCapture } from "./read-capture";
import { readEvidence } from "./read-evidence";
import { removeEvidence } from "./remove-evidence";
import { restoreEvidence } from "./restore-evidence";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const statementId = await newsroom.state(lead, dossierId);
	return { lead, dossierId, statementId };
}

function bodyOf(statementId: string, more: Partial<PlaceEvidence> = {}): PlaceEvidence {
	return {
		...{ opId: uuidv7(), revision: null, statementId, kind: "document", bearing: "supports" },
		...{ title: "Le protocole", locator: "page 11", words: "Signé.", confidential: false },
		...more,
	};
}

async function add(actor: TestActor, statementId: string, more: Partial<PlaceEvidence> = {}) {
	const id = uuidv7();
	take(await placeEvidence(actor, id, bodyOf(statementId, more)));
	return id;
}

describe("evidence", () => {
	test("of every kind and bearing is kept as it was said, edited, removed and restored", async ({
		newsroom,
	}) => {
		const { lead, statementId } = await open(newsroom);
		for (const kind of evidenceKinds)
			for (const bearing of bearings) await add(lead, statementId, { kind, bearing });
		const { list } = take(await listEvidence(lead, statementId));
		expect(list.map(({ kind, bearing }) => `${kind} ${bearing}`)).toEqual(
			evidenceKinds.flatMap((kind) => bearings.map((bearing) => `${kind} ${bearing}`)),
		);
		const id = list[0]?.id ?? "";
		const edit = bodyOf(statementId, { revision: 1, title: "L’annexe" });
		take(await placeEvidence(lead, id, edit));
		const again = { ...edit, opId: uuidv7() };
		const stale = await placeEvidence(lead, id, again);
		expect(stale).toMatchObject({
			failure: { code: "stale", revision: 2, current: { title: "L’annexe" } },
		});
		expect(take(await placeEvidence(lead, id, { ...again, revision: 2 }))).toMatchObject({
			seq: null,
		});
		take(await removeEvidence(lead, id, uuidv7()));
		expect(codeOf(await readEvidence(lead, id))).toBe("not-found");
		take(await restoreEvidence(lead, id, uuidv7()));
		expect(take(await readEvidence(lead, id))).toMatchObject({ title: "L’annexe", revision: 2 });
	});

	test("says in the history what happened, never what it is", async ({ newsroom }) => {
		const { lead, dossierId, statementId } = await open(newsroom);
		await add(lead, statementId, { title: "Une source au cabinet", confidential: true });
		const { events } = take(await listEvents(lead, dossierId, null));
		expect(events[0]).toMatchObject({ type: "evidence.added", label: "Le contrat est signé" });
		expect(JSON.stringify(events)).not.toContain("cabinet");
		const { rows } = await newsroom.database.owner.query(
			`SELECT count(*)::int AS n FROM "Revision" WHERE "content"::text LIKE '%cabinet%'`,
		);
		expect(rows).toEqual([{ n: 0 }]);
	});

	test("that is confidential is there for members and for no token, whatever its scopes", async ({
		newsroom,
	}) => {
		const { lead, statementId } = await open(newsroom);
		const id = await add(lead, statementId, { confidential: true });
		const plain = await add(lead, statementId);
		const member = { id: lead.scope.memberId, role: lead.scope.role };
		const program = actorFor(member, tokenScopeNames);
		expect(take(await listEvidence(lead, statementId)).list).toHaveLength(2);
		expect(take(await listEvidence(program, statementId)).list.map((one) => one.id)).toEqual([
			plain,
		]);
		const before = await newsroom.snapshot();
		const edit = bodyOf(statementId, { revision: 1, confidential: false });
		for (const answer of [
			await readEvidence(program, id),
			await readCapture(program, id),
			await placeEvidence(program, id, edit),
			await removeEvidence(program, id, uuidv7()),
		])
			expect(codeOf(answer)).toBe("not-found");
		expect(await newsroom.snapshot()).toEqual(before);
	});
});

describe("the copy of evidence", () => {
	const bytes = new TextEncoder().encode("%PDF-1.4 \u0000 quai");

	test("is kept under its SHA-256 with its time, and given back byte for byte to be saved", async ({
		newsroom,
	}) => {
		const { lead, statementId } = await open(newsroom);
		const id = await add(lead, statementId);
		expect(codeOf(await readCapture(lead, id))).toBe("not-found");
		const about = { opId: uuidv7(), revision: 1, fileName: "protocole signé.html" };
		const receipt = take(await captureEvidence(lead, id, about, bytes));
		expect(take(await captureEvidence(lead, id, about, bytes))).toEqual(receipt);
		const { capture, revision } = take(await readEvidence(lead, id));
		expect({ capture, revision }).toEqual({
			capture: {
				...{ sha256: sha256(bytes), size: bytes.byteLength },
				...{ fileName: about.fileName, at: receipt.at },
			},
			revision: 2,
		});
		const answer = take(await readCapture(lead, id));
		expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
		expect(answer.headers.get("content-type")).toBe("application/octet-stream");
		expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
		expect(answer.headers.get("content-security-policy")).toContain("sandbox");
		const late = { ...about, opId: uuidv7() };
		expect(codeOf(await captureEvidence(lead, id, late, bytes))).toBe("stale");
		const empty = { ...about, opId: uuidv7(), revision: 2 };
		expect(codeOf(await captureEvidence(lead, id, empty, new Uint8Array()))).toBe("invalid");
	});

	test("is no article’s bytes: whoever knows its hash makes nothing of it", async ({
		newsroom,
	}) => {
		const { lead, dossierId, statementId } = await open(newsroom);
		const id = await add(lead, statementId, { confidential: true });
		const about = { opId: uuidv7(), revision: 1, fileName: "note.txt" };
		take(await captureEvidence(lead, id, about, bytes));
		const original = { sha256: sha256(bytes), fileName: null, charset: "utf-8" };
		const article = importBody(dossierId, uuidv7(), original);
		expect(codeOf(await importArticle(lead, uuidv7(), article))).toBe("not-found");
	});
});
