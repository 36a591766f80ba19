-- CreateTable
CREATE TABLE "Edit" (
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "dossierId" UUID NOT NULL,
    "editorId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edit_pkey" PRIMARY KEY ("subjectId","revision")
);

-- CreateIndex
CREATE INDEX "Edit_dossierId_idx" ON "Edit"("dossierId");

-- AddForeignKey
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edit" ADD CONSTRAINT "Edit_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said before stays said, as the rest of the history does.
CREATE TRIGGER "Edit_append_only" BEFORE UPDATE OR DELETE ON "Edit" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Edit_no_truncate" BEFORE TRUNCATE ON "Edit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
