"use client";

import { useEffect, useState } from "react";
import { api } from "@/lib/desk/api";
import type { DossierMemberView } from "@/lib/domain/people";

/** The members of a dossier; none while they are on their way or cannot be read. */
export function useDossierMembers(dossierId: string): readonly DossierMemberView[] {
	const [members, setMembers] = useState<readonly DossierMemberView[]>([]);
	useEffect(() => {
		let isWanted = true;
		void api.listDossierMembers(dossierId).then((came) => {
			if (isWanted && came.ok) setMembers(came.value);
		});
		return () => {
			isWanted = false;
		};
	}, [dossierId]);
	return members;
}
