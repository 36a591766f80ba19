import type { Newsroom, TestActor } from "./newsroom";

/** A dossier that a member leads alone, with one of everything in it; answers the ids. */
export async function fillDossier(newsroom: Newsroom, lead: TestActor) {
	const dossierId = await newsroom.openDossier(lead);
	const article = await newsroom.import(lead, dossierId);
	const speakerId = await newsroom.speak(lead, dossierId);
	const claim = await newsroom.mark(lead, article, "Le contrat est signé");
	const denial = await newsroom.mark(lead, article, "La société dément", { tag: "denial" });
	const linkId = await newsroom.link(lead, dossierId, [denial, claim], "denies");
	const statementId = await newsroom.state(lead, dossierId);
	const membershipId = await newsroom.gather(lead, statementId, claim);
	const thread = await newsroom.talk(lead, { kind: "annotation", subjectId: claim });
	const memberId = lead.scope.memberId;
	return {
		...{ dossierId, article, speakerId, claim, denial },
		...{ linkId, statementId, membershipId, memberId, ...thread },
	};
}

/** The ids of a filled dossier. */
export type FilledDossier = Awaited<ReturnType<typeof fillDossier>>;
