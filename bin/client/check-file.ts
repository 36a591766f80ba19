import { type FileHandle, open } from "node:fs/promises";
import { StartProblem } from "@/lib/server/postgres/start-problem";

type Check = (file: FileHandle, size: number) => Promise<boolean>;

/** What the end of a whole file of a media type looks like; of others it is enough that there is something. */
const checks: Readonly<Record<string, Check>> = {
	"application/zip": endsAsZip,
	"application/ld+json": (file, size) => endsWith(file, size, /\}\s*$/),
	"text/html": (file, size) => endsWith(file, size, /<\/html>\s*$/),
	"text/csv": (file, size) => endsWith(file, size, /\r\n$/),
};

/** Throws a `StartProblem` for a file that is not whole, as far as its end shows. */
export async function checkFile(path: string, mediaType: string): Promise<void> {
	const [type = ""] = mediaType.split(";");
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const check = checks[type.trim().toLowerCase()];
		const isWhole = size > 0 && (check === undefined || (await check(file, size)));
		if (isWhole) return;
	} finally {
		await file.close();
	}
	throw new StartProblem("What arrived is not a whole file, and is not kept. Try again.");
}

async function endsWith(file: FileHandle, size: number, end: RegExp): Promise<boolean> {
	return end.test((await readEnd(file, size, 200)).toString("utf8"));
}

/** The last record of an archive (APPNOTE 4.3.16) without a comment, which says where the list of its files ends. */
async function endsAsZip(file: FileHandle, size: number): Promise<boolean> {
	const record = await readEnd(file, size, 22);
	if (record.length < 22 || record.readUInt32LE(0) !== 0x06054b50) return false;
	const [length, start] = [record.readUInt32LE(12), record.readUInt32LE(16)];
	const isLarge = start === 0xffffffff || length === 0xffffffff;
	return isLarge || start + length <= size - 22;
}

async function readEnd(file: FileHandle, size: number, most: number): Promise<Buffer> {
	const length = Math.min(size, most);
	const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
	return buffer;
}
