"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/writing/form-dialog";
import { useWrite } from "@/components/writing/use-write";
import { api } from "@/lib/desk/api";
import { DossierWords } from "./dossier-words";

/** A button that opens the form of a new dossier and, once it is made, the dossier. */
export function CreateDossier() {
	const words = useMessages().dossiers.create;
	const router = useRouter();
	const write = useWrite();
	const [isOpen, setOpen] = useState(false);
	const [id] = useState(() => uuidv7());
	const [form, setForm] = useState({ title: "", summary: "" });
	const create = async () => {
		const isDone = await write.send(id, { ...form, revision: null }, (body) =>
			api.placeDossier(id, body),
		);
		if (isDone) router.push(`/dossiers/${id}`);
	};
	return (
		<>
			<Button
				variant="main"
				icon={<Plus aria-hidden="true" className="size-4" />}
				onClick={() => setOpen(true)}
			>
				{words.action}
			</Button>
			<FormDialog
				open={isOpen}
				onOpenChange={setOpen}
				title={words.title}
				description={words.intro}
				submit={words.submit}
				write={write}
				onSubmit={create}
			>
				<DossierWords
					form={form}
					onForm={setForm}
					failure={write.failure}
					disabled={write.isPending}
				/>
			</FormDialog>
		</>
	);
}
