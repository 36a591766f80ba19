import { styleSheet } from "@/lib/exports/html/style";

/** The style sheet of what is shared: the marks of the HTML file, on a page of its own or inside another. */
export function sharedStyle(): string {
	return `${styleSheet()}
h1{margin:8px 0 6px}
h2{font:600 15px/1.4 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;margin:28px 0 12px}
.kind,.meta,.stance,.what,.from,.grade,footer{font:400 13px/1.5 Inter,system-ui,-apple-system,"Segoe UI",sans-serif;margin:0}
.kind,.meta,.by,footer{color:var(--ink-2)}
.grade{margin-top:8px}
.stance{font-weight:600}
.shared{list-style:none;margin:0;padding:0}
.shared>li{padding:14px 0;border-top:1px solid var(--line)}
.shared blockquote{margin:8px 0}
.shared blockquote p{margin:0 0 .4em;white-space:pre-line}
.item{padding-inline-start:1.4em}
footer{border-top:1px solid var(--line);margin-top:32px;padding-top:12px}
footer p{margin:0 0 4px}
footer a{display:inline-block;min-height:24px}
.embedded body{padding:12px 14px;max-width:none}
.embedded h1{font-size:1.2em}
.embedded footer{margin-top:16px}`;
}
