import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DossierHeader } from "@/components/dossiers/dossier-header";
import { Page } from "@/components/shell/page";
import { currentActor } from "@/lib/server/door/actor";
import { countOpenQuestions } from "@/lib/server/open-questions/read-open-questions";
import { shown } from "../../../shown";
import { openDossier } from "./open-dossier";

interface Props {
	readonly params: Promise<{ dossierId: string }>;
	readonly children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { title } = await openDossier((await params).dossierId);
	return { title };
}

/** A dossier: what it is about, and its parts as tabs. */
export default async function DossierLayout({ params, children }: Props) {
	const dossier = await openDossier((await params).dossierId);
	const questions = shown(await countOpenQuestions(await currentActor(), dossier.id));
	return (
		<Page here={dossier.title} search={{ dossierId: dossier.id }}>
			<div className="flex flex-col gap-6">
				<DossierHeader dossier={dossier} questions={questions} />
				{children}
			</div>
		</Page>
	);
}
