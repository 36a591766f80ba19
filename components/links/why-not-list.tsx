"use client";

import { useMessages } from "@/components/language/language-provider";
import { type LinkType, linkTypeRow, whyNot } from "@/lib/domain/link-types";
import type { Tag } from "@/lib/domain/tags";
import type { Messages } from "@/lib/i18n/messages";

/** Why types of link cannot go from one tag to another, one line each, and which types can instead. */
export function WhyNotList(props: { types: readonly LinkType[]; from: Tag; to: Tag }) {
	const messages = useMessages();
	const { types, from, to } = props;
	return (
		<div className="flex flex-col gap-1.5 text-label">
			<ul className="flex flex-col gap-1">
				{types.map((type) => (
					<li key={type}>{whyNotWords(type, from, to, messages)}</li>
				))}
			</ul>
			{types[0] !== undefined && (
				<p className="text-ink-2">{insteadWords(types[0], from, to, messages)}</p>
			)}
		</div>
	);
}

/** Why a type cannot go from one tag to another; nothing where it can. */
export function whyNotWords(
	type: LinkType,
	from: Tag,
	to: Tag,
	{ linking, vocabulary, compare }: Messages,
): string {
	const why = whyNot(type, from, to);
	if (why === null) return "";
	const row = linkTypeRow(type);
	const reasons = why.ends.map((end) => {
		const tags = row[end].map((tag) => vocabulary.tag[tag]).join(compare.or);
		return linking.whyNot.ends[end](vocabulary.linkType[type], tags);
	});
	return [...reasons, ...(why.isAllowedTurned ? [linking.whyNot.turned] : [])].join(" ");
}

/** Which types can go from one tag to another instead of one that cannot, else the other way round. */
export function insteadWords(
	type: LinkType,
	from: Tag,
	to: Tag,
	{ linking, vocabulary }: Messages,
): string {
	const why = whyNot(type, from, to);
	const names = (types: readonly LinkType[]) =>
		types.map((one) => vocabulary.linkType[one]).join(", ");
	if (why === null) return "";
	if (why.instead.length > 0) return linking.whyNot.instead(names(why.instead));
	if (why.insteadTurned.length === 0) return linking.whyNot.nothing;
	return linking.whyNot.insteadTurned(names(why.insteadTurned));
}
