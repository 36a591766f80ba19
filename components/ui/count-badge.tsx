/** A small number at the corner of what it counts, which says it in words; nothing for nothing. */
export function CountBadge({ count, words }: { count: number; words: string }) {
	if (count === 0) return null;
	return (
		<span
			aria-hidden="true"
			data-count=""
			className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-accent-ink tabular-nums"
		>
			{words}
		</span>
	);
}
