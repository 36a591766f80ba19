import "server-only";
import type { House, HouseErrand } from "@/lib/domain/proof";

/** Proof that the house itself acts; the errands and their reasons are in `lib/domain/proof.ts`. */
export function houseErrand<E extends HouseErrand>(errand: E): House<E> {
	return { errand } as House<E>;
}
