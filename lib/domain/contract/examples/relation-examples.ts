import type { ExamplesOf } from "../example-of";
import type { relationOperations } from "../relation-operations";
import { exampleIds } from "./example-ids";
import { link, membership, statement, titles } from "./example-marks";
import { receiptOf } from "./example-people";

const ofDossier = { id: exampleIds.dossier } as const;
const linkParams = { id: exampleIds.link } as const;
const statementParams = { id: exampleIds.statement } as const;
const membershipParams = { id: exampleIds.membership } as const;
const { op: opId } = exampleIds;

const linkReceipt = receiptOf(exampleIds.link, 1, { state: "proposed" });
const statementReceipt = receiptOf(exampleIds.statement, 1, { state: "open" });
const membershipReceipt = receiptOf(exampleIds.membership, 1, { state: "proposed" });
const withMembership = { ...statementReceipt, also: [exampleIds.membership] };

export const relationExamples: ExamplesOf<keyof typeof relationOperations> = {
	listLinks: { params: ofDossier, answer: { list: [link], next: null } },
	readLink: { params: linkParams, answer: link },
	readLinkHistory: {
		params: linkParams,
		answer: {
			revisions: [
				{
					...{ number: 1, editor: link.author, at: link.createdAt },
					...{ fromId: exampleIds.denial, toId: exampleIds.claim },
					content: { type: link.type, certainty: link.certainty, note: link.note },
				},
			],
			decisions: [],
			removals: [],
		},
	},
	placeLink: {
		params: linkParams,
		body: {
			opId,
			revision: null,
			dossierId: exampleIds.dossier,
			fromId: exampleIds.denial,
			toId: exampleIds.claim,
			type: "denies",
			certainty: "certain",
			note: null,
		},
		answer: linkReceipt,
	},
	removeLink: { params: linkParams, query: { opId }, answer: linkReceipt },
	restoreLink: { params: linkParams, body: { opId }, answer: linkReceipt },
	listStatements: { params: ofDossier, answer: { list: [statement], next: null } },
	readStatement: { params: statementParams, answer: statement },
	placeStatement: {
		params: statementParams,
		body: { opId, revision: null, dossierId: exampleIds.dossier, titles },
		answer: statementReceipt,
	},
	removeStatement: { params: statementParams, query: { opId }, answer: withMembership },
	restoreStatement: { params: statementParams, body: { opId }, answer: withMembership },
	listMemberships: { params: ofDossier, answer: { list: [membership], next: null } },
	readMembership: { params: membershipParams, answer: membership },
	readMembershipHistory: {
		params: membershipParams,
		answer: {
			revisions: [
				{
					...{ number: 1, editor: membership.author, at: membership.createdAt },
					content: {
						...{ statementId: exampleIds.statement, stance: membership.stance },
						said: { speakerId: null, date: null, place: "" },
					},
				},
			],
			decisions: [],
			removals: [],
		},
	},
	placeMembership: {
		params: membershipParams,
		body: {
			opId,
			revision: null,
			statementId: exampleIds.statement,
			annotationId: exampleIds.denial,
			stance: "denies",
		},
		answer: membershipReceipt,
	},
	removeMembership: { params: membershipParams, query: { opId }, answer: membershipReceipt },
	restoreMembership: { params: membershipParams, body: { opId }, answer: membershipReceipt },
};
