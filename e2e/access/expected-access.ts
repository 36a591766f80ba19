import type { FailureCode } from "@/lib/domain/failure-codes";

/**
 * Who gets what answer from which operation, written by hand and not derived from the policy, so that the two
 * can disagree. A row is an operation; where a request decides what permission is asked for, an operation has
 * several, told apart after a plus sign.
 *
 * The stranger, a checker, and the administrator are not in the dossier. The checker is, and made nothing in it;
 * the author is a checker who made what the request is about; the lead is a reviewer. Each token has the one
 * scope that its column is called by. A cell is a word of the legend.
 */
const table = `
                               | session of                                  | token of the lead           | token of the checker
                        nobody | stranger checker author reviewer lead admin | read  annotate review admin | read  annotate review admin
listDossiers            401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
readDossier             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listEdits               401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeDossier            401    | 403      403     403    200      200  200   | scope scope    scope  200   | 403   403      403    403
placeDossier+edit       401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
listDossierMembers      401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeDossierMember      401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
placeDossierMember+self 401    | 404      403     403    403      200  200   | scope scope    scope  200   | 403   403      403    403
removeDossierMember     401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
listCandidates          401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
listReview              401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
countReview             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readToReview            401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
readReviewEntry         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listEvents              401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
followEvents            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
followDossiers          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readMap                 401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readOpenQuestions       401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
exportDossier           401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
createExportJob         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readExportJob           401    | 404      404     404    404      200  404   | 200   scope    scope  scope | 404   404      404    404
downloadExportJob       401    | 404      404     404    404      200  404   | 200   scope    scope  scope | 404   404      404    404
backUpDossier           401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
restoreDossier          401    | 403      403     403    403      403  file  | 403   403      403    403   | 403   403      403    403
search                  401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
search+dossier          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope

listArticles            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
draftImport             401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
fetchDraft              401    | 404      none    none   none     none 404   | scope none     scope  scope | scope none     scope  scope
listImports             401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
readImport              401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
listImportLines         401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
addImportFile           401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
startImport             401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
cancelImport            401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
readArticle             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
putArticle              401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
putArticle+edit         401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
putArticle+assign       401    | 404      403     403    200      200  404   | scope 200      scope  scope | scope 403      scope  scope
removeArticle           401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
restoreArticle          401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
archiveArticle          401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
unarchiveArticle        401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
copyArticle             401    | 404      200     200    200      200  404   | scope scope    scope  scope | scope scope    scope  scope
moveArticle             401    | 404      403     403    403      200  404   | scope scope    scope  scope | 403   403      403    403
readOriginal            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readDesk                401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
tellPresence            401    | 404      200     200    200      200  404   | scope scope    scope  scope | scope scope    scope  scope
exportArticle           401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listVersions            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readVersion             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readVersionMarks        401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
previewVersion          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
addVersion              401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
readVersionReport       401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
settleFate              401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
listArticleCopies       401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listDossierCopies       401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readSourcing            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listSamePassages        401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope

listPassages            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
rankCandidates          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listAnnotations         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readAnnotation          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readAnnotationHistory   401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeAnnotation         401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeAnnotation+edit    401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
removeAnnotation        401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreAnnotation       401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403

listLinks               401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readLink                401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readLinkHistory         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeLink               401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeLink+edit          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
removeLink              401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreLink             401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403

listStatements          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readStatement           401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeStatement          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeStatement+edit     401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
removeStatement         401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreStatement        401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403

checkStatement          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
mergeStatement          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
splitStatement          401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
readStatementHistory    401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeVerdict            401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
decideVerdict           401    | 404      403     403    200      200  404   | scope scope    200    scope | 403   403      403    403
decideVerdict+leads     401    | 404      403     403    200      eyes 404   | eyes  eyes     eyes   eyes  | 403   403      403    403
listEvidence            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readEvidence            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readEvidence+secret     401    | 404      200     200    200      200  404   | 404   scope    scope  scope | 404   scope    scope  scope
placeEvidence           401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeEvidence+edit      401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
removeEvidence          401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreEvidence         401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
captureEvidence         401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
readCapture             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope

listMemberships         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readMembership          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readMembershipHistory   401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeMembership         401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeMembership+edit    401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
removeMembership        401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreMembership       401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403

listThreads             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listThreads+link        401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
listThreads+statement   401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
openThread              401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
setThread               401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeMessage            401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeMessage+edit       401    | 404      403     200    403      403  404   | 403   403      403    403   | 403   403      403    403
readMessageHistory      401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
removeMessage           401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
restoreMessage          401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
readInbox               401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
readInboxCount          401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
markInboxRead           401    | 200      200     200    200      200  200   | scope scope    scope  scope | scope scope    scope  scope

listSpeakers            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readSpeaker             401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
placeSpeaker            401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
placeSpeaker+edit       401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope

listOutlets             401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
readOutlet              401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope

listDecisions           401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
readDecision            401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
makeDecision            401    | 404      403     403    200      200  404   | scope scope    200    scope | 403   403      403    403
makeDecision+leads      401    | 404      403     403    200      eyes 404   | eyes  eyes     eyes   eyes  | 403   403      403    403
makeDecision+link       401    | 404      403     403    200      200  404   | scope scope    200    scope | 403   403      403    403
makeDecision+membership 401    | 404      403     403    200      200  404   | scope scope    200    scope | 403   403      403    403
withdrawDecision        401    | 404      403     403    403      200  404   | scope scope    200    scope | 403   403      403    403
withdrawDecision+verdict 401   | 404      403     403    403      200  404   | scope scope    200    scope | 403   403      403    403
listCorrections         401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
acceptCorrection        401    | 404      200     200    200      eyes 404   | eyes  eyes     eyes   eyes  | scope 200      scope  scope
declineCorrection       401    | 404      200     200    200      eyes 404   | eyes  eyes     eyes   eyes  | scope 200      scope  scope

readVerdictScale        401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
placeVerdictScale       401    | 403      403     403    403      403  200   | 403   403      403    403   | 403   403      403    403

listRounds              401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
openRound               401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
finishRound             401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
revealRound             401    | 404      403     403    403      200  404   | scope scope    scope  200   | 403   403      403    403
readComparison          401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
settleMarks             401    | 404      200     200    200      200  404   | scope 200      scope  scope | scope 200      scope  scope
withdrawSettlement      401    | 404      403     200    403      200  404   | scope 200      scope  scope | 403   403      403    403
readAgreement           401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope

readSelf                401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
editSelf                401    | 200      200     200    200      200  200   | scope scope    scope  scope | scope scope    scope  scope
listTokens              401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
createToken             401    | 200      200     200    200      200  200   | scope scope    scope  scope | scope scope    scope  scope
revokeToken             401    | 200      200     200    200      200  200   | scope scope    scope  200   | scope scope    scope  200
revokeToken+foreign     401    | 404      404     404    404      404  404   | 404   404      404    404   | 404   404      404    404

readSharingRules        401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
placeSharingRules       401    | 403      403     403    403      403  200   | 403   403      403    403   | 403   403      403    403
listShares              401    | 404      200     200    200      200  404   | 200   scope    scope  scope | 200   scope    scope  scope
createShare             401    | 404      403     403    200      200  404   | scope scope    scope  200   | 403   403      403    403
revokeShare             401    | 404      403     403    200      200  404   | scope scope    scope  200   | 403   403      403    403
restoreShare            401    | 404      403     403    200      200  404   | scope scope    scope  200   | 403   403      403    403
listWebhooks            401    | 403      403     403    403      403  200   | 403   403      403    403   | 403   403      403    403
placeWebhook            401    | 403      403     403    403      403  none  | 403   403      403    403   | 403   403      403    403
removeWebhook           401    | 403      403     403    403      403  404   | 403   403      403    403   | 403   403      403    403
rotateWebhookSecret     401    | 403      403     403    403      403  404   | 403   403      403    403   | 403   403      403    403
testWebhook             401    | 403      403     403    403      403  404   | 403   403      403    403   | 403   403      403    403
listDeliveries          401    | 403      403     403    403      403  404   | 403   403      403    403   | 403   403      403    403
redeliver               401    | 403      403     403    403      403  404   | 403   403      403    403   | 403   403      403    403

readOpenApi             401    | 200      200     200    200      200  200   | 200   scope    scope  scope | 200   scope    scope  scope
`;

/** What a cell says: the status of the answer and, for a failure, the code of its problem document. */
export const legend: Readonly<Record<string, { status: number; code: FailureCode | null }>> = {
	"200": { status: 200, code: null },
	"401": { status: 401, code: "signed-out" },
	"403": { status: 403, code: "forbidden" },
	"404": { status: 404, code: "not-found" },
	eyes: { status: 403, code: "four-eyes" },
	scope: { status: 403, code: "token-scope" },
	// A file that is no backup: only who may restore is told.
	file: { status: 400, code: "invalid" },
	none: { status: 422, code: "not-fetched" },
};

/** Who calls, in the order of the columns. */
export const columns = [
	"nobody",
	...(["stranger", "checker", "author", "reviewer", "lead", "administrator"] as const),
	...(["lead/read", "lead/annotate", "lead/review", "lead/admin"] as const),
	...(["checker/read", "checker/annotate", "checker/review", "checker/admin"] as const),
];

/** Somebody who calls. */
export type Column = (typeof columns)[number];

/** One row of the table. */
export interface AccessRow {
	readonly name: string;
	readonly operation: string;
	/** Each column's cell; throws for a column that the row has not. */
	readonly cell: (column: Column) => string;
}

/** The rows of the table, in their order. */
export const accessRows: readonly AccessRow[] = table
	.split("\n")
	.map((line) => line.split(/[\s|]+/))
	.filter(([name = ""]) => name !== "")
	.map(toRow);

function toRow([name = "", ...cells]: readonly string[]): AccessRow {
	if (cells.length !== columns.length) throw new Error(`${name} has ${cells.length} cells`);
	const [operation = ""] = name.split("+");
	return { name, operation, cell: (column) => cells[columns.indexOf(column)] ?? "" };
}
