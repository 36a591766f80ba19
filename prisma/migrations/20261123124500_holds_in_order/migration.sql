-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "blockingN" INTEGER,
ADD COLUMN     "resolvedN" INTEGER;

-- What is there already was in the order of its moments until now: each has the number of the last decision before it.
UPDATE "Thread" t SET
  "blockingN" = CASE WHEN t."blockingSince" IS NOT NULL
    THEN (SELECT coalesce(max(d."n"), 0) FROM "Decision" d WHERE d."at" <= t."blockingSince") END,
  "resolvedN" = CASE WHEN t."resolvedAt" IS NOT NULL
    THEN (SELECT coalesce(max(d."n"), 0) FROM "Decision" d WHERE d."at" < t."resolvedAt") END;

-- What holds for every row.
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_holds_in_order" CHECK (
  ("blockingSince" IS NULL) = ("blockingN" IS NULL) AND ("resolvedAt" IS NULL) = ("resolvedN" IS NULL));

-- When a thread began to hold approval, and when it was resolved, are numbered as decisions are, whatever the clock says
-- and whoever writes. One that is opened again holds approval from then on. A restored thread brings its numbers.
CREATE FUNCTION number_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_new boolean := TG_OP = 'INSERT';
BEGIN
  IF NEW."blockingSince" IS NULL THEN
    NEW."blockingN" := NULL;
  ELSIF is_new THEN
    NEW."blockingN" := coalesce(NEW."blockingN", nextval('"Decision_n_seq"'));
  ELSIF OLD."blockingSince" IS NULL OR (OLD."resolvedAt" IS NOT NULL AND NEW."resolvedAt" IS NULL) THEN
    NEW."blockingN" := nextval('"Decision_n_seq"');
  ELSE
    NEW."blockingN" := OLD."blockingN";
  END IF;
  IF NEW."resolvedAt" IS NULL THEN
    NEW."resolvedN" := NULL;
  ELSIF is_new THEN
    NEW."resolvedN" := coalesce(NEW."resolvedN", nextval('"Decision_n_seq"'));
  ELSIF OLD."resolvedAt" IS NULL THEN
    NEW."resolvedN" := nextval('"Decision_n_seq"');
  ELSE
    NEW."resolvedN" := OLD."resolvedN";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Thread_numbered" BEFORE INSERT OR UPDATE ON "Thread" FOR EACH ROW EXECUTE FUNCTION number_holds();

-- The rule reads what is of this schema, whatever temporary tables there are.
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION number_holds() SET search_path = %I, pg_temp', current_schema());
END $$;
