"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { late, useLate } from "@/components/ui/late";
import type { ExportPlace } from "./export-place";

const exportDialog = late(() => import("./export-dialog").then((part) => part.ExportDialog));

/** A button that opens the choice of what to export and as what; the first place is the one that is offered. */
export function ExportButton(props: {
	places: readonly [ExportPlace, ...ExportPlace[]];
	size?: "small";
}) {
	const { exports } = useMessages();
	const ExportDialog = useLate(exportDialog);
	const [isOpen, setOpen] = useState(false);
	const { places, ...look } = props;
	return (
		<>
			<Button
				{...look}
				icon={<Download aria-hidden="true" className="size-4" />}
				onClick={() => setOpen(true)}
			>
				<span className="max-sm:sr-only">{exports.title}</span>
			</Button>
			{isOpen && ExportDialog && <ExportDialog places={places} onClose={() => setOpen(false)} />}
		</>
	);
}
