import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ApiReference, NamedShape } from "@/lib/domain/contract/api-reference";
import { failureCodes, failureStatus } from "@/lib/domain/failure-codes";
import type { Messages } from "@/lib/i18n/messages";
import { CodeBlock } from "./code-block";
import { FieldDetails } from "./field-details";
import { OperationDetails } from "./operation-details";
import { OperationFilter } from "./operation-filter";
import { shapeAnchor } from "./shape-words";
import { Sheet } from "./sheet";

type Words = Messages["api"];

const slice = "text.encode('utf-16-le')[2 * start : 2 * end].decode('utf-16-le')";

/** The whole description of the API: operations by what they are about, then the shapes they name. */
export function ApiReferencePage(props: {
	reference: ApiReference;
	root: string;
	words: Words;
	failures: Messages["failures"]["code"];
}) {
	const { reference, root, words } = props;
	const nouns = reference.nouns.map(({ name, operations }) => ({
		name,
		operations: operations.map((operation) => ({
			id: operation.name,
			method: operation.method,
			path: operation.path,
			summary: operation.summary,
			details: <OperationDetails operation={operation} root={root} words={words} />,
		})),
	}));
	return (
		<div className="flex flex-col gap-8">
			<div className="flex max-w-prose flex-col gap-3">
				<h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
				<p className="text-pretty text-ink-2">{words.intro}</p>
				<ul className="flex flex-wrap gap-x-5 gap-y-1">
					<li>
						<Link href="/account" className="text-accent underline">
							{words.tokens}
						</Link>
					</li>
					<li>
						<a href="/api/v1/openapi.json" className="text-accent underline">
							{words.document}
						</a>
					</li>
				</ul>
				<p className="text-pretty text-ink-2">{words.units}</p>
				<CodeBlock label="Python">{slice}</CodeBlock>
			</div>
			<OperationFilter nouns={nouns} />
			<section aria-labelledby="shapes" className="flex flex-col gap-2">
				<div>
					<h2 id="shapes" className="font-serif text-xl font-semibold">
						{words.schemas}
					</h2>
					<p className="text-ink-2">{words.schemasIntro}</p>
				</div>
				{reference.schemas.map((schema) => (
					<SchemaSheet key={schema.name} schema={schema} words={words} />
				))}
			</section>
			<FailureTable words={words} codes={props.failures} />
		</div>
	);
}

/** Every way to fail, its status, and what people are told. */
function FailureTable({ words, codes }: { words: Words; codes: Messages["failures"]["code"] }) {
	return (
		<section aria-labelledby="failures" className="flex flex-col gap-3">
			<h2 id="failures" className="font-serif text-xl font-semibold">
				{words.failures}
			</h2>
			<p className="text-ink-2">{words.failuresIntro}</p>
			<DataTable caption={words.failures}>
				<thead>
					<tr>
						<th scope="col">{words.code}</th>
						<th scope="col">{words.status}</th>
						<th scope="col">{words.meaning}</th>
					</tr>
				</thead>
				<tbody>
					{failureCodes.map((code) => (
						<tr key={code}>
							<th scope="row">
								<code className="font-mono text-label">{code}</code>
							</th>
							<td>{failureStatus[code]}</td>
							<td>{codes[code]}</td>
						</tr>
					))}
				</tbody>
			</DataTable>
		</section>
	);
}

function SchemaSheet({ schema, words }: { schema: NamedShape; words: Words }) {
	const head = (
		<>
			<h3 className="ml-1 inline font-mono text-label font-semibold">{schema.name}</h3>
			{schema.description !== null && (
				<span lang="en" className="block pl-4 text-pretty text-ink-2">
					{schema.description}
				</span>
			)}
		</>
	);
	return (
		<Sheet id={shapeAnchor(schema.name)} head={head}>
			<FieldDetails shape={schema.shape} words={words} />
		</Sheet>
	);
}
