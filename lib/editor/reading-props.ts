import type { EditorProps } from "@tiptap/pm/view";

/**
 * Makes an editor for reading: caret and keyboard selection work as in any text, and nothing typed,
 * pasted, dropped or composed gets in. `inputmode="none"` keeps the keyboard of a phone away. It has the class
 * by which article text gets its typography wherever it stands.
 */
export function readingProps(label: string, language: string): EditorProps {
	return {
		attributes: {
			class: "article-text",
			role: "textbox",
			"aria-multiline": "true",
			"aria-readonly": "true",
			"aria-label": label,
			inputmode: "none",
			autocorrect: "off",
			autocapitalize: "off",
			spellcheck: "false",
			translate: "no",
			lang: language,
		},
		handleTextInput: () => true,
		handlePaste: () => true,
		handleDrop: () => true,
		handleKeyDown: (_view, event) => editingKeys.has(event.key),
		handleDOMEvents: {
			beforeinput: refuse,
			cut: refuse,
			dragstart: refuse,
			// A composition cannot be refused once it runs; an editor without focus has none.
			compositionstart: (view) => {
				view.dom.blur();
				view.focus();
				return false;
			},
		},
	};
}

const editingKeys: ReadonlySet<string> = new Set(["Enter", "Backspace", "Delete"]);

function refuse(_view: unknown, event: Event): boolean {
	event.preventDefault();
	return true;
}
