// Questions asked often, or of few rows among many.
CREATE INDEX actor_visibility IF NOT EXISTS FOR (a:Actor) ON (a.visibility);
CREATE INDEX tie_introducer IF NOT EXISTS FOR ()-[t:TIE]-() ON (t.introducerId);
