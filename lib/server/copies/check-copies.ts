import "server-only";
import { houseErrand } from "@/lib/server/door/house";
import { database } from "@/lib/server/store/client";
import {
	type CopyRow,
	findStoredCopies,
	listComparedTexts,
	listTwinIds,
} from "@/lib/server/store/copies";
import { printsOf } from "@/lib/suggest/text-prints";
import { findCopies, twinRules } from "./find-copies";
import { allTexts } from "./refresh-copies";

/** Articles whose prints or copies are not those that their texts have; one English line for each. */
export async function checkCopies(): Promise<string[]> {
	const proof = houseErrand("doctor");
	const problems: string[] = [];
	for await (const text of allTexts(proof)) {
		const { articleId, dossierId, versionId } = text;
		const stored = await findStoredCopies(database(), proof, [articleId]);
		const printed = { articleId, dossierId, versionId, prints: printsOf(text.text) };
		const [{ versionId: of = "", prints = [] } = {}] = stored.prints;
		if (of !== versionId || prints.join() !== printed.prints.join()) {
			problems.push(`${articleId}: what copies are found by is not its newest text`);
			continue;
		}
		const twins = await listTwinIds(database(), proof, printed, twinRules);
		const right = findCopies(text, await listComparedTexts(database(), proof, twins));
		const own = right.filter((row) => row.articleId === articleId);
		if (!(await isExplained(twins, differing(stored.copies, own))))
			problems.push(`${articleId}: its copies in other articles are not those that are stored`);
	}
	return problems;
}

/** The articles about which two lists of copies do not say the same. */
function differing(a: readonly CopyRow[], b: readonly CopyRow[]): string[] {
	const lineOf = ({ otherId, share, paragraphs }: CopyRow) => `${otherId} ${share} ${paragraphs}`;
	const [lines, others] = [new Set(a.map(lineOf)), new Set(b.map(lineOf))];
	const apart = [...a, ...b].filter((row) => !(lines.has(lineOf(row)) && others.has(lineOf(row))));
	return [...new Set(apart.map(({ otherId }) => otherId))];
}

/** Whether the lists differ only because more texts are alike than are compared. */
async function isExplained(
	twins: readonly string[],
	otherIds: readonly string[],
): Promise<boolean> {
	if (otherIds.length === 0 || twins.length === twinRules.most) return true;
	const proof = houseErrand("doctor");
	const { prints } = await findStoredCopies(database(), proof, otherIds);
	const counts = await Promise.all(
		prints.map((printed) => listTwinIds(database(), proof, printed, twinRules)),
	);
	return prints.length > 0 && counts.every(({ length }) => length === twinRules.most);
}
