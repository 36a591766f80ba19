import { SaxesParser } from "saxes";

/** How large a part of a document may be in what makes reading it dear. */
export const xmlLimits = { elements: 1_000_000, depth: 256 } as const;

/** Why XML is not read. */
export class XmlError extends Error {
	constructor(readonly problem: "damaged" | "too-complex" | "unsafe-archive") {
		super(problem);
	}
}

/** What is told while XML is read: names without their prefixes, attributes by such names. */
export interface XmlListener {
	open(name: string, attributes: ReadonlyMap<string, string>): void;
	close(name: string): void;
	text?(words: string): void;
}

/**
 * Reads UTF-8 XML part by part. No document type is allowed, so that there are no entities to expand and nothing that
 * could be fetched; throws an `XmlError` for that, for more than `xmlLimits`, and for what is not well-formed.
 */
export async function readXml(
	parts: AsyncIterable<Uint8Array>,
	listener: XmlListener,
): Promise<void> {
	const parser = new SaxesParser({ xmlns: true });
	let elements = 0;
	let depth = 0;
	parser.on("doctype", () => {
		throw new XmlError("unsafe-archive");
	});
	parser.on("error", () => {
		throw new XmlError("damaged");
	});
	parser.on("opentag", ({ local, attributes }) => {
		elements += 1;
		depth += 1;
		if (elements > xmlLimits.elements || depth > xmlLimits.depth) throw new XmlError("too-complex");
		const known = Object.values(attributes).map((one) => [one.local, one.value] as const);
		listener.open(local, new Map(known));
	});
	parser.on("closetag", ({ local }) => {
		depth -= 1;
		listener.close(local);
	});
	parser.on("text", (words) => listener.text?.(words));
	parser.on("cdata", (words) => listener.text?.(words));
	const decoder = new TextDecoder("utf-8", { fatal: true });
	for await (const part of parts)
		parser.write(decode(() => decoder.decode(part, { stream: true })));
	parser.write(decode(() => decoder.decode())).close();
}

function decode(read: () => string): string {
	try {
		return read();
	} catch {
		throw new XmlError("damaged");
	}
}
