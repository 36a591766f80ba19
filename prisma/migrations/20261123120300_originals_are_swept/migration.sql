-- Bytes that nothing was made of in 30 days may go; what they are is never changed. Foreign keys keep whatever is in use.
CREATE FUNCTION keep_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."createdAt" < now() - interval '30 days' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the bytes of an original stay as they are' USING ERRCODE = 'RC403';
END $$;
DROP TRIGGER "Original_append_only" ON "Original";
CREATE TRIGGER "Original_append_only" BEFORE UPDATE OR DELETE ON "Original" FOR EACH ROW EXECUTE FUNCTION keep_original();

-- Nor does a dossier lose the right to bytes that it has something made of.
CREATE FUNCTION keep_dossier_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."createdAt" < now() - interval '30 days'
    AND NOT EXISTS (SELECT 1 FROM "Version" v JOIN "Article" a ON a."id" = v."articleId"
      WHERE a."dossierId" = OLD."dossierId" AND v."originalSha256" = OLD."sha256") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'bytes that came into a dossier stay there' USING ERRCODE = 'RC403';
END $$;
CREATE TRIGGER "DossierOriginal_append_only" BEFORE UPDATE OR DELETE ON "DossierOriginal" FOR EACH ROW EXECUTE FUNCTION keep_dossier_original();
CREATE TRIGGER "DossierOriginal_no_truncate" BEFORE TRUNCATE ON "DossierOriginal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The rules read the tables of this schema, whatever temporary tables there are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['keep_original', 'keep_dossier_original'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
