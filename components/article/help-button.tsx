"use client";

import { Keyboard } from "lucide-react";
import { useKeys } from "@/components/keys/use-keys";
import { useMessages } from "@/components/language/language-provider";
import { IconButton } from "@/components/ui/button";

/** Shows the keys, and lets them be changed. */
export function HelpButton({ onHelp }: { onHelp: () => void }) {
	const { desk } = useMessages();
	const key = useKeys().keyOf("help");
	return (
		<IconButton
			size="small"
			label={key === null ? desk.help.button : `${desk.help.button} (${key})`}
			icon={<Keyboard aria-hidden="true" className="size-4" />}
			onClick={onHelp}
		/>
	);
}
