-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundArticle" (
    "roundId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundArticle_pkey" PRIMARY KEY ("roundId","articleId")
);

-- CreateTable
CREATE TABLE "RoundSeat" (
    "roundId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundSeat_pkey" PRIMARY KEY ("roundId","memberId")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "annotationId" UUID,
    "settlerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SettledMark" (
    "markId" UUID NOT NULL,
    "settlementId" UUID NOT NULL,

    CONSTRAINT "SettledMark_pkey" PRIMARY KEY ("markId")
);

-- CreateIndex
CREATE INDEX "Round_dossierId_idx" ON "Round"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_id_dossierId_key" ON "Round"("id", "dossierId");

-- CreateIndex
CREATE INDEX "RoundArticle_articleId_idx" ON "RoundArticle"("articleId");

-- CreateIndex
CREATE INDEX "RoundSeat_memberId_idx" ON "RoundSeat"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Settlement_annotationId_key" ON "Settlement"("annotationId");

-- CreateIndex
CREATE INDEX "Settlement_roundId_idx" ON "Settlement"("roundId");

-- CreateIndex
CREATE INDEX "Settlement_dossierId_idx" ON "Settlement"("dossierId");

-- CreateIndex
CREATE INDEX "SettledMark_settlementId_idx" ON "SettledMark"("settlementId");

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundArticle" ADD CONSTRAINT "RoundArticle_roundId_dossierId_fkey" FOREIGN KEY ("roundId", "dossierId") REFERENCES "Round"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundArticle" ADD CONSTRAINT "RoundArticle_articleId_dossierId_fkey" FOREIGN KEY ("articleId", "dossierId") REFERENCES "Article"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundArticle" ADD CONSTRAINT "RoundArticle_versionId_articleId_fkey" FOREIGN KEY ("versionId", "articleId") REFERENCES "Version"("id", "articleId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundSeat" ADD CONSTRAINT "RoundSeat_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundSeat" ADD CONSTRAINT "RoundSeat_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_roundId_dossierId_fkey" FOREIGN KEY ("roundId", "dossierId") REFERENCES "Round"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_settlerId_fkey" FOREIGN KEY ("settlerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettledMark" ADD CONSTRAINT "SettledMark_markId_fkey" FOREIGN KEY ("markId") REFERENCES "Annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettledMark" ADD CONSTRAINT "SettledMark_settlementId_fkey" FOREIGN KEY ("settlementId") REFERENCES "Settlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An article is marked in one round at a time.
CREATE UNIQUE INDEX "RoundArticle_open_key" ON "RoundArticle" ("articleId") WHERE "revealedAt" IS NULL;

-- How a mark was settled is written once.
CREATE TRIGGER "Settlement_append_only" BEFORE UPDATE OR DELETE ON "Settlement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Settlement_no_truncate" BEFORE TRUNCATE ON "Settlement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SettledMark_append_only" BEFORE UPDATE OR DELETE ON "SettledMark" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SettledMark_no_truncate" BEFORE TRUNCATE ON "SettledMark" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was revealed stays revealed.
CREATE FUNCTION stay_revealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a round that was revealed stays so' USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "Round_stays_revealed" BEFORE UPDATE ON "Round" FOR EACH ROW
  WHEN (OLD."revealedAt" IS NOT NULL AND NEW."revealedAt" IS DISTINCT FROM OLD."revealedAt") EXECUTE FUNCTION stay_revealed();
CREATE TRIGGER "RoundArticle_stays_revealed" BEFORE UPDATE ON "RoundArticle" FOR EACH ROW
  WHEN (OLD."revealedAt" IS NOT NULL AND NEW."revealedAt" IS DISTINCT FROM OLD."revealedAt") EXECUTE FUNCTION stay_revealed();

-- A mark that settles a round is decided by a third person until an approval of it stands: by nobody who marked in the round, and
-- not by who settled it.
CREATE FUNCTION hold_third_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Settlement" s WHERE s."annotationId" = NEW."subjectId"
      AND (s."settlerId" = NEW."deciderId" OR EXISTS (
        SELECT 1 FROM "RoundSeat" p WHERE p."roundId" = s."roundId" AND p."memberId" = NEW."deciderId")))
    AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."kind" = NEW."kind" AND d."subjectId" = NEW."subjectId"
      AND d."outcome" = 'approved' AND NOT EXISTS (SELECT 1 FROM "Withdrawal" w WHERE w."decisionId" = d."id")) THEN
    RAISE EXCEPTION 'the decider marked in the round or settled it' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Decision_third_person" BEFORE INSERT ON "Decision" FOR EACH ROW
  WHEN (NEW."kind" = 'annotation') EXECUTE FUNCTION hold_third_person();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION hold_third_person() SET search_path = %I, pg_temp', current_schema());
END $$;
