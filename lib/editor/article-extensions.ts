import { type Extensions, getSchema, Mark, mergeAttributes, Node } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import { isSafeAddress } from "@/lib/domain/note";
import { blockKinds } from "@/lib/domain/text-parts";
import { blockElements } from "./block-elements";

const document = Node.create({ name: "doc", topNode: true, content: "block*" });

const text = Node.create({ name: "text", group: "inline" });

const blocks = blockKinds.map((kind) =>
	Node.create({
		name: kind,
		group: "block",
		content: "text*",
		marks: "strong emphasis link",
		defining: true,
		renderHTML: ({ HTMLAttributes }) => [
			blockElements[kind].element,
			mergeAttributes(HTMLAttributes, { "data-block": kind, dir: "auto" }),
			0,
		],
	}),
);

const strong = Mark.create({ name: "strong", renderHTML: () => ["strong", 0] });

const emphasis = Mark.create({ name: "emphasis", renderHTML: () => ["em", 0] });

const link = Mark.create({
	name: "link",
	addAttributes: () => ({ href: { default: "" } }),
	renderHTML: ({ HTMLAttributes }) => {
		const href = String(HTMLAttributes.href ?? "");
		return isSafeAddress(href)
			? ["a", { href, rel: "noopener noreferrer nofollow" }, 0]
			: ["span", 0];
	},
});

/** What an article's document is made of: one node per kind of block, text, and the looks its source had. */
export const articleExtensions: Extensions = [document, text, ...blocks, strong, emphasis, link];

/** The schema of an article's document; needs no browser. */
export const articleSchema: Schema = getSchema(articleExtensions);
