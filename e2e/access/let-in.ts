import { uuidv7 } from "uuidv7";
import { addPerson, type Person } from "./people";
import type { Scene } from "./scene";

/** A member of the scene's dossier who has done nothing yet, so that nothing of what they may do in a minute is spent. */
export async function letIn({ api, demo, people, standing }: Scene, lead = false): Promise<Person> {
	const member = await addPerson(api, demo, "checker");
	const params = { id: standing.dossierId, memberId: member.id };
	const body = { opId: uuidv7(), lead };
	await api.take({ operation: "placeDossierMember", params, body }, people.second.session);
	return member;
}
