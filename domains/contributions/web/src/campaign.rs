//! A campaign: who was asked, who answered, who did not.

use std::collections::BTreeMap;

use contributions::command::CloseCampaign;
use contributions::read::{self, SheetFilter, SheetState};
use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::{CampaignShow, SheetShow};

/// More partners are not asked in one campaign.
pub(crate) const MOST: i64 = 1000;

#[derive(Debug, Serialize)]
pub(crate) struct CampaignPage {
    c: CampaignShow,
    sheets: Vec<SheetShow>,
    /// How many sheets are in which state.
    counts: Vec<(&'static str, usize)>,
    /// The state that is wanted.
    state: &'static str,
    may_ask: bool,
    form: Typed,
}

impl Page for CampaignPage {
    const TEMPLATE: &'static str = "contributions/campaign.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let full = || SheetState::ALL.iter().map(|s| SheetShow::sample(*s)).collect();
        let counts = SheetState::ALL.iter().map(|s| (s.code(), 1)).collect();
        let mut wrong = Typed::default();
        wrong.put_error(Some("words"), "…".into());
        vec![
            Self {
                c: CampaignShow::sample(true),
                sheets: Vec::new(),
                counts: Vec::new(),
                state: "",
                may_ask: true,
                form: wrong,
            },
            Self {
                c: CampaignShow::sample(false),
                sheets: full(),
                counts,
                state: "silent",
                may_ask: false,
                form: Typed::default(),
            },
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    state: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, SheetState::of(&asked.state), Typed::default())?;
    shell.draw(&reader, &page).topics("contributions").answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    state: Option<SheetState>,
    form: Typed,
) -> Result<CampaignPage, Fault> {
    let row = at.campaign(who, id)?;
    let (eye, now) = (at.desk.eye(who.actor()), at.now());
    let filter = SheetFilter { campaign: Some(id), ..SheetFilter::default() };
    let sheets = at.shell.read(at.reader, |read| Ok::<_, Fault>(read::sheets(read, &eye, &filter, MOST)?))?;
    let mut counts: BTreeMap<SheetState, usize> = BTreeMap::new();
    for sheet in &sheets {
        *counts.entry(sheet.state(now)).or_default() += 1;
    }
    let lang = at.reader.lang;
    let mut shown: Vec<SheetShow> = sheets
        .iter()
        .filter(|s| state.is_none_or(|wanted| s.state(now) == wanted))
        .map(|s| SheetShow::of(s, now))
        .collect();
    shown.sort_by(|a, b| a.names.show(lang).cmp(b.names.show(lang)));
    Ok(CampaignPage {
        may_ask: row.closed.is_none() && at.may(who, "contribution.ask", &at.resource(id)?),
        c: CampaignShow::of(&row, now),
        sheets: shown,
        counts: counts.into_iter().map(|(s, n)| (s.code(), n)).collect(),
        state: state.map_or("", SheetState::code),
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CloseForm {
    words: String,
}

pub(crate) async fn close(Posted { shell, desk, reader, who, id, form }: Posted<Desk, CloseForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = CloseCampaign { campaign: id, words: fields::words(&value.words, reader.lang) };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            Ok(shell.done(
                &reader,
                &at.done("contribution-done-closed", &name, &format!("contributions/{id}"), receipt),
            ))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, None, form)),
    }
}
