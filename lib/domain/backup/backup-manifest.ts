import { z } from "zod";
import { idSchema } from "../id";
import type { View } from "../view";

/** Which way of writing a backup this version knows; another is not restored. */
export const backupFormat = { name: "recoupe-backup", version: 1 } as const;

/**
 * The largest backup that is taken: bytes of the archive as it is sent, bytes it unpacks to, bytes of one file of rows,
 * and files.
 */
export const backupLimits = {
	upload: 256 * 1024 * 1024,
	unpacked: 2 * 1024 * 1024 * 1024,
	rows: 64 * 1024 * 1024,
	files: 100_000,
} as const;

/** What a backup says of itself. */
export const backupManifestSchema = z.object({
	format: z.object({ name: z.literal(backupFormat.name), version: z.int() }),
	software: z.object({ name: z.string(), version: z.string() }),
	exportedAt: z.iso.datetime(),
	dossier: z.object({ id: idSchema, title: z.string() }),
	/** The number of the last event of the dossier that is in it. */
	lastEvent: z.int().nonnegative(),
	/** Every other file, in the order in which they were written. */
	files: z
		.array(
			z.object({
				path: z.string(),
				mediaType: z.string(),
				size: z.int().nonnegative(),
				sha256: z.string().regex(/^[0-9a-f]{64}$/),
			}),
		)
		.max(backupLimits.files),
});

export type BackupManifest = View<typeof backupManifestSchema>;

/** Files that say what the dossier's rows name of its newsroom, and what the terms mean. */
export const backupFiles = {
	people: "people.jsonld",
	outlets: "outlets.jsonld",
	scales: "scales.jsonld",
	context: "context.jsonld",
	manifest: "manifest.json",
} as const;

/**
 * The files that belong to the newsroom a backup was made in, or to its making: all others are the same, byte for byte,
 * when a restored dossier is backed up again.
 */
export const newsroomFiles: ReadonlySet<string> = new Set(Object.values(backupFiles));

/** The path of a file of rows; files of a record are numbered from 1. */
export function rowsPath(record: string, n: number): string {
	return `${record}/${String(n).padStart(5, "0")}.jsonld`;
}

/** The path of the bytes with this SHA-256. */
export function bytesPath(sha256: string): string {
	return `originals/${sha256}`;
}
