import { deflateRawSync } from "node:zlib";

/** An entry of an archive that may say of itself what is not so. */
export interface RawEntry {
	readonly name: string;
	readonly bytes: Uint8Array | string;
	/** The size that it says it has. */
	readonly claims?: number;
	/** Bit 0: encrypted. */
	readonly flags?: number;
	/** The mode of a file on Unix. */
	readonly mode?: number;
}

/** An archive with any entries, well-made or not (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
export function rawZip(entries: readonly RawEntry[]): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const bytes = typeof entry.bytes === "string" ? Buffer.from(entry.bytes) : entry.bytes;
		const packed = bytes.length === 0 ? nothing : deflateRawSync(bytes);
		const name = Buffer.from(entry.name);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE((entry.flags ?? 0) | 0x800, 2);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crcOf(bytes), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(entry.claims ?? bytes.length, 18);
		shared.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
		tail.writeUInt32LE(offset, 10);
		const version = Buffer.from([20, 3]);
		directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), version, shared, tail, name]));
		locals.push(local);
		offset += local.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", "latin1");
	end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
	end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, list, end]);
}

const nothing = deflateRawSync(new Uint8Array());

const table = Uint32Array.from({ length: 256 }, (_, n) => {
	let value = n;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
	return (crc ^ 0xffffffff) >>> 0;
}
