import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { EditArticle } from "@/lib/domain/article";
import type { Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/roles";
import { listEvents } from "@/lib/server/events/list-events";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { editArticle } from "./edit-article";
import { listArticles } from "./list-articles";
import { listAssigned } from "./list-assigned";

async function open(newsroom: Newsroom) {
	const lead = await newsroom.addMember("reviewer");
	const [ada, ben] = [await newsroom.addMember("checker"), await newsroom.addMember("checker")];
	const dossierId = await newsroom.openDossier(lead, ada, ben);
	const { id } = await newsroom.import(lead, dossierId);
	return { lead, ada, ben, dossierId, id };
}

/** Edits the work on the only article of a dossier, all else as it is. */
async function work(
	actor: TestActor,
	dossierId: string,
	change: Partial<EditArticle>,
): Promise<Result<unknown>> {
	const [article] = take(await listArticles(actor, dossierId));
	if (article === undefined) throw new Error("there is no article");
	const { title, outlet, author, published, address, language, credits } = article;
	const { state, assignee, dueOn, revision } = article;
	const known = { title, outlet, author, published, address, language, credits: [...credits] };
	const now = { ...known, revision, state, assigneeId: assignee?.id ?? null, dueOn };
	return editArticle(actor, article.id, { opId: uuidv7(), ...now, ...change });
}

function idOf({ scope }: TestActor): string {
	return scope.memberId;
}

describe("the work on an article", () => {
	test("is given, begun, reviewed and done, and the history says it in steps, before and after", async ({
		newsroom,
	}) => {
		const { lead, ada, ben, dossierId } = await open(newsroom);
		const given = { assigneeId: idOf(ada), dueOn: "2026-03-09", message: "Vite" };
		take(await work(lead, dossierId, given));
		take(await work(ada, dossierId, { state: "in_progress" }));
		take(await work(lead, dossierId, { assigneeId: idOf(ben), dueOn: "2026-03-11" }));
		take(await work(ben, dossierId, { assigneeId: null }));
		take(await work(ada, dossierId, { assigneeId: idOf(ada) }));
		take(await work(lead, dossierId, { message: "" }));
		take(await work(ada, dossierId, { state: "in_review" }));
		take(await work(lead, dossierId, { state: "done" }));
		const { events } = take(await listEvents(lead, dossierId, null));
		const told = events.filter(({ refs, codes }) => refs.assignee ?? codes.stateBefore).reverse();
		expect(told.map(({ type, names, codes }) => [type, names?.assignee, codes.state])).toEqual([
			["article.assigned", expect.any(String), "todo"],
			["article.moved", expect.any(String), "in_progress"],
			["article.assigned", expect.any(String), "in_progress"],
			["article.unassigned", undefined, "in_progress"],
			["article.taken", expect.any(String), "in_progress"],
			["article.briefed", expect.any(String), "in_progress"],
			["article.moved", expect.any(String), "in_review"],
			["article.moved", expect.any(String), "done"],
		]);
		expect(told[2]).toMatchObject({
			refs: { assignee: idOf(ben), assigneeBefore: idOf(ada) },
			codes: { due: "2026-03-11", dueBefore: "2026-03-09" },
		});
		expect(JSON.stringify(events)).not.toContain("Vite");
	});

	const steps: readonly (readonly [string, Partial<EditArticle>, Partial<EditArticle>])[] = [
		["takes what another has", { assigneeId: "ben" }, { assigneeId: "ada" }],
		["gives it to another", {}, { assigneeId: "ben" }],
		["moves what another has", { assigneeId: "ben" }, { state: "in_progress" }],
		["calls its own work done", { assigneeId: "ada" }, { state: "done" }],
		["sets a day", { assigneeId: "ada" }, { dueOn: "2026-03-09" }],
		["writes to the assignee", { assigneeId: "ada" }, { message: "Non" }],
	];

	test.for(steps)(
		"a checker who %s is refused with the reason",
		async ([, given, step], { newsroom }) => {
			const { lead, ada, ben, dossierId } = await open(newsroom);
			const named = (change: Partial<EditArticle>) => ({
				...change,
				...(change.assigneeId === "ada" ? { assigneeId: idOf(ada) } : {}),
				...(change.assigneeId === "ben" ? { assigneeId: idOf(ben) } : {}),
			});
			take(await work(lead, dossierId, named(given)));
			const before = await newsroom.snapshot();
			const refused = await work(ada, dossierId, named(step));
			expect(codeOf(refused)).toBe("forbidden");
			expect(refused).toMatchObject({ failure: { fields: [{ path: Object.keys(step)[0] }] } });
			expect(await newsroom.snapshot()).toEqual(before);
			take(await work(lead, dossierId, named(step)));
		},
	);

	test.for<[Role, string]>([
		["reviewer", "ok"],
		["admin", "ok"],
		["checker", "forbidden"],
	])("a %s of the dossier assigns: %s", async ([role, code], { newsroom }) => {
		const { lead, ada, dossierId } = await open(newsroom);
		const other = await newsroom.addMember(role);
		await newsroom.letIn(lead, dossierId, other);
		expect(codeOf(await work(other, dossierId, { assigneeId: idOf(ada) }))).toBe(code);
	});

	test("a checker who leads the dossier assigns", async ({ newsroom }) => {
		const { lead, ada, ben, dossierId } = await open(newsroom);
		await newsroom.letIn(lead, dossierId, ada, true);
		expect(codeOf(await work(ada, dossierId, { assigneeId: idOf(ben) }))).toBe("ok");
	});
});

describe("what a member has to do", () => {
	test("is what is assigned to them and not done, what is due first before the rest", async ({
		newsroom,
	}) => {
		const { lead, ada, dossierId } = await open(newsroom);
		take(await work(lead, dossierId, { assigneeId: idOf(ada) }));
		const later = await newsroom.openDossier(lead, ada);
		await newsroom.import(lead, later);
		take(await work(lead, later, { assigneeId: idOf(ada), dueOn: "2026-03-09" }));
		const over = await newsroom.openDossier(lead, ada);
		await newsroom.import(lead, over);
		take(await work(lead, over, { assigneeId: idOf(ada), state: "done" }));
		const found = take(await listAssigned(ada));
		expect(found.map((article) => [article.dossierId, article.dossierTitle])).toEqual([
			[later, "Le port"],
			[dossierId, "Le port"],
		]);
		expect(take(await listAssigned(lead))).toEqual([]);
	});

	test("ends with their place in the dossier", async ({ newsroom }) => {
		const { lead, ada, dossierId } = await open(newsroom);
		take(await work(lead, dossierId, { assigneeId: idOf(ada) }));
		await newsroom.database.owner.query(
			'DELETE FROM "DossierMember" WHERE "dossierId" = $1 AND "memberId" = $2',
			[dossierId, idOf(ada)],
		);
		expect(take(await listAssigned(ada))).toEqual([]);
	});
});
