import { uuidv7 } from "uuidv7";
import { inDossier, type Maker, type Requests, removing, restoring } from "./request-maker";
import { articleFields, correctedSource } from "./scene-bodies";

// Of a file that nothing can be made of, so that no event comes of it.
const ofImport: Maker = async (scene) => ({
	params: { id: scene.standing.dossierId, importId: await scene.importJob() },
});
const ofArticle: Maker = ({ standing }) => ({ params: { id: standing.articleId } });
const ofVersion: Maker = ({ standing }) => ({ params: { id: standing.versionId } });

/** Imports, articles and their versions. */
export const articleRequests: Requests = {
	listArticles: inDossier,
	draftImport: ({ standing }) => ({
		params: { id: standing.dossierId },
		query: { fileName: "le-quai.txt" },
		body: new TextEncoder().encode("Le quai\n\nRien n’est prêt."),
	}),
	// Whoever may ask is told that there is no public page here; nothing is asked for anywhere.
	fetchDraft: ({ standing }) => ({
		params: { id: standing.dossierId },
		body: { address: "http://127.0.0.1/le-quai" },
	}),
	listImports: inDossier,
	readImport: ofImport,
	listImportLines: ofImport,
	addImportFile: ({ standing }) => ({
		params: { id: standing.dossierId, importId: uuidv7(), fileId: uuidv7() },
		query: { fileName: "le-quai.bin" },
		body: new TextEncoder().encode("Le quai"),
	}),
	startImport: ofImport,
	cancelImport: ofImport,
	readArticle: ofArticle,
	putArticle: (scene) => ({ params: { id: uuidv7() }, body: scene.articleBody() }),
	"putArticle+edit": async (scene) => {
		const work = { state: "todo", assigneeId: null, dueOn: null };
		const body = { opId: uuidv7(), revision: 1, ...articleFields, ...work };
		return { params: { id: await scene.article() }, body };
	},
	"putArticle+assign": async (scene) => {
		const work = { state: "in_progress", assigneeId: scene.people.author.id, dueOn: "2026-04-01" };
		const body = { opId: uuidv7(), revision: 1, ...articleFields, ...work, message: "Le quai" };
		return { params: { id: await scene.article() }, body };
	},
	removeArticle: async (scene) => removing(await scene.article()),
	restoreArticle: async (scene) =>
		restoring(await scene.removed("removeArticle", await scene.article())),
	archiveArticle: async (scene) => ({
		params: { id: await scene.article() },
		body: { opId: uuidv7() },
	}),
	unarchiveArticle: async (scene) => ({
		params: { id: await scene.article() },
		body: { opId: uuidv7() },
	}),
	copyArticle: async (scene) => {
		const ids = { articleId: uuidv7(), versionId: uuidv7() };
		const body = { opId: uuidv7(), dossierId: await scene.openDossier(), ...ids };
		return { params: { id: await scene.article() }, body };
	},
	moveArticle: async (scene) => {
		const { dossierId: from } = scene.standing;
		const body = { opId: uuidv7(), from, to: await scene.openDossier() };
		return { params: { id: await scene.article() }, body };
	},
	readOriginal: ofVersion,
	readDesk: ofArticle,
	tellPresence: ({ standing }) => ({
		params: { id: standing.articleId },
		body: { windowId: uuidv7(), passageId: standing.annotationId, here: true },
	}),
	exportArticle: (scene) => ({
		params: { id: scene.standing.articleId },
		query: { format: "jsonld", marks: "all" },
	}),
	listVersions: ofArticle,
	readVersion: ofVersion,
	readVersionMarks: ofVersion,
	previewVersion: ({ standing }) => ({
		params: { id: standing.articleId },
		body: { revision: 1, source: correctedSource },
	}),
	addVersion: async (scene) => {
		const articleId = await scene.article();
		const body = { opId: uuidv7(), articleId, revision: 1, source: correctedSource };
		return { params: { id: uuidv7() }, body };
	},
	readVersionReport: ofVersion,
	settleFate: async (scene) => {
		const { id, versionId, pieces } = await scene.changedMark();
		const body = { opId: uuidv7(), revision: 2, versionId, pieces, stale: false };
		return { params: { id }, body };
	},
	listArticleCopies: ofArticle,
	listDossierCopies: inDossier,
	readSourcing: inDossier,
	listSamePassages: ({ standing }) => ({
		params: { id: standing.versionId },
		query: { start: "0", end: "5" },
	}),
};
