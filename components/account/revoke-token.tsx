"use client";

import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import type { TokenView } from "@/lib/domain/token";

/** A button that ends a token, once its owner has read that this is for good. */
export function RevokeToken({ token }: { token: TokenView }) {
	const words = useMessages().account.revoke;
	const write = useWrite();
	const [isOpen, setOpen] = useState(false);
	const revoke = async () => {
		const isDone = await write.send(token.id, {}, ({ opId }) => api.revokeToken(token.id, opId));
		if (!isDone) return;
		setOpen(false);
		toast({ words: words.done(token.name) });
	};
	return (
		<>
			<Button
				size="small"
				variant="danger"
				aria-label={words.actionLabel(token.name)}
				onClick={() => setOpen(true)}
			>
				{words.action}
			</Button>
			<FormDialog
				open={isOpen}
				onOpenChange={setOpen}
				title={words.title(token.name)}
				submit={words.submit}
				write={write}
				onSubmit={revoke}
			>
				<p className="text-pretty">{words.text}</p>
			</FormDialog>
		</>
	);
}
