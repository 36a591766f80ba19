import { provideConfig } from "@/lib/server/config";
import { closeDatabase } from "@/lib/server/store/client";
import { createTestDatabase } from "./database";
import { Newsroom, testConfig } from "./newsroom";

/** Works in a second newsroom, empty and gone afterwards, while this process is that newsroom’s; then it is `home`’s again. */
export async function elsewhere<T>(
	home: Newsroom,
	work: (there: Newsroom) => Promise<T>,
): Promise<T> {
	await closeDatabase();
	const database = await createTestDatabase();
	try {
		provideConfig(testConfig(database.url));
		return await work(new Newsroom(database));
	} finally {
		await closeDatabase();
		await database.drop();
		provideConfig(testConfig(home.database.url));
	}
}
