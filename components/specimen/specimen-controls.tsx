"use client";

import { Link2, Trash2 } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/language/language-provider";
import { Button, IconButton } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceField } from "@/components/ui/choice-field";
import { Kbd } from "@/components/ui/kbd";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Certainty, certainties } from "@/lib/domain/annotation-fields";
import { SpecimenRow, SpecimenSection } from "./specimen-section";

const variants = ["main", "plain", "quiet", "danger"] as const;
const sizes = ["small", "medium", "large"] as const;

/** Everything that is pressed. */
export function SpecimenButtons() {
	const { everywhere, specimen } = useMessages();
	return (
		<SpecimenSection title={specimen.buttons}>
			{variants.map((variant) => (
				<SpecimenRow key={variant} label={specimen.variants[variant]}>
					{sizes.map((size) => (
						<Button key={size} variant={variant} size={size} keyHint="y">
							{everywhere.save}
						</Button>
					))}
					<Button variant={variant} disabled>
						{everywhere.save}
					</Button>
					<Button variant={variant} busy>
						{everywhere.saveState.saving}
					</Button>
					<Button variant={variant} icon={<Link2 aria-hidden="true" className="size-4" />}>
						{everywhere.more}
					</Button>
				</SpecimenRow>
			))}
			<SpecimenRow label={specimen.others}>
				<IconButton
					label={everywhere.remove}
					icon={<Trash2 aria-hidden="true" className="size-4" />}
				/>
				<IconButton
					variant="danger"
					label={everywhere.remove}
					icon={<Trash2 aria-hidden="true" className="size-4" />}
				/>
				<ButtonLink href="/specimen">{everywhere.back}</ButtonLink>
				<Kbd>Ctrl</Kbd>
				<Kbd>c</Kbd>
			</SpecimenRow>
		</SpecimenSection>
	);
}

/** Everything that is filled in. */
export function SpecimenFields() {
	const { everywhere, failures, specimen, vocabulary } = useMessages();
	const [certainty, setCertainty] = useState<Certainty>("possible");
	const options = certainties.map((value) => ({ value, label: vocabulary.certainty[value] }));
	return (
		<SpecimenSection title={specimen.fields}>
			<div className="grid max-w-3xl grid-cols-1 gap-4 sm:grid-cols-2">
				<TextField label={specimen.field} hint={specimen.hint} defaultValue="Kestrane Marine" />
				<TextField label={specimen.field} error={failures.field["too-long"]} />
				<TextField label={specimen.field} placeholder={everywhere.search} disabled />
				<TextField
					label={specimen.field}
					end={
						<Button size="small" variant="quiet">
							{everywhere.more}
						</Button>
					}
				/>
				<SelectField
					label={specimen.choice}
					options={options}
					value={certainty}
					onValue={setCertainty}
				/>
				<ChoiceField
					legend={specimen.choice}
					options={options}
					value={certainty}
					onValue={setCertainty}
				/>
				<TextArea label={specimen.field} hint={specimen.hint} />
				<div className="flex flex-col gap-3">
					<Checkbox label={specimen.yes} hint={specimen.hint} defaultChecked />
					<Checkbox label={specimen.yes} />
					<Checkbox label={specimen.yes} disabled />
				</div>
			</div>
		</SpecimenSection>
	);
}
