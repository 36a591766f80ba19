import { expect } from "vitest";
import { listArticles } from "@/lib/server/articles/list-articles";
import { readDesk } from "@/lib/server/articles/read-desk";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { signIn } from "@/lib/server/members/sign-in";
import { pageReview } from "@/lib/server/review/page-review";
import { readSourcing } from "@/lib/server/sourcing/read-sourcing";
import { listStatements } from "@/lib/server/statements/list-statements";
import { readVersionReport } from "@/lib/server/versions/read-version-report";
import { codeOf, type TestActor, take } from "@/lib/testing/newsroom";
import { test } from "@/lib/testing/planted-demo";
import { resetDemoPasswords } from "@/prisma/seed";
import { exportArticle } from "./export-article";

interface Target {
	readonly source: string;
	readonly selector: readonly [
		{ readonly exact: string },
		{ readonly start: number; readonly end: number },
	];
}

function* targetsOf(value: unknown): Generator<Target> {
	if (typeof value !== "object" || value === null) return;
	if ("selector" in value && "source" in value) yield value as Target;
	for (const inner of Object.values(value)) yield* targetsOf(inner);
}

async function fileOf(actor: TestActor, id: string, format: "html" | "jsonld") {
	const response = take(
		await exportArticle(actor, id, { format, marks: "all", separator: "comma" }),
	);
	return { headers: response.headers, text: await response.text() };
}

test("the doctor finds nothing wrong with the demo", async () => {
	expect(await checkInvariants()).toEqual([]);
}, 120_000);

test("a newcomer sees marks of each fate in the article of the demo that has a second text", async ({
	demo: { lead, dossierId },
}) => {
	const articles = take(await listArticles(lead, dossierId));
	const desks = await Promise.all(articles.map(({ id }) => readDesk(lead, id).then(take)));
	const [changed, ...others] = desks.filter(({ version }) => version.number > 1);
	expect(others).toEqual([]);
	const report = take(await readVersionReport(lead, changed?.version.id ?? ""));
	expect(report.counts).toEqual({ kept: 11, moved: 2, changed: 1, lost: 2 });
	expect(changed?.unsettled).toBe(3);
}, 120_000);

test("the demo's members sign in with the passwords that were given out", async () => {
	for (const { email, password } of await resetDemoPasswords()) {
		expect(codeOf(await signIn(email, password, "here"))).toBe("ok");
	}
}, 120_000);

test("IN-13: every quote in an article's JSON-LD is the text at its place", async ({
	demo: { lead },
}) => {
	const [card] = take(await listDossiers(lead));
	const articles = take(await listArticles(lead, card?.id ?? ""));
	const texts = new Map<string, string[]>();
	for (const { id } of articles) {
		const { version } = take(await readDesk(lead, id));
		texts.set(`urn:uuid:${id}`, [...version.text]);
	}
	let targets = 0;
	for (const { id } of articles) {
		const { text } = await fileOf(lead, id, "jsonld");
		for (const { source, selector } of targetsOf(JSON.parse(text))) {
			const [{ exact }, { start, end }] = selector;
			expect(texts.get(source)?.slice(start, end).join("")).toBe(exact);
			targets += 1;
		}
	}
	expect(targets).toBeGreaterThan(150);
}, 120_000);

test("an export is a download that runs nothing, and an event that says what went out", async ({
	newsroom,
	demo: { lead },
}) => {
	const [card] = take(await listDossiers(lead));
	const [article] = take(await listArticles(lead, card?.id ?? ""));
	const id = article?.id ?? "";
	const before = (await newsroom.snapshot()).Annotation;
	const { headers, text } = await fileOf(lead, id, "html");
	expect(text).toMatch(/^<!doctype html>/i);
	expect(headers.get("content-type")).toMatch(/^text\/html/);
	expect(headers.get("content-disposition")).toMatch(/^attachment;/);
	expect(headers.get("content-security-policy")).toContain("sandbox");
	expect(headers.get("x-content-type-options")).toBe("nosniff");
	const { rows } = await newsroom.database.owner.query(
		`SELECT e."type", p."payload" FROM "Event" e JOIN "EventPayload" p USING ("streamId", "seq")
			WHERE e."streamId" = $1 ORDER BY e."seq" DESC LIMIT 1`,
		[card?.id],
	);
	expect(rows).toMatchObject([
		{
			type: "article.exported",
			payload: { subjectId: id, codes: { format: "html", marks: "all" } },
		},
	]);
	expect((await newsroom.snapshot()).Annotation).toBe(before);
}, 120_000);

test("AZ-13: nothing that is read names an address or a hash of a member", async ({
	newsroom,
	demo: { lead },
}) => {
	const cards = take(await listDossiers(lead));
	const dossierId = cards[0]?.id ?? "";
	const [article] = take(await listArticles(lead, dossierId));
	const read = [
		cards,
		take(await readDesk(lead, article?.id ?? "")),
		take(await pageReview(lead, dossierId, { list: "waiting" })),
		await fileOf(lead, article?.id ?? "", "jsonld"),
	];
	const { rows } = await newsroom.database.owner.query(
		'SELECT "email", "passwordHash" FROM "Member"',
	);
	const all = JSON.stringify(read);
	for (const { email, passwordHash } of rows) {
		expect(all).not.toContain(email);
		expect(all).not.toContain(passwordHash);
	}
	expect(all).not.toContain("$argon2");
}, 120_000);

test("in the demo the three copies of one agency are found, and count once with it", async ({
	demo: { lead },
}) => {
	const [card] = take(await listDossiers(lead));
	const dossierId = card?.id ?? "";
	const articles = take(await listArticles(lead, dossierId));
	const outletOf = (id: string) => articles.find((article) => article.id === id)?.outlet ?? id;
	const { copies, takings } = take(await readSourcing(lead, dossierId));
	const alike = new Set(copies.flatMap(({ articles: pair }) => pair.map(outletOf)));
	expect([...alike].sort()).toEqual([
		"Agence Galverne",
		"Le Fanal de Port-Maubrun",
		"L’Écho des Passes",
		"Ombrines-Direct",
	]);
	expect(copies).toHaveLength(6);
	const copied = takings.filter(({ reason }) => reason === "copy");
	expect(copied.map(({ articleId }) => outletOf(articleId)).sort()).toEqual([
		"Le Fanal de Port-Maubrun",
		"Ombrines-Direct",
	]);
	for (const { from } of copied)
		expect(from.kind === "article" && outletOf(from.id)).toBe("Agence Galverne");
	const statements = take(await listStatements(lead, dossierId));
	const signed = statements.find(({ titles }) => titles.fr?.includes("a signé un contrat"));
	const one = signed?.sources.groups.find((group) => group.length === 4) ?? [];
	expect(one.map(outletOf).sort()).toEqual([...alike].sort());
	expect(signed?.sources.count).toBe(2);
	const reasons = new Set(signed?.sources.joins.map(({ reason }) => reason));
	expect(reasons).toContain("copy");
	expect(reasons).toContain("same-credit");
}, 120_000);
