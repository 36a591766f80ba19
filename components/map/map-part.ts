import type { MapView } from "@/lib/domain/map";
import type { MapQuery } from "./map-query";
import type { MapIndex } from "./map-words";
import type { Selected } from "./select-marks";

/** What each part of the map is given. */
export interface MapPartProps {
	readonly dossierId: string;
	/** The dossier's, which pictures are named after. */
	readonly title: string;
	readonly map: MapView;
	readonly index: MapIndex;
	readonly selected: Selected;
	readonly query: MapQuery;
	readonly onChange: (change: Partial<MapQuery>) => void;
}
