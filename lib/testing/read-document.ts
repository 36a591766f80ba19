import { SaxesParser, type SaxesTag } from "saxes";
import { readZip } from "./read-zip";

/** A comment of a Word document with the words it is anchored on. */
export interface ReadComment {
	readonly id: string;
	readonly author: string;
	/** Its paragraphs. */
	readonly lines: readonly string[];
	/** The words between its two ends in the text, paragraphs parted by an empty line; null where they are not. */
	readonly anchor: string | null;
}

/** The text of a Word document and its comments, read as another program does; throws where it is not well-formed. */
export async function readDocument(
	bytes: Uint8Array,
): Promise<{ readonly paragraphs: readonly string[]; readonly comments: readonly ReadComment[] }> {
	const files = await readZip(bytes);
	const anchors = new Map<string, string>();
	const [open, ended, referred] = [new Set<string>(), new Set<string>(), new Set<string>()];
	const paragraphs: string[] = [];
	let isFirst = true;
	read(files.get("word/document.xml"), {
		open: (name, attributes) => {
			const id = attributes["w:id"] ?? "";
			if (name === "w:p") {
				if (!isFirst) for (const one of open) anchors.set(one, `${anchors.get(one)}\n\n`);
				isFirst = false;
				paragraphs.push("");
			}
			if (name === "w:commentRangeStart") {
				if (anchors.has(id)) throw new Error(`begins twice: ${id}`);
				anchors.set(id, "");
				open.add(id);
			}
			if (name === "w:commentRangeEnd") {
				if (!open.delete(id)) throw new Error(`ends before it begins: ${id}`);
				ended.add(id);
			}
			if (name === "w:commentReference") referred.add(id);
		},
		words: (words) => {
			paragraphs.push(`${paragraphs.pop() ?? ""}${words}`);
			for (const one of open) anchors.set(one, `${anchors.get(one)}${words}`);
		},
	});
	const comments: { id: string; author: string; lines: string[] }[] = [];
	read(files.get("word/comments.xml"), {
		open: (name, attributes) => {
			const [id = "", author = ""] = [attributes["w:id"], attributes["w:author"]];
			if (name === "w:comment") comments.push({ id, author, lines: [] });
			if (name === "w:p") comments.at(-1)?.lines.push("");
		},
		words: (words) => {
			const lines = comments.at(-1)?.lines ?? [];
			lines.push(`${lines.pop() ?? ""}${words}`);
		},
	});
	const anchorOf = (id: string) =>
		ended.has(id) && referred.has(id) ? (anchors.get(id) ?? null) : null;
	if (anchors.size !== comments.length) throw new Error("comments and their places differ");
	return {
		paragraphs,
		comments: comments.map((comment) => ({ ...comment, anchor: anchorOf(comment.id) })),
	};
}

interface Hearing {
	readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	readonly words: (words: string) => void;
}

function read(part: Buffer | undefined, { open, words }: Hearing): void {
	const parser = new SaxesParser();
	let isText = false;
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ attributes, name }: SaxesTag) => {
		isText = name === "w:t";
		if (name === "w:br") words("\n");
		else if (name === "w:tab") words("\t");
		else open(name, attributes as Record<string, string>);
	});
	parser.on("closetag", () => {
		isText = false;
	});
	parser.on("text", (text) => {
		if (isText) words(text);
	});
	parser.write(new TextDecoder("utf-8", { fatal: true }).decode(part)).close();
}
