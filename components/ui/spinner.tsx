/** Something is going on. Silent without a `label`: then what it stands on says so. */
export function Spinner(props: { label?: string }) {
	return (
		<span role={props.label === undefined ? undefined : "status"} className="inline-flex">
			<span
				aria-hidden="true"
				className="size-3.5 animate-spin rounded-full border-2 border-current border-t-transparent"
			/>
			{props.label !== undefined && <span className="sr-only">{props.label}</span>}
		</span>
	);
}
