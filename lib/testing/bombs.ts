import { deflateSync } from "node:zlib";
import { rawZip } from "./raw-zip";
import { docxOf, pdfOf } from "./small-documents";

const megabyte = 1024 * 1024;

const part = (bytes: Uint8Array | string, claims?: number) => ({
	name: "word/document.xml",
	bytes,
	...(claims !== undefined && { claims }),
});

/** Word documents that would be far more than they are, each with what its reader says of it. */
export const documentBombs: Readonly<
	Record<string, { readonly make: () => Uint8Array; readonly problem: string }>
> = {
	"a part that says it has a gigabyte": {
		make: () => docxOf("", [part("x", 1024 * megabyte)]),
		problem: "too-complex",
	},
	"a part that has more than it says": {
		make: () => docxOf("", [part(Buffer.alloc(60 * megabyte, " "), 500)]),
		problem: "damaged",
	},
	"65,534 entries": {
		make: () => rawZip(Array.from({ length: 65_534 }, (_, n) => ({ name: `${n}`, bytes: "" }))),
		problem: "too-complex",
	},
	"100,000 elements within each other": {
		make: () => docxOf("", [part(`<d>${"<a>".repeat(100_000)}`)]),
		problem: "too-complex",
	},
	"an archive in an archive": {
		make: () => rawZip([{ name: "a.zip", bytes: rawZip([{ name: "b", bytes: "b" }]) }]),
		problem: "looks-like-zip",
	},
};

/** Pages that a reader who builds a tree would build a very large one of. */
export const pageBombs: Readonly<Record<string, () => Uint8Array>> = {
	"tags within tags": () => Buffer.from(`<p>a ${"<div>".repeat(400_000)}`),
	"tags beside tags": () => Buffer.from(`<p>a ${"<p>a</p>".repeat(400_000)}`),
	attributes: () =>
		Buffer.from(`<p>a <a ${Array.from({ length: 500_000 }, (_, n) => `a${n}`).join(" ")}>`),
};

/** A PDF of a few kilobytes that unpacks to gigabytes: packed twice, a thousandth of a thousandth, and said eight times. */
export function pdfBomb(): Uint8Array {
	const once = deflateSync(Buffer.alloc(128 * megabyte), { level: 9 });
	const twice = deflateSync(once, { level: 9 }).toString("latin1");
	return pdfOf([
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [${"4 0 R ".repeat(8)}] >>`,
		`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${twice}\nendstream`,
	]);
}
