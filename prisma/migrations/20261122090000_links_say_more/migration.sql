-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "certainty" TEXT NOT NULL DEFAULT 'unspecified',
ADD COLUMN     "note" JSONB,
ADD COLUMN     "origin" JSONB NOT NULL DEFAULT '{"v":1,"kind":"human"}';

-- How certain a link is is reviewed with it, as of marks; its note is not.
DROP TRIGGER "Link_reopens" ON "Link";
CREATE TRIGGER "Link_reopens" BEFORE UPDATE ON "Link" FOR EACH ROW
  WHEN ((OLD."type", OLD."certainty", OLD."fromId", OLD."toId") IS DISTINCT FROM (NEW."type", NEW."certainty", NEW."fromId", NEW."toId")
    AND (NEW."revision" <= OLD."revision" OR NEW."state" = OLD."state" AND OLD."state" <> 'proposed'))
  EXECUTE FUNCTION change_reopens();
