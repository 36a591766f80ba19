-- CreateTable
CREATE TABLE "EarlierMessage" (
    "messageId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "dossierId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EarlierMessage_pkey" PRIMARY KEY ("messageId","revision")
);

-- CreateIndex
CREATE INDEX "EarlierMessage_dossierId_idx" ON "EarlierMessage"("dossierId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_id_dossierId_key" ON "Message"("id", "dossierId");

-- AddForeignKey
ALTER TABLE "EarlierMessage" ADD CONSTRAINT "EarlierMessage_messageId_dossierId_fkey" FOREIGN KEY ("messageId", "dossierId") REFERENCES "Message"("id", "dossierId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EarlierMessage" ADD CONSTRAINT "EarlierMessage_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What was said before stays said, and nothing is said otherwise without it.
CREATE TRIGGER "EarlierMessage_append_only" BEFORE UPDATE OR DELETE ON "EarlierMessage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EarlierMessage_no_truncate" BEFORE TRUNCATE ON "EarlierMessage" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_earlier_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revision" <> OLD."revision" + 1 OR NOT EXISTS (SELECT 1 FROM "EarlierMessage" e
      WHERE e."messageId" = OLD."id" AND e."revision" = OLD."revision" AND e."body" = OLD."body") THEN
    RAISE EXCEPTION 'a message changes only when what it said is kept' USING ERRCODE = 'RC403';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Message_keeps_words" BEFORE UPDATE ON "Message" FOR EACH ROW
  WHEN (OLD."body" IS DISTINCT FROM NEW."body") EXECUTE FUNCTION keep_earlier_message();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION keep_earlier_message() SET search_path = %I, pg_temp', current_schema());
END $$;
