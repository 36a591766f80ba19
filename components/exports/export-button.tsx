"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import type { ExportScope } from "@/lib/domain/export-format-names";
import { ExportDialog } from "./export-dialog";

/** A button that opens the choice of what to export an article or a dossier as. */
export function ExportButton(props: { scope: ExportScope; id: string }) {
	const { exports } = useMessages();
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button
				icon={<Download aria-hidden="true" className="size-4" />}
				onClick={() => setOpen(true)}
			>
				<span className="max-sm:sr-only">{exports.title}</span>
			</Button>
			{isOpen && <ExportDialog {...props} onClose={() => setOpen(false)} />}
		</>
	);
}
