import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuTimeOf } from "@/lib/testing/cpu-time";
import { holds } from "@/lib/testing/scale";
import { isSafeAddress, mentionsOf, type NoteNode, noteText, toNote } from "./note";
import { noteSchema, storedNoteSchema } from "./note-schema";
import { textLimits } from "./text-parts";

const paragraph = (...content: NoteNode[]): NoteNode => ({ type: "paragraph", content });
const words = (text: string, href?: string): NoteNode => ({
	type: "text",
	text,
	...(href === undefined ? {} : { marks: [{ type: "link", attrs: { href } }] }),
});
const note = (...content: NoteNode[]) => ({ v: 1, doc: { type: "doc", content } });
const codesOf = (value: unknown): string[] =>
	(noteSchema.safeParse(value).error?.issues ?? []).map((issue) => issue.message);

describe("an address in a note", () => {
	test.each([
		"https://example.org/a?b#c",
		"http://example.org",
		"mailto:a@example.org",
		"HTTPS://X.org",
	])("can be %s", (address) => {
		expect(isSafeAddress(address)).toBe(true);
		expect(noteSchema.safeParse(note(paragraph(words("ici", address)))).success).toBe(true);
	});

	test.each([
		"javascript:alert(1)",
		" javascript:alert(1)",
		"java\tscript:alert(1)",
		"data:text/html,x",
		"vbscript:x",
		"//example.org",
		"/path",
		"https://",
		"https://example.org/ x",
		"file:///etc/passwd",
		"",
	])("cannot be %j", (address) => {
		expect(isSafeAddress(address)).toBe(false);
		expect(codesOf(note(paragraph(words("ici", address))))).toContain("address");
	});

	test("cannot be missing", () => {
		const bare = { type: "text", text: "ici", marks: [{ type: "link" }] };
		expect(codesOf(note(paragraph(bare)))).toContain("address");
	});
});

describe("a note", () => {
	test.each(["heading", "image", "iframe", "codeBlock", "script", "blockquote"])(
		"has no %s in it",
		(type) => {
			expect(noteSchema.safeParse(note({ type })).success).toBe(false);
		},
	);

	test.each<[string, unknown]>([
		["a text without words", paragraph({ type: "text" })],
		["an empty text", paragraph(words(""))],
		["words outside a paragraph", words("x")],
		["words in a list", { type: "bulletList", content: [words("x")] }],
		["an empty list", { type: "bulletList", content: [] }],
		["an item outside a list", { type: "listItem", content: [paragraph()] }],
		["a paragraph in a paragraph", paragraph(paragraph())],
		["a document in a document", { type: "doc", content: [paragraph()] }],
		["a marked paragraph", { ...paragraph(), marks: [{ type: "bold" }] }],
		["attributes that are not its type's", { ...paragraph(), attrs: { style: "x" } }],
		["other attributes", { type: "orderedList", attrs: { start: 1, constructor: {} } }],
	])("IN-05: has no %s", (_name, node) => {
		expect(noteSchema.safeParse({ v: 1, doc: { type: "doc", content: [node] } }).success).toBe(
			false,
		);
	});

	test.each([
		{ href: "https://example.org", onclick: "alert(1)" },
		{ href: ["https://example.org"] },
		{ href: "https://example.org", title: "x".repeat(2001) },
	])("IN-05: has no link with %j", (attrs) => {
		const linked = { type: "text", text: "x", marks: [{ type: "link", attrs }] };
		expect(noteSchema.safeParse(note(paragraph(linked))).success).toBe(false);
	});

	test("has all that the editor writes", () => {
		const link = { href: "https://example.org", target: "_blank", rel: "noopener", class: null };
		const marks = [{ type: "bold" }, { type: "link", attrs: { ...link, title: null } }];
		const inner = paragraph({ type: "text", text: "x", marks }, { type: "hardBreak", marks });
		const item = (...content: NoteNode[]): NoteNode => ({ type: "listItem", content });
		const list: NoteNode = { type: "bulletList", content: [item(inner)] };
		const attrs = { start: 3, type: null };
		const numbered: NoteNode = { type: "orderedList", attrs, content: [item(paragraph(), list)] };
		expect(noteSchema.safeParse(note(paragraph(), list, numbered)).success).toBe(true);
	});

	const member = "0198a3c4-5d6e-7f80-9a1b-2c3d4e5f6071";

	test("names members, who are told by id and read by name", () => {
		const mention = { type: "mention", attrs: { id: member, label: "Nadia Belkacem" } };
		const bold = { ...mention, marks: [{ type: "bold" }] };
		const parsed = noteSchema.parse(note(paragraph(words("Pour "), mention, bold)));
		expect(noteText(parsed)).toBe("Pour @Nadia Belkacem@Nadia Belkacem");
		expect(mentionsOf(parsed)).toEqual([member]);
		expect(mentionsOf(null)).toEqual([]);
	});

	test.each<[string, unknown]>([
		["no one", { type: "mention" }],
		["nobody’s id", { type: "mention", attrs: { id: "nadia", label: "Nadia" } }],
		["no name", { type: "mention", attrs: { id: member } }],
		["an empty name", { type: "mention", attrs: { id: member, label: "" } }],
		["more", { type: "mention", attrs: { id: member, label: "N", start: 1 } }],
		["words", { type: "mention", text: "N", attrs: { id: member, label: "N" } }],
	])("IN-05: has no mention of %s", (_name, mention) => {
		expect(noteSchema.safeParse(note(paragraph(words("x")))).success).toBe(true);
		expect(
			noteSchema.safeParse({
				v: 1,
				doc: { type: "doc", content: [{ type: "paragraph", content: [mention] }] },
			}).success,
		).toBe(false);
	});

	test("IN-05: has no mention outside a paragraph, and no member’s id elsewhere", () => {
		const mention = { type: "mention", attrs: { id: member, label: "N" } };
		expect(noteSchema.safeParse(note(mention)).success).toBe(false);
		const list = { type: "orderedList", attrs: { id: member }, content: [] };
		expect(noteSchema.safeParse(note(list)).success).toBe(false);
	});

	test("has no unknown mark, field or version", () => {
		const marked = { type: "text", text: "x", marks: [{ type: "underline" }] };
		expect(noteSchema.safeParse(note(paragraph(marked))).success).toBe(false);
		expect(noteSchema.safeParse({ ...note(), html: "<b>" }).success).toBe(false);
		expect(noteSchema.safeParse({ v: 2, doc: { type: "doc" } }).success).toBe(false);
		const dressed = { ...paragraph(), onclick: "x" };
		expect(noteSchema.safeParse(note(dressed)).success).toBe(false);
	});

	test("nested a hundred thousand deep is refused, not a crash", () => {
		let doc: NoteNode = words("x");
		for (let depth = 0; depth < 100_000; depth += 1) doc = { type: "listItem", content: [doc] };
		expect(codesOf({ v: 1, doc })).toEqual(["too-deep"]);
	});

	test("is as long as the limit and no longer", () => {
		const half = "x".repeat(textLimits.noteUnits / 2);
		const whole = [paragraph(words(half), words(half.slice(1)))];
		expect(noteSchema.safeParse(note(...whole)).success).toBe(true);
		expect(codesOf(note(...whole, paragraph(words("xx"))))).toEqual(["too-long"]);
	});

	test("counts its words as they read: breaks at the end do not, breaks before words do", () => {
		const most = "x".repeat(textLimits.noteUnits - 2);
		const breaks = paragraph(...Array<NoteNode>(500).fill({ type: "hardBreak" }));
		expect(codesOf(note(paragraph(words(most)), paragraph(words("x"))))).toEqual([]);
		expect(codesOf(note(paragraph(words(most)), breaks, breaks))).toEqual([]);
		expect(codesOf(note(paragraph(words(most)), paragraph(), paragraph(words("x"))))).toEqual([
			"too-long",
		]);
		expect(noteText(note(paragraph(words("a\n")), breaks))).toBe("a");
	});

	test("has as many nodes as the limit and no more; one that was kept before is read all the same", () => {
		const breaks = paragraph(...Array<NoteNode>(1000).fill({ type: "hardBreak" }));
		const most = note(
			...Array<NoteNode>(4).fill(breaks),
			paragraph(...Array<NoteNode>(995).fill({ type: "hardBreak" })),
		);
		expect(codesOf(most)).toEqual([]);
		const kept = note(...Array<NoteNode>(5).fill(breaks));
		expect(codesOf(kept)).toEqual(["too-many"]);
		expect(storedNoteSchema.parse(kept)).toEqual(kept);
	});

	test("of a hundred thousand breaks and a word costs little to refuse, and to read", () => {
		const breaks = paragraph(...Array<NoteNode>(200).fill({ type: "hardBreak" }));
		const long = note(...Array<NoteNode>(500).fill(breaks), paragraph(words("x")));
		expect(cpuTimeOf(() => codesOf(long))).toBeLessThan(1000);
		expect(cpuTimeOf(() => noteText(long))).toBeLessThan(1000);
	});

	test("of plain lines reads back as those lines", () => {
		const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", ""));
		holds(
			fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
				const typed = lines.join("\n");
				const made = toNote(typed);
				if (typed.trim() === "") expect(made).toBeNull();
				else expect(noteText(made)).toBe(typed.replace(/\n+$/, ""));
				if (made !== null) expect(noteSchema.safeParse(made).success).toBe(true);
			}),
		);
	});
});
