"use client";

import { useLanguage, useMessages } from "@/components/language/language-provider";
import { DataTable } from "@/components/ui/data-table";
import type { Measured } from "@/lib/domain/agreement";
import type { PairAgreementView } from "@/lib/domain/round";

/** The measures of two members, tag by tag; where one has no value, why. */
export function MeasuresTable(props: { pair: PairAgreementView }) {
	const { first, second, all, tags, statements } = props.pair;
	const { agreement, vocabulary } = useMessages();
	const words = agreement.measures;
	return (
		<DataTable caption={words.caption(first.name, second.name)}>
			<thead>
				<tr>
					<th scope="col">{words.tag}</th>
					<th scope="col" data-number="">
						{words.marks}
					</th>
					{[words.exact, words.overlap, words.kappa, words.alpha, words.unitizing].map((name) => (
						<th key={name} scope="col" data-number="">
							{name}
						</th>
					))}
					<th scope="col" data-number="">
						{words.statements}
					</th>
				</tr>
			</thead>
			<tbody>
				{[...tags, all].map((row) => (
					<tr key={row.tag ?? "all"}>
						<th scope="row">{row.tag === null ? words.all : vocabulary.tags[row.tag]}</th>
						<td data-number="">
							{row.marks.first}&nbsp;/&nbsp;{row.marks.second}
						</td>
						<Match match={row.exact} />
						<Match match={row.overlap} />
						<Value measured={row.kappa} />
						<Value measured={row.alpha} />
						{row.unitizing === null ? <Dash /> : <Value measured={row.unitizing} />}
						{row.tag === null ? <Statements match={statements} /> : <Dash />}
					</tr>
				))}
			</tbody>
		</DataTable>
	);
}

function Dash() {
	const words = useMessages().agreement.measures;
	return (
		<td data-number="">
			<span aria-hidden="true">·</span>
			<span className="sr-only">{words.perPair}</span>
		</td>
	);
}

/** Where nobody has put any of the passages into a statement, that is said instead of the general reason. */
function Statements({ match }: { match: PairAgreementView["statements"] }) {
	const words = useMessages().agreement.measures;
	if (match.f1.reason !== "no-marks") return <Match match={match} />;
	return (
		<td data-number="" className="text-xs text-ink-2">
			{words.noStatements}
		</td>
	);
}

function Match({ match }: { match: PairAgreementView["statements"] }) {
	const words = useMessages().agreement.measures;
	const say = useSaying();
	if (match.f1.value === null) return <Value measured={match.f1} />;
	return (
		<td data-number="">
			{say(match.f1)}
			<span className="block text-xs text-ink-2">
				{words.precision} {say(match.precision)}
				<br />
				{words.recall} {say(match.recall)}
			</span>
		</td>
	);
}

function Value({ measured }: { measured: Measured }) {
	const say = useSaying();
	const isNone = measured.value === null;
	return (
		<td data-number="" className={isNone ? "text-xs text-ink-2" : undefined}>
			{say(measured)}
		</td>
	);
}

/** A measure to two places, or why there is none. */
function useSaying(): (measured: Measured) => string {
	const language = useLanguage();
	const { reason } = useMessages().agreement;
	const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
	return (measured) =>
		measured.value === null
			? reason[measured.reason]
			: measured.value.toLocaleString(language, places);
}
