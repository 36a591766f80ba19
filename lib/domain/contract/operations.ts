import type { OperationName } from "./addresses";
import { annotationOperations } from "./annotation-operations";
import { articleOperations } from "./article-operations";
import { articlePlaceOperations } from "./article-place-operations";
import { dossierOperations } from "./dossier-operations";
import { exportOperations } from "./export-operations";
import { importOperations } from "./import-operations";
import { newsroomOperations } from "./newsroom-operations";
import type { Operation } from "./operation";
import { relationOperations } from "./relation-operations";
import { reviewOperations } from "./review-operations";
import { roundOperations } from "./round-operations";
import { sharingOperations } from "./sharing-operations";
import { statementOperations } from "./statement-operations";
import { threadOperations } from "./thread-operations";
import { versionOperations } from "./version-operations";
import { webhookOperations } from "./webhook-operations";

/** Every operation of the API: who may, what goes in, what comes out. Everything else about the API is derived. */
export const operations = {
	...dossierOperations,
	...articleOperations,
	...articlePlaceOperations,
	...importOperations,
	...exportOperations,
	...annotationOperations,
	...relationOperations,
	...reviewOperations,
	...statementOperations,
	...roundOperations,
	...threadOperations,
	...newsroomOperations,
	...sharingOperations,
	...webhookOperations,
	...versionOperations,
} as const satisfies Readonly<Record<OperationName, Operation>>;

export type Operations = typeof operations;

/** The row of an operation, typed by its columns. */
export function operationOf(name: OperationName): Operation {
	return operations[name];
}
