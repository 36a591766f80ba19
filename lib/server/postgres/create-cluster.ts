import "server-only";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { databaseEnvironment } from "../config";
import { clusterFolder } from "./cluster-folder";
import type { ClusterPlan } from "./cluster-plan";
import { createRoles } from "./database-roles";
import { freePort } from "./free-port";
import { librariesOf, programOf } from "./native-postgres";
import { clearPostmaster, stopServer } from "./postmaster";
import { runPostmaster } from "./run-postmaster";
import { StartProblem } from "./start-problem";

const unfinished = "postgres.unfinished-";

/**
 * Makes the server's folder if there is none. It is made under another name, started, logged in to, stopped and
 * only then renamed, so a folder of the final name is always whole.
 */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
	await removeUnfinished(plan);
	const cluster = clusterFolder(plan.dataDir);
	if (await stat(cluster).catch(() => null)) return checkVersion(plan, cluster);
	plan.say("Making the database …");
	const folder = join(plan.dataDir, `${unfinished}${randomUUID()}`);
	await initialise(plan, folder);
	await tryOut(plan, folder);
	await rename(folder, cluster);
}

async function checkVersion(plan: ClusterPlan, cluster: string): Promise<void> {
	const version = (await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => "")).trim();
	if (version === plan.native.major) return;
	if (version === "") {
		throw new StartProblem(
			`The database folder ${cluster} is not whole (it has no PG_VERSION). Nothing was changed. Put it back from your backup, or move it away to begin with an empty newsroom.`,
		);
	}
	throw new StartProblem(
		`The database in ${cluster} was made by PostgreSQL ${version}, and this Recoupe brings PostgreSQL ${plan.native.major}. Nothing was changed. Export with the Recoupe that made it, or run pg_dump of PostgreSQL ${version}, move the folder away, and load the copy into a new one; or set DATABASE_URL to a PostgreSQL ${version} that serves it.`,
	);
}

async function removeUnfinished(plan: ClusterPlan): Promise<void> {
	const names = (await readdir(plan.dataDir)).filter((name) => name.startsWith(unfinished));
	for (const name of names) {
		const path = join(plan.dataDir, name);
		await clearPostmaster(plan.native, path);
		await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
	if (names.length > 0)
		plan.say("Removed an unfinished database of an interrupted first start; it was never used.");
}

async function initialise(plan: ClusterPlan, folder: string): Promise<void> {
	const passwordFile = `${folder}.password`;
	await mkdir(folder, { mode: 0o700 });
	await writeFile(passwordFile, `${plan.secrets.adminPassword}\n`, { flag: "wx", mode: 0o600 });
	if (plan.account) {
		for (const path of [folder, passwordFile])
			await chown(path, plan.account.uid, plan.account.gid);
	}
	try {
		await runInitdb(plan, folder, passwordFile);
	} finally {
		await rm(passwordFile, { force: true });
	}
}

function runInitdb(plan: ClusterPlan, folder: string, passwordFile: string): Promise<void> {
	const parameters = [
		"-D",
		folder,
		"--username=recoupe_admin",
		`--pwfile=${passwordFile}`,
		"--auth=scram-sha-256",
		"--encoding=UTF8",
		"--locale-provider=builtin",
		"--builtin-locale=C.UTF-8",
		"--no-locale",
		"--data-checksums",
		...(plan.durable ? [] : ["--no-sync"]),
	];
	return new Promise((resolve, reject) => {
		const child = spawn(programOf(plan.native, "initdb"), parameters, {
			...(plan.account ? { uid: plan.account.uid, gid: plan.account.gid } : {}),
			cwd: folder,
			env: databaseEnvironment(librariesOf(plan.native)),
			stdio: ["ignore", "pipe", "pipe"],
			windowsHide: true,
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text: string) => {
				output += text;
			});
		}
		child.once("error", reject);
		child.once("close", (code) => {
			if (code === 0) resolve();
			else reject(new StartProblem(`The database cannot be made in ${folder}:\n${output.trim()}`));
		});
	});
}

async function tryOut(plan: ClusterPlan, folder: string): Promise<void> {
	const running = await runPostmaster(plan, folder, await freePort());
	try {
		await createRoles(running.port, plan.secrets);
	} finally {
		await stopServer(plan.native, folder, running.pid);
	}
}
