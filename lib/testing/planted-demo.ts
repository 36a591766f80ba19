import { seedDemo } from "@/prisma/seed";
import { actorFor, type Newsroom, type TestActor } from "./newsroom";

/** The demonstration, planted into an empty test newsroom. */
export interface PlantedDemo {
	/** Who leads its dossier. */
	readonly lead: TestActor;
	readonly dossierId: string;
}

let planted: Promise<PlantedDemo> | null = null;

/** The demonstration, planted once for all tests of a file. */
export function plantedDemo(newsroom: Newsroom): Promise<PlantedDemo> {
	planted ??= plant(newsroom);
	return planted;
}

async function plant({ database }: Newsroom): Promise<PlantedDemo> {
	await seedDemo();
	const { rows } = await database.owner.query(
		'SELECT "memberId" AS id, "dossierId" FROM "DossierMember" WHERE "lead"',
	);
	const [{ id, dossierId }] = rows;
	return { lead: actorFor({ id, role: "reviewer" }), dossierId };
}
