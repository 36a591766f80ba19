import { languageNames } from "@/lib/domain/languages";
import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { StatementView } from "@/lib/domain/statement";
import type { VerdictView } from "@/lib/domain/verdict";
import { isolated, quotedPassage } from "@/lib/exports/html/quoted-passage";
import { type Content, type Markup, markup } from "@/lib/exports/markup";
import type { FileContext } from "@/lib/exports/notes/file-context";
import type { NumberedStatement } from "@/lib/exports/notes/numbering";

/** The statements that passages of this article belong to, each once, with its passages wherever they are. */
export function* statementsSection(context: FileContext): Iterable<Markup> {
	if (context.statements.length === 0) return;
	yield markup`<section class="notes" aria-labelledby="statements">
<h2 id="statements">${context.words.exports.file.statements}</h2>
<ol>
`;
	for (const numbered of context.statements) yield statementElement(context, numbered);
	yield markup`</ol>\n</section>\n`;
}

/** The wording of a statement in the language of the file, else in the one it has. */
export function statementTitle({ selected }: FileContext, { titles }: StatementView): Content {
	const language = [selected.language, ...languageNames].find((one) => titles[one] !== undefined);
	if (language === undefined) return null;
	return markup`<cite lang="${language}">${isolated(titles[language] ?? "")}</cite>`;
}

function statementElement(
	context: FileContext,
	{ id, number, statement }: NumberedStatement,
): Markup {
	const { everywhere, vocabulary } = context.words;
	const { members, sources, status } = statement;
	const verdict = standingVerdict(statement);
	const counts = [
		vocabulary.statementStatus[status],
		everywhere.count.passages(members.length),
		everywhere.count.independentSources(sources.count),
	];
	const entries = members.map(
		({ stance, passage }) =>
			markup`<li><span class="type">${vocabulary.stance[stance]}</span> ${quotedPassage(context, passage)}</li>\n`,
	);
	return markup`<li id="${id}" class="note">
<h3><span class="number">${number}</span> ${statementTitle(context, statement)}</h3>
<p class="counts">${counts.join(" · ")}</p>
${verdict === null ? "" : verdictElement(context, verdict)}<ul class="passages">
${entries}</ul>
</li>
`;
}

/** The verdict that stands: its grade and its number on the scale, and how it was found. */
function verdictElement({ words, selected }: FileContext, verdict: VerdictView): Markup {
	const { title, gradeOf } = words.statementPage.verdict;
	const said = gradeOf(verdict.number, verdict.words[selected.language]);
	return markup`<p class="verdict"><strong>${title} · ${said}</strong> ${isolated(verdict.method)}</p>
`;
}
