import { type Tag, type TagRow, tagNames, tagRow } from "@/lib/domain/tags";
import { dark, light, type TagColours } from "@/lib/exports/tag-colours";

const shapes: Record<TagRow["shape"], string> = {
	square: "4px",
	circle: "50%",
	bubble: "4px 4px 4px 0",
};

const thickness: Record<TagRow["underline"], string> = {
	solid: "1.5px",
	wavy: "1.2px",
	dotted: "2px",
};

/**
 * The style sheet of the HTML file, made from the table of tags: hue, underline and sign for each; light, dark by the
 * reader's preference, always light on paper. Underlines of overlapping tags lie at different depths.
 */
export function styleSheet(): string {
	return [
		`:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1b18;--ink-2:#57534b;--line:#cfc9bb;--accent:#1f4f5c;--sign:#fff;--warn:#855600;${variables(light)}}`,
		`@media screen and (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#ece8df;--ink-2:#b3ada0;--line:#423e37;--accent:#7fb8c6;--sign:#14120f;--warn:#e0b35a;${variables(dark)}}}`,
		page,
		...tagNames.map(tagRules),
		...Object.entries(shapes).map(([shape, radius]) => `.sign.${shape}{border-radius:${radius}}`),
		paper,
	].join("\n");
}

function variables(colours: Record<Tag, TagColours>): string {
	return tagNames
		.map((tag) => {
			const { full, ink, tint } = colours[tag];
			return `--${tag}:${ink};--${tag}-tint:${tint};--${tag}-full:${full}`;
		})
		.join(";");
}

function tagRules(tag: Tag, depth: number): string {
	const { underline } = tagRow(tag);
	const offset = (0.2 + depth * 0.14).toFixed(2);
	return [
		`.mark.tag-${tag}{background:var(--${tag}-tint);text-decoration:underline ${underline} var(--${tag}) ${thickness[underline]};text-underline-offset:${offset}em}`,
		`.mark.tag-${tag}.full{background:var(--${tag}-full)}`,
		`.ref.tag-${tag} a,.chip.tag-${tag}{color:var(--${tag})}`,
		`.chip.tag-${tag} .sign{background:var(--${tag})}`,
	].join("\n");
}

const sans = 'Inter,system-ui,-apple-system,"Segoe UI",sans-serif';

const page = `*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:17px/1.6 Newsreader,Georgia,"Times New Roman",serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:24px 16px 64px;max-width:42rem;overflow-wrap:break-word}
a{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
header,.legend,.notes :is(h2,h3,dl){font-family:${sans}}
header{font-size:13px;line-height:1.5;border-bottom:1px solid var(--line);padding-bottom:12px}
header dl{margin:0}
header dl div,.notes dl>div{display:grid;grid-template-columns:9.5rem 1fr;gap:0 12px}
dt{color:var(--ink-2)}
dd{margin:0;min-width:0}
.legend{font-size:13px;padding:12px 0;border-bottom:1px solid var(--line)}
.legend h2{font-size:13px;margin:0}
.legend p{margin:2px 0 8px;color:var(--ink-2)}
.legend ul{list-style:none;display:flex;flex-wrap:wrap;gap:6px 20px;margin:0;padding:0}
h1{font-size:1.85em;line-height:1.2;font-weight:600;margin:28px 0 20px}
article h2{font-size:1.2em;margin:1.4em 0 .6em}
article{font-size:1.06em;line-height:1.75}
article :is(h1,h2,p,li){white-space:pre-line}
article p,article li{margin:0 0 1.05em}
article ul{margin:0;padding-inline-start:1.4em}
blockquote{margin:0 0 1em;padding-inline-start:14px;border-inline-start:2px solid var(--line)}
.caption,.aside{color:var(--ink-2);font-size:.88em}
.mark{color:inherit;border-radius:2px;padding:.06em 0;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.mark.stale{background-image:repeating-linear-gradient(-45deg,transparent 0 5px,var(--line) 5px 6px)}
.mark[data-begins]::before{content:attr(data-begins);position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(100%);white-space:nowrap}
.ref{font:600 11px/1 ${sans};white-space:nowrap;user-select:none;-webkit-user-select:none}
.ref a{text-decoration:none;padding:4px 2px}
.ref a:hover{text-decoration:underline}
:target{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.chip{white-space:nowrap;font-family:${sans};font-size:13px;font-weight:600}
.sign{display:inline-grid;place-items:center;width:18px;height:18px;color:var(--sign);font-size:12px;font-weight:700;line-height:1;vertical-align:-3px}
.notes{border-top:1px solid var(--line);margin-top:40px}
.notes h2{font-size:15px;margin:20px 0}
.notes ol{list-style:none;margin:0;padding:0}
.note{padding:14px 0;border-top:1px solid var(--line)}
.note h3{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;font-size:13px;margin:0 0 6px}
.number{min-width:1.5em;font-variant-numeric:tabular-nums}
.state{color:var(--ink-2);font:400 12px/1.4 ${sans}}
.state.attention{color:var(--warn)}
.back{display:inline-grid;place-items:center;min-width:24px;min-height:24px;text-decoration:none}
.note blockquote{margin:0 0 8px}
.note q{quotes:none;font-family:Newsreader,Georgia,"Times New Roman",serif;font-size:1.1em}
.notes dl{margin:0;font-size:13px;line-height:1.5}
.notes dd>ul{margin:0;padding:0;list-style:none}
.notes dd li,.passages li{margin-bottom:6px}
.counts,.passages{font:400 13px/1.5 ${sans};margin:0;padding:0}
.verdict{font:400 13px/1.5 ${sans};margin:0 0 8px}
.counts{color:var(--ink-2);margin-bottom:8px}
.passages{list-style:none}
.words>:first-child{margin-top:0}
.words>:last-child{margin-bottom:0}
.words ul,.words ol{margin:.4em 0;padding-inline-start:1.4em}
.notes dd .words ul{list-style:disc}
.notes dd .words ol{list-style:decimal}
.type{font-weight:600}
.review{color:var(--ink-2)}
@media (max-width:32rem){header dl div,.notes dl>div{grid-template-columns:1fr}dd{margin-bottom:6px}}`;

const paper = `@media print{html{background:#fff;font-size:11pt}body{max-width:none;padding:0}.mark,.sign{-webkit-print-color-adjust:exact;print-color-adjust:exact}.note li,.note blockquote,.legend,header{break-inside:avoid}h1,h2,h3,.note blockquote{break-after:avoid}p{orphans:3;widows:3}.back{display:none}a{color:inherit}:target{outline:0}}
@page{margin:20mm}`;
