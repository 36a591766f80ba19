import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import type { Result } from "@/lib/domain/result";
import { elsewhere } from "@/lib/testing/elsewhere";
import { take, test } from "@/lib/testing/newsroom";
import { readZip } from "@/lib/testing/read-zip";
import { rewriteBackup } from "@/lib/testing/rewritten-backup";
import { wholeDossier } from "@/lib/testing/whole-dossier";
import { backUpDossier } from "./back-up-dossier";
import { restoreDossier } from "./restore-dossier";

vi.setConfig({ testTimeout: 240_000 });

const problemOf = (result: Result<unknown>) =>
	result.ok ? "ok" : (result.failure.fields?.[0]?.code ?? result.failure.code);

type Node = Record<string, unknown>;

/** Edits each node of the files of a record. */
function nodes(record: string, edit: (node: Node) => void) {
	return (path: string, content: string) => {
		if (!path.startsWith(`${record}/`)) return content;
		const page = JSON.parse(content);
		for (const node of page.items ?? page["recoupe:rows"]) edit(node);
		return JSON.stringify(page, null, "\t");
	};
}

/** What a forger would write who knows the format and has the manifest right. */
const forgeries: Readonly<Record<string, (path: string, content: string) => string>> = {
	"an approval by who made the mark": nodes("decision", (node) => {
		node.creator = node["recoupe:editor"];
	}),
	"an approval that is a rejection": nodes("decision", (node) => {
		node["recoupe:outcome"] = { id: "urn:recoupe:outcome:rejected" };
	}),
	"approved without a decision": nodes("annotation", (node) => {
		node["recoupe:state"] = { id: "urn:recoupe:review-state:approved" };
	}),
	"other words than those of the text": nodes("piece", (node) => {
		node["recoupe:quote"] = "Le contrat est rompu";
	}),
	"another text": nodes("version", (node) => {
		node.value = `${String(node.value).slice(1)}.`;
	}),
	"another history": nodes("event", (node) => {
		if (node["recoupe:seq"] === 3) node["prov:atTime"] = "2020-01-01T00:00:00.000Z";
	}),
	"another payload": nodes("eventPayload", (node) => {
		const literal = node["recoupe:payload"] as { "@value": Node } | undefined;
		if (literal !== undefined) literal["@value"].state = "approved";
	}),
	"a face that says something else": nodes("annotation", (node) => {
		node.motivation = "highlighting";
	}),
	"a column that nobody knows": nodes("speaker", (node) => {
		node["recoupe:wealth"] = "much";
	}),
	"a column of another kind": nodes("speaker", (node) => {
		node["recoupe:revision"] = "1";
	}),
	"a note that no screen can show": nodes("message", (node) => {
		node["recoupe:body"] = { "@type": "@json", "@value": { v: 1, doc: { type: "script" } } };
	}),
	"lists in lists without end": (path, content) =>
		path.startsWith("annotation/")
			? content.replaceAll('"kind": "human"', `"kind": ${"[".repeat(9000)}${"]".repeat(9000)}`)
			: content,
	"half a letter": (path, content) =>
		path.startsWith("speaker/") ? content.replace('"name": "', '"name": "\\ud83d') : content,
	"what cannot be stored": (path, content) =>
		path.startsWith("speaker/") ? content.replace('"name": "', '"name": "\\u0000') : content,
	"a thing of another dossier": nodes("link", (node) => {
		node["recoupe:from"] = { id: `urn:uuid:${uuidv7()}` };
	}),
};

test("MB-07: what was altered by somebody who knows the format is refused, and nothing is changed", async ({
	newsroom,
}) => {
	const { lead, dossierId } = await wholeDossier(newsroom);
	const response = take(await backUpDossier(lead, dossierId));
	const bytes = new Uint8Array(await response.arrayBuffer());
	await elsewhere(newsroom, async (there) => {
		const admin = await there.addMember("admin");
		const before = await there.snapshot();
		for (const [name, edit] of Object.entries(forgeries)) {
			const forged = await rewriteBackup(bytes, edit);
			const result = await restoreDossier(admin, uuidv7(), forged);
			expect({ name, problem: problemOf(result) }).toEqual({ name, problem: "inconsistent" });
			const after = await there.snapshot();
			expect({ name, ...after }).toEqual({ name, ...before });
		}
		const same = await rewriteBackup(bytes, (_, content) => content);
		expect(problemOf(await restoreDossier(admin, uuidv7(), same))).toBe("ok");
	});
});

test("MB-07: what is cut off, turned or foreign is refused", async ({ newsroom }) => {
	const lead = await newsroom.addMember("reviewer");
	const admin = await newsroom.addMember("admin");
	const dossierId = await newsroom.openDossier(lead);
	const response = take(await backUpDossier(lead, dossierId));
	const bytes = new Uint8Array(await response.arrayBuffer());
	const flipped = Uint8Array.from(bytes);
	flipped[200] = (flipped[200] ?? 0) ^ 0xff;
	const files = await readZip(bytes);
	const foreign = await rewriteBackup(bytes, (path, content) =>
		path === "manifest.json" ? content.replace("recoupe-backup", "another") : content,
	);
	const later = await rewriteBackup(bytes, (path, content) =>
		path === "manifest.json" ? content.replace('"version": 1', '"version": 2') : content,
	);
	const before = await newsroom.snapshot();
	const results = await Promise.all(
		[bytes.slice(0, bytes.length / 2), flipped, foreign, later, new Uint8Array()].map((one) =>
			restoreDossier(admin, uuidv7(), one),
		),
	);
	expect(results.map(problemOf)).toEqual([
		"damaged",
		expect.stringMatching(/^(?:damaged|altered)$/),
		"no-backup",
		"other-version",
		"damaged",
	]);
	expect(files.size).toBeGreaterThan(5);
	expect(await newsroom.snapshot()).toEqual(before);
});
