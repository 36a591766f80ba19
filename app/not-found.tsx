import { NothingHere } from "@/components/shell/nothing-here";

/** An address where there is nothing, outside the newsroom's own screens. */
export default function NotFound() {
	return (
		<main id="content" className="pt-[12vh]">
			<NothingHere />
		</main>
	);
}
