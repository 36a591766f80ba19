import { classNames } from "./class-names";

const hues = [
	"bg-[#1f4f5c] text-white",
	"bg-[#7a4b86] text-white",
	"bg-[#8a4b16] text-white",
	"bg-[#35603a] text-white",
	"bg-[#8c2f4a] text-white",
	"bg-[#3f4f8f] text-white",
] as const;

/** A person by their initials. The name is read out only where it does not stand beside it: `named`. */
export function Avatar(props: { name: string; size?: "small" | "medium"; named?: boolean }) {
	const said = props.named
		? ({ role: "img", "aria-label": props.name } as const)
		: ({ "aria-hidden": true } as const);
	return (
		<span
			{...said}
			title={props.name}
			className={classNames(
				"inline-grid shrink-0 place-items-center rounded-full font-semibold forced-colors:border",
				props.size === "medium" ? "size-8 text-xs" : "size-6 text-[0.625rem]",
				hueOf(props.name),
			)}
		>
			{initialsOf(props.name)}
		</span>
	);
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/u).filter((word) => word !== "");
	const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
	return ends
		.map((word) => [...(word ?? "")].at(0) ?? "")
		.join("")
		.toLocaleUpperCase();
}

function hueOf(name: string): string {
	const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
	return hues[sum % hues.length] ?? hues[0];
}
