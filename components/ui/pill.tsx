import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";

const shape =
	"inline-flex items-center gap-1.5 rounded-full border px-2.5 text-xs whitespace-nowrap no-underline";
const tones = {
	plain: "border-line-2 bg-sheet text-ink-2",
	good: "border-good/40 bg-good-bg text-good",
	attention: "border-attention/40 bg-attention-bg text-attention",
	danger: "border-danger/40 bg-danger-bg text-danger",
} as const;
const pressable =
	"h-7 border-line-2 bg-sheet text-ink hover:bg-hover aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper forced-colors:aria-pressed:border-4";

/** A word or two about something. */
export function Pill(props: { tone?: keyof typeof tones; children: ReactNode }) {
	return (
		<span className={classNames(shape, "h-6", tones[props.tone ?? "plain"])}>{props.children}</span>
	);
}

/** A filter that is on or off; `count` is how many it lets through. */
export function PillButton({
	pressed,
	count,
	...rest
}: ComponentProps<"button"> & { readonly pressed: boolean; readonly count?: number | undefined }) {
	return (
		<button
			type="button"
			{...rest}
			aria-pressed={pressed}
			className={classNames(shape, pressable, rest.className)}
		>
			{rest.children}
			<Count count={count} />
		</button>
	);
}

/** A filter that is a place: a link, the present one marked. */
export function PillLink(props: { href: string; isCurrent: boolean; children: ReactNode }) {
	return (
		<Link
			href={props.href}
			aria-current={props.isCurrent || undefined}
			className={classNames(
				shape,
				"h-7 border-line-2 bg-sheet text-ink hover:bg-hover aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper forced-colors:aria-[current=true]:border-4",
			)}
		>
			{props.children}
		</Link>
	);
}

function Count(props: { count: number | undefined }) {
	if (props.count === undefined) return null;
	return <span className="tabular-nums opacity-75">{props.count}</span>;
}
