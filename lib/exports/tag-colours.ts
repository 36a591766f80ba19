import type { Tag } from "@/lib/domain/tags";

/** How a tag is coloured in a file, each as `#rrggbb`. */
export interface TagColours {
	readonly ink: string;
	readonly tint: string;
	/** The tint of what is approved. */
	readonly full: string;
}

/** On paper and on light screens. */
export const light: Record<Tag, TagColours> = {
	claim: { ink: "#7a4d00", tint: "#fbecc8", full: "#f5dc9c" },
	denial: { ink: "#9c1646", tint: "#fbdde6", full: "#f4bccd" },
	attribution: { ink: "#165293", tint: "#dfeafa", full: "#c0d7f4" },
};

/** On dark screens. */
export const dark: Record<Tag, TagColours> = {
	claim: { ink: "#f0b955", tint: "#3a2e14", full: "#564319" },
	denial: { ink: "#ff9bb8", tint: "#3d1a27", full: "#5a2438" },
	attribution: { ink: "#93bff7", tint: "#17283f", full: "#213c60" },
};
