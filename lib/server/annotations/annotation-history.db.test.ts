import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import { toNote } from "@/lib/domain/note";
import { codeOf, markBody, take, test } from "@/lib/testing/newsroom";
import { placeAnnotation } from "./place-annotation";
import { readAnnotationHistory } from "./read-annotation-history";
import { removeAnnotation } from "./remove-annotation";
import { restoreAnnotation } from "./restore-annotation";

describe("the history of an annotation", () => {
	test("DI-18: tells each edit once, as it then was, with who made it, and what was decided", async ({
		newsroom,
	}) => {
		const lead = await newsroom.addMember("reviewer");
		const checker = await newsroom.addMember("checker");
		const dossierId = await newsroom.openDossier(lead, checker);
		const article = await newsroom.import(lead, dossierId);
		const id = await newsroom.mark(checker, article, "La société");
		await newsroom.mark(checker, article, "dément");
		const edit = (revision: number, note: string) =>
			placeAnnotation(
				lead,
				id,
				markBody(article, "La société", { revision, note: toNote(note), tag: "denial" }),
			);
		take(await edit(1, "Avant"));
		take(await edit(2, "Après"));
		take(await edit(3, "Après"));
		take(await removeAnnotation(checker, id, uuidv7()));
		take(await restoreAnnotation(checker, id, uuidv7()));
		const other = await newsroom.addMember("reviewer");
		await newsroom.letIn(lead, dossierId, other);
		take(await newsroom.decide(other, { kind: "annotation", id, revision: 3 }, "rejected"));
		const { revisions, decisions, removals } = take(await readAnnotationHistory(other, id));
		expect(
			revisions.map(({ number, editor, content }) => [number, editor.id, content.tag]),
		).toEqual([
			[3, lead.scope.memberId, "denial"],
			[2, lead.scope.memberId, "denial"],
			[1, checker.scope.memberId, "claim"],
		]);
		expect(revisions.map(({ content }) => content.note)).toEqual([
			toNote("Après"),
			toNote("Avant"),
			null,
		]);
		expect(revisions[0]).toMatchObject({
			versionId: article.versionId,
			content: { pieces: [{ quote: "La société" }] },
		});
		expect(decisions).toMatchObject([{ outcome: "rejected", revision: 3 }]);
		expect(removals.map(({ kind, actor }) => [kind, actor?.id])).toEqual([
			["restored", checker.scope.memberId],
			["removed", checker.scope.memberId],
		]);
	});

	test("AZ-13: is not there for a stranger, nor when the annotation is not", async ({
		newsroom,
	}) => {
		const lead = await newsroom.addMember("reviewer");
		const stranger = await newsroom.addMember("admin");
		const article = await newsroom.import(lead, await newsroom.openDossier(lead));
		const id = await newsroom.mark(lead, article, "La société");
		expect(codeOf(await readAnnotationHistory(stranger, id))).toBe("not-found");
		expect(codeOf(await readAnnotationHistory(lead, uuidv7()))).toBe("not-found");
		take(await removeAnnotation(lead, id, uuidv7()));
		expect(codeOf(await readAnnotationHistory(lead, id))).toBe("not-found");
	});
});
