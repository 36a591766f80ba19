import { uuidv7 } from "uuidv7";
import { describe, expect } from "vitest";
import type { ImportArticle } from "@/lib/domain/article";
import { articleCopiesSchema, dossierCopiesSchema } from "@/lib/domain/copy";
import { sourcingSchema } from "@/lib/domain/sourcing";
import { removeArticle } from "@/lib/server/articles/remove-article";
import { restoreArticle } from "@/lib/server/articles/restore-article";
import { nobody } from "@/lib/server/door/actor";
import { readSourcing } from "@/lib/server/sourcing/read-sourcing";
import { placeSpeaker } from "@/lib/server/speakers/place-speaker";
import { listStatements } from "@/lib/server/statements/list-statements";
import { corpusOf } from "@/lib/testing/given-folders";
import { codeOf, type Newsroom, type TestActor, take, test } from "@/lib/testing/newsroom";
import { checkCopies } from "./check-copies";
import { listArticleCopies } from "./list-article-copies";
import { listDossierCopies } from "./list-dossier-copies";
import { refreshCopies } from "./refresh-copies";

const lead1 =
	"L’archipel des Ombrines a signé vendredi un contrat de cinq ans avec la société privée Kestrane Marine, qui assurera le sauvetage en mer dans les trois passes de l’ouest, a appris l’agence Galverne de deux sources.";
const lead2 =
	"L’accord, d’un montant de 41 millions d’euros, prévoit l’arrivée d’environ 120 agents et de six vedettes rapides à compter du premier mai, selon ces sources qui ont requis l’anonymat.";
const own =
	"Quai de la Fonderie, mardi à l’aube, la nouvelle avait fait le tour des bassins plus vite que le pain, et personne ne voulait y croire avant midi sonné au clocher de la vieille ville.";
const other =
	"Le budget de la mer sera examiné jeudi par le Conseil des îles, dont la présidente refuse de dire si la ligne des prestations extérieures sera maintenue dans le texte soumis au vote final.";

const minute = (value: string) => ({ value, precision: "minute" as const, zone: "Europe/Paris" });

const texts = {
	wire: {
		text: `Une dépêche\n\n${lead1}\n\n${lead2}`,
		published: minute("2026-03-02T18:12"),
		outlet: "Agence Galverne",
		credits: ["Galverne"],
	},
	paper: {
		text: `Un journal\n\n${lead1}\n\n${own}`,
		published: minute("2026-03-02T20:12"),
		outlet: "Le Fanal",
		credits: ["Galverne"],
	},
	site: {
		text: `Un site\n\n${lead1.replaceAll("’", "'")}\n\n${lead2}`,
		published: { value: "2026-03-02", precision: "day", zone: "Europe/Paris" },
		outlet: "Ombrines-Direct",
		credits: [],
	},
	council: { text: `Le Conseil\n\n${other}`, published: null, outlet: "L’Écho", credits: [] },
} satisfies Record<string, Partial<ImportArticle> & { text: string }>;

type Name = keyof typeof texts;
const names = Object.keys(texts) as Name[];

async function bring(newsroom: Newsroom, lead: TestActor, order: readonly Name[] = names) {
	const dossierId = await newsroom.openDossier(lead);
	const ids = {} as Record<Name, string>;
	for (const name of order) {
		const { text, ...more } = texts[name];
		ids[name] = (await newsroom.import(lead, dossierId, text, { title: name, ...more })).id;
	}
	return { dossierId, ids };
}

async function copiesOf(actor: TestActor, articleId: string) {
	return articleCopiesSchema.parse(take(await listArticleCopies(actor, articleId))).copies;
}

test("an article’s copies are the other texts that have much of it, with shares both ways and what the dates say", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const { ids } = await bring(newsroom, lead);
	const [site, wire, ...more] = await copiesOf(lead, ids.paper);
	expect(more).toEqual([]);
	expect([site?.article.title, wire?.article.title].sort()).toEqual(["site", "wire"]);
	const fromWire = [site, wire].find((copy) => copy?.article.id === ids.wire);
	expect(fromWire).toMatchObject({
		article: { title: "wire", outlet: "Agence Galverne" },
		...{ paragraphs: 1, order: "earlier", apart: { unit: "minute", count: 120 } },
	});
	expect(fromWire?.share).toBeGreaterThan(0.4);
	expect(fromWire?.share).toBeLessThan(0.6);
	const fromSite = [site, wire].find((copy) => copy?.article.id === ids.site);
	expect(fromSite).toMatchObject({ order: "unknown", apart: null });
	const [first] = await copiesOf(lead, ids.wire);
	expect(first).toMatchObject({ article: { id: ids.site }, paragraphs: 2 });
	expect(first?.share).toBeGreaterThan(0.9);
	expect(await copiesOf(lead, ids.council)).toEqual([]);
});

test("the copies of a dossier are the same whatever the order in which its articles came", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const orders: readonly (readonly Name[])[] = [
		names,
		names.toReversed(),
		["site", "council", "wire", "paper"],
	];
	const found = [];
	for (const order of orders) {
		const { dossierId, ids } = await bring(newsroom, lead, order);
		const nameOf = (id: string) => names.find((name) => ids[name] === id) ?? id;
		const { copies, left } = dossierCopiesSchema.parse(
			take(await listDossierCopies(lead, dossierId)),
		);
		expect(left).toBe(0);
		const sourcing = sourcingSchema.parse(take(await readSourcing(lead, dossierId)));
		const lines = copies.flatMap(({ articles: [a, b], shares, paragraphs }) => [
			`${nameOf(a)} in ${nameOf(b)}: ${shares[0]} ${paragraphs[0]}`,
			`${nameOf(b)} in ${nameOf(a)}: ${shares[1]} ${paragraphs[1]}`,
		]);
		const takings = sourcing.takings.map(({ articleId, from, reason, by }) => {
			const source = from.kind === "article" ? nameOf(from.id) : from.name;
			return `${nameOf(articleId)} < ${source}: ${reason} ${by}`;
		});
		found.push({ lines: lines.sort(), takings: takings.sort() });
	}
	expect(found[0]?.lines).toHaveLength(6);
	expect(found[0]?.takings).toEqual([
		expect.stringMatching(/^paper < Agence Galverne: credit Galverne$/),
		expect.stringMatching(/^paper < wire: copy [45]\d$/),
	]);
	expect(found[1]).toEqual(found[0]);
	expect(found[2]).toEqual(found[0]);
});

test("two imports at once find each other", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const both = await Promise.all(
		["a", "b"].map((title) => newsroom.import(lead, dossierId, `${title}\n\n${lead1}`, { title })),
	);
	for (const { id } of both) expect(await copiesOf(lead, id)).toHaveLength(1);
});

describe("AZ-14: copies", () => {
	test("of what is deleted are not shown until it is restored", async ({ newsroom }) => {
		const lead = await newsroom.addMember("reviewer");
		const { dossierId, ids } = await bring(newsroom, lead);
		take(await removeArticle(lead, ids.wire, uuidv7()));
		expect((await copiesOf(lead, ids.paper)).map(({ article }) => article.id)).toEqual([ids.site]);
		expect(take(await listDossierCopies(lead, dossierId)).copies).toHaveLength(1);
		expect(codeOf(await listArticleCopies(lead, ids.wire))).toBe("not-found");
		take(await restoreArticle(lead, ids.wire, uuidv7()));
		expect(await copiesOf(lead, ids.paper)).toHaveLength(2);
	});

	test("are of one dossier, and for its members", async ({ newsroom }) => {
		const lead = await newsroom.addMember("reviewer");
		const stranger = await newsroom.addMember("admin");
		const { dossierId, ids } = await bring(newsroom, lead);
		const elsewhere = await newsroom.openDossier(stranger);
		const own = await newsroom.import(stranger, elsewhere, texts.wire.text);
		expect(await copiesOf(stranger, own.id)).toEqual([]);
		expect(await copiesOf(lead, ids.wire)).toHaveLength(2);
		expect(codeOf(await listArticleCopies(stranger, ids.wire))).toBe("not-found");
		for (const read of [listDossierCopies, readSourcing]) {
			expect(codeOf(await read(stranger, dossierId))).toBe("not-found");
			expect(codeOf(await read(nobody, dossierId))).toBe("signed-out");
		}
	});
});

test("copies found by other rules are found again, whole, and the doctor agrees", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const { ids } = await bring(newsroom, lead);
	const before = await newsroom.snapshot();
	await newsroom.database.owner.query('DELETE FROM "Copy"');
	await newsroom.database.owner.query('UPDATE "TextPrint" SET "prints" = \'{1}\'');
	await newsroom.database.owner.query('DELETE FROM "CopyRules"');
	expect((await checkCopies()).join("\n")).toContain(ids.wire);
	expect(await refreshCopies()).toBeGreaterThanOrEqual(4);
	const after = await newsroom.snapshot();
	expect(after.Copy).toBe(before.Copy);
	expect(after.TextPrint).toBe(before.TextPrint);
	expect(await refreshCopies()).toBe(0);
	expect(await checkCopies()).toEqual([]);
	await newsroom.database.owner.query('DELETE FROM "Copy" WHERE "articleId" = $1', [ids.wire]);
	expect(await checkCopies()).toEqual([
		`${ids.wire}: its copies in other articles are not those that are stored`,
	]);
	await newsroom.database.owner.query('DELETE FROM "CopyRules"');
	await refreshCopies();
});

test("two who assert the same by one text are one source, and a statement that rests on one is said to", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	const [a, b] = [
		await newsroom.import(lead, dossierId, `Un\n\n${lead1}`, { title: "Un", outlet: "Un" }),
		await newsroom.import(lead, dossierId, `Deux\n\n${lead1}`, { title: "Deux", outlet: "Deux" }),
	];
	const c = await newsroom.import(
		lead,
		dossierId,
		`Trois\n\nLe contrat est signé, et voilà tout. ${own}`,
		{
			title: "Trois",
		},
	);
	const statementId = await newsroom.state(lead, dossierId);
	for (const article of [a, b])
		await newsroom.gather(
			lead,
			statementId,
			await newsroom.mark(lead, article, "a signé vendredi"),
		);
	const [statement] = take(await listStatements(lead, dossierId));
	const articles = [a.id, b.id].sort();
	expect(statement?.sources).toMatchObject({
		count: 1,
		joins: [{ articles, reason: "copy", by: expect.stringMatching(/^9\d$|^100$/) }],
	});
	expect(take(await readSourcing(lead, dossierId)).singleSource).toEqual([
		{ statementId, titles: { fr: "Le contrat est signé" }, articles: 2 },
	]);
	await newsroom.gather(lead, statementId, await newsroom.mark(lead, c, "Le contrat est signé"));
	expect(take(await listStatements(lead, dossierId))[0]?.sources.count).toBe(2);
	expect(take(await readSourcing(lead, dossierId)).singleSource).toEqual([]);
});

test("outlets that quote each other go round in a circle; links count when they are approved", async ({
	newsroom,
}) => {
	const lead = await newsroom.addMember("reviewer");
	const reviewer = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead, reviewer);
	const a = await newsroom.import(lead, dossierId, `Selon Le Fanal, tout est signé ${uuidv7()}.`, {
		outlet: "La Sonde",
	});
	const b = await newsroom.import(
		lead,
		dossierId,
		`La Sonde l’affirme : tout est prêt ${uuidv7()}.`,
		{ outlet: "Le Fanal" },
	);
	const { rows } = await newsroom.database.owner.query(
		'SELECT "outletId" AS id FROM "Article" WHERE "id" = $1',
		[b.id],
	);
	const speaker = { dossierId, name: "Le Fanal", aliases: [], outletId: rows[0].id };
	const speakerId = uuidv7();
	take(await placeSpeaker(lead, speakerId, { opId: uuidv7(), revision: null, ...speaker }));
	const said = await newsroom.mark(lead, a, "Selon Le Fanal", {
		tag: "attribution",
		speakerIds: [speakerId],
	});
	const [from, to] = [
		await newsroom.mark(lead, b, "tout est prêt"),
		await newsroom.mark(lead, a, "tout est signé"),
	];
	const link = await newsroom.link(lead, dossierId, [from, to], "reports");
	const circles = async () => take(await readSourcing(lead, dossierId)).circles;
	expect(await circles()).toEqual([]);
	take(await newsroom.decide(reviewer, { kind: "link", id: link }));
	const [circle] = await circles();
	expect(
		circle?.members.map((one) => (one.kind === "outlet" ? one.name : one.kind)).sort(),
	).toEqual(["La Sonde", "Le Fanal"]);
	expect(circle?.takings.map(({ reason }) => reason).sort()).toEqual(["attribution", "linked"]);
	take(await newsroom.decide(reviewer, { kind: "annotation", id: said }, "rejected"));
	expect(await circles()).toEqual([]);
});

test("five real articles on one story are no copies of each other", async ({ newsroom, skip }) => {
	const corpus = corpusOf({ skip });
	const lead = await newsroom.addMember("reviewer");
	const dossierId = await newsroom.openDossier(lead);
	for (const [n, { bytes }] of corpus.entries())
		await newsroom.import(lead, dossierId, bytes.toString("utf8"), { title: `Article ${n}` });
	expect(take(await listDossierCopies(lead, dossierId)).copies).toEqual([]);
});
