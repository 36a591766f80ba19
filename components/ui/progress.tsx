/** How far a piece of work is; without `value` it is under way and nobody knows how far. */
export function Progress(props: { label: string; value?: number; max?: number }) {
	const { label, value, max = 1 } = props;
	const share = value === undefined ? 0.33 : Math.min(1, Math.max(0, value / max));
	return (
		<div
			role="progressbar"
			aria-label={label}
			aria-valuemin={0}
			aria-valuemax={max}
			aria-valuenow={value}
			className="h-1.5 w-full overflow-hidden rounded-full bg-line forced-colors:border"
		>
			<div
				className={`h-full rounded-full bg-accent transition-[width] forced-colors:bg-[Highlight] ${value === undefined ? "animate-pulse" : ""}`}
				style={{ width: `${share * 100}%` }}
			/>
		</div>
	);
}
