import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface FieldWords {
	readonly label: string;
	/** A sentence under the control that helps to fill it in. */
	readonly hint?: ReactNode;
	/** What is wrong with it, in words. */
	readonly error?: string | undefined;
	/** The label is read out but not shown: what stands around it says the same. */
	readonly hideLabel?: boolean;
}

/** The look that the controls of all fields share. */
export const controlLook =
	"w-full rounded-card border border-line-3 bg-sheet px-2.5 text-sm text-ink placeholder:text-ink-3 aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger disabled:bg-rail disabled:text-ink-3";

/** A label over a control, its hint and its error under it. The control takes `id` and `describedBy(id, …)`. */
export function Field(
	props: FieldWords & { id: string; className?: string | undefined; children: ReactNode },
) {
	const { id, label, hint, error, hideLabel } = props;
	return (
		<div className={classNames("flex min-w-0 flex-col gap-1.5", props.className)}>
			<label htmlFor={id} className={hideLabel ? "sr-only" : "text-label font-medium"}>
				{label}
			</label>
			{props.children}
			{hint !== undefined && (
				<p id={`${id}-hint`} className="text-xs text-ink-2">
					{hint}
				</p>
			)}
			{error !== undefined && <FieldError id={`${id}-error`} error={error} />}
		</div>
	);
}

/** What is wrong with a field; announced when it appears. */
export function FieldError(props: { id: string; error: string }) {
	return (
		<p id={props.id} role="alert" className="flex items-start gap-1.5 text-xs text-danger">
			<CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
			{props.error}
		</p>
	);
}

/** The attributes by which a control names the hint and the error of its field. */
export function describedBy(id: string, words: Pick<FieldWords, "hint" | "error">) {
	const ids = [
		words.hint === undefined ? [] : [`${id}-hint`],
		words.error === undefined ? [] : [`${id}-error`],
	].flat();
	return {
		"aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
		"aria-invalid": words.error !== undefined || undefined,
	};
}
