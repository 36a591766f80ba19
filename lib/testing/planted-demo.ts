import { z } from "zod";
import { roles } from "@/lib/domain/roles";
import { provideConfig } from "@/lib/server/config";
import { closeDatabase } from "@/lib/server/store/client";
import { seedDemo } from "@/prisma/seed";
import { createTestDatabase, filledTemplate, type TestDatabase } from "./database";
import {
	actorFor,
	type Newsroom,
	type TestActor,
	testConfig,
	test as withNewsroom,
} from "./newsroom";

/** The demonstration in a test newsroom. */
export interface PlantedDemo {
	/** Who leads its dossier. */
	readonly lead: TestActor;
	/** All who are in its dossier, its lead first. */
	readonly members: readonly TestActor[];
	readonly dossierId: string;
}

const onDemoDatabase = withNewsroom.extend({
	database: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of fixtures from the pattern
		async ({}, use: (database: TestDatabase) => Promise<void>) => {
			const database = await createTestDatabase(await filledTemplate("_demo", plant));
			await use(database);
			await database.drop();
		},
		{ scope: "file" },
	],
});

/**
 * The newsroom's `test` with `demo`, on a database of its own for all tests of a file, whether a test asks for it or not.
 * The demonstration is planted once for all files of a run, which takes much longer than to copy it.
 */
export const test = onDemoDatabase.extend<{ demo: PlantedDemo }>({
	demo: [async ({ newsroom }, use) => use(await findDemo(newsroom)), { scope: "file", auto: true }],
});

async function plant(url: string): Promise<void> {
	provideConfig(testConfig(url));
	await seedDemo();
	await closeDatabase();
}

async function findDemo({ database }: Newsroom): Promise<PlantedDemo> {
	const { rows } = await database.owner.query(
		`SELECT m."id", m."role", d."dossierId" FROM "DossierMember" d
		JOIN "Member" m ON m."id" = d."memberId" ORDER BY d."lead" DESC, m."id"`,
	);
	const members = rows.map(({ id, role }) => actorFor({ id, role: z.enum(roles).parse(role) }));
	const [lead] = members;
	if (lead === undefined) throw new Error("the demo has no lead");
	return { lead, members, dossierId: rows[0].dossierId };
}
