import type { EvidenceView } from "@/lib/domain/evidence";
import { isSafeAddress } from "@/lib/domain/note";
import { standingVerdict } from "@/lib/domain/standing-verdict";
import type { MembershipView, StatementView } from "@/lib/domain/statement";
import { type Stance, stances } from "@/lib/domain/statements";
import { type Citation, type Citing, passageParts } from "@/lib/exports/citation/cite-passage";
import { type Markup, markup } from "@/lib/exports/markup";
import { titleOf } from "@/lib/exports/statement-title";

/** A line in both forms. */
interface Line {
	readonly text: string;
	readonly html: Markup;
}

/**
 * A statement with its sources: its wording, where it stands, every passage that says, denies or reports it, and the
 * evidence. What was rejected or is gone is left out, what nobody approved yet is said so; confidential evidence goes nowhere.
 */
export function citeStatement(
	citing: Citing,
	dossierId: string,
	statement: StatementView,
	evidence: readonly EvidenceView[],
): Citation {
	const { origin, words } = citing;
	const address = `${origin}/dossiers/${dossierId}/statements/${statement.id}`;
	const title = words.everywhere.quote(titleOf(statement, citing.language));
	const standing = standingWords(citing, statement);
	const lists = [
		...stances.map((stance) => ({
			name: words.citation.stance[stance],
			lines: passagesOf(citing, statement.members, stance),
		})),
		{ name: words.citation.evidence, lines: evidence.flatMap((one) => evidenceLine(citing, one)) },
	].filter(({ lines }) => lines.length > 0);
	return {
		text: [
			title,
			standing,
			...lists.map(({ name, lines }) => [name, ...lines.map(({ text }) => `- ${text}`)].join("\n")),
			address,
		].join("\n\n"),
		html: markup`<p><a href="${address}"><strong>${title}</strong></a></p>
<p>${standing}</p>
${lists.map(
	({ name, lines }) =>
		markup`<p><strong>${name}</strong></p>\n<ul>${lines.map(({ html }) => markup`<li>${html}</li>`)}</ul>\n`,
)}`.toString(),
	};
}

function standingWords({ language, words }: Citing, statement: StatementView): string {
	const { everywhere, statementPage, vocabulary } = words;
	const verdict = standingVerdict(statement);
	const { gradeOf, title } = statementPage.verdict;
	return [
		...(verdict === null
			? [vocabulary.statementStatus[statement.status]]
			: [title, gradeOf(verdict.number, verdict.words[language]), verdict.method]),
		everywhere.count.independentSources(statement.sources.count),
	].join(" · ");
}

function passagesOf(citing: Citing, members: readonly MembershipView[], wanted: Stance): Line[] {
	const { vocabulary } = citing.words;
	return members
		.filter(({ passage, stance, state }) => stance === wanted && isThere(passage, state))
		.map(({ passage, state }) => {
			const { html, text } = passageParts(citing, passage);
			const open = [state, passage.state].find((one) => one !== "approved");
			if (open === undefined) return { html, text };
			const said = ` (${vocabulary.reviewState[open]})`;
			return { text: `${text}${said}`, html: markup`${html}${said}` };
		});
}

function isThere(
	{ deleted, lost, state }: MembershipView["passage"],
	membership: MembershipView["state"],
): boolean {
	return !deleted && lost !== true && state !== "rejected" && membership !== "rejected";
}

function evidenceLine({ words: { vocabulary } }: Citing, one: EvidenceView): Line[] {
	if (one.confidential) return [];
	const { bearing, locator, title } = one;
	const said = `${vocabulary.bearing[bearing]} — `;
	const isAddress = isSafeAddress(locator);
	const link = isAddress ? markup`<a href="${locator}">${title}</a>` : markup`${title}`;
	const rest = isAddress || locator === "" ? "" : `, ${locator}`;
	return [
		{
			text: `${said}${[title, locator].filter((part) => part !== "").join(", ")}`,
			html: markup`${said}${link}${rest}`,
		},
	];
}
