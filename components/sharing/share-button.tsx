"use client";

import { Share2 } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { useSelf } from "@/components/shell/self-provider";
import { Button } from "@/components/ui/button";
import { hasRole } from "@/lib/domain/roles";
import { ShareDialog } from "./share-dialog";
import type { ShareSubject } from "./share-subject";
import { useSharingRules } from "./sharing-provider";

/** A button that opens what is shown of a thing to people without an account; none for who may not, and where nothing may be. */
export function ShareButton(props: { subject: ShareSubject; size?: "small" }) {
	const { sharing } = useMessages();
	const rules = useSharingRules();
	const self = useSelf();
	const [isOpen, setOpen] = useState(false);
	const { subject, ...look } = props;
	if (rules === null || self === null || !hasRole(self.role, "reviewer")) return null;
	return (
		<>
			<Button
				{...look}
				icon={<Share2 aria-hidden="true" className="size-4" />}
				onClick={() => setOpen(true)}
			>
				<span className="max-sm:sr-only">{sharing.button}</span>
			</Button>
			{isOpen && <ShareDialog subject={subject} rules={rules} onClose={() => setOpen(false)} />}
		</>
	);
}
