import { expect } from "@playwright/test";
import { Parser } from "htmlparser2";
import { uuidv7 } from "uuidv7";
import { queryAsApplication } from "../fixtures/database";
import { Scene } from "./scene";
import { test } from "./test";

const vector = `"></script></title></textarea><img src=x onerror=window.__xss=1>`;

/** What a browser finds in a page: its words, and elements or attributes that would run something. */
function readPage(html: string): { readonly words: string; readonly runs: readonly string[] } {
	const runs: string[] = [];
	let [words, isScript] = ["", false];
	const parser = new Parser({
		onopentag: (name, attributes) => {
			isScript = name === "script";
			const handlers = Object.keys(attributes).filter((key) => /^on/i.test(key));
			if (handlers.length > 0 || attributes.src === "x") runs.push(`${name} ${handlers.join(" ")}`);
		},
		onclosetag: () => {
			isScript = false;
		},
		ontext: (text) => {
			if (!isScript) words += text;
		},
	});
	parser.end(html);
	return { words, runs };
}

test("IN-04: names that are code are words on every page, in its title and in what is sent with it", async ({
	scene,
}) => {
	const own = await Scene.set(scene.demo, scene.api);
	const { people, standing } = own;
	const importId = uuidv7();
	const params = { id: standing.dossierId, importId, fileId: uuidv7() };
	const query = { fileName: `${vector}.txt` };
	const file = new TextEncoder().encode("Le quai\n\nUn texte du quai.");
	const { session } = people.lead;
	await own.api.take({ operation: "addImportFile", params, query, body: file }, session);
	await own.api.take({ operation: "startImport", params }, session);
	await own.thread();
	const name = async (table: string, column: string, id: string) =>
		queryAsApplication(own.demo, `UPDATE "${table}" SET "${column}" = $1 WHERE "id" = $2`, [
			vector,
			id,
		]);
	for (const { id } of Object.values(people)) await name("Member", "name", id);
	await name("Dossier", "title", standing.dossierId);
	for (const column of ["title", "author", "message"])
		await name("Article", column, standing.articleId);
	await name("Outlet", "name", standing.outletId);
	await name("Speaker", "name", standing.speakerId);
	await queryAsApplication(
		own.demo,
		`UPDATE "StatementTitle" SET "title" = $1 WHERE "statementId" = $2`,
		[vector, standing.statementId],
	);
	const dossier = `/dossiers/${standing.dossierId}`;
	const pages = [
		...["", "/activity", "/board", "/import", "/map", "/open-questions", "/settings"],
		...["/statements", `/statements/${standing.statementId}`, "/review", "/agreement"],
	].map((page) => `${dossier}${page}`);
	const article = `/articles/${standing.articleId}`;
	for (const path of [...pages, article, `${article}/versions`, "/", "/inbox", "/account"]) {
		const answer = await fetch(`${own.api.url}${path}`, { headers: { ...session } });
		const { words, runs } = readPage(await answer.text());
		expect([path, answer.status, runs]).toEqual([path, 200, []]);
		expect(words.includes(vector), `${path} says the name`).toBe(true);
	}
});
