import { uuidv7 } from "uuidv7";
import { placeEvidence } from "@/lib/server/evidence/place-evidence";
import { decideVerdict } from "@/lib/server/statements/decide-verdict";
import { placeVerdict } from "@/lib/server/statements/place-verdict";
import { type Newsroom, take } from "@/lib/testing/newsroom";
import {
	behindTheTriggers,
	type Faults,
	fillDossier,
	testFaults,
} from "@/lib/testing/planted-faults";

/** The same with evidence of the statement, and a verdict on it that another member has confirmed. */
async function fill(newsroom: Newsroom) {
	const filled = await fillDossier(newsroom);
	const { lead, other, statement, dossierId } = filled;
	const evidence = uuidv7();
	const what = { kind: "document", bearing: "supports", title: "Le protocole" } as const;
	const rest = { locator: "page 11", words: "Signé.", confidential: false };
	const of = { opId: uuidv7(), revision: null, statementId: statement };
	take(await placeEvidence(lead, evidence, { ...of, ...what, ...rest }));
	const grade = { grade: "unproven", method: "Deux appels." } as const;
	take(await placeVerdict(lead, statement, { opId: uuidv7(), revision: null, ...grade }));
	const yes = { opId: uuidv7(), revision: 1, outcome: "approved", words: "" } as const;
	take(await decideVerdict(other, statement, yes));
	const twin = await newsroom.state(lead, dossierId, "Le contrat existe");
	return { ...filled, evidence, twin };
}

const set = (column: string, id: string) => `UPDATE "Statement" SET ${column} WHERE "id" = '${id}'`;

const faults: Faults<Awaited<ReturnType<typeof fill>>> = {
	"a final verdict that nobody proposed": {
		plant: (of) => behindTheTriggers(of, "Statement", set(`"status" = 'verdict_final'`, of.twin)),
		finds: ({ twin }) => [`${twin}: statement verdict_final without the verdict for it`],
	},
	"a verdict that lapsed and counts": {
		plant: (of) => behindTheTriggers(of, "Statement", set(`"lapsedVerdict" = 1`, of.statement)),
		finds: ({ statement }) => [`${statement}: statement verdict_final without the verdict for it`],
	},
	"a proposal that was confirmed already": {
		plant: (of) =>
			behindTheTriggers(of, "Statement", set(`"status" = 'verdict_proposed'`, of.statement)),
		finds: ({ statement }) => [
			`${statement}: statement verdict_proposed without the verdict for it`,
		],
	},
	"a verdict that no decision gave": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Verdict",
				`UPDATE "Verdict" SET "state" = 'changes_requested' WHERE "id" = '${of.statement}'`,
			),
		finds: ({ statement }) => [
			`${statement}: verdict changes_requested without a decision`,
			`${statement}: statement verdict_final without the verdict for it`,
		],
	},
	"a verdict whose revision nobody wrote": {
		plant: (of) =>
			behindTheTriggers(
				of,
				"Verdict",
				`UPDATE "Verdict" SET "revision" = 2 WHERE "id" = '${of.statement}'`,
			),
		finds: ({ statement }) => [`${statement}: verdict whose revision is not the newest written`],
	},
	"a wording whose revision nobody wrote": {
		plant: (of) => behindTheTriggers(of, "Statement", set(`"revision" = 2`, of.twin)),
		finds: ({ twin }) => [`${twin}: statement whose revision is not the newest written`],
	},
	"evidence of a statement that was merged away": {
		plant: async (of) => {
			await behindTheTriggers(
				of,
				"Membership",
				`UPDATE "Membership" SET "deletedAt" = now() WHERE "id" = '${of.membership}'`,
			);
			const merged = `"mergedIntoId" = '${of.twin}', "deletedAt" = now(), "status" = 'open'`;
			await behindTheTriggers(of, "Statement", set(merged, of.statement));
		},
		finds: ({ evidence }) => [`${evidence}: living evidence of a statement that was merged away`],
	},
};

testFaults(faults, fill);
