import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { provideConfig } from "@/lib/server/config";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { type NewsSite, newsPage, openNewsSite } from "@/lib/testing/news-site";
import { codeOf, importBody, type Newsroom, take, test, testConfig } from "@/lib/testing/newsroom";
import { pdfOfParagraphs } from "@/lib/testing/small-documents";
import { draftImport } from "./draft-import";
import { fetchDraft } from "./fetch-draft";
import { importArticle } from "./import-article";
import { readDesk } from "./read-desk";

let site: NewsSite;

beforeAll(async () => {
	site = await openNewsSite();
});
afterAll(() => site.close());

async function open(newsroom: Newsroom, isOn = true) {
	const lead = await newsroom.addMember("reviewer");
	const usual = testConfig(newsroom.database.url);
	provideConfig({ ...usual, urlImport: { isOn, allowedHosts: [site.host] } });
	return { lead, dossierId: await newsroom.openDossier(lead) };
}

const paragraphs = [
	"Le port de Maubrun dément avoir signé quelque contrat que ce soit avec la société Halvard, a fait savoir samedi sa direction.",
	"« Rien n’est signé », a dit la directrice, qui précise que les discussions durent depuis le mois de janvier et portent sur le quai nord.",
	"La ministre des Ports avait annoncé la veille devant la presse que le contrat était prêt et qu’il serait rendu public avant l’été.",
];
const html = { type: "text/html; charset=utf-8", body: newsPage(paragraphs) };

describe("a page that is fetched", () => {
	test("is proposed with what it declares, its address and the moment, and saved word for word from the bytes that came", async ({
		newsroom,
	}) => {
		const { lead, dossierId } = await open(newsroom);
		site.publish("/ports/le-contrat", html);
		const address = `http://${site.host}/ports/le-contrat`;
		const before = Date.now();
		const draft = take(await fetchDraft(lead, dossierId, { address: `${address}#suite` }));
		expect(draft).toMatchObject({
			title: "Le port de Maubrun dément tout contrat",
			outlet: "Le Fanal",
			author: "Aline Corbeau",
			address,
			sources: { address: "fetched", outlet: "json-ld" },
			original: { fileName: "le-contrat.html", charset: "utf-8" },
			fetched: { address },
			twins: [],
		});
		expect(Date.parse(draft.fetched?.at ?? "")).toBeGreaterThanOrEqual(before);
		const id = uuidv7();
		take(await importArticle(lead, id, importBody(dossierId, uuidv7(), draft.original)));
		const { version } = take(await readDesk(lead, id));
		expect(version.text).toBe(draft.text);
		for (const words of paragraphs) expect(version.text).toContain(words);
		const { rows } = await newsroom.database.owner.query(
			`SELECT f."asked", f."address", f."mediaType", f."memberId", o."bytes" FROM "PageFetch" f
			 JOIN "Original" o ON o."sha256" = f."sha256" WHERE f."dossierId" = $1`,
			[dossierId],
		);
		expect(rows).toEqual([
			{
				...{ asked: `${address}#suite`, address, mediaType: "text/html" },
				...{ memberId: lead.scope.memberId, bytes: Buffer.from(html.body) },
			},
		]);
		expect(await checkInvariants()).toEqual([]);
	});

	test("SS-13: is asked for alone, whatever it names", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		site.publish("/seule", html);
		const already = site.asked.length;
		take(await fetchDraft(lead, dossierId, { address: `http://${site.host}/seule` }));
		expect(site.asked.slice(already)).toEqual(["/seule"]);
	});

	test("SS-08: is what its type says, or is not read", async ({ newsroom }) => {
		const { lead, dossierId } = await open(newsroom);
		const pdf = pdfOfParagraphs(["Un texte d’un seul paragraphe."]);
		site.publish("/vrai.pdf", { type: "application/pdf", body: pdf });
		site.publish("/faux.html", { type: "text/html", body: pdf });
		const of = (path: string) =>
			fetchDraft(lead, dossierId, { address: `http://${site.host}${path}` });
		expect(take(await of("/vrai.pdf"))).toMatchObject({
			text: "Un texte d’un seul paragraphe.",
			original: { fileName: "vrai.pdf" },
		});
		const wrong = await of("/faux.html");
		expect(wrong).toMatchObject({
			failure: { code: "unsupported-media", fields: [{ code: "looks-like-pdf" }] },
		});
	});

	test("SS-01 SS-15: is nothing in a newsroom that fetches nothing, and nowhere but where it may be", async ({
		newsroom,
	}) => {
		const shut = await open(newsroom, false);
		const already = site.asked.length;
		const address = `http://${site.host}/seule`;
		expect(codeOf(await fetchDraft(shut.lead, shut.dossierId, { address }))).toBe("not-found");
		const inside = await open(newsroom);
		const outsider = await newsroom.addMember("admin");
		const before = await newsroom.snapshot();
		for (const host of ["127.0.0.1", site.host.replace("127.0.0.1", "localhost")])
			expect(
				codeOf(await fetchDraft(inside.lead, inside.dossierId, { address: `http://${host}/` })),
			).toBe("not-fetched");
		expect(codeOf(await fetchDraft(outsider, inside.dossierId, { address }))).toBe("not-found");
		expect(site.asked.length).toBe(already);
		expect(await newsroom.snapshot()).toEqual(before);
	});
});

test("what is here already is said, each article once by its surest reason", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await open(newsroom);
	const draftOf = async (words: string) => {
		const bytes = new TextEncoder().encode(words);
		return take(await draftImport(lead, dossierId, { bytes, fileName: null, charset: null }));
	};
	const reasonsOf = ({ twins }: Awaited<ReturnType<typeof draftOf>>) =>
		twins.map(({ id, by }) => [id, by]);
	const text = ["Le port dément", ...paragraphs].join("\n\n");
	const address = "https://www.lefanal.example/ports/le-contrat/";
	const first = await newsroom.import(lead, dossierId, text, { address });

	const same = await draftOf(text);
	expect(same.twins).toMatchObject([{ id: first.id, by: "same-bytes", share: null }]);
	expect(reasonsOf(await draftOf(text.replaceAll("\n", "\r\n")))).toEqual([
		[first.id, "same-text"],
	]);
	const near = await draftOf(`Un autre titre\n\n${paragraphs.slice(0, 2).join("\n\n")}\n\nSuite.`);
	expect(reasonsOf(near)).toEqual([[first.id, "near-copy"]]);
	expect(near.twins[0]?.share).toBeGreaterThan(0.5);
	const moved = await draftOf(
		"Tout autre chose\n\nUn texte court.\n\nhttp://lefanal.example/ports/le-contrat?utm_source=x",
	);
	expect(moved.address).toContain("utm_source");
	expect(reasonsOf(moved)).toEqual([[first.id, "same-address"]]);
	expect((await draftOf("Rien de commun\n\nUn texte court.")).twins).toEqual([]);

	const elsewhere = await newsroom.openDossier(lead);
	const other = { bytes: new TextEncoder().encode(text), fileName: null, charset: null };
	expect(take(await draftImport(lead, elsewhere, other)).twins).toEqual([]);
	const before = await newsroom.snapshot();
	expect(await checkInvariants()).toEqual([]);
	expect(await newsroom.snapshot()).toEqual(before);
});
