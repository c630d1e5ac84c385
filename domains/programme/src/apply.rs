//! The view: rows made from this package's events.

use jiff::civil::Date;
use kernel::{Id, Timestamp, kind};
use store::{Entry, Read, Row, StoreError, Tx, Value, View, json, to_json};

use crate::event::{
    AdoptionCorrected, Event, LinkEnded, LinkMade, PlanDescribed, PlanOpened, PlanOutlined, PlanTurned,
    PointCarried, PointTurned, PointWritten,
};
use crate::plan::Frame;
use crate::point::rank;

/// Rows of plans and their points: versions, states, who pilots, what binds them, what became of them.
#[derive(Debug, Default)]
pub struct ProgrammeView;

/// Common SQL of both databases; times are UTC microseconds, days their ISO text.
const TABLES: &[&str] = &[
    "CREATE TABLE programme_plan (id BYTEA PRIMARY KEY, sort TEXT NOT NULL, code TEXT, frame TEXT NOT NULL, from_day TEXT, \
     until_day TEXT, predecessor BYTEA, state TEXT NOT NULL, state_at BIGINT NOT NULL, state_on TEXT, state_by \
     TEXT, state_words TEXT, adopted_on TEXT, adopted_by TEXT, adopted_words TEXT, closed_from TEXT, headings TEXT NOT NULL, areas TEXT NOT NULL, readers TEXT NOT NULL, handling BIGINT NOT NULL, \
     owner BYTEA, opened_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT \
     NOT NULL)",
    "CREATE INDEX programme_plan_predecessor ON programme_plan (predecessor)",
    // `handling`, `owner` and the areas of a point are those of its plan. `file` is what a file of the profile said of it last.
    "CREATE TABLE programme_point (id BYTEA PRIMARY KEY, plan BYTEA NOT NULL, number TEXT NOT NULL, rank TEXT NOT NULL, content \
     TEXT NOT NULL, folded TEXT NOT NULL, version BIGINT NOT NULL, file TEXT, state TEXT NOT NULL, state_at BIGINT NOT NULL, \
     state_words TEXT, decision TEXT, successor BYTEA, into_point BYTEA, carry_words TEXT, carried_at BIGINT, carried_function \
     TEXT, handling BIGINT NOT NULL, owner BYTEA, written_at BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT \
     NOT NULL, changed_function TEXT NOT NULL)",
    "CREATE UNIQUE INDEX programme_point_number ON programme_point (plan, number)",
    "CREATE INDEX programme_point_into ON programme_point (into_point)",
    "CREATE INDEX programme_point_successor ON programme_point (successor)",
    "CREATE TABLE programme_version (point BYTEA NOT NULL, version BIGINT NOT NULL, content TEXT NOT NULL, why TEXT, file \
     BOOLEAN NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, PRIMARY KEY (point, version))",
    "CREATE TABLE programme_turn (point BYTEA NOT NULL, seq BIGINT NOT NULL, state TEXT NOT NULL, words TEXT, at BIGINT NOT \
     NULL, function_code TEXT NOT NULL, PRIMARY KEY (point, seq))",
    "CREATE TABLE programme_part (point BYTEA NOT NULL, organisation TEXT NOT NULL, pilots BOOLEAN NOT NULL, PRIMARY KEY \
     (point, organisation))",
    "CREATE INDEX programme_part_organisation ON programme_part (organisation)",
    "CREATE TABLE programme_link (lower BYTEA NOT NULL, upper BYTEA NOT NULL, sort TEXT NOT NULL, words TEXT, seq BIGINT NOT \
     NULL, PRIMARY KEY (lower, upper, sort))",
    "CREATE INDEX programme_link_upper ON programme_link (upper)",
];

impl View for ProgrammeView {
    fn name(&self) -> &'static str {
        "programme"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = entry.kind().strip_prefix("programme.") else { return Ok(()) };
        let Some(id) = entry.header.matter else { return Ok(()) };
        let row = Writer { tx, entry, id };
        match what {
            "plan-opened" => PlanOpened::of(entry).map_or(Ok(()), |e| row.opened(&e)),
            "plan-described" => PlanDescribed::of(entry).map_or(Ok(()), |e| row.described(&e)),
            "plan-outlined" => PlanOutlined::of(entry).map_or(Ok(()), |e| row.outlined(&e)),
            "plan-turned" => PlanTurned::of(entry).map_or(Ok(()), |e| row.turned(&e)),
            "adoption-corrected" => AdoptionCorrected::of(entry).map_or(Ok(()), |e| row.adoption(e)),
            "point-written" => PointWritten::of(entry).map_or(Ok(()), |e| row.written(&e)),
            "point-turned" => PointTurned::of(entry).map_or(Ok(()), |e| row.point_turned(&e)),
            "point-carried" => PointCarried::of(entry).map_or(Ok(()), |e| row.carried(&e)),
            "link-made" => LinkMade::of(entry).map_or(Ok(()), |e| row.linked(&e)),
            "link-ended" => LinkEnded::of(entry).map_or(Ok(()), |e| row.unlinked(e)),
            _ => Ok(()),
        }
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match entry.kind().strip_prefix("programme.") {
            // They decide who sees it.
            Some("plan-opened" | "plan-described") => Some("refusal-erase-guard"),
            // Without it a number would be given twice, a plan would stand elsewhere, a decision would be undone.
            Some(_) => Some("refusal-erase-programme"),
            None => None,
        })
    }
}

/// A day as rows keep it.
fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// Writes the rows of one entry.
struct Writer<'a> {
    tx: &'a dyn Tx,
    entry: &'a Entry,
    id: Id<kind::Matter>,
}

impl Writer<'_> {
    fn seq(&self) -> i64 {
        self.entry.header.seq
    }
    fn at(&self) -> Timestamp {
        self.entry.header.recorded.at
    }
    fn function(&self) -> &str {
        &self.entry.header.actor.function
    }
    fn execute(&self, sql: &str, params: &[Value]) -> Result<(), StoreError> {
        self.tx.execute(sql, params).map(drop)
    }
    /// A page drawn before has not seen it.
    fn touched(&self, table: &str) -> Result<(), StoreError> {
        let sql = format!(
            "UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1"
        );
        self.execute(&sql, &[self.id.into(), self.seq().into(), self.at().into(), self.function().into()])
    }

    fn opened(&self, e: &PlanOpened) -> Result<(), StoreError> {
        let h = &self.entry.header;
        let owner = (!h.actor.person.raw().is_nil()).then_some(h.actor.person);
        self.execute(
            "INSERT INTO programme_plan (id, sort, code, frame, from_day, until_day, predecessor, state, state_at, headings, \
             areas, readers, handling, owner, opened_at, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, \
             $5, $6, $7, 'preparing', $8, '[]', $9, $10, $11, $12, $8, $13, $8, $14)",
            &[
                self.id.into(),
                e.sort.code().into(),
                e.code.clone().into(),
                to_json(&e.frame)?.into(),
                day(e.frame.from).into(),
                day(e.frame.until).into(),
                e.frame.predecessor.into(),
                self.at().into(),
                to_json(&e.areas)?.into(),
                to_json(&e.readers)?.into(),
                h.handling.rank().into(),
                owner.into(),
                self.seq().into(),
                self.function().into(),
            ],
        )?;
        access::set_readers(self.tx, self.id, e.readers.iter().map(String::as_str))?;
        access::set_areas(self.tx, self.id, e.areas.iter().map(String::as_str))
    }

    fn described(&self, e: &PlanDescribed) -> Result<(), StoreError> {
        let Frame { from, until, predecessor, .. } = &e.frame;
        self.execute(
            "UPDATE programme_plan SET frame = $2, from_day = $3, until_day = $4, predecessor = $5, areas = $6 WHERE id = $1",
            &[
                self.id.into(),
                to_json(&e.frame)?.into(),
                day(*from).into(),
                day(*until).into(),
                (*predecessor).into(),
                to_json(&e.areas)?.into(),
            ],
        )?;
        access::set_areas(self.tx, self.id, e.areas.iter().map(String::as_str))?;
        // Its points lie where it lies.
        for row in self.tx.query("SELECT id FROM programme_point WHERE plan = $1", &[self.id.into()])? {
            access::set_areas(self.tx, row.id(0)?, e.areas.iter().map(String::as_str))?;
        }
        self.touched("programme_plan")
    }

    fn outlined(&self, e: &PlanOutlined) -> Result<(), StoreError> {
        let sql = "UPDATE programme_plan SET headings = $2 WHERE id = $1";
        self.execute(sql, &[self.id.into(), to_json(&e.headings)?.into()])?;
        self.touched("programme_plan")
    }

    fn turned(&self, e: &PlanTurned) -> Result<(), StoreError> {
        let words = e.words.as_ref().map(to_json).transpose()?;
        // It is adopted once: a plan that is reopened was adopted when it was, and a correction says so itself.
        self.execute(
            "UPDATE programme_plan SET state = $2, state_at = $3, state_on = $4, state_by = $5, state_words = $6, adopted_on = \
             CASE WHEN $2 = 'adopted' THEN COALESCE(adopted_on, $4) ELSE adopted_on END, adopted_by = CASE WHEN $2 = 'adopted' \
             THEN COALESCE(adopted_by, $5) ELSE adopted_by END, closed_from = CASE WHEN $2 = 'closed' THEN state ELSE \
             closed_from END WHERE id = $1",
            &[
                self.id.into(),
                e.to.code().into(),
                self.at().into(),
                day(e.on).into(),
                e.by.clone().into(),
                words.into(),
            ],
        )?;
        self.touched("programme_plan")
    }

    fn adoption(&self, e: AdoptionCorrected) -> Result<(), StoreError> {
        self.execute(
            "UPDATE programme_plan SET adopted_on = $2, adopted_by = $3, adopted_words = $4, state_on = CASE WHEN state = \
             'adopted' THEN $2 ELSE state_on END, state_by = CASE WHEN state = 'adopted' THEN $3 ELSE state_by END WHERE id = $1",
            &[self.id.into(), e.on.to_string().into(), e.by.into(), to_json(&e.why)?.into()],
        )?;
        self.touched("programme_plan")
    }

    fn written(&self, e: &PointWritten) -> Result<(), StoreError> {
        let content = to_json(&e.point)?;
        let file = e.file.then(|| content.clone());
        let known = self.tx.one("SELECT 1 FROM programme_point WHERE id = $1", &[self.id.into()])?.is_some();
        let params: Vec<Value> = vec![
            self.id.into(),
            e.point.number.as_str().into(),
            rank(&e.point.number).into(),
            content.as_str().into(),
            e.point.folded().into(),
            e.version.into(),
            file.into(),
        ];
        if known {
            self.execute(
                "UPDATE programme_point SET number = $2, rank = $3, content = $4, folded = $5, version = $6, file = \
                 COALESCE($7, file) WHERE id = $1",
                &params,
            )?;
        } else {
            self.first(e.plan, params)?;
        }
        self.execute(
            "INSERT INTO programme_version (point, version, content, why, file, seq, at, function_code) VALUES ($1, $2, $3, $4, \
             $5, $6, $7, $8) ON CONFLICT (point, version) DO NOTHING",
            &[
                self.id.into(),
                e.version.into(),
                content.into(),
                e.why.as_ref().map(to_json).transpose()?.into(),
                e.file.into(),
                self.seq().into(),
                self.at().into(),
                self.function().into(),
            ],
        )?;
        self.parts(e)?;
        self.touched("programme_point")
    }

    /// The first version of a point: it is guarded like its plan.
    fn first(&self, plan: Id<kind::Matter>, mut params: Vec<Value>) -> Result<(), StoreError> {
        let sql = "SELECT handling, owner, areas, readers FROM programme_plan WHERE id = $1";
        let Some(of) = self.tx.one(sql, &[plan.into()])? else { return Ok(()) };
        params.extend([
            plan.into(),
            self.at().into(),
            of.int(0)?.into(),
            of.opt(1, Row::id::<kind::Person>)?.into(),
            self.seq().into(),
            self.function().into(),
        ]);
        self.execute(
            "INSERT INTO programme_point (id, number, rank, content, folded, version, file, plan, state, state_at, handling, owner, \
             written_at, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, \
             $11, $9, $12, $9, $13)",
            &params,
        )?;
        let (areas, readers): (Vec<String>, Vec<String>) =
            (json(&of, 2).unwrap_or_default(), json(&of, 3).unwrap_or_default());
        access::set_readers(self.tx, self.id, readers.iter().map(String::as_str))?;
        access::set_areas(self.tx, self.id, areas.iter().map(String::as_str))
    }

    /// Who pilots it and who takes part.
    fn parts(&self, e: &PointWritten) -> Result<(), StoreError> {
        self.execute("DELETE FROM programme_part WHERE point = $1", &[self.id.into()])?;
        let sql = "INSERT INTO programme_part (point, organisation, pilots) VALUES ($1, $2, $3) ON CONFLICT (point, organisation) \
                   DO NOTHING";
        let pilot = e.point.pilot.iter().map(|code| (code, true));
        for (code, pilots) in pilot.chain(e.point.partners.iter().map(|code| (code, false))) {
            self.execute(sql, &[self.id.into(), code.as_str().into(), pilots.into()])?;
        }
        Ok(())
    }

    fn point_turned(&self, e: &PointTurned) -> Result<(), StoreError> {
        let words = e.words.as_ref().map(to_json).transpose()?;
        self.execute(
            "UPDATE programme_point SET state = $2, state_at = $3, state_words = $4 WHERE id = $1",
            &[self.id.into(), e.to.code().into(), self.at().into(), words.clone().into()],
        )?;
        self.execute(
            "INSERT INTO programme_turn (point, seq, state, words, at, function_code) VALUES ($1, $2, $3, $4, $5, $6) ON \
             CONFLICT (point, seq) DO NOTHING",
            &[
                self.id.into(),
                self.seq().into(),
                e.to.code().into(),
                words.into(),
                self.at().into(),
                self.function().into(),
            ],
        )?;
        self.touched("programme_point")
    }

    fn carried(&self, e: &PointCarried) -> Result<(), StoreError> {
        self.execute(
            "UPDATE programme_point SET decision = $2, successor = $3, into_point = $4, carry_words = $5, carried_at = $6, \
             carried_function = $7 WHERE id = $1",
            &[
                self.id.into(),
                e.decision.code().into(),
                e.successor.into(),
                e.into.into(),
                to_json(&e.words)?.into(),
                self.at().into(),
                self.function().into(),
            ],
        )?;
        self.touched("programme_point")
    }

    fn linked(&self, e: &LinkMade) -> Result<(), StoreError> {
        let words = e.words.as_ref().map(to_json).transpose()?;
        self.execute(
            "INSERT INTO programme_link (lower, upper, sort, words, seq) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (lower, upper, \
             sort) DO UPDATE SET words = excluded.words, seq = excluded.seq",
            &[self.id.into(), e.to.into(), e.sort.code().into(), words.into(), self.seq().into()],
        )
    }

    fn unlinked(&self, e: LinkEnded) -> Result<(), StoreError> {
        self.execute(
            "DELETE FROM programme_link WHERE lower = $1 AND upper = $2 AND sort = $3",
            &[self.id.into(), e.to.into(), e.sort.code().into()],
        )
    }
}
