import type { OperationName } from "./addresses";
import type { Example, ExamplesOf } from "./example-of";
import { annotationExamples } from "./examples/annotation-examples";
import { articleExamples } from "./examples/article-examples";
import { articlePlaceExamples } from "./examples/article-place-examples";
import { dossierExamples } from "./examples/dossier-examples";
import { exportExamples } from "./examples/export-examples";
import { importExamples } from "./examples/import-examples";
import { newsroomExamples } from "./examples/newsroom-examples";
import { relationExamples } from "./examples/relation-examples";
import { reviewExamples } from "./examples/review-examples";
import { roundExamples } from "./examples/round-examples";
import { sharingExamples } from "./examples/sharing-examples";
import { statementExamples } from "./examples/statement-examples";
import { threadExamples } from "./examples/thread-examples";
import { versionExamples } from "./examples/version-examples";
import { webhookExamples } from "./examples/webhook-examples";

/** An example of each operation; together they tell one invented story. */
const examples: ExamplesOf<OperationName> = {
	...dossierExamples,
	...articleExamples,
	...articlePlaceExamples,
	...importExamples,
	...exportExamples,
	...annotationExamples,
	...relationExamples,
	...reviewExamples,
	...statementExamples,
	...roundExamples,
	...threadExamples,
	...newsroomExamples,
	...sharingExamples,
	...webhookExamples,
	...versionExamples,
};

/** The example of an operation. */
export function exampleOf(name: OperationName): Example {
	return examples[name];
}
