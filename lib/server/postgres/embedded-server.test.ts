import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { hostname, networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseAccount } from "./account";
import { embeddedUrl, withClient } from "./database-roles";
import { type EmbeddedServer, findEmbeddedServer, startEmbeddedServer } from "./embedded-server";
import { tryLock } from "./instance-lock";
import { findNativePostgres, readableBy, restoreLinks } from "./native-postgres";
import { isServerOf, readPostmasterFile } from "./postmaster";
import { openSecrets } from "./stored-secrets";

const asRoot = process.getuid?.() === 0;
let folder = "";
let dataDir = "";
let server: EmbeddedServer | null = null;
const said: string[] = [];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "recoupe-test-"));
	await chmod(folder, 0o711);
	dataDir = join(folder, "newsroom");
	said.length = 0;
});

afterEach(async () => {
	await server?.stopAtOnce();
	server = null;
	await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
	server = await startEmbeddedServer({ dataDir, durable: false, say: (line) => said.push(line) });
	return server;
}

async function restart(): Promise<EmbeddedServer> {
	await server?.stop();
	return start();
}

function refusal(): Promise<string> {
	return start().then(
		() => "started",
		(error: unknown) =>
			error instanceof Error ? `${error.name}: ${error.message}` : String(error),
	);
}

describe("the embedded server", () => {
	test("SC-01 SC-05 keeps its secrets closed, its folder too, and listens on the loopback address only", async () => {
		const { port } = await start();
		expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
		expect((await stat(join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
		const outside = Object.values(networkInterfaces())
			.flat()
			.find((address) => address?.family === "IPv4" && !address.internal);
		if (outside) expect(await connects(outside.address, port)).toBe(false);
		expect(await connects("127.0.0.1", port)).toBe(true);
		const rules = (await readFile(join(dataDir, "postgres/pg_hba.conf"), "utf8")).split("\n");
		const methods = rules
			.filter((line) => /^(local|host)/.test(line))
			.map((line) => line.trim().split(/\s+/).at(-1));
		expect(new Set(methods)).toEqual(new Set(["scram-sha-256"]));
	});

	test("SC-01 widened secrets are closed again, and lost ones are not made anew over a database", async () => {
		await start();
		await server?.stop();
		await chmod(join(dataDir, "secrets.json"), 0o644);
		await start();
		expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
		await server?.stop();
		server = null;
		const path = join(dataDir, "secrets.json");
		const kept = await readFile(path, "utf8");
		await rm(path);
		expect(await refusal()).toMatch(/^StartProblem: .*secrets.json is missing.*backup/);
		await writeFile(path, kept.replaceAll(/Password": "..../g, 'Password": "abcd'));
		expect(await refusal()).toMatch(/^StartProblem: The passwords in secrets.json do not open/);
	});

	test("the application's role owns nothing and cannot make anything", async () => {
		const { appUrl } = await start();
		await withClient(appUrl, async (client) => {
			await expect(client.query("CREATE TABLE mine (id int)")).rejects.toThrow("permission denied");
			await expect(client.query("CREATE ROLE mine")).rejects.toThrow("permission denied");
		});
	});

	test("CR-07 keeps its port, and takes another when a stranger has it", async () => {
		const first = await start();
		expect((await restart()).port).toBe(first.port);
		await server?.stop();
		const stranger = createServer().listen(first.port, "127.0.0.1");
		const moved = await start();
		expect(moved.port).not.toBe(first.port);
		expect(stranger.listening).toBe(true);
		expect(await findEmbeddedServer(dataDir)).toEqual({
			appUrl: moved.appUrl,
			ownerUrl: moved.ownerUrl,
		});
		stranger.close();
	});

	test("CR-16 refuses a folder of another major version, and leaves it as it was", async () => {
		await start();
		await server?.stop();
		server = null;
		const path = join(dataDir, "postgres/PG_VERSION");
		await writeFile(path, "17\n");
		expect(await refusal()).toMatch(/PostgreSQL 17.*PostgreSQL 18.*Nothing was changed/);
		expect(await readFile(path, "utf8")).toBe("17\n");
	});

	test("CR-05 refuses a folder that is not whole instead of using or replacing it", async () => {
		await start();
		await server?.stop();
		server = null;
		await rm(join(dataDir, "postgres/PG_VERSION"));
		expect(await refusal()).toMatch(/is not whole.*Nothing was changed/);
	});

	test("CR-11 names the path and the way out when others may write there", async () => {
		await mkdir(dataDir);
		await chmod(dataDir, 0o777);
		expect(await refusal()).toContain(`chmod 700 '${dataDir}'`);
		await chmod(dataDir, 0o700);
		await start();
		await server?.stop();
		server = null;
		await chmod(join(dataDir, "postgres"), 0o777);
		expect(await refusal()).toContain(`chmod 700 '${join(dataDir, "postgres")}'`);
	});

	test.runIf(asRoot)("CR-12 as root runs as an existing account that is not root", async () => {
		const { pid } = await start();
		const uid = /^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1];
		expect(Number(uid)).toBeGreaterThan(0);
		expect((await stat(join(dataDir, "secrets.json"))).uid).toBe(0);
	});

	test.runIf(asRoot)("CR-12 as root refuses a place that the account cannot reach", async () => {
		await chmod(folder, 0o700);
		expect(await refusal()).toMatch(new RegExp(`may not enter ${folder}\\..*RECOUPE_DATA_DIR`));
	});
});

describe("CR-12 the account for the database", () => {
	const passwd = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n";

	test("is postgres, else nobody, and never root or one that does not exist", () => {
		expect(chooseAccount(`${passwd}postgres:x:101:104::/:/bin/sh`)?.name).toBe("postgres");
		expect(chooseAccount(passwd)).toEqual({ name: "nobody", uid: 65_534, gid: 65_534 });
		expect(chooseAccount("root:x:0:0::/root:/bin/sh\npostgres:x:0:0::/:/bin/sh")).toBeNull();
		expect(chooseAccount("")).toBeNull();
	});

	test("gets a copy of the programs when it cannot read them where they are", async () => {
		const closed = join(folder, "closed", "native");
		await mkdir(join(closed, "bin"), { recursive: true });
		await mkdir(dataDir);
		await writeFile(join(closed, "bin/postgres"), "#!");
		await chmod(join(folder, "closed"), 0o700);
		const account = { name: "nobody", uid: 65_534, gid: 65_534 };
		const copy = await readableBy(
			{ folder: closed, version: "18.4.0", major: "18" },
			account,
			dataDir,
		);
		expect(copy.folder).toBe(join(dataDir, "native-18.4.0"));
		expect(await readFile(join(copy.folder, "bin/postgres"), "utf8")).toBe("#!");
	});
});

describe("CR-14 where install scripts were blocked", () => {
	test("missing links to libraries are made, relative, and present ones left alone", async () => {
		const native = join(folder, "native");
		await mkdir(join(native, "lib"), { recursive: true });
		await writeFile(join(native, "lib/libpq.so.5.18"), "library");
		const links = ["libpq.so", "libpq.so.5"].map((name) => ({
			source: "native/lib/libpq.so.5.18",
			target: `native/lib/${name}`,
		}));
		await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links));
		await restoreLinks(native);
		await restoreLinks(native);
		expect(await readFile(join(native, "lib/libpq.so.5"), "utf8")).toBe("library");
	});

	test("the installed programs are found with every link of their list", async () => {
		const native = await findNativePostgres();
		const links: { target: string }[] = JSON.parse(
			await readFile(join(native.folder, "pg-symlinks.json"), "utf8"),
		);
		for (const { target } of links) await stat(join(native.folder, "..", target));
		expect(native.major).toBe("18");
	});
});

test("CR-04 a server is told from a stranger by its command line and folder", async () => {
	const { pid } = await start();
	const cluster = join(dataDir, "postgres");
	expect(await isServerOf(pid, cluster)).toBe(true);
	expect(await isServerOf(pid, `${cluster}2`)).toBe(false);
	expect(await isServerOf(process.pid, cluster)).toBe(false);
	expect(await readPostmasterFile(cluster)).toMatchObject({ pid, ready: true });
});

test("CR-06 of many takers of a stale lock exactly one gets it", async () => {
	await mkdir(dataDir);
	const file = join(dataDir, "recoupe.lock");
	for (let round = 0; round < 60; round += 1) {
		const stale = { pid: 2_147_483_646, host: hostname(), born: "1", url: "nowhere" };
		await writeFile(file, JSON.stringify({ ...stale, nonce: `round ${round}` }));
		const attempts = await Promise.all(
			Array.from({ length: 12 }, (_, n) => tryLock(dataDir, `taker ${n}`)),
		);
		expect(attempts.filter((attempt) => attempt.taken)).toHaveLength(1);
		expect(await readdir(dataDir)).toEqual(["recoupe.lock"]);
	}
});

test("CR-06 a taker that ended while it took is no obstacle to the next", async () => {
	await mkdir(dataDir);
	const file = join(dataDir, "recoupe.lock");
	const gone = { pid: 2_147_483_646, host: hostname(), born: "1", url: "nowhere" };
	const stale = JSON.stringify({ ...gone, nonce: "holder" });
	await writeFile(file, stale);
	const id = createHash("sha256").update(stale).digest("hex").slice(0, 32);
	await writeFile(`${file}.turn-${id}`, JSON.stringify({ ...gone, nonce: "taker" }));
	expect(await tryLock(dataDir, "the next")).toMatchObject({ taken: true });
	expect(await readdir(dataDir)).toEqual(["recoupe.lock"]);
});

test("a wrong password is refused", async () => {
	const { port } = await start();
	const secrets = { ...(await openSecrets(dataDir)), appPassword: "wrong" };
	await expect(
		withClient(embeddedUrl("app", port, secrets), () => Promise.resolve()),
	).rejects.toThrow("password authentication failed");
});

function connects(host: string, port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = createConnection({ host, port, timeout: 1000 }, () => {
			socket.destroy();
			resolve(true);
		});
		for (const event of ["error", "timeout"] as const) socket.once(event, () => resolve(false));
	});
}
