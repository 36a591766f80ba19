import "server-only";
import { storedBlocksSchema } from "@/lib/domain/article";
import { type ChainedEvent, canonicalJson, findChainFault } from "@/lib/domain/event-chain";
import { canLink, linkTypeNames, linkTypeRow } from "@/lib/domain/link-types";
import { tagNames } from "@/lib/domain/tags";
import { checkCopies } from "@/lib/server/copies/check-copies";
import { houseErrand } from "@/lib/server/door/house";
import { checkSearchIndex } from "@/lib/server/search/check-index";
import { database } from "@/lib/server/store/client";
import { sha256 } from "@/lib/server/store/events";
import {
	findVersionWithPieces,
	listChain,
	listLinkKinds,
	listReviewFindings,
	listStreams,
	listTableFindings,
	listVersionIds,
} from "@/lib/server/store/invariants";

const batch = 1000;
const symmetric = linkTypeNames.filter((type) => linkTypeRow(type).symmetric);

/**
 * Everything that must hold in a newsroom's database, checked by reading all of it: quotes are the
 * text at their offsets, blocks cover the text, originals hash to their key, histories are unbroken,
 * states come from decisions by somebody else, things are found by the words they have, copies are those of the texts. One English line for each thing that does not hold.
 */
export async function checkInvariants(): Promise<readonly string[]> {
	const proof = houseErrand("doctor");
	const problems: string[] = [];
	for (const id of await listVersionIds(database(), proof))
		problems.push(...(await checkVersion(id)));
	for (const stream of await listStreams(database(), proof)) {
		problems.push(...(await checkStream(stream)));
	}
	const findings = [
		...(await listTableFindings(database(), proof, symmetric)),
		...(await listReviewFindings(database(), proof)),
	];
	problems.push(...(await checkLinks()), ...(await checkSearchIndex()), ...(await checkCopies()));
	return [...problems, ...findings.map(({ what, id }) => `${id}: ${what}`)];
}

async function checkLinks(): Promise<string[]> {
	const kinds = await listLinkKinds(database(), houseErrand("doctor"));
	return kinds
		.filter(({ type, from, to }) => !linkTypesBetween(from, to).includes(type))
		.flatMap(({ type, from, to, ids }) =>
			ids.map((id) => `${id}: ${type} does not stand between ${from} and ${to}`),
		);
}

/** Words of a row that may be none of ours, so that the doctor names them instead of failing. */
function linkTypesBetween(from: string, to: string): readonly string[] {
	return linkTypeNames.filter((type) =>
		tagNames.some((a) => tagNames.some((b) => a === from && b === to && canLink(type, a, b))),
	);
}

async function checkVersion(id: string): Promise<string[]> {
	const version = await findVersionWithPieces(database(), houseErrand("doctor"), id);
	const { text } = version;
	const problems: string[] = [];
	for (const anchor of version.anchors) {
		for (const { start, end, quote, role, n } of anchor.pieces) {
			if (text.slice(start, end) === quote) continue;
			problems.push(`${anchor.annotationId}: ${role} piece ${n} is not the text of version ${id}`);
		}
	}
	if (sha256(version.original.bytes) !== version.originalSha256) {
		problems.push(`${id}: the original bytes are not those of its SHA-256`);
	}
	return [...problems, ...checkBlocks(id, text, version.blocks)];
}

function checkBlocks(id: string, text: string, stored: unknown): string[] {
	const parsed = storedBlocksSchema.safeParse(stored);
	if (!parsed.success) return [`${id}: its blocks cannot be read`];
	let at = 0;
	for (const { start, end } of parsed.data.blocks) {
		if (start < at || end < start || end > text.length || text.slice(at, start).trim() !== "") {
			return [`${id}: its blocks do not cover the text at ${start}`];
		}
		at = end;
	}
	return text.slice(at).trim() === "" ? [] : [`${id}: its blocks end before the text`];
}

async function checkStream(stream: {
	id: string;
	seq: number;
	headHash: string;
}): Promise<string[]> {
	const proof = houseErrand("doctor");
	const chain: ChainedEvent[] = [];
	const problems: string[] = [];
	for (let after = 0, more = true; more; after += batch) {
		const rows = await listChain(database(), proof, stream.id, after, batch);
		for (const { payload, ...row } of rows) {
			chain.push({ ...row, at: row.at.toISOString() });
			const text = payload?.payload === null ? null : canonicalJson(payload?.payload);
			if (text !== null && sha256(text) !== row.payloadDigest) {
				problems.push(`${stream.id}: the payload of event ${row.seq} was changed`);
			}
		}
		more = rows.length === batch;
	}
	const head = { seq: stream.seq, hash: stream.headHash };
	const fault = findChainFault(chain, head, sha256);
	return fault === null
		? problems
		: [...problems, `${stream.id}: ${fault.kind} at event ${fault.seq}`];
}
