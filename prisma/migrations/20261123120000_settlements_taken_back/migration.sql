-- AlterTable
ALTER TABLE "SettledMark" DROP CONSTRAINT "SettledMark_pkey",
ADD CONSTRAINT "SettledMark_pkey" PRIMARY KEY ("markId", "settlementId");

-- CreateTable
CREATE TABLE "SettlementWithdrawal" (
    "settlementId" UUID NOT NULL,
    "dossierId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SettlementWithdrawal_pkey" PRIMARY KEY ("settlementId")
);

-- CreateIndex
CREATE INDEX "SettlementWithdrawal_dossierId_idx" ON "SettlementWithdrawal"("dossierId");

-- AddForeignKey
ALTER TABLE "SettlementWithdrawal" ADD CONSTRAINT "SettlementWithdrawal_settlementId_fkey" FOREIGN KEY ("settlementId") REFERENCES "Settlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettlementWithdrawal" ADD CONSTRAINT "SettlementWithdrawal_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettlementWithdrawal" ADD CONSTRAINT "SettlementWithdrawal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


CREATE TRIGGER "SettlementWithdrawal_append_only" BEFORE UPDATE OR DELETE ON "SettlementWithdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SettlementWithdrawal_no_truncate" BEFORE TRUNCATE ON "SettlementWithdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Of the settlements of a mark one at most stands. The mark is locked first: of two that are written at once, the second sees the first.
CREATE FUNCTION settle_once_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Annotation" WHERE "id" = NEW."markId" FOR UPDATE;
  IF EXISTS (SELECT 1 FROM "SettledMark" m WHERE m."markId" = NEW."markId" AND m."settlementId" <> NEW."settlementId"
      AND NOT EXISTS (SELECT 1 FROM "SettlementWithdrawal" w WHERE w."settlementId" = m."settlementId")) THEN
    RAISE EXCEPTION 'the mark is settled already' USING ERRCODE = '23505';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SettledMark_stands_alone" BEFORE INSERT ON "SettledMark" FOR EACH ROW EXECUTE FUNCTION settle_once_at_a_time();

-- The mark that a settlement made goes when it is taken back, and stays away.
CREATE FUNCTION withdrawal_unsettles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Settlement" s JOIN "Annotation" a ON a."id" = s."annotationId"
      WHERE s."id" = NEW."settlementId" AND a."deletedAt" IS NULL) THEN
    RAISE EXCEPTION 'the mark of a settlement that is taken back is still there' USING ERRCODE = 'RC403';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "SettlementWithdrawal_unmakes" AFTER INSERT ON "SettlementWithdrawal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION withdrawal_unsettles();

CREATE FUNCTION stay_unsettled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Settlement" s JOIN "SettlementWithdrawal" w ON w."settlementId" = s."id" WHERE s."annotationId" = NEW."id") THEN
    RAISE EXCEPTION 'the settlement that made the mark was taken back' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Annotation_stays_unsettled" BEFORE UPDATE ON "Annotation" FOR EACH ROW
  WHEN (OLD."deletedAt" IS NOT NULL AND NEW."deletedAt" IS NULL) EXECUTE FUNCTION stay_unsettled();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['settle_once_at_a_time', 'withdrawal_unsettles', 'stay_unsettled'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
