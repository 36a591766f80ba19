import { randomBytes } from "node:crypto";
import { houseErrand } from "@/lib/server/door/house";
import { addMember } from "@/lib/server/members/add-member";
import { hashPassword } from "@/lib/server/members/password";
import { database } from "@/lib/server/store/client";
import { savePassword } from "@/lib/server/store/members";
import { plantArticles } from "./demo/plant-articles";
import { plantMarks } from "./demo/plant-marks";
import { plantStatements } from "./demo/plant-statements";
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
	for (const member of planting.story.members) {
		const { name, email, role, locale } = member;
		const password = newPassword();
		const { memberId } = planting.take(await addMember({ name, email, role, locale, password }));
		planting.addActor(member.key, memberId, role);
	}
	await plantArticles(planting);
	await plantMarks(planting);
	await plantStatements(planting);
}

/** Gives the members of the demo new passwords and tells them. */
export async function resetDemoPasswords(): Promise<readonly DemoSignIn[]> {
	return Promise.all(
		story.members.map(async ({ name, role, email }) => {
			const password = newPassword();
			const passwordHash = await hashPassword(password);
			await savePassword(database(), houseErrand("demo"), email, passwordHash);
			return { name, role, email, password };
		}),
	);
}

function newPassword(): string {
	return randomBytes(12).toString("base64url");
}
