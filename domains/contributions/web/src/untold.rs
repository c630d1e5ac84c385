//! What partners were not told because no letter reaches them: whoever asked tells them, and notes whom and when.

use std::collections::BTreeMap;

use contributions::command::TellByHand;
use contributions::read::{self, CampaignRow, ContactRow, SheetRow, Untold};
use kernel::{Handling, Id, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, Posted, Typed, fields};

use crate::at::At;
use crate::campaign;
use crate::desk::Desk;
use crate::show::NOON;

/// A partner that was not told.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct UntoldShow {
    pub(crate) sheet: String,
    names: Text,
    /// What, each with when it happened.
    news: Vec<(&'static str, Timestamp)>,
    /// Why no letter reaches it: a code, or `no-letters` where none leaves at all.
    why: &'static str,
    /// Who answers there, as far as that is known.
    people: Vec<String>,
    /// When the last thing happened that stands here: what comes later is not told by this.
    upto: String,
}

impl UntoldShow {
    fn of(untold: &Untold, sheet: &SheetRow, people: Vec<ContactRow>) -> Self {
        let upto = untold.news.iter().map(|news| news.at).max();
        let said = |row: ContactRow| match (row.name, row.mail) {
            (Some(name), Some(mail)) => Some(format!("{name} · {mail}")),
            (name, mail) => name.or(mail),
        };
        Self {
            sheet: sheet.id.to_string(),
            names: sheet.names.clone(),
            news: untold.news.iter().map(|news| (news.what.code(), news.at)).collect(),
            why: untold.why.map_or("no-letters", read::Unreached::code),
            people: people.into_iter().filter_map(said).collect(),
            upto: upto.map_or_else(String::new, |at| at.0.to_string()),
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let one = |why: &'static str, full: bool| Self {
            sheet: if full { "x" } else { "y" }.into(),
            names: Text::both("Commune <b>", "Gemeente"),
            news: vec![("released", NOON), ("reminded-now", NOON)],
            why,
            people: if full { vec!["A. Fictif <b>".into(), "B".into()] } else { Vec::new() },
            upto: NOON.0.to_string(),
        };
        vec![
            one("no-address", true),
            one("link-ended", false),
            one("link-expired", false),
            one("no-letters", true),
        ]
    }
}

/// The partners of a campaign who were not told something, of those that the reader sees.
pub(crate) fn list(
    desk: &Desk,
    read: &dyn Read,
    (row, sheets): (&CampaignRow, &[SheetRow]),
    now: Timestamp,
) -> Result<Vec<UntoldShow>, StoreError> {
    if row.closed.is_some() {
        return Ok(Vec::new());
    }
    let known: BTreeMap<Id<kind::Matter>, &SheetRow> = sheets.iter().map(|sheet| (sheet.id, sheet)).collect();
    let ids: Vec<Id<kind::Matter>> = sheets.iter().map(|sheet| sheet.id).collect();
    let leaves = desk.mail && row.handling < Handling::NeedToKnow;
    let mut all = Vec::new();
    for untold in read::untold(read, &ids, now, leaves)? {
        if let Some(sheet) = known.get(&untold.sheet) {
            all.push(UntoldShow::of(&untold, sheet, read::contacts(read, untold.sheet)?));
        }
    }
    Ok(all)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ToldForm {
    name: String,
    at: String,
    upto: String,
}

/// `POST /contributions/sheets/{id}/told`: somebody told the partner themselves.
pub(crate) async fn told(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ToldForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let upto = value.upto.trim().parse().map(Timestamp);
        let upto = upto.map_err(|_| Refusal::conflict("refusal-contribution-told-nothing"))?;
        let when = fields::calendar("at", &value.at, shell.zone())?.ok_or_else(|| Refusal::missing("at"))?;
        let rule = TellByHand { sheet: id, name: value.name.clone(), at: when, upto };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/{}#untold", row.campaign);
            Ok(shell.done(&reader, &at.done("contribution-done-told-by-hand", &of, &path, receipt)))
        }
        Err(fault) => {
            let mut typed: Typed = form.typed;
            typed.values.insert("sheet".to_owned(), vec![id.to_string()]);
            shell.refill(&reader, fault, typed, |form| {
                campaign::load(&at, &who, row.campaign, None, ("told", form))
            })
        }
    }
}
