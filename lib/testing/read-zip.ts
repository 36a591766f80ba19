import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

const open = promisify<Buffer, { lazyEntries: boolean; strictFileNames: boolean }, ZipFile>(
	fromBuffer,
);

/** The files of a zip archive by their paths, in its order, each unpacked and checked; throws if it is not whole. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
	const zip = await open(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true });
	const unpack = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
	const files = new Map<string, Buffer>();
	await new Promise<void>((resolve, reject) => {
		zip.on("error", reject);
		zip.on("end", resolve);
		zip.on("entry", (entry: Entry) => {
			unpack(entry)
				.then(async (stream) => {
					if (files.has(entry.fileName)) throw new Error(`twice: ${entry.fileName}`);
					files.set(entry.fileName, Buffer.concat(await stream.toArray()));
					zip.readEntry();
				})
				.catch(reject);
		});
		zip.readEntry();
	});
	return files;
}
