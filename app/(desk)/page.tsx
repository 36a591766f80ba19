import type { Metadata } from "next";
import { DossierList } from "@/components/dossiers/dossier-list";
import { Page } from "@/components/shell/page";
import { hasRole } from "@/lib/domain/roles";
import { messagesFor } from "@/lib/i18n/messages";
import { currentActor } from "@/lib/server/door/actor";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { readSelf } from "@/lib/server/members/read-self";
import { readerPreferences } from "@/lib/server/members/reader-preferences";
import { shown } from "./shown";

export async function generateMetadata(): Promise<Metadata> {
	const { language } = await readerPreferences();
	return { title: messagesFor(language).dossiers.title };
}

/** The dossiers of whoever is signed in. */
export default async function DossiersPage() {
	const actor = await currentActor();
	const self = shown(await readSelf(actor));
	const dossiers = shown(await listDossiers(actor));
	return (
		<Page>
			<DossierList
				dossiers={dossiers}
				canCreate={hasRole(self.role, "reviewer")}
				now={new Date().toISOString()}
			/>
		</Page>
	);
}
