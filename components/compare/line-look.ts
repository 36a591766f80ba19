import { titleOf } from "@/components/statements/statement-words";
import type { Language } from "@/lib/domain/languages";
import { endLost } from "@/lib/domain/link-standing";
import { linkTypeRow } from "@/lib/domain/link-types";
import { reviewStateRow } from "@/lib/domain/review";
import type { Tag } from "@/lib/domain/tags";
import type { Messages } from "@/lib/i18n/messages";
import type { CrossLink, SharedStatement, Side } from "./pairing";

/** How a line is drawn and told. */
export interface LineLook {
	/** The word on it, with an arrow to where it goes. */
	readonly words: string;
	/** What a screen reader says of it. */
	readonly name: string;
	/** The tag whose hue it has; null for plain ink. */
	readonly hue: Tag | null;
	readonly dashed: boolean;
	readonly strong: boolean;
	/** The passages it joins. */
	readonly ends: Readonly<Record<Side, string>>;
}

/** The look of a link between the two texts: in its type's hue, fuller once approved. */
export function linkLook({ link, from, ends }: CrossLink, messages: Messages): LineLook {
	const { hue, symmetric } = linkTypeRow(link.type);
	const type = messages.vocabulary.linkType[link.type];
	const arrow = symmetric ? [type] : from === "left" ? [type, "→"] : ["←", type];
	const lost = endLost(link);
	const quote = (quotes: readonly string[]) => quotes.join(messages.everywhere.gap);
	return {
		words: arrow.join(" "),
		name: [
			messages.compare.showLink(type, quote(link.from.quotes), quote(link.to.quotes)),
			...(lost === null ? [] : [messages.linking.endLost[lost]]),
		].join(" "),
		hue,
		// As what it joins is not what it was any more.
		dashed: endLost(link) !== null || link.stale,
		strong: reviewStateRow(link.state).exported,
		ends,
	};
}

/** The look of a statement that has passages in both texts; null where it has none after all. */
export function statementLook(
	{ statement, ends }: SharedStatement,
	messages: Messages,
	language: Language,
): LineLook | null {
	const [left, right] = [ends.left[0], ends.right[0]];
	if (left === undefined || right === undefined) return null;
	const { sameStatementLine, showStatement } = messages.compare;
	const title = titleOf(statement.titles, language);
	return {
		words: sameStatementLine,
		name: showStatement(title),
		hue: null,
		dashed: true,
		strong: false,
		ends: { left, right },
	};
}
