//! A campaign: who was asked, who answered, who did not.

use std::collections::BTreeMap;

use contributions::campaign::{FIRST, SECOND, link_of};
use contributions::command::{CloseCampaign, MoveDue, ReopenCampaign};
use contributions::read::{self, MoveRow, Reminded, SheetFilter, SheetRow, SheetState, ToldOfMove};
use desk::letter::Stands;
use kernel::{Handling, Id, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, blocking, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::{CampaignShow, NOON, Said, SheetShow};
use crate::turned::AmendShow;
use crate::untold::{self, UntoldShow};

/// More partners are not asked in one campaign.
pub(crate) const MOST: i64 = 1000;

#[derive(Debug, Serialize)]
pub(crate) struct CampaignPage {
    c: CampaignShow,
    sheets: Vec<SheetShow>,
    /// How many sheets are in which state; one may be to be judged besides.
    counts: Vec<(&'static str, usize)>,
    /// The state that is wanted.
    state: &'static str,
    may_ask: bool,
    /// Whether a request that was closed can be opened again.
    may_reopen: bool,
    /// When and why it was last opened again.
    reopened: Option<(Timestamp, Option<Said>)>,
    /// Whether somebody can be reminded now.
    may_remind: bool,
    /// When partners were last reminded, by sheet, while they have not answered everything.
    reminded: BTreeMap<String, ToldShow>,
    /// How the day was moved by itself, the latest first.
    moves: Vec<MoveShow>,
    /// How it was corrected, the latest first.
    amendments: Vec<AmendShow>,
    /// The partners who were not told something, for whoever may ask: they tell them themselves.
    untold: Vec<UntoldShow>,
    /// Whether a partner that was to be noted as told stands in that list no more: why is said above it.
    told_gone: bool,
    /// Which partners were told of the last move, by sheet.
    told: BTreeMap<String, ToldShow>,
    /// The partners to whom no letter can leave, by sheet, while they can answer.
    unreachable: BTreeMap<String, Text>,
    /// How many letters wait for their release, and whether the reader releases letters.
    waiting: i64,
    may_release: bool,
    /// The day as a form shows it, and the present moment.
    due_typed: String,
    now_typed: String,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

/// The day was moved, and why.
#[derive(Debug, Clone, Serialize)]
struct MoveShow {
    seq: i64,
    at: Timestamp,
    function: Text,
    was: Timestamp,
    due: Timestamp,
    words: Option<Said>,
}

impl MoveShow {
    fn of(row: &MoveRow, desk: &Desk) -> Self {
        Self {
            seq: row.seq,
            at: row.at,
            function: desk.names().function(&row.function),
            was: row.was,
            due: row.due,
            words: row.words.as_ref().map(Said::of),
        }
    }
    fn samples() -> Vec<Self> {
        let one = |seq, words| Self {
            seq,
            at: NOON,
            function: Text::both("Programme", "Programma"),
            was: NOON,
            due: NOON.plus_seconds(86_400),
            words,
        };
        vec![one(9, Some(Said::sample("te kort <b>"))), one(7, None)]
    }
}

/// Whether a partner was told of the day that holds now, or reminded.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct ToldShow {
    pub(crate) at: Timestamp,
    /// `told`, `waits`, `taken-back`, or `no-address`; of a reminder that somebody asked for, `asked` until it is written.
    pub(crate) how: &'static str,
}

impl ToldShow {
    /// A letter that waits for its release has told nobody yet.
    fn of(desk: &Desk, read: &dyn Read, told: &ToldOfMove) -> Result<Self, StoreError> {
        if !told.mail {
            return Ok(Self { at: told.at, how: "no-address" });
        }
        // Where none stands yet, it is being written in this moment, or another one told of that day before it was.
        let (left, how) = Self::stand(desk, read, &told.letters)?.unwrap_or((None, "told"));
        Ok(Self { at: left.unwrap_or(told.at), how })
    }

    /// The same of the last reminder.
    pub(crate) fn reminded(desk: &Desk, read: &dyn Read, known: &Reminded) -> Result<Self, StoreError> {
        let how = if known.function.is_some() { "asked" } else { "told" };
        let stands = Self::stand(desk, read, known.letter.as_slice())?;
        Ok(stands
            .map_or(Self { at: known.at, how }, |(left, how)| Self { at: left.unwrap_or(known.at), how }))
    }

    /// Where letters stand: when the last one left, otherwise that one waits or was taken back. Nothing where none is written.
    fn stand(
        desk: &Desk,
        read: &dyn Read,
        letters: &[Id<kind::Matter>],
    ) -> Result<Option<(Option<Timestamp>, &'static str)>, StoreError> {
        let mut left: Option<Timestamp> = None;
        let (mut waits, mut back) = (false, false);
        for letter in letters {
            match (desk.written)(read, *letter)? {
                Some(Stands::Left(at)) => left = left.max(Some(at)),
                Some(Stands::Waits) => waits = true,
                Some(Stands::TakenBack) => back = true,
                None => {}
            }
        }
        Ok(match left {
            Some(_) => Some((left, "told")),
            None if waits => Some((None, "waits")),
            None if back => Some((None, "taken-back")),
            None => None,
        })
    }
}

impl Page for CampaignPage {
    const TEMPLATE: &'static str = "contributions/campaign.html";
    const ROOM: &'static str = "contributions";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let full = || SheetState::ALL.iter().map(|s| SheetShow::sample(*s)).collect();
        let counts = SheetState::ALL.iter().map(|s| (s.code(), 1)).collect();
        let mut wrong = Typed::default();
        wrong.put_error(Some("words"), "…".into());
        wrong.put_error(Some("due"), "…".into());
        let open = |act, moves| Self {
            c: CampaignShow::sample(true),
            sheets: Vec::new(),
            counts: Vec::new(),
            state: "",
            may_ask: true,
            may_reopen: false,
            reopened: (act == "move").then(|| (NOON, Some(Said::sample("te laat <b>")))),
            may_remind: true,
            reminded: BTreeMap::new(),
            moves,
            told: BTreeMap::new(),
            unreachable: BTreeMap::new(),
            amendments: if act == "move" { AmendShow::samples() } else { Vec::new() },
            untold: if act == "close" { Vec::new() } else { UntoldShow::samples() },
            told_gone: false,
            waiting: 2,
            may_release: true,
            due_typed: "2026-12-31T18:00".into(),
            now_typed: "2026-11-24T02:00".into(),
            act,
            form: wrong.clone(),
            blank: Typed::default(),
        };
        // The samples of sheets have one id.
        let told = |how| BTreeMap::from([("x".to_owned(), ToldShow { at: NOON, how })]);
        let unreachable = BTreeMap::from([("x".to_owned(), Text::both("Commune <b>", "Gemeente"))]);
        let some = |how| Self { sheets: full(), told: told(how), ..open("", MoveShow::samples()) };
        let mut told_wrong = open("told", Vec::new());
        told_wrong.form = Typed::default().with("sheet", "x").with("name", "A <b>").with("at", "x");
        for field in ["name", "at"] {
            told_wrong.form.put_error(Some(field), "…".into());
        }
        let told_gone = Self { told_gone: true, ..open("told", Vec::new()) };
        vec![
            open("close", Vec::new()),
            told_gone,
            told_wrong,
            open("move", MoveShow::samples()),
            Self { unreachable, reminded: told("told"), ..some("told") },
            Self { reminded: told("waits"), ..some("waits") },
            Self { reminded: told("taken-back"), ..some("taken-back") },
            Self { reminded: told("asked"), ..some("told") },
            Self {
                c: CampaignShow::sample(false),
                sheets: full(),
                counts,
                state: "silent",
                may_ask: false,
                may_reopen: true,
                may_remind: false,
                told: told("no-address"),
                amendments: AmendShow::samples(),
                untold: Vec::new(),
                waiting: 1,
                may_release: false,
                due_typed: String::new(),
                now_typed: String::new(),
                ..open("reopen", MoveShow::samples())
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
    let page = load(&at, &who, id, SheetState::of(&asked.state), ("", Typed::default()))?;
    shell.draw(&reader, &page).topics("contributions").answer()
}

/// Whether a sheet is among those of a state. Those to be judged are also those in another state on which somebody said that there is
/// nothing to report and nobody judged it.
fn stands_in(sheet: &SheetRow, state: SheetState, now: Timestamp) -> bool {
    if state == SheetState::ToJudge { sheet.to_judge(now) } else { sheet.state(now) == state }
}

pub(crate) fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    state: Option<SheetState>,
    (act, form): (&'static str, Typed),
) -> Result<CampaignPage, Fault> {
    let row = at.campaign(who, id)?;
    let (eye, now) = (at.desk.eye(who.actor()), at.now());
    let filter = SheetFilter { campaign: Some(id), ..SheetFilter::default() };
    let on = at.resource(id)?;
    let may = at.may(who, "contribution.ask", &on);
    let (sheets, moves, told, waiting, unknown, reminders, lists) = at.shell.read(at.reader, |read| {
        let (sheets, moves) = (read::sheets(read, &eye, &filter, MOST)?, read::moves(read, id)?);
        let waiting = (at.desk.waiting)(read, who.actor(), id)?;
        let unknown = read::without_address(read, id)?;
        let mut told = BTreeMap::new();
        for (sheet, of) in read::told_of_move(read, id)? {
            told.insert(sheet.to_string(), ToldShow::of(at.desk, read, &of)?);
        }
        let mut reminders = BTreeMap::new();
        for (sheet, of) in read::reminded(read, id)? {
            reminders.insert(sheet, ToldShow::reminded(at.desk, read, &of)?);
        }
        let amendments = read::amendments(read, id)?;
        // Whoever may not tell anybody need not know whom to tell.
        let untold = if may { untold::list(at.desk, read, (&row, &sheets), now)? } else { Vec::new() };
        Ok::<_, Fault>((sheets, moves, told, waiting, unknown, reminders, (amendments, untold)))
    })?;
    let open = row.handling < Handling::NeedToKnow;
    let unreachable = sheets.iter().filter(|s| open && !s.closed && unknown.contains(&s.id));
    let unreachable = unreachable.map(|s| (s.id.to_string(), s.names.clone())).collect();
    let late = sheets.iter().filter(|s| s.owes());
    let reminded = late.filter_map(|s| reminders.get(&s.id).map(|known| (s.id.to_string(), *known)));
    let reminded = reminded.collect();
    let mut counts: BTreeMap<SheetState, usize> = BTreeMap::new();
    for sheet in &sheets {
        *counts.entry(sheet.state(now)).or_default() += 1;
        if stands_in(sheet, SheetState::ToJudge, now) && sheet.state(now) != SheetState::ToJudge {
            *counts.entry(SheetState::ToJudge).or_default() += 1;
        }
    }
    let lang = at.reader.lang;
    let mut shown: Vec<SheetShow> = sheets
        .iter()
        .filter(|s| state.is_none_or(|wanted| stands_in(s, wanted, now)))
        .map(|s| SheetShow::of(s, now))
        .collect();
    shown.sort_by(|a, b| a.names.show(lang).cmp(b.names.show(lang)));
    let (amendments, untold) = lists;
    let apart = |row: &&MoveRow| !amendments.iter().any(|known| known.seq == row.seq);
    let may_ask = row.closed.is_none() && may;
    let told_gone = act == "told" && !untold.iter().any(|u| u.sheet == form.get("sheet"));
    Ok(CampaignPage {
        may_ask,
        may_reopen: row.closed.is_some() && may,
        reopened: row.reopened.as_ref().map(|(at, words)| (*at, words.as_ref().map(Said::of))),
        may_remind: may_ask && open && sheets.iter().any(SheetRow::owes),
        reminded,
        may_release: at.may(who, "message.send", &on),
        c: CampaignShow::of(&row, now),
        sheets: shown,
        counts: counts.into_iter().map(|(s, n)| (s.code(), n)).collect(),
        state: state.map_or("", SheetState::code),
        moves: moves.iter().filter(apart).map(|row| MoveShow::of(row, at.desk)).collect(),
        amendments: amendments.iter().map(|row| AmendShow::of(row, at.desk)).collect(),
        untold,
        told_gone,
        told,
        unreachable,
        waiting,
        due_typed: fields::calendar_again(row.due, at.shell.zone()),
        now_typed: fields::calendar_again(now, at.shell.zone()),
        act,
        form,
        blank: Typed::default(),
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
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, None, ("close", form)))
        }
    }
}

pub(crate) async fn reopen(Posted { shell, desk, reader, who, id, form }: Posted<Desk, CloseForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = fields::words(&value.words, reader.lang).unwrap_or_else(Words::erased);
        // Links that are out open again, and letters to come leave.
        let purpose = Some("contribution-step-up-reopen");
        let who = at.proved(&who, &form, ("contribution.ask", id), purpose)?;
        at.ask(&who, &form.meta, ReopenCampaign { campaign: id, words }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/{id}");
            Ok(shell.done(&reader, &at.done("contribution-done-reopened", &name, &path, receipt)))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, None, ("reopen", form)))
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    due: String,
    words: String,
}

pub(crate) async fn move_due(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, MoveForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.campaign(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = MoveDue {
            campaign: id,
            due: fields::calendar("due", &value.due, shell.zone())?.ok_or_else(|| Refusal::missing("due"))?,
            words: fields::words(&value.words, reader.lang).unwrap_or_else(Words::erased),
        };
        // Whoever was written to is told of the new day.
        let purpose = desk.leaves.then_some("contribution-step-up-move");
        let who = at.proved(&who, &form, ("contribution.ask", id), purpose)?;
        let due = rule.due;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        extend(&at, id, due)?;
        Ok::<_, Fault>(receipt)
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            let done = at.done("contribution-done-moved", &name, &format!("contributions/{id}"), receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| load(&at, &who, id, None, ("move", form)))
        }
    }
}

/// A letter that is out already opens as long as its link does.
pub(crate) fn extend(at: &At<'_>, campaign: Id<kind::Matter>, due: Timestamp) -> Result<(), Fault> {
    let until = due.plus_seconds(at.desk.facts().rhythm.link_after * 86_400);
    let sheets = at.shell.live().read(|r| Ok::<_, Fault>(read::campaign_sheets(r, campaign)?))?;
    let links: Vec<_> =
        sheets.into_iter().flat_map(|sheet| [FIRST, SECOND].map(|n| link_of(sheet, n))).collect();
    blocking(|| at.desk.links.extend(&links, until))?;
    Ok(())
}
