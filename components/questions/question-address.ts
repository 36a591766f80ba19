import { askForLink } from "@/components/article/use-asked-link";
import { statementAddress } from "@/components/statements/statement-address";
import { fatesAddress } from "@/components/versions/addresses";
import type { OpenQuestionView } from "@/lib/domain/open-question-view";
import { openQuestionRow, type QuestionAction } from "@/lib/domain/open-questions";

/** Where a question is closed; null for what is closed where it stands. */
export function questionAddress(question: OpenQuestionView, dossierId: string): string | null {
	return addresses[openQuestionRow(question.kind).action](question, dossierId);
}

type Address = (question: OpenQuestionView, dossierId: string) => string | null;

const addresses: Record<QuestionAction, Address> = {
	link: toPicker,
	"settle-fate": toReport,
	"open-statement": ({ statement }, dossierId) =>
		statement && statementAddress(dossierId, statement.id),
	compare: toCompare,
	"name-speaker": () => null,
};

function toDesk({ passages: [passage] }: OpenQuestionView): string | null {
	return passage === undefined ? null : `/articles/${passage.articleId}#a=${passage.annotationId}`;
}

/** What became of the passage in the newest text of its article, where it is confirmed or placed again. */
function toReport({ passages: [passage] }: OpenQuestionView): string | null {
	return passage === undefined ? null : fatesAddress(passage.articleId, passage.annotationId);
}

/** The passage on the desk with the picker of the other end open on it. */
function toPicker(question: OpenQuestionView): string | null {
	const address = toDesk(question);
	return address && `${address}${askForLink}`;
}

/** Both passages side by side; on the desk where they are in one article. */
function toCompare(question: OpenQuestionView, dossierId: string): string | null {
	const [from, to] = question.passages;
	if (from === undefined || to === undefined || from.articleId === to.articleId)
		return toDesk(question);
	return `/dossiers/${dossierId}/compare?left=${from.articleId}&right=${to.articleId}#a=${from.annotationId}`;
}
