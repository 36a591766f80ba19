import type { AnnotationView } from "@/lib/domain/annotation";
import type { StatementView } from "@/lib/domain/statement";

/** An annotation with the number of its note, and the names both places have in the file. */
export interface NumberedNote {
	readonly annotation: AnnotationView;
	readonly number: number;
	/** The name of the note. */
	readonly id: string;
	/** The name of the reference after a piece, counted from 1. */
	readonly anchorOf: (piece: number) => string;
}

/** Notes numbered from 1, in the order given. */
export function numberNotes(annotations: readonly AnnotationView[]): NumberedNote[] {
	return annotations.map((annotation, index) => {
		const number = index + 1;
		return {
			annotation,
			number,
			id: `note-${number}`,
			anchorOf: (piece) => (piece === 1 ? `ref-${number}` : `ref-${number}-${piece}`),
		};
	});
}

/** A statement with its number, and the name its place has in the file. */
export interface NumberedStatement {
	readonly statement: StatementView;
	readonly number: number;
	readonly id: string;
}

/** Statements numbered from 1, in the order given. */
export function numberStatements(statements: readonly StatementView[]): NumberedStatement[] {
	return statements.map((statement, index) => ({
		statement,
		number: index + 1,
		id: `statement-${index + 1}`,
	}));
}
