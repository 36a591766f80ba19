-- The rules read the tables of this schema: a temporary table of the same name, which comes first by default, does not
-- stand in for one of them.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['follow_the_last', 'hold_four_eyes', 'state_needs_decision'] LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
  END LOOP;
END $$;
