//! The view: rows made from this package's events alone.

use kernel::{Id, Timestamp, Words, kind};
use serde::Serialize;
use store::{Entry, Event, Read, StoreError, Tx, Value, View};

use crate::definition::{Definition, Open};
use crate::event::{
    GoalSet, IndicatorChanged, IndicatorDefined, IndicatorRetired, LevelLeft, LevelReached, ThresholdsSet,
    ValueCorrected, ValueRecorded, ValueStatusSet, ValuesImported,
};
use crate::goal::Goal;
use crate::value::{How, Slot, ValueStatus};

/// Rows of indicators, their versions, values and levels.
#[derive(Debug, Default)]
pub struct IndicatorView;

impl View for IndicatorView {
    fn name(&self) -> &'static str {
        "indicators"
    }
    fn version(&self) -> u32 {
        4
    }
    fn tables(&self) -> &'static [&'static str] {
        // An empty area is the whole. A value that does not stand was corrected; it keeps its row.
        &[
            "CREATE TABLE indicator (id BYTEA PRIMARY KEY, code TEXT NOT NULL, version BIGINT NOT NULL, thresholds TEXT NOT \
             NULL, handling BIGINT NOT NULL, readers TEXT NOT NULL, areas TEXT NOT NULL, owner BYTEA, defined_at BIGINT NOT \
             NULL, period TEXT, expected BIGINT, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT \
             NOT NULL, goal TEXT, retired_at BIGINT, retired_seq BIGINT, retired_function TEXT, retired_why TEXT)",
            "CREATE UNIQUE INDEX indicator_code ON indicator (code)",
            "CREATE TABLE indicator_version (indicator BYTEA NOT NULL, no BIGINT NOT NULL, since BIGINT, definition TEXT NOT \
             NULL, why TEXT, why_lang TEXT, at BIGINT NOT NULL, PRIMARY KEY (indicator, no))",
            "CREATE TABLE indicator_value (indicator BYTEA NOT NULL, area TEXT NOT NULL, start BIGINT NOT NULL, seq BIGINT NOT \
             NULL, standing BIGINT NOT NULL, version BIGINT NOT NULL, value BIGINT NOT NULL, status TEXT NOT NULL, how TEXT \
             NOT NULL, source TEXT, note TEXT, note_lang TEXT, recorded_at BIGINT NOT NULL, function_code TEXT NOT NULL, \
             corrected_seq BIGINT, why TEXT, why_lang TEXT, PRIMARY KEY (indicator, area, start, seq))",
            "CREATE INDEX indicator_value_standing ON indicator_value (indicator, standing, area, start)",
            "CREATE INDEX indicator_value_last ON indicator_value (indicator, standing, start)",
            "CREATE TABLE indicator_level (indicator BYTEA NOT NULL, area TEXT NOT NULL, level TEXT NOT NULL, start BIGINT NOT \
             NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (indicator, area))",
            "CREATE TABLE indicator_turn (indicator BYTEA NOT NULL, area TEXT NOT NULL, seq BIGINT NOT NULL, from_level TEXT, \
             to_level TEXT, start BIGINT NOT NULL, value BIGINT, at BIGINT NOT NULL, PRIMARY KEY (indicator, area, seq))",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = entry.kind().strip_prefix("indicators.") else { return Ok(()) };
        let Some(id) = entry.header.matter else { return Ok(()) };
        let row = Writer { tx, entry, id };
        match what {
            "defined" => IndicatorDefined::of(entry).map_or(Ok(()), |e| row.defined(&e)),
            "changed" => IndicatorChanged::of(entry).map_or(Ok(()), |e| row.changed(&e)),
            "thresholds-set" => ThresholdsSet::of(entry).map_or(Ok(()), |e| row.thresholds(&e)),
            "value-recorded" => ValueRecorded::of(entry).map_or(Ok(()), |e| row.recorded(&e)),
            "value-corrected" => ValueCorrected::of(entry).map_or(Ok(()), |e| row.corrected(&e)),
            "value-status-set" => ValueStatusSet::of(entry).map_or(Ok(()), |e| row.status(&e)),
            "values-imported" => ValuesImported::of(entry).map_or(Ok(()), |e| row.imported(&e)),
            "level-reached" => LevelReached::of(entry).map_or(Ok(()), |e| row.reached(&e)),
            "level-left" => LevelLeft::of(entry).map_or(Ok(()), |e| row.left(&e)),
            "goal-set" => GoalSet::of(entry).map_or(Ok(()), |e| row.goal(e)),
            // By the kind of the entry alone: also where its words were erased.
            "retired" => row.retired(IndicatorRetired::of(entry).map(|e| e.why)),
            "resumed" => row.resumed(),
            _ => Ok(()),
        }
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        ValuesImported::of(entry).map(|e| e.file).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match entry.kind() {
            "indicators.defined" | "indicators.changed" => Some("refusal-erase-guard"),
            // Without it the value that was wrong would stand again.
            "indicators.value-corrected" => Some("refusal-erase-indicator-correction"),
            "indicators.values-imported"
                if ValuesImported::of(entry).is_some_and(|e| e.values.iter().any(|v| v.was.is_some())) =>
            {
                Some("refusal-erase-indicator-correction")
            }
            _ => None,
        })
    }
}

/// Writes the rows of one entry.
struct Writer<'a> {
    tx: &'a dyn Tx,
    entry: &'a Entry,
    id: Id<kind::Matter>,
}

/// A value for its row.
struct NewValue<'a> {
    slot: &'a Slot,
    version: i64,
    value: i64,
    status: ValueStatus,
    how: How,
    source: Option<&'a str>,
    note: Option<&'a Words>,
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

    fn defined(&self, e: &IndicatorDefined) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO indicator (id, code, version, thresholds, handling, readers, areas, owner, defined_at, changed_seq, \
             changed_at, changed_function) VALUES ($1, $2, 1, '[]', $3, $4, $5, $6, $7, $8, $7, $9)",
            &[
                self.id.into(),
                e.code.as_str().into(),
                e.open.handling.rank().into(),
                json(&e.open.readers)?.into(),
                json(&e.open.areas)?.into(),
                self.entry.header.actor.person.into(),
                self.at().into(),
                self.seq().into(),
                self.function().into(),
            ],
        )?;
        self.version(1, None, &e.definition, None)?;
        self.open(&e.open)
    }

    fn changed(&self, e: &IndicatorChanged) -> Result<(), StoreError> {
        self.execute(
            "UPDATE indicator SET version = $2, thresholds = $3, handling = $4, readers = $5, areas = $6 WHERE id = $1",
            &[
                self.id.into(),
                e.version.into(),
                json(&e.thresholds)?.into(),
                e.open.handling.rank().into(),
                json(&e.open.readers)?.into(),
                json(&e.open.areas)?.into(),
            ],
        )?;
        self.version(e.version, e.since, &e.definition, e.why.as_ref())?;
        self.open(&e.open)?;
        self.touched()
    }

    fn version(
        &self,
        no: i64,
        since: Option<Timestamp>,
        definition: &Definition,
        why: Option<&Words>,
    ) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO indicator_version (indicator, no, since, definition, why, why_lang, at) VALUES ($1, $2, $3, $4, $5, \
             $6, $7) ON CONFLICT (indicator, no) DO UPDATE SET definition = excluded.definition",
            &[
                self.id.into(),
                no.into(),
                since.into(),
                json(definition)?.into(),
                why.map(|w| w.text.as_str()).into(),
                why.map(|w| w.lang.code()).into(),
                self.at().into(),
            ],
        )?;
        // How often a value comes, beside the definition: every page asks which of them are silent.
        self.execute(
            "UPDATE indicator SET period = $2, expected = $3 WHERE id = $1",
            &[
                self.id.into(),
                definition.period.code().into(),
                definition.expected_minutes.map(i64::from).into(),
            ],
        )
    }

    fn open(&self, open: &Open) -> Result<(), StoreError> {
        access::set_areas(self.tx, self.id, open.areas.iter().map(String::as_str))?;
        access::set_readers(self.tx, self.id, open.readers.iter().map(String::as_str))
    }

    fn touched(&self) -> Result<(), StoreError> {
        self.execute(
            "UPDATE indicator SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
            &[self.id.into(), self.seq().into(), self.at().into(), self.function().into()],
        )
    }

    fn goal(&self, e: GoalSet) -> Result<(), StoreError> {
        let goal = Goal { baseline: e.baseline, target: e.target };
        let sql = "UPDATE indicator SET goal = $2 WHERE id = $1";
        self.execute(sql, &[self.id.into(), json(&goal)?.into()])?;
        self.touched()
    }

    fn retired(&self, why: Option<Words>) -> Result<(), StoreError> {
        self.execute(
            "UPDATE indicator SET retired_at = $2, retired_seq = $3, retired_function = $4, retired_why = $5 WHERE id = $1",
            &[
                self.id.into(),
                self.at().into(),
                self.seq().into(),
                self.function().into(),
                why.map(|why| json(&why)).transpose()?.into(),
            ],
        )?;
        self.touched()
    }

    fn resumed(&self) -> Result<(), StoreError> {
        let sql = "UPDATE indicator SET retired_at = NULL, retired_seq = NULL, retired_function = NULL, retired_why = NULL WHERE \
                   id = $1";
        self.execute(sql, &[self.id.into()])?;
        self.touched()
    }

    fn thresholds(&self, e: &ThresholdsSet) -> Result<(), StoreError> {
        let sql = "UPDATE indicator SET thresholds = $2 WHERE id = $1";
        self.execute(sql, &[self.id.into(), json(&e.thresholds)?.into()])?;
        self.touched()
    }

    fn recorded(&self, e: &ValueRecorded) -> Result<(), StoreError> {
        self.value(&NewValue {
            slot: &e.slot,
            version: e.version,
            value: e.value,
            status: e.status,
            how: How::Typed,
            source: e.source.as_ref().map(|w| w.text.as_str()),
            note: e.note.as_ref(),
        })
    }

    fn corrected(&self, e: &ValueCorrected) -> Result<(), StoreError> {
        self.strike(&e.slot, Some(&e.why))?;
        let Some(value) = e.value else { return Ok(()) };
        self.value(&NewValue {
            slot: &e.slot,
            version: e.version,
            value,
            status: e.status,
            how: How::Corrected,
            source: None,
            note: Some(&e.why),
        })
    }

    fn imported(&self, e: &ValuesImported) -> Result<(), StoreError> {
        for v in &e.values {
            if v.was.is_some() {
                self.strike(&v.slot, None)?;
            }
            self.value(&NewValue {
                slot: &v.slot,
                version: v.version,
                value: v.value,
                status: e.status,
                how: How::Imported,
                source: Some(&e.name),
                note: v.note.as_ref(),
            })?;
        }
        Ok(())
    }

    fn strike(&self, slot: &Slot, why: Option<&Words>) -> Result<(), StoreError> {
        self.execute(
            "UPDATE indicator_value SET standing = 0, corrected_seq = $4, why = $5, why_lang = $6 WHERE indicator = $1 AND \
             area = $2 AND start = $3 AND standing = 1",
            &[
                self.id.into(),
                area(slot).into(),
                slot.start.into(),
                self.seq().into(),
                why.map(|w| w.text.as_str()).into(),
                why.map(|w| w.lang.code()).into(),
            ],
        )
    }

    fn value(&self, v: &NewValue<'_>) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO indicator_value (indicator, area, start, seq, standing, version, value, status, how, source, note, \
             note_lang, recorded_at, function_code) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            &[
                self.id.into(),
                area(v.slot).into(),
                v.slot.start.into(),
                self.seq().into(),
                v.version.into(),
                v.value.into(),
                v.status.code().into(),
                v.how.code().into(),
                v.source.into(),
                v.note.map(|w| w.text.as_str()).into(),
                v.note.map(|w| w.lang.code()).into(),
                self.at().into(),
                self.function().into(),
            ],
        )
    }

    fn status(&self, e: &ValueStatusSet) -> Result<(), StoreError> {
        self.execute(
            "UPDATE indicator_value SET status = $4 WHERE indicator = $1 AND area = $2 AND start = $3 AND standing = 1",
            &[self.id.into(), area(&e.slot).into(), e.slot.start.into(), e.to.code().into()],
        )
    }

    fn reached(&self, e: &LevelReached) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO indicator_level (indicator, area, level, start, seq, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
             (indicator, area) DO UPDATE SET level = excluded.level, start = excluded.start, seq = excluded.seq, at = \
             excluded.at",
            &[
                self.id.into(),
                area(&e.slot).into(),
                e.threshold.code.as_str().into(),
                e.slot.start.into(),
                self.seq().into(),
                self.at().into(),
            ],
        )?;
        self.turn(&e.slot, e.from.as_deref(), Some(&e.threshold.code), Some(e.value))
    }

    fn left(&self, e: &LevelLeft) -> Result<(), StoreError> {
        let key: [Value; 2] = [self.id.into(), area(&e.slot).into()];
        match &e.to {
            None => self.execute("DELETE FROM indicator_level WHERE indicator = $1 AND area = $2", &key)?,
            Some(to) => self.execute(
                "UPDATE indicator_level SET level = $3, start = $4, seq = $5, at = $6 WHERE indicator = $1 AND area = $2",
                &[
                    self.id.into(),
                    area(&e.slot).into(),
                    to.as_str().into(),
                    e.slot.start.into(),
                    self.seq().into(),
                    self.at().into(),
                ],
            )?,
        }
        self.turn(&e.slot, Some(&e.from), e.to.as_deref(), e.value)
    }

    fn turn(
        &self,
        slot: &Slot,
        from: Option<&str>,
        to: Option<&str>,
        value: Option<i64>,
    ) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO indicator_turn (indicator, area, seq, from_level, to_level, start, value, at) VALUES ($1, $2, $3, $4, \
             $5, $6, $7, $8)",
            &[
                self.id.into(),
                area(slot).into(),
                self.seq().into(),
                from.into(),
                to.into(),
                slot.start.into(),
                value.into(),
                self.at().into(),
            ],
        )
    }
}

fn area(slot: &Slot) -> &str {
    slot.area.as_deref().unwrap_or("")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}
