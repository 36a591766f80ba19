import { createTextAnnotator } from "@recogito/text-annotator";
import { Editor, Extension, type TiptapEditorHTMLElement } from "@tiptap/core";
import { annotationPlugin, annotationsOf } from "@/lib/editor/annotation-plugin";
import { articleExtensions } from "@/lib/editor/article-extensions";
import { selectMark, showMarks } from "@/lib/editor/commands";
import type { EditorMark } from "@/lib/editor/editor-mark";
import { shade } from "@/lib/editor/hover";
import { toFirstHtml } from "@/lib/editor/marked-html";
import { offsetAt } from "@/lib/editor/offset-at";
import { positionsOf } from "@/lib/editor/positions";
import { readingProps } from "@/lib/editor/reading-props";
import { toDocument } from "@/lib/editor/to-document";
import { marksAt } from "@/lib/text/hit";
import { countLeading } from "@/lib/text/span";
import type { BenchArticle, InPage } from "./in-page-types";

let annotator: ReturnType<typeof createTextAnnotator> | null = null;
let editor: Editor | null = null;
let words = "";
let starts: readonly number[] = [];

const here: InPage = {
	plain: (article) => timed(() => void root().replaceChildren(plainHtml(article))),
	served: (article) => timed(() => void root().replaceChildren(servedHtml(article))),
	ours: (article) => timed(() => mountEditor(article)),
	recogito: async (article) => {
		const start = performance.now();
		mountAnnotator(article);
		// It paints by itself, some frames later.
		while (CSS.highlights.size === 0) await frames(1);
		await frames(1);
		return performance.now() - start;
	},
	clear: () => {
		editor?.destroy();
		annotator?.destroy();
		editor = null;
		annotator = null;
		root().replaceChildren();
		return frames(2);
	},
	frames,
	act: async (kind) => {
		const view = viewOf();
		const layer = annotationsOf(view.state);
		if (layer === null) throw new Error("no layer");
		const marks = layer.marks;
		const inSight = marks.find(({ start }) => start > 300) ?? marks[0];
		const extra: EditorMark = {
			...{ id: "bench-extra", tag: "denial", state: "proposed", stale: false },
			...{ start: 40, end: 160 },
		};
		const acts = {
			nothing: () => false,
			add: () => showMarks([...marks, extra])(view.state, view.dispatch, view),
			remove: () =>
				showMarks(marks.filter(({ id }) => id !== "bench-extra"))(view.state, view.dispatch, view),
			select: () => selectMark(inSight?.id ?? null)(view.state, view.dispatch, view),
			unselect: () => selectMark(null)(view.state, view.dispatch, view),
			hover: () => shade(view, inSight?.id ?? null),
			leave: () => shade(view, null),
		};
		acts[kind]();
		await frames(2);
	},
	actRecogito: async (kind) => {
		if (annotator === null) throw new Error("no annotator");
		const acts = {
			nothing: () => undefined,
			add: () => annotator?.state.store.addAnnotation(toRecogito("bench-extra", 40, 160)),
			remove: () => annotator?.state.store.deleteAnnotation("bench-extra"),
			select: () => annotator?.setSelected("mark-3"),
			unselect: () => annotator?.cancelSelected(),
			hover: () => annotator?.state.hover.set("mark-3"),
			leave: () => annotator?.state.hover.set(null),
		};
		acts[kind]();
		await frames(2);
	},
	hit: (count) => {
		const view = viewOf();
		const layer = annotationsOf(view.state);
		const box = view.dom.getBoundingClientRect();
		const height = Math.min(window.innerHeight, box.bottom) - Math.max(60, box.top);
		// The browser has found the element before it tells of the pointer.
		const points = Array.from({ length: count }, (_, n) => {
			const clientX = box.left + ((n * 37) % Math.floor(box.width));
			const clientY = Math.max(60, box.top) + ((n * 53) % Math.floor(height));
			return { clientX, clientY, target: document.elementFromPoint(clientX, clientY) };
		});
		const start = performance.now();
		let found = 0;
		for (const point of points) {
			const offset = offsetAt(view, point);
			if (layer !== null && offset !== null) found += marksAt(layer.index, offset).length;
		}
		return { found, microseconds: ((performance.now() - start) * 1000) / count };
	},
	scroll: async (count) => {
		const step = Math.max(1, Math.min(80, document.documentElement.scrollHeight / count));
		for (let n = 0; n < count; n += 1) {
			window.scrollBy({ top: step, behavior: "instant" });
			await frames(1);
		}
	},
};

window.bench = here;

function root(): HTMLElement {
	const found = document.getElementById("bench-root");
	if (found === null) throw new Error("not a page of the bench");
	return found;
}

async function timed(work: () => void): Promise<number> {
	const start = performance.now();
	work();
	await frames(1);
	return performance.now() - start;
}

/** Until this many frames are painted. */
async function frames(count: number): Promise<void> {
	for (let n = 0; n < count; n += 1) {
		await new Promise<void>((done) => {
			requestAnimationFrame(() => {
				const channel = new MessageChannel();
				channel.port1.onmessage = () => done();
				channel.port2.postMessage(null);
			});
		});
	}
}

function servedHtml({ marks, ...version }: BenchArticle): HTMLElement {
	const article = document.createElement("article");
	article.className = "article-text";
	article.dataset.beforeEditor = "";
	article.innerHTML = toFirstHtml(version, marks);
	return article;
}

function plainHtml({ text, blocks }: BenchArticle): HTMLElement {
	const article = document.createElement("article");
	article.className = "article-text whitespace-pre-line";
	article.innerHTML = blocks
		.map(({ start, end }) => `<p data-block="paragraph">${text.slice(start, end)}</p>`)
		.join("");
	return article;
}

function mountEditor(article: BenchArticle): void {
	const extension = Extension.create({
		name: "annotations",
		addProseMirrorPlugins: () => [annotationPlugin(positionsOf(article.blocks))],
	});
	const element = document.createElement("div");
	root().replaceChildren(element);
	editor = new Editor({
		element,
		extensions: [...articleExtensions, extension],
		content: toDocument(article).toJSON(),
		injectCSS: false,
		editorProps: readingProps("bench", "fr"),
	});
	showMarks(article.marks)(editor.state, editor.view.dispatch, editor.view);
}

function mountAnnotator(article: BenchArticle): void {
	root().replaceChildren(plainHtml(article));
	words = article.text;
	starts = article.blocks.map(({ start }) => start);
	annotator = createTextAnnotator(root(), { renderer: "CSS_HIGHLIGHTS" });
	annotator.setAnnotations(
		article.marks.map(({ id, start, end }) => toRecogito(id, start, end)),
		true,
	);
}

function toRecogito(id: string, start: number, end: number) {
	const selector = {
		...{ quote: words.slice(start, end), start: start - shift(start), end: end - shift(end) },
		// Without words it is worked out from the offsets, as for annotations that come from a server.
		range: document.createRange(),
	};
	return { id, bodies: [], target: { annotation: id, selector: [selector] } };
}

/** Two characters between paragraphs are in the text and not in its elements. */
function shift(offset: number): number {
	return 2 * countLeading(starts.length, (n) => (starts[n] ?? 0) <= offset) - 2;
}

function viewOf() {
	const element = document.querySelector(".ProseMirror");
	if (!isEditor(element) || element.editor === undefined) throw new Error("no editor");
	return element.editor.view;
}

function isEditor(element: Element | null): element is TiptapEditorHTMLElement {
	return element !== null && "editor" in element;
}
