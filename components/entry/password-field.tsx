"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** A password that can be shown while it is typed, pasted, and filled in by a password keeper. */
export function PasswordField(props: {
	name: string;
	autoComplete: "current-password" | "new-password";
	hint?: string;
	error?: string | undefined;
}) {
	const { entry } = useMessages();
	const [isShown, setShown] = useState(false);
	return (
		<TextField
			{...props}
			label={entry.password}
			type={isShown ? "text" : "password"}
			required
			spellCheck={false}
			autoCapitalize="none"
			end={
				<Button
					size="small"
					variant="quiet"
					aria-label={isShown ? entry.hidePasswordLong : entry.showPasswordLong}
					onClick={() => setShown(!isShown)}
				>
					{isShown ? entry.hidePassword : entry.showPassword}
				</Button>
			}
		/>
	);
}
