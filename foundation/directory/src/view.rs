//! Rows of persons, organisations, mandates and duties.

use kernel::Id;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{
    DutyEnded, DutyStarted, MandateConfirmed, MandateEnded, MandateProposed, OrganisationRegistered,
    PersonChanged, PersonRegistered,
};

/// The directory's rows.
#[derive(Debug, Default)]
pub struct DirectoryView;

impl View for DirectoryView {
    fn name(&self) -> &'static str {
        "directory"
    }
    fn version(&self) -> u32 {
        3
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE person (id BYTEA PRIMARY KEY, name TEXT NOT NULL, login TEXT NOT NULL, lang TEXT NOT NULL, phone TEXT, \
             machine BOOLEAN NOT NULL, active BOOLEAN NOT NULL, seq BIGINT NOT NULL)",
            "CREATE UNIQUE INDEX person_login ON person (login)",
            "CREATE TABLE organisation (id BYTEA PRIMARY KEY, code TEXT NOT NULL, names TEXT NOT NULL, sort TEXT NOT NULL, areas TEXT \
             NOT NULL, seq BIGINT NOT NULL)",
            "CREATE UNIQUE INDEX organisation_code ON organisation (code)",
            "CREATE TABLE mandate (id BYTEA PRIMARY KEY, person BYTEA NOT NULL, function_code TEXT NOT NULL, organisation BYTEA NOT \
             NULL, areas TEXT NOT NULL, from_at BIGINT NOT NULL, until_at BIGINT, deputy_of BYTEA, ground TEXT NOT NULL, state \
             TEXT NOT NULL, proposed_by BYTEA NOT NULL, confirmed_by BYTEA, ended_at BIGINT, seq BIGINT NOT NULL)",
            "CREATE INDEX mandate_person ON mandate (person, state)",
            "CREATE TABLE duty (mandate BYTEA PRIMARY KEY, since BIGINT NOT NULL)",
            crate::glass::TABLES[0],
            crate::glass::TABLES[1],
            crate::glass::TABLES[2],
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        match entry.kind() {
            "directory.person-registered" => entry.event().map_or(Ok(()), |e| registered(tx, entry, &e)),
            "directory.person-changed" => entry.event().map_or(Ok(()), |e| changed(tx, entry, &e)),
            "directory.organisation-registered" => {
                entry.event().map_or(Ok(()), |e| organisation(tx, entry, &e))
            }
            "directory.mandate-proposed" => entry.event().map_or(Ok(()), |e| proposed(tx, entry, &e)),
            "directory.mandate-confirmed" => {
                let Some(e) = entry.event::<MandateConfirmed>() else { return Ok(()) };
                tx.execute(
                    "UPDATE mandate SET state = 'held', confirmed_by = $2, seq = $3 WHERE id = $1",
                    &[e.mandate.into(), entry.header.actor.person.into(), entry.header.seq.into()],
                )
                .map(drop)
            }
            "directory.mandate-ended" => {
                let Some(e) = entry.event::<MandateEnded>() else { return Ok(()) };
                tx.execute("DELETE FROM duty WHERE mandate = $1", &[e.mandate.into()])?;
                tx.execute(
                    "UPDATE mandate SET state = 'ended', ended_at = $2, seq = $3 WHERE id = $1",
                    &[e.mandate.into(), entry.header.recorded.at.into(), entry.header.seq.into()],
                )
                .map(drop)
            }
            "directory.duty-started" => {
                let Some(e) = entry.event::<DutyStarted>() else { return Ok(()) };
                tx.execute(
                    "INSERT INTO duty (mandate, since) VALUES ($1, $2) ON CONFLICT (mandate) DO NOTHING",
                    &[e.mandate.into(), entry.header.recorded.at.into()],
                )
                .map(drop)
            }
            "directory.duty-ended" => {
                let Some(e) = entry.event::<DutyEnded>() else { return Ok(()) };
                tx.execute("DELETE FROM duty WHERE mandate = $1", &[e.mandate.into()]).map(drop)
            }
            kind if kind.starts_with("directory.glass-") => crate::glass::apply(tx, entry),
            _ => Ok(()),
        }
    }
    fn stays(&self, read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        let account = match entry.kind() {
            "directory.person-registered" => match entry.event::<PersonRegistered>() {
                Some(e) => {
                    let sql = "SELECT id FROM person WHERE id = $1 AND active";
                    read.one(sql, &[e.person.into()])?.is_some()
                }
                None => false,
            },
            "directory.person-changed" => entry.event::<PersonChanged>().is_some_and(|e| e.active.is_some()),
            // Whose account it is stands in the vault: nothing rests on the name that the provider has for it.
            "directory.account-linked" | "directory.link-expected" => false,
            // What somebody calls a passkey is theirs; that it exists stands in the vault.
            "directory.factor-added" | "directory.factor-removed" | "directory.recovery-made" => false,
            kind if kind.starts_with("directory.") => return Ok(Some("refusal-erase-mandate")),
            _ => false,
        };
        Ok(account.then_some("refusal-erase-account"))
    }
}

fn registered(tx: &dyn Tx, entry: &Entry, e: &PersonRegistered) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO person (id, name, login, lang, phone, machine, active, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            e.person.into(),
            e.name.as_str().into(),
            // An erased login still needs a unique place.
            if e.login.is_empty() { e.person.to_string().into() } else { e.login.as_str().into() },
            e.lang.code().into(),
            e.phone.clone().into(),
            e.machine.into(),
            true.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

fn changed(tx: &dyn Tx, entry: &Entry, e: &PersonChanged) -> Result<(), StoreError> {
    if e.active == Some(false) {
        // Whose account is closed is not on duty.
        let sql = "DELETE FROM duty WHERE mandate IN (SELECT id FROM mandate WHERE person = $1)";
        tx.execute(sql, &[e.person.into()])?;
    }
    tx.execute(
        "UPDATE person SET name = COALESCE($2, name), lang = COALESCE($3, lang), phone = COALESCE($4, phone), active = \
         COALESCE($5, active), seq = $6 WHERE id = $1",
        &[
            e.person.into(),
            e.name.clone().into(),
            e.lang.map(kernel::Lang::code).into(),
            e.phone.clone().into(),
            e.active.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

fn organisation(tx: &dyn Tx, entry: &Entry, e: &OrganisationRegistered) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO organisation (id, code, names, sort, areas, seq) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            e.organisation.into(),
            e.code.as_str().into(),
            json(&e.names)?.into(),
            e.sort.as_str().into(),
            json(&e.areas)?.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

fn proposed(tx: &dyn Tx, entry: &Entry, e: &MandateProposed) -> Result<(), StoreError> {
    let state = if e.second_person { "proposed" } else { "held" };
    let nobody: Option<Id<kernel::kind::Person>> = None;
    tx.execute(
        "INSERT INTO mandate (id, person, function_code, organisation, areas, from_at, until_at, deputy_of, ground, state, \
         proposed_by, confirmed_by, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            e.mandate.into(),
            e.person.into(),
            e.function.as_str().into(),
            e.organisation.into(),
            json(&e.areas)?.into(),
            e.from.into(),
            e.until.into(),
            e.deputy_of.into(),
            e.ground.as_str().into(),
            state.into(),
            entry.header.actor.person.into(),
            nobody.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}
