import { uuidv7 } from "uuidv7";
import { type Call, inDossier, type Requests, removing, restoring } from "./request-maker";

/** Statements, their verdicts, evidence and passages. */
export const statementRequests: Requests = {
	listStatements: inDossier,
	readStatement: ({ standing }) => ({ params: { id: standing.statementId } }),
	placeStatement: (scene) => ({ params: { id: uuidv7() }, body: scene.statementBody() }),
	"placeStatement+edit": async (scene) => {
		const edit = { revision: 1, titles: { fr: "Le contrat n’est pas signé" } };
		return { params: { id: await scene.statement() }, body: { ...scene.statementBody(), ...edit } };
	},
	removeStatement: async (scene) => removing(await scene.statement()),
	restoreStatement: async (scene) =>
		restoring(await scene.removed("removeStatement", await scene.statement())),

	checkStatement: async (scene) => ({
		params: { id: await scene.statement() },
		body: { opId: uuidv7(), step: "take_up" },
	}),
	mergeStatement: async (scene) => ({
		params: { id: await scene.statement() },
		body: { opId: uuidv7(), intoId: scene.standing.statementId },
	}),
	splitStatement: async (scene) => restoring(await scene.merged()),
	readStatementHistory: ({ standing }) => ({ params: { id: standing.statementId } }),
	placeVerdict: async (scene) => ({
		params: { id: await scene.statement() },
		body: scene.verdictBody(),
	}),
	decideVerdict: async (scene) => confirming(await scene.judged("author")),
	"decideVerdict+leads": async (scene) => confirming(await scene.judged("lead")),
	listEvidence: ({ standing }) => ({ params: { id: standing.statementId } }),
	readEvidence: async (scene) => ({ params: { id: await scene.evidence() } }),
	"readEvidence+secret": async (scene) => ({ params: { id: await scene.evidence(true) } }),
	placeEvidence: (scene) => ({ params: { id: uuidv7() }, body: scene.evidenceBody() }),
	"placeEvidence+edit": async (scene) => {
		const edit = { revision: 1, bearing: "refutes" };
		return { params: { id: await scene.evidence() }, body: { ...scene.evidenceBody(), ...edit } };
	},
	removeEvidence: async (scene) => removing(await scene.evidence()),
	restoreEvidence: async (scene) =>
		restoring(await scene.removed("removeEvidence", await scene.evidence())),
	captureEvidence: async (scene) => ({
		params: { id: await scene.evidence() },
		query: { opId: uuidv7(), revision: "1", fileName: "protocole.pdf" },
		body: new TextEncoder().encode("%PDF"),
	}),
	readCapture: async (scene) => ({ params: { id: await scene.captured() } }),

	listMemberships: inDossier,
	readMembership: ({ standing }) => ({ params: { id: standing.membershipId } }),
	readMembershipHistory: ({ standing }) => ({ params: { id: standing.membershipId } }),
	placeMembership: async (scene) => ({
		params: { id: uuidv7() },
		body: await scene.membershipBody(),
	}),
	"placeMembership+edit": async (scene) => {
		const { id, body } = await scene.membership();
		return { params: { id }, body: { ...body, opId: uuidv7(), revision: 1, stance: "reports" } };
	},
	removeMembership: async (scene) => removing((await scene.membership()).id),
	restoreMembership: async (scene) =>
		restoring(await scene.removed("removeMembership", (await scene.membership()).id)),
};

function confirming(id: string): Call {
	return { params: { id }, body: { opId: uuidv7(), revision: 1, outcome: "approved", words: "" } };
}
