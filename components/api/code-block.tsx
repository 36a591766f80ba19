/** Lines for a program, in a box that scrolls by itself where they are long; `label` is its name. */
export function CodeBlock(props: { label: string; children: string }) {
	return (
		<section
			aria-label={props.label}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
			tabIndex={0}
			className="max-h-96 min-w-0 overflow-auto rounded-card border border-line bg-rail"
		>
			<pre className="w-fit px-2.5 py-2 font-mono text-xs leading-relaxed">
				<code>{props.children}</code>
			</pre>
		</section>
	);
}
