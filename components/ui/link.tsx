// biome-ignore lint/style/noRestrictedImports: this is the one place.
import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A way to another screen. Nothing of that screen is asked for before it is wanted (decision 0068). */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
	return <NextLink {...props} prefetch={false} />;
}
