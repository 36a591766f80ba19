"use client";

import { Download } from "lucide-react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import { toFileName } from "@/lib/exports/file-name";
import type { Drawing } from "./drawing";
import { makePicture, pictureKinds, saveFile } from "./save-picture";

/** Saves what is drawn as a file: the same picture, its colours and its typeface in it. */
export function SaveMenu(props: { title: string; draw: () => Drawing }) {
	const { save } = useMessages().map;
	const write = async (kind: (typeof pictureKinds)[number]) => {
		try {
			const picture = await makePicture(props.draw(), props.title, kind);
			saveFile(picture, toFileName({ title: props.title, outlet: null, published: null }, kind));
		} catch {
			toast({ words: save.failed, tone: "danger" });
		}
	};
	return (
		<Menu
			align="end"
			trigger={
				<Button icon={<Download aria-hidden="true" className="size-4" />}>{save.action}</Button>
			}
		>
			{pictureKinds.map((kind) => (
				<MenuItem key={kind} onSelect={() => void write(kind)}>
					{save[kind]}
				</MenuItem>
			))}
		</Menu>
	);
}
