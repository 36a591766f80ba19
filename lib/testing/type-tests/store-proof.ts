import type { Granted, House, Scope } from "@/lib/domain/proof";
import { listAnnotationRows, saveAnnotation } from "@/lib/server/store/annotations";
import { database, type Tx } from "@/lib/server/store/client";
import { saveDecision } from "@/lib/server/store/decisions";
import { listDossierRows, updateDossier } from "@/lib/server/store/dossiers";
import { listVersionIds } from "@/lib/server/store/invariants";
import { findMemberByEmail } from "@/lib/server/store/members";
import { findLivingSession } from "@/lib/server/store/sessions";

// Compiled by the types step and never run: the store refuses to compile without proof, and proof
// cannot be made outside the door.

type Annotation = Parameters<typeof saveAnnotation>[2];
type Decision = Parameters<typeof saveDecision>[2];

/** A read takes the scope of a signed-in member, and nothing that merely looks like it. */
export function readsWantScope(memberId: string) {
	// @ts-expect-error nothing
	void listDossierRows(database());
	// @ts-expect-error an empty object
	void listDossierRows(database(), {});
	// @ts-expect-error the right fields without the brand
	void listDossierRows(database(), { memberId, role: "admin" });
	// @ts-expect-error a scope cannot be written down
	const forged: Scope = { memberId, role: "admin" };
	return forged;
}

/** A write takes the very permission it is about. */
export function writesWantTheirPermission(
	tx: Tx,
	scope: Scope,
	reading: Granted<"article.read", null>,
	removing: Granted<"annotation.remove", null>,
	annotation: Annotation,
	decision: Decision,
) {
	// @ts-expect-error a scope is no permission
	void saveAnnotation(tx, scope, annotation);
	// @ts-expect-error reading is not placing
	void saveAnnotation(tx, reading, annotation);
	// @ts-expect-error removing is not placing
	void saveAnnotation(tx, removing, annotation);
	// @ts-expect-error nor is it deciding
	void saveDecision(tx, removing, decision);
	// @ts-expect-error an empty object
	void saveDecision(tx, {}, decision);
	// @ts-expect-error removing is not reading
	void listAnnotationRows(tx, removing, annotation.articleId, annotation.id);
}

/** A permission cannot be written down, and does not turn into another. */
export function permissionsAreNotMade(reading: Granted<"dossier.read", null>, memberId: string) {
	const fields = { permission: "dossier.edit", memberId, dossierId: null, subject: null } as const;
	// @ts-expect-error the right fields without the brand
	const forged: Granted<"dossier.edit", null> = fields;
	// @ts-expect-error another permission
	const raised: Granted<"dossier.edit", null> = reading;
	// @ts-expect-error a copy with another word in it
	const patched: Granted<"dossier.edit", null> = { ...reading, permission: "dossier.read" };
	return [forged, raised, patched];
}

/** A write that repeats its scope in `where` wants the subject it was granted for. */
export function subjectsArePartOfTheProof(
	tx: Tx,
	reading: Granted<"dossier.read", null>,
	dossier: Parameters<typeof updateDossier>[2],
) {
	// @ts-expect-error reading is not editing
	void updateDossier(tx, reading, dossier);
}

/** What runs without a member wants the errand it runs on. */
export function errandsAreNotMixed(doctor: House<"doctor">, session: House<"session.read">) {
	// @ts-expect-error reading a session is not signing in
	void findMemberByEmail(database(), session, "nadia@example.org");
	// @ts-expect-error the doctor does not read sessions
	void findLivingSession(database(), doctor, "");
	// @ts-expect-error nor does a session read everything
	void listVersionIds(database(), session);
	// @ts-expect-error an errand cannot be written down
	const forged: House<"doctor"> = { errand: "doctor" };
	return forged;
}
