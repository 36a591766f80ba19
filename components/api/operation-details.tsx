import type { ReactNode } from "react";
import type { Content, OperationEntry } from "@/lib/domain/contract/api-reference";
import { curlLine } from "@/lib/domain/contract/curl-line";
import { type Permission, type PolicyRow, policy } from "@/lib/domain/policy";
import type { Messages } from "@/lib/i18n/messages";
import { CodeBlock } from "./code-block";
import { FieldDetails, FieldList } from "./field-details";

type Words = Messages["api"];

/** What an operation takes and answers, who may call it, and how. */
export function OperationDetails(props: { operation: OperationEntry; root: string; words: Words }) {
	const { operation, root, words } = props;
	const { parameters, body, answers, description } = operation;
	const call = curlLine(operation, root);
	return (
		<div className="flex min-w-0 flex-col gap-4">
			{description !== null && <p lang="en">{description}</p>}
			<Part title={words.who}>
				<Who operation={operation} words={words} />
			</Part>
			{parameters.length > 0 && (
				<Part title={words.parameters}>
					<FieldList fields={parameters} words={words} />
				</Part>
			)}
			{body !== null && <ContentPart title={words.body} content={body} words={words} />}
			{answers.map((answer) => (
				<ContentPart key={answer.type} title={words.answer} content={answer} words={words} />
			))}
			{call !== null && (
				<Part title={words.call}>
					<CodeBlock label={words.call}>{call}</CodeBlock>
				</Part>
			)}
		</div>
	);
}

function Part(props: { title: string; children: ReactNode }) {
	return (
		<div className="flex min-w-0 flex-col gap-1">
			<h4 className="text-label font-semibold">{props.title}</h4>
			{props.children}
		</div>
	);
}

function Who({ operation, words }: { operation: OperationEntry; words: Words }) {
	const { permissions, scopes } = operation;
	return (
		<ul className="flex flex-col gap-1 text-label">
			{permissions.map((permission) => (
				<li key={permission} className="text-pretty-safe">
					<code className="font-mono">{permission}</code>
					{words.colon}
					{permissionWords(permission, words)}
				</li>
			))}
			<li>
				{words.token}
				{words.colon}
				{scopes.length === 0 ? words.tokenNever : words.tokenScope(scopes.join(", "))}
			</li>
		</ul>
	);
}

/** A permission’s row of the policy as a sentence. */
function permissionWords(permission: Permission, words: Words): string {
	const { clauses }: PolicyRow = policy[permission];
	return clauses
		.map((clause) => words.whoever(clause.map((rule) => words.rule[rule]).join(words.and)))
		.join(words.or);
}

function ContentPart(props: { title: string; content: Content; words: Words }) {
	const { content, words } = props;
	const { shape, example, description } = content;
	return (
		<Part title={props.title}>
			<p className="text-label text-ink-2">
				<code className="font-mono">{content.type}</code>
				{description !== null && (
					<>
						{" "}
						<span lang="en">{description}</span>
					</>
				)}
			</p>
			{shape !== null && <FieldDetails shape={shape} words={words} />}
			{example !== null && (
				<>
					<h5 className="mt-2 text-label text-ink-2">{words.example}</h5>
					<CodeBlock label={words.example}>{example}</CodeBlock>
				</>
			)}
		</Part>
	);
}
