import type { Metadata } from "next";
import { AssignedList } from "@/components/board/assigned-list";
import { DossierList } from "@/components/dossiers/dossier-list";
import { LiveDossiers } from "@/components/live/live-dossiers";
import { Page } from "@/components/shell/page";
import { hasRole } from "@/lib/domain/roles";
import { messagesFor } from "@/lib/i18n/messages";
import { listAssigned } from "@/lib/server/articles/list-assigned";
import { currentActor } from "@/lib/server/door/actor";
import { listDossiers } from "@/lib/server/dossiers/list-dossiers";
import { listFollowed } from "@/lib/server/events/list-followed";
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
	// Before what it is about: what happens while that is read is followed from here, and not missed.
	const follow = shown(await listFollowed(actor));
	const dossiers = shown(await listDossiers(actor));
	const assigned = shown(await listAssigned(actor));
	const now = new Date().toISOString();
	return (
		<Page>
			<LiveDossiers follow={follow}>
				<div className="flex flex-col gap-8">
					<DossierList
						dossiers={dossiers}
						canCreate={hasRole(self.role, "reviewer")}
						canRestore={hasRole(self.role, "admin")}
						now={now}
					/>
					<AssignedList articles={assigned} today={now.slice(0, 10)} />
				</div>
			</LiveDossiers>
		</Page>
	);
}
