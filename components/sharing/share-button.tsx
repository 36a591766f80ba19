"use client";

import { Share2 } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { late, useLate } from "@/components/ui/late";
import { hasRole } from "@/lib/domain/roles";
import type { ShareSubject } from "./share-subject";
import { useSharingRules } from "./sharing-provider";

const shareDialog = late(() => import("./share-dialog").then((part) => part.ShareDialog));

/** What is shown of a thing to people without an account, as a dialog; null for who may not, and where nothing may be. */
export function useSharing(subject: ShareSubject) {
	const rules = useSharingRules();
	const self = useSelf();
	const ShareDialog = useLate(shareDialog);
	const [isOpen, setOpen] = useState(false);
	if (rules === null || self === null || !hasRole(self.role, "reviewer")) return null;
	return {
		open: () => setOpen(true),
		dialog: isOpen && ShareDialog && (
			<ShareDialog subject={subject} rules={rules} onClose={() => setOpen(false)} />
		),
	};
}

/** A button that opens it; none where there is nothing to open. */
export function ShareButton(props: { subject: ShareSubject; size?: "small" }) {
	const { sharing: words } = useMessages();
	const { subject, ...look } = props;
	const sharing = useSharing(subject);
	if (sharing === null) return null;
	return (
		<>
			<Button
				{...look}
				icon={<Share2 aria-hidden="true" className="size-4" />}
				onClick={sharing.open}
			>
				<span className="max-sm:sr-only">{words.button}</span>
			</Button>
			{sharing.dialog}
		</>
	);
}
