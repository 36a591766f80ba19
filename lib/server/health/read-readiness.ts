import "server-only";
import { readdir, statfs } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { type ReadinessCheck, type ReadinessView, readinessChecks } from "@/lib/domain/health";
import { config, type ServerConfig } from "@/lib/server/config";
import { houseErrand } from "@/lib/server/door/house";
import { log } from "@/lib/server/log";
import { softwareVersion } from "@/lib/server/software-version";
import { database } from "@/lib/server/store/client";
import { doesAnswer, listAppliedMigrations } from "@/lib/server/store/health";

let underWay: Promise<ReadinessView> | null = null;

/**
 * Whether this newsroom can work, and if not, why. Whoever asks while it is being found out waits for the same
 * answer, so that nobody can make the server busy by asking often.
 */
export function readReadiness(): Promise<ReadinessView> {
	underWay ??= findOut().finally(() => {
		underWay = null;
	});
	return underWay;
}

/** What is wrong; null when nothing is. */
type Finding = string | null;

async function findOut(): Promise<ReadinessView> {
	const checks = await Promise.all(
		readinessChecks.map(async (name) => {
			const reason = await inTime(look[name](config()));
			return { name, holds: reason === null, reason };
		}),
	);
	const holds = checks.every((check) => check.holds);
	return { status: holds ? "ready" : "not-ready", version: softwareVersion, checks, workers: [] };
}

// Less than those who ask wait, as a rule.
const patienceMilliseconds = 3000;

async function inTime(finding: Promise<Finding>): Promise<Finding> {
	const late = sleep(patienceMilliseconds, "it was not found out in time", { ref: false });
	try {
		return await Promise.race([finding, late]);
	} catch (error) {
		log.error({ error }, "a check of readiness failed");
		return "it could not be found out; the log says why";
	}
}

const look: Record<ReadinessCheck, (server: ServerConfig) => Promise<Finding>> = {
	database: async () =>
		(await doesAnswer(database(), houseErrand("health"))) ? null : "the database does not answer",
	migrations: async ({ migrationsDir }) => {
		const [entries, applied] = await Promise.all([
			readdir(migrationsDir, { withFileTypes: true }),
			listAppliedMigrations(database(), houseErrand("health")),
		]);
		if (applied === null) return "the database does not answer";
		const known = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
		const pending = known.filter((name) => !applied.includes(name)).length;
		const unknown = applied.filter((name) => !known.includes(name)).length;
		if (pending > 0) return `the database lacks migrations of this version (${pending})`;
		return unknown > 0 ? `the database has migrations of another version (${unknown})` : null;
	},
	disk: async ({ dataDir, leastFreeBytes }) => {
		const { bavail, bsize } = await statfs(dataDir);
		if (bavail * bsize >= leastFreeBytes) return null;
		return `less than ${Math.ceil(leastFreeBytes / 2 ** 20)} MB are free where the newsroom is kept`;
	},
};
