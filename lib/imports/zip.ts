import { uploadLimit } from "@/lib/domain/queries";
import { fail, ok } from "@/lib/domain/result";
import { findSourceCollection } from "@/lib/domain/source-collections";
import { findSourceFormat } from "@/lib/domain/source-formats";
import type { Collected, CollectedFile } from "@/lib/imports/collection";
import { type OpenZip, openZip, ZipError } from "@/lib/imports/open-zip";

/**
 * The files of an archive, by name. Folders and what systems leave beside files are left out; a file of another
 * kind, one that is too large or damaged, and an archive in the archive are named with the reason, and stop no other.
 * Fails like `openZip`, as `invalid`; an archive without any file as `no-files`.
 */
export async function collectZip(bytes: Uint8Array): Promise<Collected> {
	try {
		const zip = await openZip(bytes);
		const names = zip.names.filter((name) => !isLeftOver(name));
		if (names.length === 0) return refuse("no-files");
		const files: CollectedFile[] = [];
		for (const name of names) files.push(await collectFile(zip, name));
		return ok(files);
	} catch (error) {
		if (error instanceof ZipError) return refuse(error.problem);
		throw error;
	}
}

async function collectFile(zip: OpenZip, name: string): Promise<CollectedFile> {
	if (findSourceCollection(name) !== null) return { name, code: "looks-like-archive" };
	if (findSourceFormat(name, null) === null) return { name, code: "unsupported-media" };
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const part of zip.read(name)) {
			length += part.length;
			if (length > uploadLimit) return { name, code: "too-large" };
			parts.push(part);
		}
	} catch (error) {
		if (error instanceof ZipError) return { name, code: error.problem };
		throw error;
	}
	return { name, bytes: Buffer.concat(parts) };
}

function isLeftOver(name: string): boolean {
	return name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function refuse(code: string) {
	return fail("invalid", { fields: [{ path: "file", code }] });
}
