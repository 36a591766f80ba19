-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "annotationId" UUID,
    "linkId" UUID,
    "statementId" UUID,
    "blockingSince" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "mentions" UUID[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" UUID,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxRead" (
    "memberId" UUID NOT NULL,
    "entryId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboxRead_pkey" PRIMARY KEY ("memberId","entryId")
);

-- CreateIndex
CREATE INDEX "Thread_dossierId_idx" ON "Thread"("dossierId");

-- CreateIndex
CREATE INDEX "Thread_annotationId_idx" ON "Thread"("annotationId");

-- CreateIndex
CREATE INDEX "Thread_linkId_idx" ON "Thread"("linkId");

-- CreateIndex
CREATE INDEX "Thread_statementId_idx" ON "Thread"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_id_dossierId_key" ON "Thread"("id", "dossierId");

-- CreateIndex
CREATE INDEX "Message_threadId_idx" ON "Message"("threadId");

-- CreateIndex
CREATE INDEX "Message_authorId_idx" ON "Message"("authorId");

-- CreateIndex
CREATE INDEX "Message_mentions_idx" ON "Message" USING GIN ("mentions");

-- CreateIndex
CREATE UNIQUE INDEX "Link_id_dossierId_key" ON "Link"("id", "dossierId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_annotationId_dossierId_fkey" FOREIGN KEY ("annotationId", "dossierId") REFERENCES "Annotation"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_linkId_dossierId_fkey" FOREIGN KEY ("linkId", "dossierId") REFERENCES "Link"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_statementId_dossierId_fkey" FOREIGN KEY ("statementId", "dossierId") REFERENCES "Statement"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_threadId_dossierId_fkey" FOREIGN KEY ("threadId", "dossierId") REFERENCES "Thread"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxRead" ADD CONSTRAINT "InboxRead_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What holds for every row.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_about_one" CHECK (num_nonnulls("annotationId", "linkId", "statementId") = 1);
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolved_whole" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));

-- An open thread that holds approval holds it, whatever writes the decision. A verdict is held by the threads of its statement.
CREATE FUNCTION threads_hold_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Thread" WHERE "blockingSince" IS NOT NULL AND "resolvedAt" IS NULL AND (
      NEW."kind" = 'annotation' AND "annotationId" = NEW."subjectId"
      OR NEW."kind" = 'link' AND "linkId" = NEW."subjectId"
      OR NEW."kind" = 'verdict' AND "statementId" = NEW."subjectId")) THEN
    RAISE EXCEPTION 'an open thread holds the approval' USING ERRCODE = 'RC423';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_held" BEFORE INSERT ON "Decision" FOR EACH ROW
  WHEN (NEW."outcome" = 'approved') EXECUTE FUNCTION threads_hold_approval();

-- The rule reads the tables of this schema, whatever temporary tables there are.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION threads_hold_approval() SET search_path = %I, pg_temp', current_schema());
END $$;

-- Nobody writes in another member's name: a message stays its author's, in its thread.
CREATE FUNCTION message_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a message stays its author''s, in its thread' USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "Message_stays" BEFORE UPDATE ON "Message" FOR EACH ROW
  WHEN ((OLD."threadId", OLD."authorId") IS DISTINCT FROM (NEW."threadId", NEW."authorId"))
  EXECUTE FUNCTION message_stays();

-- Whom the note of a revision mentions, so that an inbox finds itself in it.
CREATE INDEX "Revision_mentions_idx" ON "Revision" USING gin ((jsonb_path_query_array("content", '$.fields.note.doc.**.attrs.id')));
