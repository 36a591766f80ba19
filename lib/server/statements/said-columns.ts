import "server-only";
import type { PlaceSaid } from "@/lib/domain/statement";
import type { SaidColumns } from "@/lib/server/store/memberships";

/** The columns of who, when and where; those of nothing noted where it is left out. */
export function saidColumns(said: PlaceSaid | undefined): SaidColumns {
	return {
		speakerId: said?.speakerId ?? null,
		saidValue: said?.date?.value ?? null,
		saidPrecision: said?.date?.precision ?? null,
		saidZone: said?.date?.zone ?? null,
		place: said?.place ?? "",
	};
}

/** These columns alone, of a row that has more. */
export function onlySaid(row: SaidColumns): SaidColumns {
	const { speakerId, saidValue, saidPrecision, saidZone, place } = row;
	return { speakerId, saidValue, saidPrecision, saidZone, place };
}
