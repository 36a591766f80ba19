import { Fragment, type ReactNode } from "react";
import { isSafeAddress, type NoteNode } from "@/lib/domain/note";

type Say = (inner: ReactNode, node: NoteNode) => ReactNode;

const elements: Readonly<Record<string, Say>> = {
	paragraph: (inner) => <p className="min-h-[1lh]">{inner}</p>,
	bulletList: (inner) => <ul className="list-disc pl-5">{inner}</ul>,
	orderedList: (inner, { attrs }) => (
		<ol start={typeof attrs?.start === "number" ? attrs.start : 1} className="list-decimal pl-5">
			{inner}
		</ol>
	),
	listItem: (inner) => <li>{inner}</li>,
	hardBreak: () => <br />,
	mention: (_, { attrs }) => (
		<span className="font-medium text-accent">@{String(attrs?.label ?? "")}</span>
	),
};

const marks: Readonly<Record<string, (inner: ReactNode, attrs: NoteNode["attrs"]) => ReactNode>> = {
	bold: (inner) => <strong>{inner}</strong>,
	italic: (inner) => <em>{inner}</em>,
	link: (inner, attrs) => {
		const address = String(attrs?.href ?? "");
		if (!isSafeAddress(address)) return inner;
		return (
			<a href={address} target="_blank" rel="noreferrer noopener" className="underline">
				{inner}
			</a>
		);
	},
};

/** Rich text to be read: what it does not know it shows as the words inside. */
export function NoteWords({ doc }: { doc: NoteNode }) {
	return (
		<div className="text-sm break-words whitespace-pre-wrap">
			<Inside node={doc} />
		</div>
	);
}

function Inside({ node }: { node: NoteNode }) {
	const { text, content = [] } = node;
	return (
		<>
			{text}
			{content.map((inner, n) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a note is read as a whole, and has no other names for its parts
				<Fragment key={n}>{shown(inner)}</Fragment>
			))}
		</>
	);
}

function shown(node: NoteNode): ReactNode {
	const inner = <Inside node={node} />;
	const say = Object.hasOwn(elements, node.type) ? elements[node.type] : undefined;
	const words = say === undefined ? inner : say(inner, node);
	return (node.marks ?? []).reduce<ReactNode>((within, { type, attrs }) => {
		const mark = Object.hasOwn(marks, type) ? marks[type] : undefined;
		return mark === undefined ? within : mark(within, attrs);
	}, words);
}
