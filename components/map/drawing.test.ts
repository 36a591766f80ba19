import { expect, test } from "vitest";
import { type Drawing, type FileLook, toSvg } from "./drawing";

const look: FileLook = {
	title: 'Le "port" <script>alert(1)</script> & \u0000\ud800co',
	colourOf: (ink) => `rgb(${ink.length}, 0, 0)`,
	family: '"Inter Variable", sans-serif',
	fontFace: "",
};

const drawing: Drawing = {
	width: 40,
	height: 20,
	shapes: [
		{ kind: "path", d: "M0 0H9", stroke: "claim", width: 2, dash: "1 2" },
		{ kind: "path", d: "M0 0H9z", fill: "denial-bg" },
		{ kind: "words", x: [1, 2], y: [3, 4], words: "==", ink: "ink", size: 9, anchor: "middle" },
		{ kind: "words", x: 1, y: 2, words: "<&>", ink: "ink", size: 9, anchor: "start", isBold: true },
	],
};

test("a file has its own colours and its title, and no word in it is markup", () => {
	const svg = toSvg(drawing, look);
	expect(svg).toContain('width="40" height="20" viewBox="0 0 40 20"');
	expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</title>");
	expect(svg).toContain('<text x="1 2" y="3 4" fill="rgb(3, 0, 0)"');
	expect(svg).toContain(">&lt;&amp;&gt;</text>");
	expect(svg).toContain('stroke="rgb(5, 0, 0)" stroke-width="2" stroke-dasharray="1 2"');
	expect(svg).not.toContain("var(");
	expect(svg).not.toContain("<script");
	expect(svg.match(/<(\w+)/g)).toEqual([
		"<svg",
		"<title",
		"<rect",
		"<path",
		"<path",
		"<text",
		"<text",
	]);
});

test("a typeface comes along in a style sheet", () => {
	expect(toSvg(drawing, { ...look, fontFace: "@font-face{src:url(data:,)}" })).toContain(
		"<style>@font-face{src:url(data:,)}</style>",
	);
});
