import { classNames } from "./class-names";

/** A key as it is printed on a keyboard. Hidden from screen readers: the control it stands on tells its shortcut itself. */
export function Kbd(props: { children: string; onDark?: boolean }) {
	return (
		<span
			aria-hidden="true"
			className={classNames(
				"inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[4px] border border-b-2 px-1 font-sans text-2xs font-medium leading-none",
				props.onDark
					? "border-current/40 bg-transparent text-current"
					: "border-line-2 bg-sheet text-ink-2",
			)}
		>
			{props.children}
		</span>
	);
}
