import "server-only";
import type { FatedMark, VersionReport } from "@/lib/domain/fate-report";
import { fail, ok, type Result } from "@/lib/domain/result";
import { contentOfRow } from "@/lib/server/annotations/to-annotation-view";
import type { Actor } from "@/lib/server/door/actor";
import { openThing } from "@/lib/server/door/open-thing";
import { database } from "@/lib/server/store/client";
import {
	countFates,
	findNewestVersion,
	listFatedRows,
	listVersionTexts,
} from "@/lib/server/store/fates";
import { findVersion, findVersionPlace } from "@/lib/server/store/versions";
import { inOldOrder, toFatedMark } from "./to-fated-mark";

type FatedRow = Awaited<ReturnType<typeof listFatedRows>>[number];

/**
 * What became of an article’s marks in one of its versions, made of what is stored about them. In the newest one, marks
 * that have waited to be settled since an earlier version are told too.
 */
export async function readVersionReport(actor: Actor, id: string): Promise<Result<VersionReport>> {
	const opened = await openThing(actor, "article.read", id, findVersionPlace);
	if (!opened.ok) return opened;
	const granted = opened.value;
	const db = database();
	const version = await findVersion(db, granted, id);
	if (version === null) return fail("not-found");
	const { articleId, number } = version;
	const newest = (await findNewestVersion(db, granted, articleId))?.id === id;
	const [counts, rows] = await Promise.all([
		countFates(db, granted, id),
		listFatedRows(db, granted, articleId, { number, alsoStale: newest }),
	]);
	const count = (fate: string) => counts.find((row) => row.fate === fate)?.count ?? 0;
	const fated = rows.flatMap((row) => findFate(row, number));
	const before = await listVersionTexts(db, granted, [...new Set(fated.map(({ from }) => from))]);
	const texts = new Map(before.map((one) => [one.id, one.text]));
	return ok({
		...{ versionId: id, articleId, number, newest },
		counts: {
			...{ kept: count("kept"), moved: count("moved") },
			...{ changed: count("changed"), lost: count("lost") },
		},
		marks: inOldOrder(
			fated.map(({ row, fate, from, to }) => {
				const was = contentOfRow(asContent(row), from).pieces;
				const is = contentOfRow(asContent(row), to).pieces;
				return toFatedMark(row, { fate, was, is, before: texts.get(from) ?? "" });
			}),
		),
	});
}

interface FoundFate {
	readonly row: FatedRow;
	readonly fate: FatedMark["fate"];
	/** The version whose words they were, and the one of the report. */
	readonly from: string;
	readonly to: string;
}

/** The last time that the words of a mark changed or were lost, up to a version, and which words they were before. */
function findFate(row: FatedRow, number: number): FoundFate[] {
	const at = row.anchors.findIndex(({ fate }) => fate === "changed" || fate === "lost");
	const [anchor, own] = [row.anchors[at], row.anchors[0]];
	const before = row.anchors.slice(at + 1).find(({ pieces }) => pieces.length > 0);
	if (anchor === undefined || own === undefined || before === undefined) return [];
	const to = own.version.number === number ? own.versionId : anchor.versionId;
	const fate = anchor.fate === "changed" ? "changed" : "lost";
	return [{ row, fate, from: before.versionId, to }];
}

function asContent(row: FatedRow) {
	return { ...row, speakers: [] };
}
