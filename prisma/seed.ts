import { addDemoMember } from "@/lib/server/members/add-demo-member";
import { resetDemoPassword } from "@/lib/server/members/reset-demo-password";
import { plantArticles } from "./demo/plant-articles";
import { plantFindings } from "./demo/plant-findings";
import { plantMarks } from "./demo/plant-marks";
import { plantRound } from "./demo/plant-round";
import { plantStatements } from "./demo/plant-statements";
import { plantThreads } from "./demo/plant-threads";
import { plantVersions } from "./demo/plant-versions";
import { Planting } from "./demo/planting";
import { story } from "./demo/story";

/** A sign-in of the demo newsroom. */
export interface DemoSignIn {
	readonly name: string;
	readonly role: string;
	readonly email: string;
	readonly password: string;
}

/**
 * Fills an empty newsroom with the demo, by the use cases that members call: what a newcomer sees has
 * gone through the same checks, and has the same history, as real work.
 */
export async function seedDemo(): Promise<void> {
	const planting = new Planting(story);
	for (const { key, name, email, role, locale } of planting.story.members) {
		planting.addMember(key, planting.take(await addDemoMember({ name, email, role, locale })));
	}
	await plantArticles(planting);
	await plantRound(planting);
	await plantMarks(planting);
	await plantStatements(planting);
	await plantFindings(planting);
	await plantThreads(planting);
	await plantVersions(planting);
}

/** Gives the members of the demo new passwords and tells them. */
export async function resetDemoPasswords(): Promise<readonly DemoSignIn[]> {
	return Promise.all(
		story.members.map(async ({ name, role, email }) => {
			return { name, role, email, password: await resetDemoPassword(email) };
		}),
	);
}
