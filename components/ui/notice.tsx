import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

const tones = {
	info: { look: "border-line-2 bg-info-bg", sign: "text-accent", Sign: Info },
	good: { look: "border-good/40 bg-good-bg", sign: "text-good", Sign: CircleCheck },
	attention: {
		look: "border-attention/40 bg-attention-bg",
		sign: "text-attention",
		Sign: TriangleAlert,
	},
	danger: { look: "border-danger/40 bg-danger-bg", sign: "text-danger", Sign: CircleAlert },
} as const;

export type NoticeTone = keyof typeof tones;

/** Something to know about what is on the screen. `live` has it announced when it appears. */
export function Notice(props: {
	tone?: NoticeTone;
	title?: string;
	live?: boolean;
	action?: ReactNode;
	className?: string;
	children?: ReactNode;
}) {
	const { look, sign, Sign } = tones[props.tone ?? "info"];
	const urgent = props.tone === "danger" ? "alert" : "status";
	return (
		<div
			role={props.live ? urgent : undefined}
			className={classNames(
				"flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-card border px-3 py-2.5",
				look,
				props.className,
			)}
		>
			<Sign aria-hidden="true" className={classNames("mt-0.5 size-4 shrink-0", sign)} />
			<div className="min-w-48 flex-1">
				{props.title !== undefined && <p className="font-medium">{props.title}</p>}
				{props.children}
			</div>
			{props.action}
		</div>
	);
}
