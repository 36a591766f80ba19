/**
 * The name, method and path of every operation of the API, below `/api/v1`. What goes in and comes out of
 * each is in `operations.ts`; this table is apart so that a browser need not load the schemas to call them.
 */
export const addresses = {
	listDossiers: "GET /dossiers",
	readDossier: "GET /dossiers/{id}",
	placeDossier: "PUT /dossiers/{id}",
	listDossierMembers: "GET /dossiers/{id}/members",
	placeDossierMember: "PUT /dossiers/{id}/members/{memberId}",
	removeDossierMember: "DELETE /dossiers/{id}/members/{memberId}",
	listCandidates: "GET /dossiers/{id}/candidates",
	readMap: "GET /dossiers/{id}/map",
	readOpenQuestions: "GET /dossiers/{id}/questions",
	exportDossier: "GET /dossiers/{id}/export",
	createExportJob: "POST /dossiers/{id}/exports",
	readExportJob: "GET /exports/{id}",
	downloadExportJob: "GET /exports/{id}/file",
	backUpDossier: "GET /dossiers/{id}/backup",
	restoreDossier: "PUT /restores/{id}",
	listArticles: "GET /dossiers/{id}/articles",
	draftImport: "POST /dossiers/{id}/drafts",
	fetchDraft: "POST /dossiers/{id}/drafts/fetched",
	listImports: "GET /dossiers/{id}/imports",
	readImport: "GET /dossiers/{id}/imports/{importId}",
	listImportLines: "GET /dossiers/{id}/imports/{importId}/lines",
	addImportFile: "PUT /dossiers/{id}/imports/{importId}/files/{fileId}",
	startImport: "POST /dossiers/{id}/imports/{importId}/start",
	cancelImport: "POST /dossiers/{id}/imports/{importId}/cancel",
	readArticle: "GET /articles/{id}",
	putArticle: "PUT /articles/{id}",
	removeArticle: "DELETE /articles/{id}",
	restoreArticle: "POST /articles/{id}/restore",
	archiveArticle: "POST /articles/{id}/archive",
	unarchiveArticle: "POST /articles/{id}/unarchive",
	copyArticle: "POST /articles/{id}/copy",
	moveArticle: "POST /articles/{id}/move",
	readOriginal: "GET /versions/{id}/original",
	readDesk: "GET /articles/{id}/desk",
	exportArticle: "GET /articles/{id}/export",
	listVersions: "GET /articles/{id}/versions",
	readVersion: "GET /versions/{id}",
	readVersionMarks: "GET /versions/{id}/marks",
	previewVersion: "POST /articles/{id}/versions/preview",
	addVersion: "PUT /versions/{id}",
	readVersionReport: "GET /versions/{id}/report",
	settleFate: "PUT /annotations/{id}/place",
	listArticleCopies: "GET /articles/{id}/copies",
	listDossierCopies: "GET /dossiers/{id}/copies",
	readSourcing: "GET /dossiers/{id}/sourcing",
	listSamePassages: "GET /versions/{id}/occurrences",
	listPassages: "GET /dossiers/{id}/passages",
	rankCandidates: "GET /dossiers/{id}/candidates/ranked",
	listAnnotations: "GET /dossiers/{id}/annotations",
	readAnnotation: "GET /annotations/{id}",
	readAnnotationHistory: "GET /annotations/{id}/history",
	placeAnnotation: "PUT /annotations/{id}",
	removeAnnotation: "DELETE /annotations/{id}",
	restoreAnnotation: "POST /annotations/{id}/restore",
	listLinks: "GET /dossiers/{id}/links",
	readLink: "GET /links/{id}",
	readLinkHistory: "GET /links/{id}/history",
	placeLink: "PUT /links/{id}",
	removeLink: "DELETE /links/{id}",
	restoreLink: "POST /links/{id}/restore",
	listStatements: "GET /dossiers/{id}/statements",
	readStatement: "GET /statements/{id}",
	placeStatement: "PUT /statements/{id}",
	removeStatement: "DELETE /statements/{id}",
	restoreStatement: "POST /statements/{id}/restore",
	checkStatement: "PUT /statements/{id}/status",
	mergeStatement: "POST /statements/{id}/merge",
	splitStatement: "POST /statements/{id}/split",
	readStatementHistory: "GET /statements/{id}/history",
	placeVerdict: "PUT /statements/{id}/verdict",
	decideVerdict: "POST /statements/{id}/verdict/decision",
	listEvidence: "GET /statements/{id}/evidence",
	readEvidence: "GET /evidence/{id}",
	placeEvidence: "PUT /evidence/{id}",
	removeEvidence: "DELETE /evidence/{id}",
	restoreEvidence: "POST /evidence/{id}/restore",
	captureEvidence: "PUT /evidence/{id}/capture",
	readCapture: "GET /evidence/{id}/capture",
	listMemberships: "GET /dossiers/{id}/memberships",
	readMembership: "GET /memberships/{id}",
	readMembershipHistory: "GET /memberships/{id}/history",
	placeMembership: "PUT /memberships/{id}",
	removeMembership: "DELETE /memberships/{id}",
	restoreMembership: "POST /memberships/{id}/restore",
	listThreads: "GET /threads",
	openThread: "PUT /threads/{id}",
	setThread: "PUT /threads/{id}/state",
	placeMessage: "PUT /messages/{id}",
	readMessageHistory: "GET /messages/{id}/history",
	removeMessage: "DELETE /messages/{id}",
	restoreMessage: "POST /messages/{id}/restore",
	readInbox: "GET /inbox",
	readInboxCount: "GET /inbox/count",
	markInboxRead: "PUT /inbox/read",
	listSpeakers: "GET /dossiers/{id}/speakers",
	readSpeaker: "GET /speakers/{id}",
	placeSpeaker: "PUT /speakers/{id}",
	readVerdictScale: "GET /scale",
	placeVerdictScale: "PUT /scale",
	listOutlets: "GET /outlets",
	readOutlet: "GET /outlets/{id}",
	listDecisions: "GET /dossiers/{id}/decisions",
	readDecision: "GET /decisions/{id}",
	makeDecision: "PUT /decisions/{id}",
	withdrawDecision: "DELETE /decisions/{id}",
	listRounds: "GET /dossiers/{id}/rounds",
	openRound: "PUT /rounds/{id}",
	finishRound: "POST /rounds/{id}/done",
	revealRound: "POST /rounds/{id}/reveal",
	readComparison: "GET /rounds/{id}/comparison",
	settleMarks: "PUT /settlements/{id}",
	withdrawSettlement: "DELETE /settlements/{id}",
	readAgreement: "GET /dossiers/{id}/agreement",
	listEdits: "GET /dossiers/{id}/edits/{subjectId}",
	readToReview: "GET /review/count",
	listReview: "GET /dossiers/{id}/review",
	countReview: "GET /dossiers/{id}/review/counts",
	readReviewEntry: "GET /dossiers/{id}/review/{subjectId}",
	listCorrections: "GET /annotations/{id}/corrections",
	acceptCorrection: "POST /corrections/{id}/accept",
	declineCorrection: "POST /corrections/{id}/decline",
	listEvents: "GET /dossiers/{id}/events",
	search: "GET /search",
	followEvents: "GET /dossiers/{id}/events/stream",
	followDossiers: "GET /events/stream",
	tellPresence: "PUT /articles/{id}/presence",
	readSelf: "GET /self",
	editSelf: "PUT /self",
	listTokens: "GET /tokens",
	createToken: "PUT /tokens/{id}",
	revokeToken: "DELETE /tokens/{id}",
	readSharingRules: "GET /sharing",
	placeSharingRules: "PUT /sharing",
	listShares: "GET /dossiers/{id}/shares",
	createShare: "PUT /shares/{id}",
	revokeShare: "DELETE /shares/{id}",
	restoreShare: "POST /shares/{id}/restore",
	listWebhooks: "GET /webhooks",
	placeWebhook: "PUT /webhooks/{id}",
	removeWebhook: "DELETE /webhooks/{id}",
	rotateWebhookSecret: "POST /webhooks/{id}/secret",
	testWebhook: "POST /webhooks/{id}/test",
	listDeliveries: "GET /webhooks/{id}/deliveries",
	redeliver: "POST /webhooks/{id}/deliveries/{deliveryId}/redelivery",
	readOpenApi: "GET /openapi.json",
} as const satisfies Record<string, `${Method} /${string}`>;

/** The methods that the API uses. */
export type Method = "GET" | "PUT" | "POST" | "DELETE";

export type OperationName = keyof typeof addresses;

/** The names of all operations. */
export const operationNames = Object.keys(addresses).filter(isOperationName);

/** Whether a word is the name of an operation. */
export function isOperationName(word: string): word is OperationName {
	return Object.hasOwn(addresses, word);
}

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
	? Name | ParamNames<Rest>
	: never;

/** The ids that an operation's path names. */
export type ParamsOf<Name extends OperationName> = {
	readonly [Param in ParamNames<(typeof addresses)[Name]>]: string;
};

/** The method and the path of an operation. */
export function addressOf(name: OperationName): { readonly method: Method; readonly path: string } {
	const [method, path = ""] = addresses[name].split(" ");
	return { method: methods.find((known) => known === method) ?? "GET", path };
}

const methods = ["GET", "PUT", "POST", "DELETE"] as const satisfies readonly Method[];

/** The path with its ids filled in. */
export function pathOf(name: OperationName, params: Readonly<Record<string, string>>): string {
	return addressOf(name).path.replace(/\{(\w+)\}/g, (_, param: string) =>
		encodeURIComponent(params[param] ?? ""),
	);
}
