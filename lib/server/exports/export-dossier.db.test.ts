import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { DossierExportQuery } from "@/lib/domain/export-query";
import { reviewStateRow } from "@/lib/domain/review";
import { listArticles } from "@/lib/server/articles/list-articles";
import { readDesk } from "@/lib/server/articles/read-desk";
import { checkInvariants } from "@/lib/server/doctor/check-invariants";
import { removeDossierMember } from "@/lib/server/dossiers/remove-dossier-member";
import { listEvents } from "@/lib/server/events/list-events";
import { listStatements } from "@/lib/server/statements/list-statements";
import { codeOf, type TestActor, take } from "@/lib/testing/newsroom";
import { test } from "@/lib/testing/planted-demo";
import { readZip } from "@/lib/testing/read-zip";
import { exportArticle } from "./export-article";
import { exportDossier } from "./export-dossier";

type Line = Readonly<Record<string, string>>;

const all = { marks: "all", separator: "comma" } as const;

async function bytesOf(actor: TestActor, dossierId: string, query: DossierExportQuery) {
	const response = take(await exportDossier(actor, dossierId, query));
	return new Uint8Array(await response.arrayBuffer());
}

function readTable(bytes: Uint8Array, delimiter = ","): Line[] {
	return parse(Buffer.from(bytes), {
		bom: true,
		columns: true,
		delimiter,
		record_delimiter: "\r\n",
	});
}

/** The desks of a dossier: what its members see, read by other use cases than the exports'. */
async function desksOf(lead: TestActor, dossierId: string) {
	const articles = take(await listArticles(lead, dossierId));
	return Promise.all(articles.map(async ({ id }) => take(await readDesk(lead, id))));
}

test("a file about one statement has its passages and nothing else; of no such statement there is none", async ({
	demo: { lead, dossierId },
}) => {
	const statements = take(await listStatements(lead, dossierId));
	const [statement] = statements.toSorted((a, b) => b.members.length - a.members.length);
	const ids = statement?.members.map(({ passage }) => passage.annotationId) ?? [];
	const query = { ...all, format: "annotations-csv", statementId: statement?.id ?? "" } as const;
	const lines = readTable(await bytesOf(lead, dossierId, query));
	expect(lines.map(({ annotation_id }) => annotation_id).sort()).toEqual(ids.toSorted());
	expect(new Set(lines.map(({ article_id }) => article_id)).size).toBeGreaterThan(1);
	const none = { ...query, statementId: uuidv7() };
	expect(codeOf(await exportDossier(lead, dossierId, none))).toBe("not-found");
	const [one = ""] = ids;
	const articleId = lines.find(({ annotation_id }) => annotation_id === one)?.article_id ?? "";
	const alone = take(await exportArticle(lead, articleId, { ...query, annotationId: one }));
	const table = readTable(new Uint8Array(await alone.arrayBuffer()));
	expect(table.map(({ annotation_id }) => annotation_id)).toEqual([one]);
	const unknown = { ...query, annotationId: uuidv7() };
	expect(codeOf(await exportArticle(lead, articleId, unknown))).toBe("not-found");
}, 120_000);

test("what narrows an export leaves out marks, and links to what it leaves out; a preview is no export", async ({
	demo: { lead, dossierId },
}) => {
	const query = { ...all, format: "annotations-csv" } as const;
	const whole = readTable(await bytesOf(lead, dossierId, query));
	const [memberId = ""] = whole.map(({ author_id }) => author_id ?? "");
	const lines = readTable(
		await bytesOf(lead, dossierId, { ...query, tag: ["claim"], memberId: [memberId] }),
	);
	const expected = whole.filter((line) => line.author_id === memberId && line.tag === "claim");
	expect(lines.map(({ annotation_id }) => annotation_id)).toEqual(
		expected.map(({ annotation_id }) => annotation_id),
	);
	const kept = new Set(lines.map(({ annotation_id }) => annotation_id));
	const links = readTable(
		await bytesOf(lead, dossierId, { ...all, format: "links-csv", memberId: [memberId] }),
	);
	const ofMember = new Set(
		whole.filter((line) => line.author_id === memberId).map(({ annotation_id }) => annotation_id),
	);
	for (const { from_annotation_id, to_annotation_id } of links)
		expect([from_annotation_id, to_annotation_id].every((id) => ofMember.has(id))).toBe(true);
	expect(kept.size).toBeLessThan(ofMember.size);
	const last = take(await listEvents(lead, dossierId, null)).events[0]?.seq;
	const preview = take(
		await exportDossier(lead, dossierId, { ...all, format: "docx", preview: "yes" }),
	);
	expect(preview.headers.get("content-type")).toBe("text/plain; charset=utf-8");
	expect(await preview.text()).toContain("Kestrane");
	expect(take(await listEvents(lead, dossierId, null)).events[0]?.seq).toBe(last);
}, 120_000);

test("the table of marks has every mark that is not rejected once, at its place", async ({
	demo: { lead, dossierId },
}) => {
	const lines = readTable(await bytesOf(lead, dossierId, { ...all, format: "annotations-csv" }));
	const desks = await desksOf(lead, dossierId);
	const shown = desks.flatMap((desk) =>
		desk.annotations.filter(({ state }) => reviewStateRow(state).shown),
	);
	expect(lines.map(({ annotation_id }) => annotation_id).sort()).toEqual(
		shown.map(({ id }) => id).sort(),
	);
	expect(lines.length).toBeGreaterThan(150);
	const texts = new Map(desks.map(({ article, version }) => [article.id, version.text]));
	for (const line of lines) {
		const spans: [number, number][] = JSON.parse(line.spans_utf16 ?? "");
		const text = texts.get(line.article_id ?? "") ?? "";
		expect(line.quote).toBe(spans.map(([start, end]) => text.slice(start, end)).join(" […] "));
	}
}, 120_000);

test("by default it has what is approved and not stale; semicolons part the same cells", async ({
	demo: { lead, dossierId },
}) => {
	const query = { marks: "approved", format: "annotations-csv" } as const;
	const lines = readTable(await bytesOf(lead, dossierId, { ...query, separator: "comma" }));
	const desks = await desksOf(lead, dossierId);
	const approved = desks.flatMap((desk) =>
		desk.annotations.filter(({ state, stale }) => state === "approved" && !stale),
	);
	expect(lines.map(({ annotation_id }) => annotation_id).sort()).toEqual(
		approved.map(({ id }) => id).sort(),
	);
	const parted = await bytesOf(lead, dossierId, { ...query, separator: "semicolon" });
	expect(readTable(parted, ";")).toEqual(lines);
}, 120_000);

test("the table of links has every link that is not rejected once, its ends as the desk quotes them", async ({
	demo: { lead, dossierId },
}) => {
	const lines = readTable(await bytesOf(lead, dossierId, { ...all, format: "links-csv" }));
	const desks = await desksOf(lead, dossierId);
	const isShown = ({ state }: { state: Parameters<typeof reviewStateRow>[0] }) =>
		reviewStateRow(state).shown;
	const links = new Map(
		desks.flatMap((desk) =>
			desk.links
				.filter((link) => isShown(link) && isShown(link.from) && isShown(link.to))
				.map((link) => [link.id, link] as const),
		),
	);
	expect(lines.map(({ link_id }) => link_id).sort()).toEqual([...links.keys()].sort());
	expect(lines.length).toBeGreaterThan(50);
	for (const line of lines) {
		const link = links.get(line.link_id ?? "");
		expect(line).toMatchObject({
			...{ type: link?.type, from_quote: link?.from.quotes.join(" […] ") },
			to_quote: link?.to.quotes.join(" […] "),
		});
	}
}, 120_000);

test("the archive has what its manifest lists, byte for byte, and every article", async ({
	demo: { lead, dossierId },
}) => {
	const files = new Map(await readZip(await bytesOf(lead, dossierId, { ...all, format: "zip" })));
	const manifest = JSON.parse(String(files.get("manifest.json")));
	files.delete("manifest.json");
	expect(manifest).toMatchObject({ dossier: { id: dossierId }, marks: "all" });
	expect(manifest.eventAtStart).toBe(manifest.eventAtEnd);
	expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([...files.keys()]);
	for (const { path, size, sha256 } of manifest.files) {
		const bytes = files.get(path) ?? Buffer.alloc(0);
		expect({ path, size, sha256 }).toEqual({
			path,
			size: bytes.byteLength,
			sha256: createHash("sha256").update(bytes).digest("hex"),
		});
	}
	const articles = take(await listArticles(lead, dossierId));
	for (const extension of ["html", "jsonld"]) {
		const ofKind = [...files.keys()].filter((path) => path.endsWith(`.${extension}`));
		expect(ofKind.filter((path) => path.startsWith("articles/"))).toHaveLength(articles.length);
	}
}, 120_000);

test("the files of one article are the same alone and in the archive", async ({
	demo: { lead, dossierId },
}) => {
	const [article] = take(await listArticles(lead, dossierId));
	const alone = take(await exportArticle(lead, article?.id ?? "", { ...all, format: "jsonld" }));
	const files = await readZip(await bytesOf(lead, dossierId, { ...all, format: "zip" }));
	const [, packed] = [...files].find(([path]) => path.endsWith(".jsonld")) ?? [];
	const withoutMoment = (words: string) => words.replace(/"generated": "[^"]+"/, "");
	expect(withoutMoment(String(packed))).toBe(withoutMoment(await alone.text()));
}, 120_000);

test("an export of a dossier is a download and an event with its format and filter", async ({
	demo: { lead, dossierId },
}) => {
	const response = take(await exportDossier(lead, dossierId, { ...all, format: "zip" }));
	expect(response.headers.get("content-type")).toBe("application/zip");
	expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename=".+\.zip"/);
	expect(response.headers.get("cache-control")).toBe("private, no-store");
	await response.body?.cancel();
	const { events } = take(await listEvents(lead, dossierId, null));
	expect(events[0]).toMatchObject({
		type: "dossier.exported",
		subjectId: dossierId,
		codes: { format: "zip", marks: "all" },
	});
}, 120_000);

test("a member who is taken out of the dossier gets no further article", async ({
	newsroom,
	demo: { lead, dossierId },
}) => {
	const member = await newsroom.addMember("checker");
	await newsroom.letIn(lead, dossierId, member);
	const response = take(await exportDossier(member, dossierId, { ...all, format: "zip" }));
	take(await removeDossierMember(lead, dossierId, member.scope.memberId, uuidv7()));
	await expect(response.arrayBuffer()).rejects.toThrow("not-found");
	expect(codeOf(await exportDossier(member, dossierId, { ...all, format: "zip" }))).toBe(
		"not-found",
	);
}, 120_000);

test("a quote that is not the text is named before anything is sent, and nothing is recorded", async ({
	newsroom,
	demo: { lead, dossierId },
}) => {
	expect(await checkInvariants()).toEqual([]);
	const { owner } = newsroom.database;
	const { rows } = await owner.query(
		`UPDATE "AnchorPiece" SET "quote" = 'x' || substr("quote", 2) WHERE ("annotationId", "versionId", "role", "n") IN
			(SELECT p."annotationId", p."versionId", p."role", p."n" FROM "AnchorPiece" p
				JOIN "Annotation" a ON a."id" = p."annotationId"
				WHERE a."state" = 'approved' AND a."deletedAt" IS NULL LIMIT 1)
			RETURNING "annotationId" AS id`,
	);
	const before = await newsroom.snapshot();
	for (const format of ["annotations-csv", "links-csv", "zip"] as const) {
		const result = await exportDossier(lead, dossierId, { ...all, format });
		expect(result).toMatchObject({ ok: false, failure: { code: "internal" } });
		expect(result.ok ? [] : result.failure.ids).toContain(rows[0].id);
	}
	expect(await newsroom.snapshot()).toEqual(before);
}, 120_000);
