//! The view: rows made from this package's events.

use kernel::{Handling, Id, kind};
use store::{Entry, StoreError, Tx, View};

use crate::event::{Event, GivenUp, Kept, Rotated, Turned};
use crate::hook::State;

/// Rows of hooks.
#[derive(Debug, Default)]
pub struct WebhookView;

impl View for WebhookView {
    fn name(&self) -> &'static str {
        "webhooks"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE webhook (id BYTEA PRIMARY KEY, label TEXT NOT NULL, address TEXT NOT NULL, groups_json TEXT NOT NULL, \
           areas TEXT NOT NULL, mandate BYTEA NOT NULL, state TEXT NOT NULL, key_no BIGINT NOT NULL, old_until BIGINT, \
           given_up_since BIGINT, handling BIGINT NOT NULL, owner BYTEA, kept_at BIGINT NOT NULL, kept_seq BIGINT NOT NULL, \
           changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(id) = entry.header.matter.filter(|_| entry.kind().starts_with("webhooks.")) else {
            return Ok(());
        };
        if let Some(kept) = Kept::of(entry) {
            set_up(tx, entry, id, &kept)?;
        } else if let Some(rotated) = Rotated::of(entry) {
            let sql = "UPDATE webhook SET key_no = $1, old_until = $2 WHERE id = $3";
            tx.execute(sql, &[rotated.key.into(), rotated.old_until.into(), id.into()])?;
        } else if let Some(up) = GivenUp::of(entry) {
            let sql = "UPDATE webhook SET state = $1, given_up_since = $2 WHERE id = $3";
            tx.execute(sql, &[State::GivenUp.code().into(), up.since.into(), id.into()])?;
        } else if let Some(turned) = Turned::of(entry) {
            let row = tx.one("SELECT state FROM webhook WHERE id = $1", &[id.into()])?;
            let state = row.as_ref().and_then(|r| State::of(r.text(0).ok()?));
            if let Some(state) = state.and_then(|s| s.after(turned.turn)) {
                let sql = "UPDATE webhook SET state = $1, given_up_since = NULL WHERE id = $2";
                tx.execute(sql, &[state.code().into(), id.into()])?;
            }
        }
        let header = &entry.header;
        let sql = "UPDATE webhook SET changed_seq = $1, changed_at = $2, changed_function = $3 WHERE id = $4";
        let function = header.actor.function.as_str();
        tx.execute(sql, &[header.seq.into(), header.recorded.at.into(), function.into(), id.into()]).map(drop)
    }
}

fn set_up(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, kept: &Kept) -> Result<(), StoreError> {
    let list = |all| serde_json::to_string(all).map_err(|e| StoreError::Journal(e.to_string()));
    let header = &entry.header;
    tx.execute(
        "INSERT INTO webhook (id, label, address, groups_json, areas, mandate, state, key_no, old_until, given_up_since, \
         handling, owner, kept_at, kept_seq, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, \
         NULL, NULL, $8, $9, $10, $11, $11, $10, $12)",
        &[
            id.into(),
            kept.label.as_str().into(),
            kept.address.as_str().into(),
            list(&kept.groups)?.into(),
            list(&kept.areas)?.into(),
            kept.mandate.into(),
            State::Running.code().into(),
            Handling::Service.rank().into(),
            header.actor.person.into(),
            header.recorded.at.into(),
            header.seq.into(),
            header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
