"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { type Certainty, certainties } from "@/lib/domain/annotation-fields";
import { SpecimenRow, SpecimenSection } from "./specimen-section";

/** What floats over the page. */
export function SpecimenFloating() {
	const { everywhere, specimen } = useMessages();
	return (
		<SpecimenSection title={specimen.floating}>
			<SpecimenRow label={specimen.openThem}>
				<SampleDialog />
				<SampleMenu />
				<Popover label={specimen.popover} trigger={<Button>{specimen.popover}</Button>}>
					<TextField label={specimen.field} hint={specimen.hint} />
				</Popover>
				<Tooltip words={specimen.hint} keyHint="l">
					<Button>{specimen.tooltip}</Button>
				</Tooltip>
				<Button
					onClick={() =>
						toast({
							words: specimen.sentence,
							action: { label: everywhere.undo, onAction: () => toast({ words: everywhere.undo }) },
						})
					}
				>
					{specimen.toast}
				</Button>
				<Button
					variant="danger"
					onClick={() => toast({ words: everywhere.saveState.failed, tone: "danger" })}
				>
					{specimen.toast}
				</Button>
			</SpecimenRow>
		</SpecimenSection>
	);
}

function SampleDialog() {
	const { everywhere, specimen } = useMessages();
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button onClick={() => setOpen(true)}>{specimen.dialog}</Button>
			<Dialog
				open={isOpen}
				onOpenChange={setOpen}
				title={specimen.dialog}
				description={specimen.sentence}
				closeLabel={everywhere.close}
				footer={
					<>
						<Button onClick={() => setOpen(false)}>{everywhere.cancel}</Button>
						<Button variant="main" onClick={() => setOpen(false)}>
							{everywhere.save}
						</Button>
					</>
				}
			>
				<TextField label={specimen.field} hint={specimen.hint} />
			</Dialog>
		</>
	);
}

function SampleMenu() {
	const { everywhere, specimen, vocabulary } = useMessages();
	const [certainty, setCertainty] = useState<Certainty>("certain");
	return (
		<Menu trigger={<Button>{specimen.menu}</Button>}>
			<MenuItem keyHint="Ctrl Z" onSelect={() => toast({ words: everywhere.undo })}>
				{everywhere.undo}
			</MenuItem>
			<MenuItem disabled onSelect={() => undefined}>
				{everywhere.redo}
			</MenuItem>
			<MenuLink href="/">{everywhere.home}</MenuLink>
			<MenuSeparator />
			<MenuChoice
				label={specimen.choice}
				value={certainty}
				options={certainties.map((value) => ({ value, label: vocabulary.certainty[value] }))}
				onValue={setCertainty}
			/>
			<MenuSeparator />
			<MenuItem
				tone="danger"
				icon={<Trash2 aria-hidden="true" className="size-4" />}
				onSelect={() => toast({ words: everywhere.remove })}
			>
				{everywhere.remove}
			</MenuItem>
		</Menu>
	);
}
